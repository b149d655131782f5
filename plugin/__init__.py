"""The rooms of the plugin; imports flow core, io, layers, cartography, processing, gui."""
