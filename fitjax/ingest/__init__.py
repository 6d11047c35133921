"""Readers for the exports of other programs: a file goes in, a `ParsedFile` comes out; nothing is stored here."""
