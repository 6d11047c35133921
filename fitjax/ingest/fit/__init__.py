"""FIT files: activities of watches and bike computers, strength sets, scales, daily monitoring."""

from fitjax.ingest.fit.read import read, sniff

__all__ = ["read", "sniff"]
