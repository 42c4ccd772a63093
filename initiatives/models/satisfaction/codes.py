"""Codes in public addresses: drawn by chance, read out over a telephone without mistakes."""

from django.utils.crypto import get_random_string

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def short_code():
    return get_random_string(8, ALPHABET)


def ticket_code():
    """31 ** 12 is about 2 ** 59: nobody answers for another by trying."""
    return get_random_string(12, ALPHABET)
