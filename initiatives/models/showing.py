"""Which pictures and documents everybody may have: those that something public shows."""

from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from .visits import is_cleared


def is_public_picture(image) -> bool:
    """On a public page, or a cleared photo of a visit, or in an open collection and not on drafts alone."""
    shown, hidden_alone = standing(image)
    return shown or is_cleared(image) or (is_open(image) and not hidden_alone)


def may_have_document(document, request) -> bool:
    """Of a governorate's collection its own people, of an open one everybody, but for what stands on a draft or
    withdrawn page alone: that is for those who handle it. Passwords are asked for by Wagtail, afterwards."""
    of_groups = document.collection.get_view_restrictions().filter(restriction_type="groups")
    if of_groups:
        return all(one.accept_request(request) for one in of_groups)
    return not standing(document)[1] or may_handle(request.user, document)


def may_handle(user, file) -> bool:
    policy = policy_registry.get_by_type(type(file))
    return user.is_active and policy.user_has_any_permission_for_instance(user, ["choose", "change"], file)


def is_open(file) -> bool:
    return not file.collection.get_view_restrictions().exists()


def standing(file) -> tuple[bool, bool]:
    """Whether a public page shows `file`; and whether all that shows it are pages that are not public."""
    of_pages = ReferenceIndex._get_base_content_type(Page).pk
    references = set(
        ReferenceIndex.get_references_to(file).values_list("base_content_type_id", "object_id").order_by()
    )
    pages = [number for kind, number in references if kind == of_pages]
    shown = bool(pages) and Page.objects.live().public().filter(pk__in=pages).exists()
    return shown, bool(pages) and not shown and len(pages) == len(references)
