"""What the first document changes for the whole process."""

import subprocess
import sys

FIRST_DOCUMENT = """
from PIL import ImageFile
from initiatives.printing import printer
printer.weasyprint
print(ImageFile.LOAD_TRUNCATED_IMAGES)
"""


def test_pictures_of_which_half_is_missing_are_refused_after_a_document_too():
    """In a process of its own: WeasyPrint asks once, when it is imported, that Pillow take them."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_DOCUMENT], capture_output=True, text=True, check=True, timeout=120
    )

    assert done.stdout.strip() == "False", done.stderr
