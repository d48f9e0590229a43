"""Which styles the gallery has: each picture is made once, and the operator's folder is followed."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.gallery import own_styles
from bot.gallery.catalogue import Catalogue
from bot.gallery.page import page_of
from bot.store import style_pictures
from bot.store.database import Database, open_database
from bot.store.pictures import Pictures
from bot.store.style_pictures import StylePicture
from bot.texts import LANGUAGES, words_in
from engine.drawing import DrawingFailed
from engine.house_styles import HOUSE_STYLES


def png(colour: str, size: tuple[int, int] = (64, 48)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


class Drawing:
    """Draws in no time, and knows what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def __call__(self, name: str) -> bytes:
        self.asked.append(name)
        return png(f"#{HOUSE_STYLES.index(name):06x}")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path / "data.sqlite3") as database:
        yield database


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    return Pictures(tmp_path / "pictures")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "styles").mkdir()
    return tmp_path / "styles"


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def catalogue(database: Database, pictures: Pictures, folder: Path, drawing: Drawing) -> Catalogue:
    return Catalogue(database, pictures, folder, drawing)


async def own(catalogue: Catalogue) -> dict[str, str | None]:
    """The operator's styles: the title of each by its key."""
    return {style.key: style.title for style in await catalogue.styles() if style.path}


async def test_a_style_is_drawn_once_though_several_ask_at_the_same_time_and_after_a_restart(
    catalogue: Catalogue, database: Database, pictures: Pictures, folder: Path, drawing: Drawing
) -> None:
    styles = await catalogue.styles()

    first = await catalogue.pictures([styles[0], styles[0]])
    after_a_restart = await Catalogue(database, pictures, folder, drawing).picture(styles[0])

    assert {*first, after_a_restart} == {first[0]}
    assert drawing.asked == [HOUSE_STYLES[0]]


async def test_a_picture_that_is_gone_is_drawn_anew(catalogue: Catalogue, pictures: Pictures, drawing: Drawing) -> None:
    style = (await catalogue.styles())[0]
    pictures.path(await catalogue.picture(style)).unlink()

    assert pictures.has(await catalogue.picture(style))
    assert len(drawing.asked) == 2


async def test_what_other_code_has_drawn_is_drawn_anew(
    catalogue: Catalogue, database: Database, pictures: Pictures, drawing: Drawing
) -> None:
    before = await pictures.keep(png("white"), "png")
    made = StylePicture(f"house:{HOUSE_STYLES[0]}", "of older code", before)
    await database.transact(lambda c: style_pictures.remember(c, made))

    assert await catalogue.picture((await catalogue.styles())[0]) != before
    assert drawing.asked == [HOUSE_STYLES[0]]


async def test_a_style_that_can_not_be_drawn_is_told_of(database: Database, pictures: Pictures, folder: Path) -> None:
    async def fail(name: str) -> bytes:
        raise DrawingFailed(name)

    catalogue = Catalogue(database, pictures, folder, fail)

    with pytest.raises(DrawingFailed):
        await catalogue.picture((await catalogue.styles())[0])


async def test_the_operators_pictures_come_last_by_name_and_bad_ones_are_named_in_the_log(
    catalogue: Catalogue, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "b_side.PNG").write_bytes(png("red"))
    (folder / "a.png").write_bytes(png("blue"))
    (folder / "bad.png").write_bytes(b"no picture")
    (folder / ".hidden.png").write_bytes(png("green"))
    (folder / "notes.txt").write_text("no picture either")

    with caplog.at_level(logging.WARNING):
        styles = await catalogue.styles()

    assert [style.key for style in styles] == [*HOUSE_STYLES, "a", "b_side"]
    assert await own(catalogue) == {"a": "a", "b_side": "b side"}
    assert [record.message.split(" can't")[0] for record in caplog.records] == ["the style bad.png"]


async def test_the_folder_is_read_again_when_it_has_changed(catalogue: Catalogue, folder: Path) -> None:
    (folder / "old.png").write_bytes(png("red"))
    assert list(await own(catalogue)) == ["old"]

    (folder / "old.png").unlink()
    (folder / "new.png").write_bytes(png("blue"))

    assert list(await own(catalogue)) == ["new"]


async def test_a_changed_file_is_another_picture(catalogue: Catalogue, folder: Path) -> None:
    (folder / "mine.png").write_bytes(png("red"))
    before = await catalogue.picture((await catalogue.styles())[-1])

    (folder / "mine.png").write_bytes(png("blue", (65, 48)))

    assert await catalogue.picture((await catalogue.styles())[-1]) != before


async def test_a_large_picture_is_kept_as_large_as_a_style_need_be(
    catalogue: Catalogue, pictures: Pictures, folder: Path
) -> None:
    (folder / "large.png").write_bytes(png("red", (2000, 1000)))

    name = await catalogue.picture((await catalogue.styles())[-1])

    assert Image.open(BytesIO(await pictures.read(name))).size == (1024, 512)


async def test_without_a_folder_there_are_the_house_styles(
    database: Database, pictures: Pictures, drawing: Drawing, tmp_path: Path
) -> None:
    catalogue = Catalogue(database, pictures, tmp_path / "none", drawing)

    assert [style.key for style in await catalogue.styles()] == list(HOUSE_STYLES)


async def test_pictures_of_files_that_are_gone_are_forgotten(
    catalogue: Catalogue, database: Database, folder: Path
) -> None:
    (folder / "mine.png").write_bytes(png("red"))
    await catalogue.styles()
    (folder / "mine.png").unlink()
    await catalogue.styles()

    assert await database.transact(style_pictures.known) == {}


def test_no_more_files_are_read_than_a_gallery_can_hold(folder: Path) -> None:
    for number in range(own_styles.MOST + 1):
        (folder / f"{number:03}.png").touch()

    assert [found.path.stem for found in own_styles.look(folder)] == [
        f"{number:03}" for number in range(own_styles.MOST)
    ]


def test_keys_fit_links_and_buttons_and_are_all_different() -> None:
    stems = ["Mosaic", "mosaic!", "Großmutters Decke", "星", "星星", "x" * 60, "x" * 61]

    keys = own_styles.keys(stems, taken=["mosaic"])

    assert keys == ["mosaic_2", "mosaic_3", "gro_mutters_decke", "own", "own_2", "x" * 28, "x" * 24 + "_2"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_callback_data_always_fits_a_button(language: str, catalogue: Catalogue, folder: Path) -> None:
    for number in range(7):
        (folder / f"{'x' * 60}{number}.png").write_bytes(png("red"))
    styles = await catalogue.styles()

    for number in range(page_of(styles, 99).number + 1):
        keyboard = page_of(styles, number).keyboard(words_in(language), 2**52 - 1, 10**9)
        for row in keyboard.inline_keyboard:
            for button in row:
                assert len(str(button.callback_data).encode()) <= 64
                assert len(button.text) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_house_style_has_a_name_of_its_own_in_every_language(language: str) -> None:
    names = [words_in(language)(f"style-{style}") for style in HOUSE_STYLES]

    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 20
