"""The command line: one module a group of commands, each with `add(subparsers)`. Thin; prints, never decides."""
