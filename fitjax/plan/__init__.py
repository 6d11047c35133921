"""From a profile to a checked, explained plan: language, grammars, compiler, gate and rules. No Streamlit, no JAX."""
