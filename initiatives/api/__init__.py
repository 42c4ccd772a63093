"""What is public, for machines: read only, both languages in one answer.

A site mounts ``initiatives.api.urls``. The rest, and the shapes it builds with django-ninja, is imported by the first
request, not when the server starts.
"""
