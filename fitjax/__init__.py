"""FitJAX: training load seen honestly, and a plan that keeps every limit you named."""

__version__ = "0.1.0"
