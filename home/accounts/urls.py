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
own_urls = [
    path("", views.SecurityView.as_view(), name="account_security"),
    path("codes/", views.CodesView.as_view(), name="second_factor_codes"),
    path("passkeys/add/", views.AddPasskeyView.as_view(), name="passkey_add"),
    path("passkeys/<int:pk>/remove/", views.RemovePasskeyView.as_view(), name="passkey_remove"),
    path("remove/", views.RemoveView.as_view(), name="second_factor_remove"),
    path("sign-ins/end/", views.EndOthersView.as_view(), name="end_other_sign_ins"),
    path("sign-ins/<int:pk>/end/", views.EndView.as_view(), name="end_sign_in"),
]
