"""The sheet of numbered sketches that a chat shows."""

import numpy as np
import pytest

from engine import pictures
from engine.contact_sheet import BADGE, GAP, contact_sheet

COLOURS = ((200, 30, 30), (30, 160, 30), (30, 30, 200), (230, 230, 230))


def sketch(colour: tuple[int, int, int], height: int = 150) -> bytes:
    return pictures.encode_png(np.full((height, 224, 3), colour, np.uint8))


def test_pictures_stand_row_by_row_with_a_badge_in_the_corner() -> None:
    sheet = pictures.decode(contact_sheet([sketch(colour) for colour in COLOURS]))

    assert sheet.shape == (2 * (150 + GAP) + GAP, 3 * (224 + GAP) + GAP, 3)
    for number, colour in enumerate(COLOURS):
        top, left = GAP + number // 3 * (150 + GAP), GAP + number % 3 * (224 + GAP)
        cell = sheet[top : top + 150, left : left + 224].astype(int)
        assert abs(cell[60:130, 60:200] - colour).max() < 12  # clear of the edges, which JPEG blurs
        badge = cell[2:26, 2:32]
        assert badge.min() < 60
        assert badge.max() > 200


def test_each_picture_has_another_number() -> None:
    sheet = pictures.decode(contact_sheet([sketch(COLOURS[0])] * 12, columns=1))
    badges = [sheet[top : top + 28, GAP : GAP + 34].tobytes() for top in range(GAP, 12 * 156, 156)]

    assert len(set(badges)) == 12


def test_fewer_pictures_than_columns_make_a_narrower_sheet() -> None:
    assert pictures.decode(contact_sheet([sketch(COLOURS[0])])).shape[1] == 224 + 2 * GAP


@pytest.mark.parametrize(("count", "columns"), [(0, 3), (1, 0)])
def test_a_sheet_of_nothing_is_refused(count: int, columns: int) -> None:
    with pytest.raises(ValueError, match="at least one of each"):
        contact_sheet([sketch(COLOURS[0])] * count, columns)


def test_a_badge_has_room_beside_and_beneath_the_narrowest_pictures() -> None:
    slivers = {
        "high": pictures.encode_png(np.full((224, 16, 3), COLOURS[0], np.uint8)),
        "wide": pictures.encode_png(np.full((16, 224, 3), COLOURS[0], np.uint8)),
    }
    shapes = {
        name: pictures.decode(contact_sheet([sliver] * 4, columns=2)).shape[:2] for name, sliver in slivers.items()
    }

    assert shapes == {
        "high": (2 * (224 + GAP) + GAP, 2 * (BADGE[0] + GAP) + GAP),
        "wide": (2 * (BADGE[1] + GAP) + GAP, 2 * (224 + GAP) + GAP),
    }
