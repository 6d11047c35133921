"""Readers for GPX, TCX and Apple Health's export.xml. In: a path; out: `ParsedFile`; nothing is stored."""

from fitjax.ingest.xml.apple_health import read_apple_health
from fitjax.ingest.xml.gpx import read_gpx
from fitjax.ingest.xml.sniff import sniff_xml
from fitjax.ingest.xml.tcx import read_tcx

__all__ = ["read_apple_health", "read_gpx", "read_tcx", "sniff_xml"]
