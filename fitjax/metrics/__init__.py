"""What the numbers mean: load, fitness, strength, zones, athlete state. Pure functions over frames and values."""
