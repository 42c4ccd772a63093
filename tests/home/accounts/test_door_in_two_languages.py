import pytest
from django.urls import reverse


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", ["تسجيل الدخول إلى المنصة", "كلمة المرور"]), ("en", ["Sign in to the platform", "Password"])],
)
def test_whoever_signs_in_reads_his_own_language(client, language, words):
    page = client.get(reverse("wagtailadmin_login"), headers={"accept-language": language})

    html = page.content.decode()
    assert f'<html lang="{language}"' in html
    assert all(word in html for word in words)
    assert "Wagtail</h1>" not in html
