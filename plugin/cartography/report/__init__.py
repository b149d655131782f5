"""The study report: a map page, the tables of gateways and the sources, as one PDF."""
