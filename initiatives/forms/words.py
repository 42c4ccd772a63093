"""The form of a group of words that are searched alike."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from ..search import arabic
from ..search.questions import MOST_WORDS
from .reference import LinesField

FEWEST, MOST = 2, 30


class WordGroupForm(WagtailAdminModelForm):
    """Refuses what could never be found, and what would make one word equal to two groups."""

    words = LinesField(
        label=gettext_lazy("Words"),
        help_text=gettext_lazy(
            "One in each line. Whoever searches for one of them finds the others too. Endings, the article, hamzas "
            "and diacritics need no line of their own."
        ),
    )

    def clean_words(self):
        words = self.cleaned_data["words"]
        if not FEWEST <= len(words) <= MOST:
            raise ValidationError(
                _("Write from %(fewest)s to %(most)s words, one in each line.")
                % {"fewest": FEWEST, "most": MOST}
            )
        stems = {word: tuple(arabic.stems(word)) for word in words}
        self.refuse_unfindable(stems)
        self.refuse_alike(stems)
        self.refuse_taken(stems)
        return words

    def refuse_unfindable(self, stems):
        for word, found in stems.items():
            if not found:
                raise ValidationError(_("“%(word)s” holds no letter and no digit.") % {"word": word})
            if len(found) > MOST_WORDS:
                raise ValidationError(
                    _("“%(word)s” is longer than a question: at most %(most)s words.")
                    % {"word": word, "most": MOST_WORDS}
                )

    def refuse_alike(self, stems):
        first = {}
        for word, found in stems.items():
            other = first.setdefault(found, word)
            if other != word:
                raise ValidationError(
                    _("“%(word)s” and “%(other)s” are searched alike already: leave one out.")
                    % {"word": word, "other": other}
                )

    def refuse_taken(self, stems):
        groups = apps.get_model("initiatives", "WordGroup").objects.exclude(pk=self.instance.pk)
        taken = {tuple(arabic.stems(word)): group for group in groups for word in group.words}
        for word, found in stems.items():
            if found in taken:
                raise ValidationError(
                    _("“%(word)s” stands in another group already: %(group)s")
                    % {"word": word, "group": taken[found]}
                )
