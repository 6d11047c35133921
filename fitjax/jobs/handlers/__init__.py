"""One module a kind of job. Imported only inside the worker process."""
