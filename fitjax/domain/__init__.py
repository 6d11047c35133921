"""The vocabulary every layer shares. Pure: no I/O, no clock, no JAX, no Streamlit."""
