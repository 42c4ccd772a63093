"""The replication board: what became of winners, how fast initiatives spread, and who gave to whom."""
