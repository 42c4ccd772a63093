#!/usr/bin/env python3
"""Recomputes a released result from its bundle and says whether it matches; checks a judge's proof too.

    python3 verify_result.py FILE.json [--sha256 FINGERPRINT] [--root ROOT] [--lang ar|en]

Python 3.11 or later alone; exit code 0 when all matches. Compare fingerprint and root with the public page, or give
them: a bundle rewritten as a whole agrees with itself. Chances are drawn: `manage.py rank_sheets` draws them again.
"""

import argparse
import hashlib
import math
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from itertools import groupby
from json import JSONEncoder, loads

TOLERANCE, APART = 1e-6, 0.80
COVERED = ("blind_code", "edition", "levels", "notes", "pseudonym", "rubric", "version")
SAYS = {
    "file": "الملف كما أُنشئ إلى آخر بايت|the file is as it was made, to the last byte",
    "published": "البصمة والجذر كما أعطيتهما|fingerprint and root are those you gave",
    "texts": "الملاحظات التي يشملها الإيصال|the notes that the receipt covers",
    "rubrics": "المعايير والأوزان ببصمتها المعلنة|criteria and weights have their announced hash",
    "assignments": "كل ورقة من إسناد مكتمل|every sheet comes from a finished assignment",
    "receipts": "الإيصالات من الأوراق وقيم تمليحها، وكل ورقة مرة|receipts, from sheets and salts, every sheet once",
    "root": "جذر الإيصالات|the root of the receipts",
    "scores": "مجاميع الأوراق من درجاتها وأوزانها|scores of the sheets, from levels and weights",
    "estimates": "الدرجات المصحّحة وأخطاؤها المعيارية|corrected scores and their standard errors",
    "ranks": "الرتب وكسر التعادل ومجموعات التكافؤ|ranks, broken ties, groups too close to tell apart",
}
VERDICTS = [("غير مطابق", "DOES NOT MATCH"), ("مطابق", "matches")]
canonical = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode
CHECKS = {"full": [*SAYS][3:], "public": ["rubrics"], "proof": ["receipts", "root"]}


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()


def verify(data, fingerprint="", root=""):
    """{name in SAYS: whether it matches}; nothing but "file" when that is not what was made."""
    try:
        content = loads(data)["content"]
        if canonical({"content": content, "sha256": sha256(canonical(content).encode())}).encode() != data:
            return {"file": False}
        given = fingerprint in ("", sha256(data)) and root in ("", content["root"])
        result = Result(content)
        names = CHECKS[content["form"]] + ["texts"] * ("texts" in content)
        found = {name: bool(getattr(result, name)()) for name in names}
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return {"file": False}
    return {"file": True, "published": given} | found


def above(*digests):
    return sha256(b"\1", *map(bytes.fromhex, digests)) if digests[1:] else digests[0]


def grouped(codes, key):
    return [list(group) for _key, group in groupby(sorted(codes, key=key, reverse=True), key)]


class Result:
    def __init__(self, content):
        self.content, self.sheets, self.marks = content, content.get("sheets", []), defaultdict(dict)
        self.entries = {entry["blind_code"]: entry for entry in content.get("entries", [])}
        for sheet in self.sheets:
            self.marks[sheet["blind_code"]][sheet["pseudonym"]] = Decimal(sheet.get("score", 0))

    def rubrics(self):
        rubrics = self.content["rubrics"]
        weights = [{c["key"]: c["weight"] for c in rubric["criteria"]} for rubric in rubrics.values()]
        hashed = all(sha256(canonical(rubric).encode()) == at for at, rubric in rubrics.items())
        return hashed and self.content["weights"] in weights

    def assignments(self):
        states = {(a["blind_code"], a["pseudonym"]): a["state"] for a in self.content["assignments"]}
        return all(states.get((s["blind_code"], s["pseudonym"])) == "done" for s in self.sheets)

    def texts(self):  # what the judge wrote, in his own proof alone
        written = bytes.fromhex(self.content["notes_salt"]), canonical(self.content["texts"]).encode()
        return [sheet["notes"] for sheet in self.sheets] == [sha256(*written)]

    def receipts(self):
        for sheet in self.sheets:
            covered = sheet | {"edition": self.content["edition"]["code"]}
            text = canonical({name: covered[name] for name in COVERED}).encode()
            if sha256(b"\0", bytes.fromhex(sheet["salt"]), text) != sheet["receipt"]:
                return False
        numbers = {code: len(marks) for code, marks in self.marks.items()}
        stated = {code: entry["n"] for code, entry in self.entries.items()} or numbers
        return numbers == stated and sum(numbers.values()) == len(self.sheets)

    def root(self):  # leaves sorted, a node is SHA-256(0x01, left, right), the last of an odd number moves up
        level = sorted(sheet["receipt"] for sheet in self.sheets)
        for side, digest in self.content.get("path", []):
            level = [above(digest, *level) if side == "left" else above(*level, digest)]
        while len(level) > 1:
            level = [above(*level[at : at + 2]) for at in range(0, len(level), 2)]
        return level == [self.content["root"]]

    def scores(self):  # 100 · Σ weight · share / Σ weight over the criteria that apply, to four decimals
        for sheet in self.sheets:
            levels, earned = dict(sheet["levels"]), Decimal(0)
            rubric, tier = self.content["rubrics"][sheet["rubric"]], self.entries[sheet["blind_code"]]["tier"]
            criteria = [c for c in rubric["criteria"] if not c["tiers"] or tier in c["tiers"]]
            for c in criteria:
                span = c["highest"] - c["lowest"]
                earned += c["weight"] * (Decimal(levels.pop(c["key"]) - c["lowest"]) / span)
            score = 100 * earned / sum(c["weight"] for c in criteria)
            if levels or str(score.quantize(Decimal("0.0001"), ROUND_HALF_EVEN)) != sheet["score"]:
                return False
        return True

    def fit(self):  # entries eliminated: (A + noise/between · I) judges = load; ones pin sums of 0
        self.noise, self.between = (self.content["model"][f"variance_{of}"] for of in ("residual", "judge"))
        self.parts, self.score, load, system = {}, {}, Counter(), Counter()
        for code, marks in self.marks.items():
            part = set(marks).union(*(self.parts.get(judge, ()) for judge in marks))
            self.parts |= dict.fromkeys(part, part)
            self.score[code] = float(sum(marks.values()) / len(marks))
            for judge, mark in marks.items():
                load[judge] += float(mark) - self.score[code]
                system.subtract({(judge, other): 1 / len(marks) - (judge == other) for other in marks})
        judges = sorted(self.parts) if self.between else []
        for judge in judges:
            system[judge, judge] += self.noise / self.between
            system.update({(judge, other): 1 for other in self.parts[judge]})
        rows = [[float(system[j, k]) for k in judges] + [float(j == k) for k in judges] for j in judges]
        for at in range(len(rows)):  # Gauss and Jordan, without pivoting: symmetric and positive definite
            top = [value / rows[at][at] for value in rows[at]]
            rows = [[v - row[at] * t for v, t in zip(row, top, strict=True)] for row in rows]
            rows[at] = top
        cells = ((j, k) for j in judges for k in judges)
        self.inverse = dict(zip(cells, (v for row in rows for v in row[len(rows) :]), strict=True))
        effect = {judge: sum(self.inverse[judge, k] * load[k] for k in judges) for judge in judges}
        for code, marks in self.marks.items():
            self.score[code] -= sum(effect.get(judge, 0) for judge in marks) / len(marks)

    def error(self, *codes):  # of a corrected score, or of the difference of two; 0 where noise can't be told
        marks = [self.marks[code] for code in codes]
        shares = Counter({judge: 1 / len(marks[0]) for judge in marks[0]})
        shares.subtract({judge: 1 / len(own) for own in marks[1:] for judge in own})
        pairs = sum(shares[j] * shares[k] * self.inverse.get((j, k), 0) for j in shares for k in shares)
        size, alone = len(self.parts[min(marks[0])]), self.between and not codes[1:]
        common = alone and (self.between - self.noise / (self.noise / self.between + size)) / size
        return math.sqrt((self.noise or 0) * (sum(1 / len(own) for own in marks) + pairs) + (common or 0))

    def estimates(self):
        self.fit()
        errors = {code: entry["standard_error"] for code, entry in self.entries.items()}
        gaps = [abs(self.error(code) - (stated or 0)) for code, stated in errors.items()]
        gaps += [abs(self.score[code] - entry["estimate"]) for code, entry in self.entries.items()]
        return max(gaps) <= TOLERANCE and {e is None for e in errors.values()} == {self.noise is None}

    def ranks(self):  # within a tier and a part of the table; the stated scores decide, which agree with ours
        tables, found = defaultdict(list), {}
        for code, entry in self.entries.items():
            tables[entry["ranked_in"], min(self.parts[min(self.marks[code])])].append(code)
        score = {code: round(entry["estimate"], 9) for code, entry in self.entries.items()}
        for codes in tables.values():
            place, group, leader = 1, 0, None
            for level in grouped(codes, self.merit):
                for tied in grouped(level, lambda code, level=level: self.wins(code, level)):
                    head = min(tied, key=lambda code: (-score[code], self.error(code)))
                    error = self.error(leader, head) if leader else 1
                    z = (score[leader] - score[head]) / (error or 1e-99) if leader else math.inf
                    if (1 + math.erf(z / math.sqrt(2))) / 2 >= APART:  # Φ(Δ / sd Δ), the leader truly above
                        group, leader = group + 1, head
                    found |= dict.fromkeys(tied, (place, None if self.noise is None else group))
                    place += len(tied)
        return found == {code: (entry["rank"], entry["group"]) for code, entry in self.entries.items()}

    def merit(self, code):  # the published score, then the mean level of each criterion of the tie chain
        score = Decimal(f"{self.entries[code]['estimate']:.9f}").quantize(Decimal("0.1"), ROUND_HALF_UP)
        given = [sheet["levels"] for sheet in self.sheets if sheet["blind_code"] == code]
        chain = [[Decimal(own[key]) for own in given if key in own] for key in self.content["tie_chain"]]
        return (score, *(sum(own) / len(own) if own else -1 for own in chain))

    def wins(self, code, tied):  # how many more of the tied it beats than beat it, by judges who scored both
        own, rivals = self.marks[code], [self.marks[other] for other in tied]
        margins = [sum(own[j] - rival[j] for j in own.keys() & rival.keys()) for rival in rivals]
        return sum((margin > 0) - (margin < 0) for margin in margins)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=argparse.FileType("rb"))
    parser.add_argument("--sha256", default="", type=str.lower)
    parser.add_argument("--root", default="", type=str.lower)
    parser.add_argument("--lang", choices=["ar", "en"], default="ar")
    given = parser.parse_args()
    data, at = given.file.read(), ["ar", "en"].index(given.lang)
    found = verify(data, given.sha256, given.root)
    lines = [f"{VERDICTS[matches][at]:>15}  {SAYS[name].split('|')[at]}" for name, matches in found.items()]
    sys.stdout.buffer.write("\n".join([*lines, f"SHA-256 {sha256(data)}", ""]).encode())
    sys.exit(0 if all(found.values()) else 1)
