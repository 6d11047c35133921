"""The earth as a sphere. In: degrees; out: metres."""

import numpy as np

EARTH_M = 6_371_008.8
"""Mean radius (IUGG)."""


def great_circle_m(latitude: np.ndarray, longitude: np.ndarray) -> np.ndarray:
    """Metres between consecutive points, [N − 1]; NaN beside a missing point. Haversine."""
    phi, lam = np.radians(latitude), np.radians(longitude)
    half = np.sin(np.diff(phi) / 2) ** 2 + np.cos(phi[:-1]) * np.cos(phi[1:]) * np.sin(np.diff(lam) / 2) ** 2
    return np.asarray(2 * EARTH_M * np.arcsin(np.sqrt(np.minimum(half, 1.0))))
