"""The schema, one SQL file for each version of it; the leading number is the version it brings the file to."""
