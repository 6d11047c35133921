"""What takes long: imports, plans, training. The web process puts jobs in; the worker process does them."""
