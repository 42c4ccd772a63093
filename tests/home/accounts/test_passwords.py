"""Which passwords are refused, and in which words."""

import pytest
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

from home.models import User
from tests import factories

LEAKED = ["princess123", "Passw0rd2019!", "1qaz2wsx3edc", "liverpool1892"]
GUESSED = ["saqqara-1984", "qwertyuiop12", "aaaaaaaaaaaa", "28-10-2019-28", "abcdefgh1234"]
STRONG = [
    "ورق مطر سلم بحر",
    "correct horse battery staple",
    "tr5Kw-9xVu.qQ3",
    "حجرة نخلة مفتاح شراع",
    "x" * 5 + "Kd8#vPz2!qLw",
]


def refusals(password, user=None):
    try:
        validate_password(password, user)
    except ValidationError as error:
        return error.messages
    return []


@pytest.mark.parametrize("password", [*LEAKED, *GUESSED])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_password_that_programs_try_first_is_refused_in_the_readers_language(password, language):
    with translation.override(language):
        said = refusals(password)

    assert said
    assert all(("كلم" in line or "مرور" in line) == (language == "ar") for line in said), said


@pytest.mark.parametrize("password", STRONG)
def test_long_words_without_signs_pass(password):
    assert refusals(password) == []


def test_what_others_know_of_the_person_is_refused():
    user = User(
        username="mona.hassan",
        email="mona.hassan@sharqia.gov.example",
        name_ar="منى حسن",
        mobile="01001234567",
    )

    for password in ["mona.hassan.26", "sharqia2026!", "01001234567mona"]:
        assert refusals(password, user), password


def test_a_password_as_long_as_one_likes_is_judged_at_once():
    assert refusals("ورق مطر سلم بحر " * 200) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_rules_are_told_in_the_readers_language(language):
    with translation.override(language):
        texts = [str(text) for text in password_validators_help_texts()]

    assert len(texts) == 4
    assert all(
        any("\u0600" < letter < "\u06ff" for letter in text) == (language == "ar") for text in texts
    ), texts


@pytest.mark.django_db
def test_the_account_screen_says_it_at_the_field_and_keeps_the_password(client, site_tree):
    client.force_login(user := factories.editor())

    page = client.post(
        "/admin/account/",
        {
            "password-old_password": "secret",
            "password-new_password1": "princess123",
            "password-new_password2": "princess123",
            "locale-preferred_language": "ar",
            "name_email-first_name": "x",
            "name_email-last_name": "y",
        },
    )

    assert "سُرقت" in page.content.decode()
    user.refresh_from_db()
    assert user.check_password("secret")
