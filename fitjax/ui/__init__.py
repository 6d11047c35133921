"""What pages are made of: figures, cards, tables, words. Above jobs and store, below the shell and the pages."""
