"""What people type as a number, and what the page forms in the admin make of it."""

from decimal import Decimal

import pytest
from django import forms
from django.db import models
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.models import Page

from competitions.models import SampleCase, SpatialUnitEntryPage
from initiatives.blocks import BarBlock
from initiatives.digits import number_typed, text_in_arabic_indic
from initiatives.forms.numbers import DecimalField, FeddanField, IntegerField
from initiatives.models import Indicator, InitiativePage


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("94.6", "94.6"),
        ("٩٤٫٦", "94.6"),
        ("٩٤.٦", "94.6"),
        ("۹۴٫۶", "94.6"),
        ("١٬٢٥٠", "1250"),
        ("1,250.5", "1250.5"),
        ("١٬٢٥٠٬٠٠٠٫٢٥", "1250000.25"),
        ("−٣", "-3"),
        ("\u061c-٣", "-3"),
        ("\u200f ٤٢ ", "42"),
        ("", ""),
    ],
)
def test_numbers_are_read_in_any_digits(typed, read):
    assert number_typed(typed) == read


@pytest.mark.parametrize("typed", ["94,6", "٩٤٬٦", "1,25,000", "12 5", "ثلاثة", "1.2.3", "NaN", "²"])
def test_what_is_no_clear_number_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        DecimalField().clean(typed)


def test_a_number_shown_in_arabic_digits_is_read_back():
    for shown in ("94.6", "1,250", "0.05"):
        assert number_typed(text_in_arabic_indic(shown)) == shown.replace(",", "")


def test_a_whole_number_takes_no_fraction():
    assert IntegerField().clean("١٬٢٥٠") == 1250
    with pytest.raises(forms.ValidationError):
        IntegerField().clean("٩٤٫٦")


def test_limits_hold_in_any_digits():
    with pytest.raises(forms.ValidationError):
        DecimalField(max_value=100).clean("١٠٠٫١")


def test_the_same_number_in_other_digits_is_no_change():
    assert not DecimalField().has_changed(Decimal("94.60"), "٩٤٫٦")
    assert DecimalField().has_changed(Decimal("94.60"), "٩٤٫٧")


def test_the_input_offers_a_numeric_keyboard_and_takes_arabic_digits():
    class Figures(forms.Form):
        share = DecimalField()
        received = IntegerField()

    html = Figures({"share": "٩٤٫٦"}).as_p()
    assert 'type="number"' not in html
    assert html.count('type="text"') == 2
    assert 'inputmode="decimal"' in html and 'inputmode="numeric"' in html
    assert html.count('dir="ltr"') == 2
    assert "٩٤٫٦" in html, "a refused form shows what was typed"


@pytest.mark.parametrize("model", [InitiativePage, Indicator, SpatialUnitEntryPage, SampleCase])
def test_every_number_on_our_forms_in_the_admin_takes_any_digits(model):
    numbers = (models.DecimalField, models.IntegerField, models.FloatField)
    own = [
        field
        for field in model._meta.get_fields()
        if isinstance(field, numbers) and field.editable and field.model is model and not field.choices
    ]
    assert own
    for field in own:
        form_field = formfield_for_dbfield(field)
        assert form_field is None or form_field.widget.attrs.get("dir") == "ltr", field


def test_the_page_form_itself_reads_them():
    form_class = SpatialUnitEntryPage.get_edit_handler().get_form_class()
    assert form_class.base_fields["received"].clean("١٬٢٥٠") == 1250
    assert form_class.base_fields["unified_form"].clean("٩٤٫٦") == Decimal("94.6")
    assert form_class.base_fields["recovered_farmland_m2"].clean("١٢٫٥") == Decimal("52510.38")


def test_a_chart_in_a_story_takes_any_digits():
    block = BarBlock()
    bar = block.value_from_datadict({"bar-label": "2026", "bar-value": "٩٤٫٦"}, {}, "bar")
    assert block.clean(bar)["value"] == Decimal("94.6")


def test_a_hosts_own_models_keep_their_fields():
    field = formfield_for_dbfield(Page._meta.get_field("depth"))
    assert type(field) is forms.IntegerField


def test_farmland_is_typed_and_shown_in_feddans():
    field = FeddanField(max_digits=16, decimal_places=2)
    assert field.clean("2") == Decimal("8401.66")
    assert field.prepare_value(Decimal("8401.66")) == 2
    assert field.prepare_value("٢") == "٢"
    assert FeddanField(required=False).clean("") is None
    assert not field.has_changed(Decimal("52510.38"), "١٢٫٥")
    assert field.has_changed(Decimal("52510.38"), "12.6")
    assert field.has_changed(None, "س")


@pytest.mark.parametrize("typed", ["-Infinity", "Infinity", "NaN", "9" * 30, "1e999"])
def test_what_is_no_number_of_feddans_is_refused_at_its_field(typed):
    field = FeddanField(max_digits=16, decimal_places=2)

    with pytest.raises(forms.ValidationError):
        field.clean(typed)

    assert field.has_changed(None, typed)


def test_farmland_is_a_plain_decimal_to_migrations():
    field = SpatialUnitEntryPage._meta.get_field("recovered_farmland_m2")
    assert field.deconstruct()[1] == "django.db.models.DecimalField"
