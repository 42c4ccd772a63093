"""Signing in, the dashboard, what belongs to nobody in particular."""

from ..rows import ANYONE, MINISTRY, NO_ONE, SENT_BY_SIGNED_IN, SIGNED_IN, look, row

EVERY_ACCOUNT = "login ok ok ok ok ok ok"
SENT_BY_ACCOUNTS = "login 405 405 405 405 405 405"
#: at the door whoever is in already is led on
IN_ALREADY = "login moved moved moved moved moved moved"

ROWS = [
    row("wagtailadmin_home", "login ok ok ok ok ok ok"),
    row("wagtailadmin_login", "ok moved moved moved moved moved moved"),
    row(
        "wagtailadmin_logout",
        "login 405 405 405 405 405 405",
        post="login login login login login login login",
    ),
    row("wagtailadmin_account", "login ok ok ok ok ok ok"),
    row("second_factor", IN_ALREADY, post=IN_ALREADY),
    row("second_factor_set_up", EVERY_ACCOUNT, post="login 422 422 422 422 422 422"),
    row("second_factor_start_again", "405 405 405 405 405 405 405", post="login " * 7),
    row("account_security", EVERY_ACCOUNT, post="login 405 405 405 405 405 405"),
    row("passkey_add", EVERY_ACCOUNT, post="login 422 422 422 422 422 422"),
    row("passkey_remove", SENT_BY_ACCOUNTS, post="login 404 404 404 404 404 404", pk=987_654),
    row("second_factor_codes", SENT_BY_ACCOUNTS, post=NO_ONE),
    row("second_factor_remove", SENT_BY_ACCOUNTS, post=NO_ONE),
    row("end_other_sign_ins", SENT_BY_ACCOUNTS, post=IN_ALREADY),
    row("end_sign_in", SENT_BY_ACCOUNTS, post="login 404 404 404 404 404 404", pk=987_654),
    row("people:index", MINISTRY),
    row("people:results", MINISTRY),
    look("people:index", MINISTRY, query={"export": "csv"}),
    row("people:reset", MINISTRY, post="login no no no no 422 no", pk="user_editor_a"),
    row("administrators:index", MINISTRY),
    row("administrators:results", MINISTRY),
    row("wagtailadmin_dismissibles", "login ok ok ok ok ok ok"),
    row("wagtailadmin_sprite", ANYONE),
    row("wagtailadmin_javascript_catalog", ANYONE),
    row("wagtailadmin_error_test", NO_ONE),
    row("wagtailadmin_block_preview", "login 404 404 404 no 404 404"),
    row("wagtailadmin_password_reset", ANYONE),
    row("wagtailadmin_password_reset_done", ANYONE),
    row("wagtailadmin_password_reset_confirm", ANYONE, uidb64="MQ", token="x-y"),
    row("wagtailadmin_password_reset_complete", ANYONE),
    row(
        "wagtailadmin_editing_sessions:ping",
        SENT_BY_SIGNED_IN,
        post="login ok 404 ok no ok 404",
        app_label="wagtailcore",
        model_name="page",
        object_id="draft_a",
        session_id="user_editor_a",
    ),
    row(
        "wagtailadmin_editing_sessions:ping",
        SENT_BY_SIGNED_IN,
        post="login 404 404 404 no ok 404",
        app_label="competitions",
        model_name="competition",
        object_id="edition_judged",
        session_id="user_editor_a",
    ),
    row(
        "wagtailadmin_editing_sessions:ping",
        SENT_BY_SIGNED_IN,
        post="login ok 404 ok no ok 404",
        app_label="home",
        model_name="siteimage",
        object_id="picture_a",
        session_id="user_editor_a",
    ),
    row(
        "wagtailadmin_editing_sessions:release", SENT_BY_SIGNED_IN, post=SIGNED_IN, session_id="user_editor_a"
    ),
]
