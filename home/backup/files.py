"""Everything uploaded or drawn, wherever the site keeps it."""

from pathlib import PurePosixPath

from django.core.files.storage import storages

from competitions.models.storage import private_storage as of_competitions
from initiatives.models.storage import private_storage as of_initiatives

FOLDER = "files"


def stores():
    """{name in the archive: storage}: what addresses serve, and what none does; each place once."""
    named = {"media": storages["default"], "private": of_initiatives(), "competitions": of_competitions()}
    places = {getattr(storage, "location", name): name for name, storage in reversed(named.items())}
    return {name: named[name] for name in places.values()}


def names_in(storage, folder=""):
    """Paths of all files, at any depth."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (str(PurePosixPath(folder, name)) for name in sorted(files))
    for name in sorted(folders):
        yield from names_in(storage, str(PurePosixPath(folder, name)))


def add_files(archive):
    for store, storage in stores().items():
        for name in names_in(storage):
            try:
                with storage.open(name) as source:
                    archive.add(f"{FOLDER}/{store}/{name}", source)
            except FileNotFoundError:
                continue  # deleted since it was listed


def no_files():
    return not any(next(names_in(storage), None) for storage in stores().values())


def clear_files():
    for storage in stores().values():
        for name in list(names_in(storage)):
            storage.delete(name)


def put_files(archive):
    for store, storage in stores().items():
        for name, part in archive.below(f"{FOLDER}/{store}").items():
            with archive.open(part) as source:
                storage.save(name, source)
