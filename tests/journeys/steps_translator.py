"""What a translator does: takes the PO file away, fills it in, brings it back."""

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse


def translate(translator, page, texts):
    """`texts` by source text; what they don't know gets a text of its own. Returns the number of texts."""
    number = translator_number(translator, page)
    po = polib.pofile(download(translator, number))
    for position, entry in enumerate(po):
        entry.msgstr = texts.get(entry.msgid, f"English text {position}")
    upload = SimpleUploadedFile("translation.po", str(po).encode())
    address = reverse("wagtail_localize:upload_pofile", args=[number])
    token = translator.client.cookies["csrftoken"].value
    response = translator.client.post(address, {"file": upload}, headers={"X-CSRFToken": token}, follow=True)
    translator.show(response, address)
    assert response.status_code == 200
    return len(po)


def translator_number(translator, page):
    """The translation's number, from the editor's own data."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    props = translator.open(address).html.select_one("[data-props]")["data-props"]
    return int(props.partition("/localize/translate/")[2].partition("/")[0])


def download(translator, number):
    response = translator.client.get(reverse("wagtail_localize:download_pofile", args=[number]))
    assert response.status_code == 200
    return response.content.decode()
