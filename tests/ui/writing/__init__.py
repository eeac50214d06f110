"""Writing a question: what sends it, marks in it, questions asked before."""
