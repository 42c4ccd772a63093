"""The replication guide of an initiative: what is written, and the versions that were published of it."""
