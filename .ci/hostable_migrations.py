"""After ``makemigrations``: name the site's image and document model as a host's settings do, not as ours.

Django writes our own models into them, since Wagtail's image and document models are no swappable ones to it.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = re.compile(r"\('home', '\d{4}_\w+'\),")
OUR_NAMES = re.compile(r"'home\.\w+'|\('home', '\d{4}_")
MODELS = {
    "home.siteimage": ("from wagtail.images import get_image_model_string", "get_image_model_string()"),
    "home.sitedocument": (
        "from wagtail.documents import get_document_model_string",
        "get_document_model_string()",
    ),
}
DJANGO = "from django.db import migrations, models\n"
# Wagtail's users need our accounts first, so the media models come second: before whatever points at them.
MEDIA = ROOT / "home/migrations/0002_initial.py"
FIRST = "    run_before = [('initiatives', '0001_initial')]\n\n    dependencies = ["


def hostable(text):
    imports, dependencies = "", ""
    for model, (line, call) in MODELS.items():
        if f"to='{model}'" in text:
            text = text.replace(f"to='{model}'", f"to={call}")
            imports += f"{line}\n"
            dependencies += f"migrations.swappable_dependency({call}),\n        "
    if not imports:
        return text
    text = text.replace(DJANGO, DJANGO + imports)
    return OURS.sub(dependencies.rstrip(), text)


def main():
    for app in ("initiatives", "competitions"):
        for path in sorted((ROOT / app / "migrations").glob("0*.py")):
            path.write_text(hostable(path.read_text()))
            if OUR_NAMES.search(path.read_text()):
                sys.exit(f"{path.relative_to(ROOT)} still names our site: no host could run it")
    if "run_before" not in (text := MEDIA.read_text()):
        MEDIA.write_text(text.replace("    dependencies = [", FIRST, 1))


if __name__ == "__main__":
    main()
