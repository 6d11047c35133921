"""Tables of watches, scales, logbooks and health apps: a header says what a column means, one engine reads them all."""
