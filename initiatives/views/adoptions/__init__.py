"""Screens of an adoption: in the admin for those who take part, in public for everybody."""
