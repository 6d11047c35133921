"""GPT-2 in Flax: checkpoints, constrained decoding, LoRA. Knows nothing of training plans."""
