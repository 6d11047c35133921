"""The tasks the model learns, one file each: a function that makes (prompt, completion) examples from a seed."""
