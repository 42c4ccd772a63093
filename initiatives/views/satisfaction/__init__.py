"""Satisfaction surveys: citizens answer, everyone reads results, editors print and type, moderators decide."""
