"""What the audit log says of an edition: (label of the action, sentence of the entry)."""

from django.utils.translation import gettext_lazy as _

LOG_ACTIONS = {
    "competitions.rehearse": (_("Rehearse edition"), _("The edition was rehearsed and the rehearsal wiped")),
    "competitions.copy": (_("Create from an edition"), _("Created from an earlier edition")),
    "competitions.open": (_("Open edition"), _("The rubric was frozen and the edition opened")),
    "competitions.change_rubric": (
        _("Change rubric"),
        _("The rubric of the open edition was changed, in public and with a reason"),
    ),
    "competitions.calendar": (_("Set dates"), _("The phases of the edition were set")),
    "competitions.extend": (_("Extend phase"), _("A phase of the open edition was extended in public")),
    "competitions.seat": (_("Seat judges"), _("Judges were seated on the panel")),
    "competitions.unseat": (_("Remove seat"), _("A judge's seat was removed")),
    "competitions.invite": (_("Invite judge"), _("An invitation was sent to the judge")),
    "competitions.withdraw_invitation": (_("Withdraw invitation"), _("An invitation was withdrawn")),
    "competitions.declare": (
        _("Answer on conflicts of interest"),
        _("A judge answered the question about conflicts of interest"),
    ),
    "competitions.calibrate": (_("Set calibration entry"), _("A calibration entry was made")),
    "competitions.discard_calibration": (
        _("Discard calibration entry"),
        _("The calibration entry was taken away again"),
    ),
    "competitions.submit": (_("Submit entry"), _("The entry was submitted")),
    "competitions.rule_out": (_("Rule out entry"), _("The entry was found not eligible")),
    "competitions.ask_grace": (_("Ask for an extension"), _("An extension was asked for one entry")),
    "competitions.grant_grace": (_("Grant extension"), _("One entry was given more time")),
    "competitions.decline_grace": (_("Decline extension"), _("More time for one entry was declined")),
    "competitions.redact": (_("Redact entry"), _("What judges read of the entry was changed")),
    "competitions.sign": (_("Sign score sheet"), _("A score sheet was signed")),
    "competitions.remind": (_("Remind judges"), _("Judges with overdue sheets were reminded by mail")),
    "competitions.recuse": (_("Step back"), _("A judge stepped back from the entry")),
    "competitions.assign": (_("Assign entry"), _("An entry was assigned to a judge")),
    "competitions.unassign": (_("Withdraw assignment"), _("An assignment was withdrawn")),
    "competitions.pin": (_("Pin assignment"), _("An assignment was pinned by hand for the rounds to come")),
    "competitions.unpin": (_("Unpin assignment"), _("A pinned assignment was unpinned")),
    "competitions.leave": (
        _("Judge leaves"),
        _("A judge left the edition; his unfinished work was reassigned"),
    ),
    "competitions.round": (_("Save round"), _("A round of assignments was saved")),
    "competitions.replace": (_("Replace judge"), _("A judge who recused himself was replaced")),
    "competitions.close": (_("Close judging"), _("Judging was closed and the ranking computed")),
    "competitions.decide": (_("Decide entry"), _("A decision was staged")),
    "competitions.release": (_("Release results"), _("The results were released")),
    "competitions.override": (
        _("Depart from the ranking"),
        _("A reason for departing from the ranking was given"),
    ),
    "competitions.consent": (
        _("Agree to a departure"),
        _("A second organiser agreed to departing from the ranking"),
    ),
    "competitions.read_sheets": (_("Read score sheets"), _("The score sheets of an entry were read")),
    "competitions.read_bundle": (_("Fetch the full result"), _("An auditor fetched the result in full")),
    "competitions.minutes": (_("Write minutes"), _("The minutes of the deliberation were changed")),
    "competitions.plan_release": (_("Plan release"), _("The release of the results was planned")),
    "competitions.cancel_plan": (_("Cancel planned release"), _("The planned release was taken back")),
    "competitions.name_auditor": (_("Name auditor"), _("An auditor was named")),
    "competitions.dismiss_auditor": (_("Dismiss auditor"), _("An auditor was dismissed")),
    "competitions.confirm": (_("Confirm result"), _("An auditor signed what he found")),
    "competitions.name_consent": (
        _("Record consent to be named"),
        _("A nominee’s consent to be named was recorded"),
    ),
    "competitions.withdraw_name_consent": (
        _("Withdraw consent to be named"),
        _("A nominee’s consent to be named was withdrawn"),
    ),
    "competitions.appeal": (_("Appeal"), _("The result of the entry was appealed against")),
    "competitions.decide_appeal": (_("Decide appeal"), _("An appeal was decided")),
    "competitions.decide_own_appeal": (
        _("Decide appeal without a second person"),
        _("An appeal was decided by who took part in what it is against: there was no other organiser"),
    ),
    "competitions.correct": (
        _("Correct results"),
        _("The results were published anew after an appeal; the earlier ones stay readable"),
    ),
    "competitions.import_inspections": (
        _("Import field-work record"),
        _("The figures were filled from a field-work record"),
    ),
}
