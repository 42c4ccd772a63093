"""What people and commands do to several objects at once."""
