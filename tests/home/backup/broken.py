from django.core.files.storage import FileSystemStorage


class BrokenStorage(FileSystemStorage):
    """A disk that fails as soon as somebody looks."""

    def listdir(self, path):
        raise OSError("the disk is gone")
