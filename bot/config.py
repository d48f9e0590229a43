"""What the operator sets, from environment variables that begin with GOUACHE_."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, HttpUrl, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

__all__ = ["DATABASE", "PICTURES", "Config", "ConfigError", "NoToken", "default_data", "load"]

DATABASE: Final = "gouache.sqlite3"
PICTURES: Final = "pictures"
_TOKEN: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class ConfigError(Exception):
    """A setting is missing or wrong; the message names the variable and says what it must be."""


class NoToken(ConfigError):
    """No token is set at all."""


def default_data() -> Path:
    """A folder of the user's own: the queue is the same wherever the bot is started from."""
    home = os.environ.get("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "gouache"


class Config(BaseSettings):
    """The bot's settings. `token_file` keeps the token out of the environment; `repr` never shows it."""

    model_config = SettingsConfigDict(
        env_prefix="GOUACHE_", env_ignore_empty=True, frozen=True, hide_input_in_errors=True, extra="ignore"
    )

    token: SecretStr = Field(default=SecretStr(""), description="the bot's token, as @BotFather gave it")
    token_file: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None, description="a file that holds the token, instead of GOUACHE_TOKEN"
    )
    data: Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())] = Field(
        default_factory=default_data, description="folder of the database and the pictures"
    )
    api_url: HttpUrl = Field(default=HttpUrl("https://api.telegram.org"), description="the Bot API server")
    sends_per_second: float = Field(
        default=30.0, gt=0, le=1000, description="messages and edits in all; more than 30 only where Telegram allows it"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="how much is logged")

    @property
    def database(self) -> Path:
        return self.data / DATABASE

    @property
    def pictures(self) -> Path:
        return self.data / PICTURES

    @property
    def styles(self) -> Path:
        """Where the operator puts styles of their own."""
        return self.data / "styles"

    @property
    def checkpoints(self) -> Path:
        return self.data / "checkpoints"

    @property
    def snapshots(self) -> Path:
        return self.data / "snapshots"


def load() -> Config:
    """The settings of this environment, with a token. Raises ConfigError, NoToken if it is just that."""
    try:
        config = Config()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ConfigError(f"GOUACHE_{str(first['loc'][0]).upper()}: {first['msg']}.") from None
    if config.token_file is not None:
        config = config.model_copy(update={"token": _read_token(config.token_file)})
    token = config.token.get_secret_value()
    if not token:
        raise NoToken(
            "No bot token: set GOUACHE_TOKEN or GOUACHE_TOKEN_FILE. "
            "To see Gouache without one: python -m bot playground"
        )
    if not _TOKEN.fullmatch(token):
        raise ConfigError("GOUACHE_TOKEN is not a bot token; @BotFather gives one like 123456:ABC-DEF.")
    return config


def _read_token(path: Path) -> SecretStr:
    try:
        return SecretStr(path.read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"GOUACHE_TOKEN_FILE {path} can't be read: {error}.") from None
