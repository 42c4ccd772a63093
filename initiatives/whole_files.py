"""Files that stand under their names only when all of them is on the disk."""

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from django.core.files.storage import FileSystemStorage

#: what a file system says that knows no second name for a file
NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EMLINK}


class WholeFiles(FileSystemStorage):
    """Django's own leaves half a file when the disk is full or the process is killed, and whoever finds it takes it
    for the whole."""

    def _save(self, name, content):
        folder = Path(self.path(name)).parent
        self.make(folder)
        with arriving(folder, content) as whole:
            if self.file_permissions_mode is not None:
                whole.chmod(self.file_permissions_mode)
            while not stands(whole, Path(self.path(name))):
                name = self.get_available_name(name)
        return name

    def make(self, folder):
        """As Django does: a mode that is asked for holds for the folders in between, too."""
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
            if self.directory_permissions_mode is not None:
                one.chmod(self.directory_permissions_mode)


@contextmanager
def arriving(folder, content):
    """All of `content` under a name that nobody asks for."""
    path = folder / f".{uuid4().hex}.part"
    try:
        with path.open("xb") as file:
            for chunk in content.chunks():
                file.write(chunk if isinstance(chunk, bytes) else chunk.encode())
        yield path
    finally:
        path.unlink(missing_ok=True)


def stands(whole, path):
    """Gives the file its name; False where another has it."""
    try:
        os.link(whole, path)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        if path.exists():
            return False
        whole.rename(path)
    return True
