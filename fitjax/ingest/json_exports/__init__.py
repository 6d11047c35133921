"""JSON exports of many vendors, told apart by their keys. In: a file; out: `ParsedFile`s. Stores nothing."""

from fitjax.ingest.json_exports.read import read_json, sniff_json

__all__ = ["read_json", "sniff_json"]
