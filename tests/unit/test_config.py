"""Settings from the environment, and the token that nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import Config, ConfigError, load

TOKEN = "123456789:AAF-a_secret_half_of_35_characters_"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TOKEN", "TOKEN_FILE", "DATA", "API_URL", "LOG_LEVEL"):
        monkeypatch.delenv(f"GOUACHE_{name}", raising=False)


def test_the_token_comes_from_the_environment_and_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOUACHE_TOKEN", TOKEN)

    config = load()

    assert config.token.get_secret_value() == TOKEN
    assert "secret" not in f"{config!r} {config} {config.model_dump()}"


def test_the_token_may_come_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    monkeypatch.setenv("GOUACHE_TOKEN_FILE", str(file))

    assert load().token.get_secret_value() == TOKEN


def test_without_a_token_the_playground_is_pointed_out() -> None:
    with pytest.raises(ConfigError, match=r"set GOUACHE_TOKEN .*: python -m bot playground"):
        load()


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("GOUACHE_TOKEN", "my secret", "GOUACHE_TOKEN is not a bot token"),
        ("GOUACHE_TOKEN_FILE", "no/such/file", "GOUACHE_TOKEN_FILE no/such/file can't be read"),
        ("GOUACHE_API_URL", "ftp:secret", "GOUACHE_API_URL: "),
        ("GOUACHE_LOG_LEVEL", "secret", "GOUACHE_LOG_LEVEL: .*'DEBUG', 'INFO'"),
    ],
)
def test_a_bad_setting_is_named_and_its_value_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, reason: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ConfigError, match=reason) as raised:
        load()

    assert "secret" not in str(raised.value)


def test_the_data_lie_in_a_folder_of_the_users_own_wherever_the_bot_starts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert Config().data == tmp_path / "gouache"


def test_a_relative_data_folder_is_made_absolute_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOUACHE_DATA", "mine")

    assert Config().database == tmp_path / "mine" / "gouache.sqlite3"
