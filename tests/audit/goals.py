"""What a page must keep to. Pure: rows in, what they miss out."""

import math

KB = 1024
NONE = ["axe", "vnu", "links", "console", "third_party", "use"]
BYTES = {"html": 30 * KB, "css": 15 * KB, "js": 15 * KB, "fonts": 55 * KB}
#: with its pictures, all of them
WHOLE = {"InitiativeIndexPage": 250 * KB, "InitiativePage": 450 * KB}
LIGHTHOUSE = dict.fromkeys(["performance", "accessibility", "best_practices", "seo"], 98)
LCP_MS = 2500
CLS = 0.1
#: The goals that a machine at work on something else misses too.
TIMED = {"lighthouse": LIGHTHOUSE, "lcp_ms": LCP_MS}
#: Where others take the processor as they like, how fast a page came is printed and fails nothing; what makes it slow
#: (bytes, requests to others, shifts) is held to the same goals as anywhere.
TIMED_IN_CI = {"lighthouse": {**LIGHTHOUSE, "performance": 0}, "lcp_ms": math.inf}


def missed(row, timed=TIMED):
    """One sentence for each goal that the row misses; `timed`: scores wanted of Lighthouse, the latest LCP in ms."""
    lighthouse, lcp_ms = timed["lighthouse"], timed["lcp_ms"]
    found = [f"{name} {row[name]}, goal 0" for name in NONE if row[name]]
    found += [
        f"{name} {sizes(size)}, goal {sizes(BYTES[name])}"
        for name, size in row["bytes"].items()
        if size > BYTES.get(name, size)
    ]
    whole = sum(row["bytes"].values())
    if whole > WHOLE.get(row["type"], whole):
        found.append(f"whole page {sizes(whole)}, goal {sizes(WHOLE[row['type']])}")
    found += [
        f"Lighthouse {name} {score}, goal {lighthouse[name]}"
        for name, score in (row["lighthouse"] or {}).items()
        if score is None or score < lighthouse[name]
    ]
    if row["lcp_ms"] > lcp_ms:
        found.append(f"LCP {row['lcp_ms']} ms, goal {lcp_ms}")
    if row["cls"] > CLS:
        found.append(f"CLS {row['cls']}, goal {CLS}")
    return found


def sizes(number):
    return f"{number / KB:.1f} KB"
