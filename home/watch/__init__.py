"""What those who run the machine ask of it, and the name by which each request stands in every log."""
