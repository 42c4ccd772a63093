from django.db import models


class PublicChange(models.Model):
    """What the public sees was changed, and stored pages have not been exchanged since.

    Written in the transaction of the change: a row that can be read is a change that was committed. It is removed by
    whoever has put an empty generation there. Rows, and no counter: those who change things would wait for each other
    at a counter, and could do so in a circle.
    """

    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.made_at}"
