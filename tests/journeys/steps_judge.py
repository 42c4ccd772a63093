"""What a judge does: from his queue to a signed sheet, knowing the blind code and nothing else."""

import re


def declare_no_conflict(judge):
    judge.open("/admin/").follow("/judging/conflicts/")
    judge.press("", "/judging/conflicts/", answer="none")
    assert judge.html.select_one(".desk-queue")
    assert not judge.html.select(".desk-queue .desk-go[href*='/judging/conflicts/']")


def calibrate(judge, level):
    """Before the queue opens: the entry that counts for nothing; returns (own level, panel's mean) by criterion."""
    assert codes_in_queue(judge) == []
    judge.follow("/judging/", within=".desk-queue")
    mark(judge, level)
    judge.press("", "/sign/", declaration="on")
    assert judge.address.endswith("/calibration/")
    rows = [line.select("td bdi")[:2] for line in judge.html.select(".desk-table tbody tr")]
    assert codes_in_queue(judge)
    return [tuple(float(re.sub(r"\D", ".", cell.get_text(strip=True))) for cell in row) for row in rows]


def score_all(judge, levels, secrets):
    """Every entry of the queue, each at its `levels[blind code]`; how many were signed."""
    codes = codes_in_queue(judge)
    for code in codes:
        score(judge, code, levels[code], secrets)
    judge.open("/admin/")
    assert not judge.html.select(".desk-queue__list a[href*='/judging/']:not([href*=receipt])")
    return len(codes)


def codes_in_queue(judge):
    judge.open("/admin/")
    return [link.get_text(strip=True) for link in judge.html.select(".desk-queue__list a")]


def score(judge, code, level, secrets, **otherwise):
    """At `level` but for the criteria that are named in `otherwise`."""
    judge.open("/admin/").follow(code, within=".desk-queue__list")
    assert code in judge.text
    assert [secret for secret in secrets if secret in str(judge.html)] == []
    mark(judge, level, **otherwise)
    sign(judge)


def mark(judge, level, **otherwise):
    """Every criterion; then the reasons that the check asks for, and the check once more."""
    names = {radio["name"] for radio in judge.html.select(".desk-levels input")}
    marks = dict.fromkeys(names, str(level)) | {f"level-{key}": str(own) for key, own in otherwise.items()}
    judge.press("check", "/draft/", **marks)
    reasons = required_notes(judge)
    judge.open(judge.address.replace("/check/", "/"))
    judge.press("check", "/draft/", **dict.fromkeys(reasons, "السبب ظاهر في الأرقام."))


def required_notes(judge):
    """The names of the notes that the check still asks for."""
    links = judge.html.select(".desk-notice a")
    return [link["href"].partition("#criterion-")[2].join(["note-", ""]) for link in links]


def sign(judge):
    assert judge.html.select_one(".desk-total")
    judge.press("", "/sign/", public_remark="عمل منظّم.")
    assert judge.response.status_code == 422
    judge.press("", "/sign/", declaration="on")
    assert judge.address.endswith("/receipt/")
    assert len(judge.html.select_one(".desk-hash code").get_text(strip=True)) == 64


def recuse(judge, code, reason):
    """Steps back from an entry that he opened: not without saying why; it leaves his queue."""
    judge.open("/admin/").follow(code, within=".desk-queue__list")
    address = judge.address
    judge.press("", "/recuse/", reason=reason)
    assert judge.response.status_code == 422
    judge.press("", "/recuse/", kind="recognised", reason=reason)
    assert code not in codes_in_queue(judge)
    judge.open(address, status=404)
