"""The bot put together."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Final, cast

from telegram import Update
from telegram.error import InvalidToken, NetworkError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    PollAnswerHandler,
    filters,
)
from telegram.request import HTTPXRequest

from bot.config import Config
from bot.debounce import Debounce
from bot.extras import Extras
from bot.gallery.catalogue import Catalogue, Draw
from bot.gallery.previewer import Previewer
from bot.game_driver import GameDriver
from bot.game_driver.clock import Clock, SystemClock
from bot.game_driver.house import HousePictures
from bot.handlers import (
    again,
    albums,
    cancel,
    chats,
    daily,
    draft_taps,
    edits,
    errors,
    gallery,
    game_people,
    game_taps,
    games,
    groups,
    history,
    inline,
    language,
    pictures,
    replies,
    samples,
    scoreboard,
    settings,
    start,
    taps,
)
from bot.handlers.commands import introduce
from bot.handlers.context import App, Services
from bot.housekeeping import Housekeeping
from bot.inbox import Inbox, InOrder
from bot.outbox import Outbox
from bot.polling import PollingRequest, stop_polling
from bot.store.albums import unsettled
from bot.store.checkpoints import Checkpoints
from bot.store.database import open_database
from bot.store.pictures import Pictures
from bot.store.snapshots import Snapshots
from bot.studio import Studio
from engine.drawing import draw_in_child
from engine.executor import Executor

__all__ = ["BotError", "broken", "run", "running"]

log = logging.getLogger(__name__)

_PRIVATE: Final = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
# A channel's posts come into the group where they are discussed by themselves: nobody speaks there.
_GROUPS: Final = filters.UpdateType.MESSAGE & filters.ChatType.GROUPS & ~filters.IS_AUTOMATIC_FORWARD
_CHATS: Final = _PRIVATE | _GROUPS
# An animation comes with a document too, "for backward compatibility".
_PICTURES: Final = (filters.PHOTO | filters.Document.ALL | filters.Sticker.STATIC) & ~filters.ANIMATION
_ALLOWED_UPDATES: Final = [
    *(Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.POLL_ANSWER),
    *(Update.MY_CHAT_MEMBER, Update.CHAT_MEMBER),
]
_POLL_SECONDS: Final = 30
_DOWNLOADS_AT_ONCE: Final = 8  # of at most 20 MB each
_LONGEST_BACK_OFF: Final = 60.0
_STOP_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_REFUSED: Final = "The Bot API refuses this token. Ask @BotFather for the right one."


class BotError(Exception):
    """The bot can't run; the message tells the operator why."""


async def run(config: Config, executor: Executor) -> None:
    """Run the bot until SIGINT or SIGTERM; a second one ends the process at once.

    Raises BotError or StoreError if it can't start or can't go on, or what made the studio stop.
    """
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None

    def stop() -> None:
        for number in _STOP_SIGNALS:
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_DFL)
        task.cancel()

    for number in _STOP_SIGNALS:
        loop.add_signal_handler(number, stop)
    try:
        async with running(config, executor) as services:
            log.info("ready")
            services.catalogue.prepare()
            await broken(services)
    except asyncio.CancelledError:
        log.info("stopped")


async def broken(services: Services) -> None:
    """Wait until the bot can't go on by itself, and raise why."""

    async def token_refused() -> None:
        await services.token_refused.wait()
        raise BotError(_REFUSED)

    parts = (services.database, services.inbox, services.studio)
    ends = [asyncio.create_task(end) for end in (*(part.broken() for part in parts), token_refused())]
    try:
        done, _ = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            if end in done:
                end.result()
    finally:
        for end in ends:
            end.cancel()


@asynccontextmanager
async def running(
    config: Config, executor: Executor, draw: Draw = draw_in_child, clock: Clock | None = None
) -> AsyncGenerator[Services]:
    """The whole bot at work. On the way out, within 10 s, it takes no more updates, finishes what is in flight and
    leaves the rest to the next start.

    draw: makes the PNG of a house style. clock: by which games are played, this machine's if none is given.
    """
    async with open_database(config.database) as database, AsyncExitStack() as on_the_way_out:
        polling = PollingRequest()
        bot = _bot(config, polling)
        kept, checkpoints = Pictures(config.pictures), Checkpoints(config.checkpoints)
        snapshots = Snapshots(config.snapshots)
        outbox = Outbox(bot, database, kept, config.sends_per_second)
        inbox = Inbox(database, outbox)
        order = InOrder(inbox)
        studio = Studio(database, kept, checkpoints, snapshots, executor, outbox)
        extras = Extras(database, kept, snapshots, outbox)
        housekeeping = Housekeeping(database, kept, checkpoints, snapshots)
        catalogue = Catalogue(database, kept, config.styles, draw)
        previewer = Previewer(database, kept, catalogue, executor, outbox)
        downloads = asyncio.Semaphore(_DOWNLOADS_AT_ONCE)
        house = HousePictures(database, kept, catalogue)
        game_driver = studio.games = GameDriver(database, outbox, studio, house, clock or SystemClock())
        services = Services(
            *(database, kept, inbox, outbox, studio, extras, catalogue, previewer, game_driver),
            *(downloads, Debounce(), polling.refused),
        )
        application = _application(bot, services, order)
        updater = application.updater
        assert updater is not None

        on_the_way_out.push_async_callback(application.shutdown)
        await _connect(application)
        await introduce(bot)
        await application.start()
        on_the_way_out.push_async_callback(application.stop)
        on_the_way_out.push_async_callback(outbox.close)
        await outbox.start()
        on_the_way_out.push_async_callback(studio.close)
        await studio.start()
        services.albums.start(partial(albums.quiet, services=services))
        on_the_way_out.push_async_callback(services.albums.close)
        outbox.when_chat_moved(partial(chats.settle_albums, services=services))
        for album in await database.insist(unsettled):
            services.albums.touch(album)
        on_the_way_out.push_async_callback(catalogue.close)
        on_the_way_out.push_async_callback(previewer.close)
        await previewer.start()
        on_the_way_out.push_async_callback(extras.close)
        extras.start()
        on_the_way_out.push_async_callback(game_driver.close)
        game_driver.start()
        on_the_way_out.push_async_callback(order.stop)
        await inbox.start(bot)
        housekeeping.start()
        on_the_way_out.push_async_callback(housekeeping.close)
        on_the_way_out.push_async_callback(stop_polling, updater)
        await updater.start_polling(timeout=_POLL_SECONDS, bootstrap_retries=-1, allowed_updates=_ALLOWED_UPDATES)
        yield services


def _application(bot: ExtBot[None], services: Services, order: InOrder) -> App:
    """Who handles what, in this order; the first that fits handles it alone."""
    builder = Application.builder().bot(bot).update_queue(services.inbox).concurrent_updates(order)
    application = cast(App, builder.build())
    application.bot_data = services
    application.add_handlers(
        [
            MessageHandler(_PRIVATE & filters.Regex(gallery.FROM_LINK), gallery.follow_link),
            CommandHandler(["start", "help"], start.hello, _PRIVATE),
            CommandHandler(["start", "help"], groups.hello, _GROUPS),
            CommandHandler(list(replies.COMMANDS), replies.command, _CHATS),
            CommandHandler("styles", gallery.show, _CHATS),
            CommandHandler("again", again.again, _CHATS),
            CommandHandler("history", history.show, _CHATS),
            CommandHandler("settings", settings.show_or_change, _CHATS),
            CommandHandler("language", language.show_or_choose, _CHATS),
            CommandHandler("cancel", cancel.cancel, _CHATS),
            MessageHandler(_CHATS & _PICTURES & replies.IN_CAPTION, replies.captioned),
            CommandHandler(games.COMMANDS, games.begin, _GROUPS),
            MessageHandler(_GROUPS & _PICTURES & games.IN_CAPTION, games.begin),
            CommandHandler("daily", daily.daily, _GROUPS),
            CommandHandler("stopgame", games.stop, _GROUPS),
            CommandHandler("top", scoreboard.top, _GROUPS),
            CommandHandler("wall", scoreboard.wall, _GROUPS),
            CommandHandler([*games.COMMANDS, "daily", "stopgame", "top", "wall"], games.only_in_groups, _PRIVATE),
            CommandHandler("rules", scoreboard.rules, _CHATS),
            MessageHandler(_PRIVATE & filters.COMMAND, start.unknown_command),
            MessageHandler(_PRIVATE & _PICTURES, pictures.receive),
            MessageHandler(_PRIVATE & ~filters.StatusUpdate.ALL, pictures.not_a_picture),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, edits.receive),
            CallbackQueryHandler(language.tap, language.PATTERN),
            CallbackQueryHandler(albums.tap, albums.PATTERN),
            CallbackQueryHandler(draft_taps.tap, draft_taps.PATTERN),
            CallbackQueryHandler(samples.tap, samples.PATTERN),
            CallbackQueryHandler(settings.tap, settings.PATTERN),
            CallbackQueryHandler(gallery.choose, gallery.STYLE_PATTERN),
            CallbackQueryHandler(gallery.turn, gallery.PAGE_PATTERN),
            CallbackQueryHandler(game_taps.tap, game_taps.PATTERN),
            CallbackQueryHandler(taps.tap),
            PollAnswerHandler(game_taps.vote),
            InlineQueryHandler(inline.offer),
            MessageHandler(_GROUPS & filters.StatusUpdate.MIGRATE, chats.moved),
            MessageHandler(_GROUPS & filters.COMMAND, groups.unknown_command),
            MessageHandler(_GROUPS & _PICTURES & (groups.TO_BOT | groups.IN_ALBUM), groups.picture),
            MessageHandler(_GROUPS & groups.TO_BOT & ~filters.StatusUpdate.ALL, groups.other),
            MessageHandler(_GROUPS & filters.StatusUpdate.LEFT_CHAT_MEMBER, game_people.left),
            ChatMemberHandler(game_people.membership, ChatMemberHandler.CHAT_MEMBER),
            ChatMemberHandler(chats.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
    application.add_error_handler(errors.report)
    return application


def _bot(config: Config, polling: PollingRequest) -> ExtBot[None]:
    api_url = str(config.api_url).rstrip("/")
    return ExtBot(
        config.token.get_secret_value(),
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        # The read timeout runs on while Telegram works on an uploaded picture: the library's 5 s are too few for it.
        request=HTTPXRequest(
            connect_timeout=10, read_timeout=30, write_timeout=30, media_write_timeout=60, pool_timeout=30
        ),
        get_updates_request=polling,
    )


async def _connect(application: App) -> None:
    """Say hello to the Bot API; waits for a network if there is none. Raises BotError if the token is refused."""
    back_off = 1.0
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise BotError(_REFUSED) from None
        except NetworkError as error:
            log.warning("the Bot API can't be reached, next try in %g s: %s", back_off, error)
        await asyncio.sleep(back_off)
        back_off = min(2 * back_off, _LONGEST_BACK_OFF)
