"""The atlas of corridors and belts."""
