"""Files are there wholly or not at all, and never in another's place."""

import errno
import os

import pytest
from django.core.files.base import ContentFile

from initiatives.whole_files import WholeFiles
from tests.threads import at_once


@pytest.fixture
def storage(tmp_path):
    return WholeFiles(tmp_path / "files", file_permissions_mode=0o640, directory_permissions_mode=0o750)


def text(storage, name):
    with storage.open(name) as file:
        return file.read().decode()


def everything(storage):
    return {
        os.path.join(folder, name) for folder, _folders, names in os.walk(storage.location) for name in names
    }


class Breaking(ContentFile):
    """The disk is full after the first part of it."""

    def chunks(self, chunk_size=None):
        yield b"the first part"
        raise OSError(errno.ENOSPC, "No space left on device")


def test_of_a_file_that_does_not_fit_nothing_is_left(storage):
    with pytest.raises(OSError, match="No space left"):
        storage.save("a/b/c.txt", Breaking(b"", "c.txt"))

    assert everything(storage) == set()


def test_what_is_stored_is_read_and_has_the_modes_that_were_asked_for(storage):
    name = storage.save("a/b/c.txt", ContentFile("نص"))

    path = storage.path(name)
    assert text(storage, name) == "نص"
    assert everything(storage) == {path}
    modes = [os.stat(one).st_mode & 0o777 for one in (path, os.path.dirname(path), storage.path("a"))]
    assert modes == [0o640, 0o750, 0o750]


def test_many_files_of_one_name_at_once_are_many_files(storage):
    names = at_once(*[lambda n=n: storage.save("same.txt", ContentFile(str(n))) for n in range(20)])

    assert sorted(int(text(storage, name)) for name in names) == list(range(20))


def test_a_file_system_without_links_will_do(storage, monkeypatch):
    def refuse(*args):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    names = [storage.save("same.txt", ContentFile(word)) for word in ("one", "two")]

    assert [text(storage, name) for name in names] == ["one", "two"]
    assert len(everything(storage)) == 2
