from .group import SatisfactionGroup

__all__ = ["SatisfactionGroup"]
