"""What the papers say is held against the program: labels, links, commands, the architecture."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "docs" / "guides"


def papers():
    """Every page that is written for people, CHANGELOG apart: it tells of what was."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def name(path):
    return str(path.relative_to(ROOT))
