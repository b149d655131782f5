"""The layer catalogue: one folder per layer holds its schema, its style and its data."""
