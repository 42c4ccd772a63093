"""The sizes and formats in which a photo is sent: AVIF, WebP, and one JPEG for whoever reads neither."""

#: a card or half of a pair on a screen, a whole telephone or a column of text, a wide photo, the same on a dense screen
WIDTHS = (420, 720, 900, 1280)
FORMATS = {"image/avif": "format-avif|avifquality-55", "image/webp": "format-webp|webpquality-70"}
FALLBACK = "width-800|format-jpeg|jpegquality-75"


def specs(width: int) -> dict[str, list[str]]:
    """Wagtail's filter specs by media type for an original `width` pixels wide; none repeats another's size."""
    widths = [size for size, below in zip(WIDTHS, (0, *WIDTHS), strict=False) if below < width]
    return {
        **{kind: [f"width-{size}|{encoding}" for size in widths] for kind, encoding in FORMATS.items()},
        "image/jpeg": [FALLBACK],
    }


#: whatever is made of any photo
ALL_SPECS = [spec for of_kind in specs(WIDTHS[-1] + 1).values() for spec in of_kind]
