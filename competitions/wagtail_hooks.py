from wagtail import hooks

from .log_actions import LOG_ACTIONS


@hooks.register("register_log_actions")
def say_what_the_log_records(actions):
    for action, (label, message) in LOG_ACTIONS.items():
        actions.register_action(action, label, message)
