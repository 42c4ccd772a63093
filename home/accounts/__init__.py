"""Accounts: who comes in, by what, from where, and for how long. Ours alone; the plugin knows nothing of it."""
