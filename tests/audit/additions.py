"""What the demo has no example of, added to the audit's own copy of it: photographs as a camera takes them, an
address that was withdrawn, a guide that was published twice. ``manage.py shell`` runs `add`."""

import io

import numpy as np
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Locale, Page

from home.models import ContentPage, HomePage
from initiatives.actions.photos import photos_on
from initiatives.actions.withdrawals import Notice, withdraw
from initiatives.models import ReplicationGuidePage

#: what an editor sends of a telephone's photo
SIZE = (1600, 1200)
#: grain and contrast at which a noise of 1/f, as every natural scene has it, weighs what such a photo does
CONTRAST, COLOUR = 42, 0.15
REASON = {"reason_ar": "أرقامها تحت المراجعة.", "reason_en": "Its figures are under review."}


def add():
    put_photographs()
    withdraw_a_page()
    publish_a_guide_anew()


def photograph(seed):
    """A JPEG that compresses like a photo: a landscape of noise whose energy falls with its frequency."""
    random = np.random.default_rng(seed)
    width, height = SIZE
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    frequency[0, 0] = np.inf
    light = channel(random, frequency)
    colours = [light + COLOUR * channel(random, frequency) for _ in range(3)]
    pixels = np.clip(128 + CONTRAST * np.stack(colours, axis=-1), 0, 255).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=92)
    return file.getvalue()


def channel(random, frequency):
    spectrum = np.fft.rfft2(random.standard_normal(SIZE[::-1])) / frequency
    noise = np.fft.irfft2(spectrum, SIZE[::-1])
    return noise / noise.std()


def put_photographs():
    """In place of the demo's drawings, on every public page."""
    for image in photos_on(Page.objects.live().public()):
        image.file = ContentFile(photograph(image.pk), f"photograph-{image.pk}.jpg")
        image.save()


def withdraw_a_page():
    """A page that was public in both languages, withdrawn with a reason."""
    home = HomePage.objects.get(locale__language_code="ar")
    page = ContentPage(title="صفحة سُحبت", slug="withdrawn", locale=home.locale)
    home.add_child(instance=page)
    page.save_revision().publish()
    english = Locale.objects.get(language_code="en")
    page.copy_for_translation(english).save_revision().publish()
    administrator = get_user_model().objects.filter(is_superuser=True, is_active=True).first()
    withdraw(page, administrator, Notice(**REASON))


def publish_a_guide_anew():
    """So that one has an older version."""
    guide = ReplicationGuidePage.objects.live().filter(locale__language_code="ar").first()
    guide = guide.get_latest_revision_as_object()
    guide.not_if = f"{guide.not_if}\nلا يتوفر ربط شبكي ثابت"
    guide.what_changed = "زيد شرط الربط الشبكي."
    guide.save_revision().publish()
