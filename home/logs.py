"""The log of the machine: one line of JSON for each record, so that nothing sent can begin a line of its own."""

import datetime
import json
import logging

from .watch import naming

#: of whoever comes in or goes, and of whoever was refused; both are read together
SIGN_IN, REFUSED = logging.getLogger("saqqara.sign_in"), logging.getLogger("saqqara.refused")


class Lines(logging.Formatter):
    """Times are in UTC; what a record says beside its sentence stands in `extra={"said": {…}}`."""

    def format(self, record):
        at = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        line = {
            "at": at.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "says": record.getMessage(),
            **getattr(record, "said", {}),
        }
        if request := naming.current.get():
            line["request"] = request
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        # In ASCII: a mark that turns the direction of a line turns nothing here.
        return json.dumps(line, default=str)
