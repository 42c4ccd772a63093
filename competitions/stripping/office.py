"""Office files without author, company, dates, names on remarks and changes, and paths of the machine."""

import io
import re
import zipfile

from initiatives.uploads import archives, bitmaps
from initiatives.uploads.packages import MOST_PARTS

SUFFIXES = frozenset({".docx", ".xlsx"})
#: what tells only who made the file; a program needs them there, and bears them empty
EMPTIED = {
    "docprops/core.xml": "<cp:coreProperties"
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docprops/app.xml": "<Properties"
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docprops/custom.xml": "<Properties"
    ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}
NAMES = "author|initials|userName|displayName|userId|providerId|lastModifiedBy"
#: `w:author="…"` on changes and remarks, `<author>…</author>` in a sheet's remarks, the folder a workbook lay in
NAMED = re.compile(rf"""(\s(?:\w+:)?(?:{NAMES})\s*=\s*)("[^"]*"|'[^']*')""")
AUTHORS = re.compile(r"(<(?:\w+:)?author\b[^>/]*>)[^<]*(</)")
FOLDER = re.compile(r"""(<(?:\w+:)?absPath\b[^>]*\surl\s*=\s*)("[^"]*"|'[^']*')""")
NO_DAY = (1980, 1, 1, 0, 0, 0)


def stripped(content: bytes) -> bytes:
    output = io.BytesIO()
    with archives.opened(content, MOST_PARTS) as source, zipfile.ZipFile(output, "w") as target:
        for name in source.namelist():
            part = without_names(name.lower(), b"".join(archives.chunks(source, name)))
            target.writestr(zipfile.ZipInfo(name, NO_DAY), part, zipfile.ZIP_DEFLATED)
    return output.getvalue()


def without_names(name: str, part: bytes) -> bytes:
    if name in EMPTIED:
        return EMPTIED[name].encode()
    if name.endswith((".xml", ".rels")):
        return without_names_in_xml(part.decode()).encode()
    return bitmaps.stripped(part)


def without_names_in_xml(text: str) -> str:
    return FOLDER.sub(r'\1""', AUTHORS.sub(r"\1\2", NAMED.sub(r'\1""', text)))
