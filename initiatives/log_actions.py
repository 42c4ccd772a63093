"""What the audit log says of the plugin's records: (label of the action, sentence of the entry)."""

from django.utils.translation import gettext_lazy as _

#: logged on a translation when its source is published with other words; until it is published again it lags
SOURCE_TEXT_CHANGED = "initiatives.source_text_changed"

LOG_ACTIONS = {
    SOURCE_TEXT_CHANGED: (_("Source text changed"), _("The text it is translated from was published anew")),
    "initiatives.role_given": (_("Give a role"), _("An account was given a role")),
    "initiatives.role_taken": (_("Take a role away"), _("A role was taken from an account")),
    "initiatives.rank_given": (_("Make an administrator"), _("An account was made administrator")),
    "initiatives.rank_taken": (
        _("Take the rank of administrator away"),
        _("An account is no longer administrator"),
    ),
    "initiatives.export": (_("Export a list"), _("A list was taken away as a file")),
    "initiatives.recognise": (_("Recognise"), _("The initiative was given an award")),
    "initiatives.withdraw": (_("Withdraw the page"), _("Visitors are told why the page was withdrawn")),
    "initiatives.settle_nomination": (
        _("Place or attendance"),
        _("It was settled who has a place, or who came"),
    ),
    "initiatives.answer_suggestion": (_("Answer"), _("The ministry answered the suggestion")),
    "initiatives.ask_question": (_("Ask a question"), _("A governorate asked the mentor a question")),
    "initiatives.answer_question": (_("Answer a question"), _("The mentor answered a question")),
    "initiatives.hide_question": (_("Hide a question"), _("A question was taken off the initiative’s page")),
    "initiatives.move_on": (_("State changed"), _("What was recommended or promised stands elsewhere now")),
    "initiatives.draw_tickets": (_("Draw tickets"), _("Ticket numbers were drawn for a satisfaction survey")),
    "initiatives.enter_paper": (_("Type in answers from paper"), _("Answers from paper were typed in")),
    "initiatives.remark_shown": (_("Show a remark"), _("A citizen’s remark was shown")),
    "initiatives.remark_hidden": (_("Hide a remark"), _("A citizen’s remark was hidden")),
    "initiatives.try_again": (_("Try again"), _("An unsent message was put back in the queue")),
    "initiatives.adoption_begin": (_("Begin an adoption"), _("A governorate began to adopt the initiative")),
    "initiatives.adoption_ask": (_("Ask for a mentor"), _("A governorate asked to adopt the initiative")),
    "initiatives.adoption_accept": (_("Accept an adoption"), _("The mentor accepted an adoption")),
    "initiatives.adoption_decline": (_("Decline an adoption"), _("The mentor declined an adoption")),
    "initiatives.adoption_dates": (_("Propose dates"), _("The mentor proposed dates to talk")),
    "initiatives.adoption_date": (_("Choose a date"), _("The adopter chose a date to talk")),
    "initiatives.adoption_plan": (_("Plan an adoption"), _("The adopter began to plan")),
    "initiatives.adoption_plan_kept": (_("Keep the plan"), _("The plan of an adoption was changed")),
    "initiatives.adoption_measured": (_("Keep figures"), _("The figures of an adoption were changed")),
    "initiatives.adoption_reported": (_("Report"), _("The adopter reported on an adoption")),
    "initiatives.adoption_filed": (_("Add a file"), _("A file was added to an adoption")),
    "initiatives.adoption_answered": (_("Answer a checkpoint"), _("A checkpoint was answered by mail")),
    "initiatives.adoption_pilot": (_("Begin the pilot"), _("The pilot of an adoption began")),
    "initiatives.adoption_operate": (_("Begin operation"), _("A copy went into operation")),
    "initiatives.adoption_verify": (_("Verify results"), _("The follow-up committee verified the results")),
    "initiatives.adoption_sustain": (
        _("Call sustained"),
        _("A copy was found sustained after twelve months"),
    ),
    "initiatives.adoption_pause": (_("Pause an adoption"), _("An adoption was paused")),
    "initiatives.adoption_resume": (_("Resume an adoption"), _("An adoption was resumed")),
    "initiatives.adoption_stop": (_("Stop an adoption"), _("An adoption was stopped")),
}
