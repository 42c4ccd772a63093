"""The closed lists of the field as data: plain tables, loaded by `actions.reference`."""
