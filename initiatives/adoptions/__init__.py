"""What an adoption may become, how its effect compares with the original, when it reports: no database, no clock."""
