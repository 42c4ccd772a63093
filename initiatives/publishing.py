"""What happens when the last step of a workflow approves (``WAGTAIL_FINISH_WORKFLOW_ACTION``).

Read by Wagtail while it loads its own models, so nothing of ours may be imported here.
"""


def publish_on_finish(workflow_state, user=None):
    """Publish the approved revision; the workflow is the permission, so the last reviewer needs none to publish.

    A page whose `may_be_published()` says no stays as it is: an entry is made public at the release only.
    """
    page = workflow_state.content_object.specific
    may_be_published = getattr(page, "may_be_published", None)
    if may_be_published is None or may_be_published():
        revision = workflow_state.current_task_state.revision
        revision.publish(user=user, skip_permission_checks=True)
