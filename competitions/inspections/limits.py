"""How large a file may be. Ten thousand full rows are 1.5 MB, 16 MB unpacked, 1.4 million tags."""

MAX_FILE_BYTES = 8 * 1024 * 1024
MAX_TAGS = 6_000_000  # opening and closing
MAX_STRINGS = 700_000
MAX_ROWS = 20_000
MAX_COLUMNS = 60
LAST_ROW_OF_EXCEL = 1_048_576
MAX_PROBLEMS = 200
