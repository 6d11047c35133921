"""Made-up athletes, the teacher, the corpus, and the training of models."""
