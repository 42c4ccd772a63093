"""The picture that a shared link shows: what a page says of itself, drawn once after it became public."""
