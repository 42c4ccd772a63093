"""One style sheet serves both directions: logical properties only, and no `!important` to fight with."""

import re

from . import at, files, line_of

# Where a reader's wish or a medium must win over any rule.
IMPORTANT_ALLOWED = re.compile(r"@media[^{]*(prefers-reduced-motion|forced-colors|print)")
PHYSICAL = [
    re.compile(r"^(?:scroll-)?(?:margin|padding)-(?:left|right)$"),
    re.compile(r"^border-(?:left|right)(?:-(?:color|style|width))?$"),
    re.compile(r"^border-(?:top|bottom)-(?:left|right)-radius$"),
    re.compile(r"^(?:left|right)$"),
]
PHYSICAL_VALUE = {"text-align", "float", "clear", "caption-side"}
PIECE = re.compile(r"""[{};]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\([^()]*\)|[^{};"'()]+|[()]""")


def problems(root):
    return [
        at(root, path, line, message)
        for path in files(root, {".css"})
        for line, message in sheet_problems(path.read_text())
    ]


def sheet_problems(text):
    """(line, message) for each declaration of the sheet that has a direction or shouts."""
    for line, inside, declaration in declarations(text):
        name, _, value = (part.strip().lower() for part in declaration.partition(":"))
        if any(pattern.match(name) for pattern in PHYSICAL):
            yield line, f"`{name}` has a direction: use its logical twin (inline-start, inline-end)"
        if name in PHYSICAL_VALUE and re.match(r"(left|right)\b", value):
            yield line, f"`{name}: {value}` has a direction: use start or end"
        if "!important" in value and not IMPORTANT_ALLOWED.search(inside):
            yield line, f"`{name}` is !important: only reduced motion, forced colours and print may"


def declarations(text):
    """(line, the preludes it stands in, ``name: value``) of every declaration; comments are blanked before."""
    text = re.sub(r"/\*.*?\*/", lambda comment: re.sub(r"[^\n]", " ", comment[0]), text, flags=re.DOTALL)
    preludes, pending, start = [], "", 0
    for piece in PIECE.finditer(text):
        if piece[0] not in ("{", "}", ";"):
            if not pending.strip():
                pending, start = "", piece.start() + len(piece[0]) - len(piece[0].lstrip())
            pending += piece[0]
            continue
        if piece[0] == "{":
            preludes.append(pending.strip())
        elif preludes and ":" in pending:
            yield line_of(text, start), " ".join(preludes), pending.strip()
        if piece[0] == "}" and preludes:
            preludes.pop()
        pending = ""
