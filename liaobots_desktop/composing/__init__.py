"""What a question is made of besides what is typed: texts that are attached, and kept prompts."""
