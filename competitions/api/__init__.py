"""Editions and released results, for machines; beside the collections of `initiatives.api`."""
