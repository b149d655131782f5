"""Styles, projects, layouts and PDF: QGIS without widgets."""
