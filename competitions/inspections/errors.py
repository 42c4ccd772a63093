class InspectionFileError(Exception):
    """The file can't be read as a field-work record; says why, to the person who sent it.

    `str(error)` is already in the language that was active when it was raised.
    """
