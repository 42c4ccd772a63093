"""What the words of a question find among public initiatives."""

from django.utils.functional import cached_property

from ...search import arabic, corrections, public

KINDS = ["initiatives.initiativepage"]
NEAR = 4


class Words:
    def __init__(self, text, locale):
        self.text, self.locale = text, locale

    @cached_property
    def question(self):
        return public.asked(self.text)

    @property
    def related(self):
        """Words that were searched besides those asked for."""
        return self.question.related if self.text else []

    @cached_property
    def pages(self):
        """The numbers of the pages that hold them, best first."""
        found = public.matches(self.question, self.locale, KINDS)
        return list(found.values_list("page_id", flat=True))

    @property
    def near(self):
        """(text, how many initiatives) of the question rightly spelled, and of its words one by one."""
        corrected = corrections.did_you_mean(self.text, self.locale)
        single = [word for word in self.text.split() if arabic.words(word)]
        texts = [corrected, *(single if len(single) > 1 else [])]
        counted = [(text, self.count(text)) for text in dict.fromkeys(filter(None, texts[: NEAR + 1]))]
        return [(text, count) for text, count in counted if count]

    def count(self, text):
        return public.matches(text, self.locale, KINDS).count()
