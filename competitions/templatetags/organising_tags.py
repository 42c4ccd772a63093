from django import template

register = template.Library()


@register.simple_tag
def unmet(conditions):
    return [condition for condition in conditions if not condition.is_met]


@register.filter
def may_be_waived(conditions):
    return all(condition.is_waivable for condition in conditions)


@register.filter
def note_on(notes, key):
    return notes.get(key, "")


@register.filter
def percent(chance):
    """A probability as a whole percentage."""
    return "–" if chance is None else f"{round(100 * chance)}%"


@register.filter
def magnitude(number):
    return abs(number)


@register.filter
def signed(number):
    """One decimal, with its sign: a minus as wide as the plus."""
    return f"{number:+.1f}".replace("-", "−")
