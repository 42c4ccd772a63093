"""What a host may write into its settings: all of it stands in README, and a slip is named at start."""

import re
from ast import literal_eval

import pytest

from competitions import checks as of_competitions
from competitions import conf as competitions_conf
from initiatives import checks as of_initiatives
from initiatives import conf as initiatives_conf
from tests.lint import ROOT

CONFS = [initiatives_conf, competitions_conf]
ROW = re.compile(
    r"^\| `((?:INITIATIVES|COMPETITIONS)_\w+)` \| ([^|]+) \| `([^`]*)`[^|]* \| ([^|]+) \|$", re.M
)
WRONG = [
    ("INITIATIVES_SOURCE_LOCALE", "Arabic!", "must be a language code"),
    ("INITIATIVES_GOVERNORATE_SUBPAGE_TYPES", "initiatives.InitiativePage", "must be a list of page types"),
    ("INITIATIVES_ORGANISERS_GROUP", "", "must be text"),
    ("INITIATIVES_TRANSLATORS_GROUP", 7, "must be text"),
    ("INITIATIVES_OUTBOX_BACKEND", "mail.backends.smtp", "can't be imported: No module named 'mail'"),
    (
        "INITIATIVES_OUTBOX_BACKEND",
        "django.core.mail.DEFAULT_ATTACHMENT_MIME_TYPE",
        "must be the path of a class",
    ),
    ("INITIATIVES_OUTBOX_KEEP_DAYS", "90", "must be a whole number"),
    ("INITIATIVES_LOG_KEEP_DAYS", 0, "must be a whole number"),
    ("INITIATIVES_ANSWERS_PER_ADDRESS", True, "must be a whole number"),
    ("INITIATIVES_ADDRESS_HEADER", "X-Real-IP", "must be a key of request.META"),
    ("INITIATIVES_CLAMAV", "clamd", "must be empty, the path of a socket, or 'host:port'"),
    ("INITIATIVES_API_COLLECTIONS", "initiatives.api.published.COLLECTIONS", "must be a list of paths"),
    ("INITIATIVES_API_TERMS", "terms", "must be empty or the path of a function"),
    ("INITIATIVES_API_PER_MINUTE", 0, "must be a whole number"),
    ("INITIATIVES_API_FILES_PER_HOUR", "60", "must be a whole number"),
    ("INITIATIVES_PRIVATE_STORAGE", "vault", "is no alias in STORAGES"),
    ("COMPETITIONS_PRIVATE_STORAGE", None, "must be an alias in STORAGES"),
    ("COMPETITIONS_JUDGES_GROUP", [], "must be text"),
    ("COMPETITIONS_AUDITORS_GROUP", " ", "must be text"),
    ("COMPETITIONS_INVITATION_DAYS", 1.5, "must be a whole number"),
    ("COMPETITIONS_NOTES_KEEP_DAYS", -1, "must be a whole number"),
]
RIGHT = {
    "INITIATIVES_SOURCE_LOCALE": "zh-hant",
    "INITIATIVES_GOVERNORATE_SUBPAGE_TYPES": ("initiatives.InitiativePage",),
    "INITIATIVES_CLAMAV": "127.0.0.1:3310",
    "INITIATIVES_API_TERMS": "home.terms.of_data",
    "INITIATIVES_PRIVATE_STORAGE": "default",
    "INITIATIVES_ADDRESS_HEADER": "HTTP_X_REAL_IP",
    "COMPETITIONS_INVITATION_DAYS": 1,
}
TYPOS = [
    ("INITIATIVES_SOURCE_LOCAL", "INITIATIVES_SOURCE_LOCALE"),
    ("COMPETITIONS_JUDGE_GROUP", "COMPETITIONS_JUDGES_GROUP"),
]


def complaints():
    return of_initiatives.settings_can_be_read(None) + of_competitions.settings_can_be_read(None)


def test_readme_says_of_every_setting_what_it_is_by_itself():
    table = {name: literal_eval(default) for name, _type, default, _means in ROW.findall(readme())}
    defaults = {name: value for conf in CONFS for name, value in conf.DEFAULTS.items()}

    assert table == defaults
    assert {name for conf in CONFS for name in conf.KINDS} == set(defaults)


def readme():
    return (ROOT / "README.md").read_text()


@pytest.mark.parametrize("conf", CONFS)
def test_a_host_may_write_what_stands_there_anyhow(conf, settings):
    """But for the private storage: that alias is the host's own to name."""
    for name, value in conf.DEFAULTS.items():
        if not name.endswith("PRIVATE_STORAGE"):
            setattr(settings, name, value)

    assert complaints() == []


def test_other_right_values_are_taken(settings):
    for name, value in RIGHT.items():
        setattr(settings, name, value)

    assert complaints() == []


@pytest.mark.parametrize(("name", "value", "problem"), WRONG)
def test_a_wrong_value_is_named_with_what_it_is(name, value, problem, settings):
    setattr(settings, name, value)

    (complaint,) = complaints()

    app = name.partition("_")[0].lower()
    assert (complaint.id, complaint.is_serious()) == (f"{app}.E002", True)
    assert problem in complaint.msg and name in complaint.msg and repr(value) in complaint.msg


@pytest.mark.parametrize(("typed", "meant"), TYPOS)
def test_a_name_that_nothing_reads_is_noticed_and_the_near_one_said(typed, meant, settings):
    setattr(settings, typed, "ar")

    (complaint,) = complaints()

    assert complaint.id == f"{typed.partition('_')[0].lower()}.W005"
    assert complaint.hint == f"Did you mean {meant}?"


def test_a_name_near_to_none_is_to_be_removed(settings):
    settings.INITIATIVES_XYZ = 1

    (complaint,) = complaints()

    assert complaint.hint == "Remove it: nothing reads it."
