"""What helps to write a question: keys of the field, marks of Markdown."""
