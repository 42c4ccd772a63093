"""Which statements change what the public sees: all that write, but for what is named here.

Statements, and no signals: those don't tell of what is written to many rows at once.
"""

import re
from functools import cache

from django.apps import apps

from initiatives.log_actions import SOURCE_TEXT_CHANGED
from initiatives.renditions import ALL_SPECS

from . import changes, drafts, pages

WRITES = re.compile(
    r'\s*(INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM|TRUNCATE(?: TABLE)?)\s+"?(\w+)', re.IGNORECASE
)
SET = re.compile(r"\bSET\b(.*?)(?:\bWHERE\b|$)", re.IGNORECASE | re.DOTALL)
COLUMN = re.compile(r'"?(\w+)"? ?= ?')

#: apps of whose tables no public page is drawn
APPS = [
    *("auth", "contenttypes", "otp_totp", "sessions", "wagtailadmin", "wagtailembeds"),
    *("wagtailsearch", "wagtailusers"),
]
#: neither of these models
MODELS = [
    *("home.Passkey", "home.PublicChange", "home.RecoveryCode", "home.SignIn"),
    *("wagtailcore.APIToken", "wagtailcore.Comment", "wagtailcore.CommentReply", "wagtailcore.ModelLogEntry"),
    *(
        "wagtailcore.GroupCollectionPermission",
        "wagtailcore.GroupPagePermission",
        "wagtailcore.GroupSitePermission",
    ),
    *("wagtailcore.PageSubscription", "wagtailcore.ReferenceIndex"),
    *("wagtailcore.Revision", "wagtailcore.Task", "wagtailcore.TaskState", "wagtailcore.UploadedFile"),
    *("wagtailcore.Workflow", "wagtailcore.WorkflowContentType", "wagtailcore.WorkflowPage"),
    *("wagtailcore.WorkflowState", "wagtailcore.WorkflowTask"),
    *("initiatives.AuditEntry", "initiatives.BadgeReminder", "initiatives.CommitteeTaskState"),
    *("initiatives.MonthlyLetter", "initiatives.ObstacleSuggestion", "initiatives.OutboxMessage"),
    *("initiatives.SearchDocument", "initiatives.SearchEntry", "initiatives.SolutionRequest"),
    *("initiatives.SpentToken", "initiatives.Ticket", "initiatives.TicketDraw"),
    *("initiatives.VocabularyWord", "initiatives.WordGroup"),
    *("competitions.Assignment", "competitions.AssignmentRun", "competitions.Conflict"),
    *("competitions.GraceRequest", "competitions.InspectionFile", "competitions.Invitation"),
    *("competitions.JudgingTaskState", "competitions.Minutes", "competitions.Pin", "competitions.Redaction"),
    *("competitions.ReleasePlan", "competitions.SheetDraft"),
    # A translator's words; a page tells when its translation was put together of them.
    *("wagtail_localize.OverridableSegment", "wagtail_localize.RelatedObjectSegment"),
    *("wagtail_localize.SegmentOverride", "wagtail_localize.String", "wagtail_localize.StringSegment"),
    *("wagtail_localize.StringTranslation", "wagtail_localize.Template", "wagtail_localize.TemplateSegment"),
    *("wagtail_localize.TranslatableObject", "wagtail_localize.TranslationContext"),
    # Of these nothing is shown before the run or the decision that reads them, which is written afterwards.
    "competitions.ScoreSheet",
]
#: what else of a model may change unseen
FIELDS = {
    # What is written beside a page that stays as it is: its draft, and how many lie below it.
    "wagtailcore.Page": [
        *(
            "draft_title",
            "has_unpublished_changes",
            "latest_revision_created_at",
            "latest_revision",
            "numchild",
        ),
    ],
    "home.User": ["last_login", "password"],
    # Counted by whoever taps, shown by the hour.
    "initiatives.Demand": ["taps"],
    # An entry is shown by its decision.
    "competitions.Entry": [
        *("completion_deadline", "content_sha256", "extract_check", "initiative_revision", "revision"),
        *("screened_at", "screened_by", "screening_reason", "state"),
    ],
}
#: new rows of these show nobody anything until another table says so, or a moderator
BORN_UNSEEN = [
    *("competitions.Entry", "home.SiteDocument", "home.SiteImage", "home.User"),
    *("initiatives.Demand", "initiatives.GuideFile", "initiatives.SurveyAnswer"),
]
#: new rows of these are shown when they say one of some words
SHOWN_BY_WORD = {
    # Those of public pages; the admin makes others while it is looked at.
    "home.SiteRendition": frozenset(ALL_SPECS),
    # By it a translation knows that it lags behind.
    "wagtailcore.PageLogEntry": frozenset([SOURCE_TEXT_CHANGED]),
}


def watch(execute, sql, params, many, context):
    """Of Django's `execute_wrappers`, around every statement."""
    connection = context["connection"]
    if not pages.folder or hasattr(connection, "is_migrating") or not is_shown(str(sql), params):
        return execute(sql, params, many, context)
    if connection.in_atomic_block:
        changes.begin()
        return execute(sql, params, many, context)
    with changes.of_one_statement():
        return execute(sql, params, many, context)


def watch_connection(connection, **kwargs):
    if connection.alias == "default" and watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(watch)


def is_shown(sql, params):
    written = WRITES.match(sql)
    if not written:
        return False
    what, table = written.group(1).split()[0].upper(), written.group(2)
    if table in unseen_tables() or drafts.are_being_saved(table, params):
        return False
    if what == "UPDATE":
        return not columns_set(sql) <= unseen_columns().get(table, frozenset())
    return what != "INSERT" or is_seen_at_once(table, params)


def columns_set(sql):
    found = SET.search(sql)
    return set(COLUMN.findall(found.group(1))) if found else {sql}


def is_seen_at_once(table, params):
    if table in words_by_table():
        return not words_by_table()[table].isdisjoint(flat(params))
    return table not in tables_born_unseen()


def flat(params):
    for param in params or ():
        yield from param if isinstance(param, (list, tuple)) else [param]


def table_of(label):
    return apps.get_model(label)._meta.db_table


@cache
def unseen_tables():
    of_apps = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    unseen = [*map(apps.get_model, MODELS), *of_apps]
    # A person's groups and permissions, too, though his name is shown.
    joined = [
        many for model in [*unseen, apps.get_model("home.User")] for many in model._meta.local_many_to_many
    ]
    models = [*unseen, *(many.remote_field.through for many in joined)]
    return frozenset(model._meta.db_table for model in models) | {"django_migrations"}


@cache
def unseen_columns():
    return {
        table_of(label): frozenset(apps.get_model(label)._meta.get_field(name).column for name in names)
        for label, names in FIELDS.items()
    }


@cache
def tables_born_unseen():
    return frozenset(map(table_of, BORN_UNSEEN))


@cache
def words_by_table():
    return {table_of(label): words for label, words in SHOWN_BY_WORD.items()}
