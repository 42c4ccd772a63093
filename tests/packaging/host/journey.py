"""The whole way in a host's own site: run inside it, after both set-up commands; prints what the public reads."""

import django

django.setup()

from django.utils import translation  # noqa: E402
from wagtail.coreutils import get_content_languages  # noqa: E402

from competitions.actions.set_up import judges  # noqa: E402
from competitions.models import CompetitionPage  # noqa: E402
from initiatives import conf  # noqa: E402
from initiatives.actions.rights import organisers  # noqa: E402
from initiatives.models import Governorate  # noqa: E402
from tests.packaging.host import steps  # noqa: E402
from tests.packaging.host.visitor import Visitor, account  # noqa: E402

WINNING, LOSING = "نطابق السجل كل صباح.", "نجوب القرى بالدراجات أسبوعيًا."
CODES = {"EG-SHR": WINNING, "EG-ASN": LOSING}


def main():
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    organiser = person("organiser", "en", organisers())
    edition = steps.create_edition(organiser)
    assert steps.publish_pages(organiser, edition) == len(get_content_languages())
    panel = [account(f"judge{number}", source, judges()) for number in range(2)]
    steps.seat_judges(organiser, edition, panel)
    entries = [entered(edition, code, words, source) for code, words in CODES.items()]
    for entry in entries:
        steps.screen(organiser, edition, entry)
    steps.draw_round(organiser, edition, len(panel) * len(entries))
    score(panel, source, entries)
    steps.close(organiser, edition)
    steps.decide(organiser, edition, entries[0], outcome="winner", place="1", **steps.CITATION)
    steps.decide(organiser, edition, entries[1], outcome="none")
    read_by_the_public(edition)
    steps.release(organiser, edition)
    print(read_by_the_public(edition, entries))  # noqa: T201


def person(name, language, *groups):
    return Visitor(account(name, language, *groups), language)


def entered(edition, code, words, source):
    governorate = Governorate.objects.get(code=code)
    editor = person(f"editor-{code}", source, governorate.editors)
    editor.source = source
    entry = steps.enter(editor, edition, code, words)
    steps.approve(person(f"committee-{code}", source, governorate.committee), entry)
    return entry


def score(panel, source, entries):
    levels = {entry.blind_code: level for entry, level in zip(entries, (4, 2), strict=True)}
    secrets = [
        name for entry in entries for name in (entry.number, entry.governorate.name_ar, entry.unit.name_ar)
    ]
    signed = [steps.judge_all(Visitor(member, source), levels, secrets) for member in panel]
    assert signed == [len(entries)] * len(panel)


def read_by_the_public(edition, entries=()):
    """The edition's page in each language, in the host's shell; after the release with its winner, by name."""
    told = []
    for page in CompetitionPage.objects.filter(competition=edition).select_related("locale"):
        language = page.locale.language_code
        reader = Visitor().open(page.get_url())
        assert reader.html.select("link[href*='css/mysite.css']"), "not drawn in the host's base.html"
        shell = reader.html.select_one(".initiatives")
        assert shell["lang"].startswith(language), (shell["lang"], language)
        for entry in entries[:1]:
            assert steps.CITATION[f"citation_{language[:2]}"] in reader.text
            assert getattr(entry.governorate, f"name_{language[:2]}") in reader.text
        for entry in entries[1:]:
            assert getattr(entry.unit, f"name_{language[:2]}") not in reader.text
        told.append(f"{language}: {reader.html.h1.get_text(' ', strip=True)}")
    return "\n".join(told)


if __name__ == "__main__":
    translation.activate(conf.get("INITIATIVES_SOURCE_LOCALE"))
    main()
