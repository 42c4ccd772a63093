"""Addresses at the door, which stand before Wagtail's own; and those behind it."""

from django.urls import path

from . import views

door_urls = [
    path("second-factor/", views.ChallengeView.as_view(), name="second_factor"),
    path("second-factor/set-up/", views.SetUpView.as_view(), name="second_factor_set_up"),
    path("second-factor/start-again/", views.start_again, name="second_factor_start_again"),
    path(
        "password_reset/confirm/<uidb64>/<token>/",
        views.NewPasswordView.as_view(),
        name="wagtailadmin_password_reset_confirm",
    ),
]
#: in place of Wagtail's own, which count no tries
page_password_urls = [
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        views.open_page,
        name="wagtailcore_authenticate_with_password",
    )
]
file_password_urls = [
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        views.open_file,
        name="wagtaildocs_authenticate_with_password",
    )
]
own_urls = [
    path("", views.SecurityView.as_view(), name="account_security"),
    path("codes/", views.CodesView.as_view(), name="second_factor_codes"),
    path("passkeys/add/", views.AddPasskeyView.as_view(), name="passkey_add"),
    path("passkeys/<int:pk>/remove/", views.RemovePasskeyView.as_view(), name="passkey_remove"),
    path("remove/", views.RemoveView.as_view(), name="second_factor_remove"),
    path("sign-ins/end/", views.EndOthersView.as_view(), name="end_other_sign_ins"),
    path("sign-ins/<int:pk>/end/", views.EndView.as_view(), name="end_sign_in"),
]
