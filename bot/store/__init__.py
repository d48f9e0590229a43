"""What must outlive the process: one SQLite file, and picture files named by their own digest.

`database` runs transactions; every other module here holds the statements of one family of tables, as plain functions
of a connection, so that a caller can put several into one transaction.
"""
