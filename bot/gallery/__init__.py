"""The styles that people choose from: the house styles, drawn by code, and pictures of the operator's."""
