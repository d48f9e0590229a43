"""sendPoll, stopPoll: polls with pictures, quizzes, and their limits."""

from __future__ import annotations

from bot.playground import polls, render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.methods.content import formatted, inline_keyboard_of, markup_of, media_of, place_of
from bot.playground.model import Json, Media, Poll, PollOption

__all__ = ["METHODS"]

MOST_OPTIONS = 12
QUESTION_CHARACTERS = 300
OPTION_CHARACTERS = 100
EXPLANATION_CHARACTERS = 200
DESCRIPTION_CHARACTERS = 1024
OPEN_SECONDS = range(5, 2_628_001)
# What may go with a poll as a whole, and with one of its answers.
POLL_MEDIA = frozenset({"photo", "video", "animation", "document"})
OPTION_MEDIA = frozenset({"photo", "video", "animation"})


async def send_poll(call: Call) -> Json:
    """A poll or quiz."""
    chat = call.chat
    content = {"reply_markup": markup_of(call), **place_of(call, chat)}
    poll = await _poll(call)
    call.admit(chat)
    protected = call.get("protect_content", False)
    message = call.world.post(chat, call.bot.user, poll=poll, protected=protected, **content)
    return render.message(message, call.bot.id)


async def stop_poll(call: Call) -> Json:
    """End one's own poll."""
    message = call.message("message with poll to stop not found")
    if message.poll is None:
        raise bad_request("message with poll to stop not found")
    if message.sender != call.bot.user:
        raise bad_request("poll can't be stopped")
    stopped = polls.stop(call.world, message, call.bot.user, reply_markup=inline_keyboard_of(call))
    assert stopped.poll
    return render.poll(stopped.poll, call.bot.id, within=stopped)


async def _poll(call: Call) -> Poll:
    is_quiz = call.get("type", "regular") == "quiz"
    question, _ = formatted(call.get("question", ""), call.get("question_parse_mode"), call.get("question_entities"))
    _check(question, QUESTION_CHARACTERS, "poll question")
    options = tuple([await _option(call, given) for given in call.get("options", [])])
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > MOST_OPTIONS:
        raise bad_request(f"poll can't have more than {MOST_OPTIONS} options")
    explanation = formatted(
        call.get("explanation", ""), call.get("explanation_parse_mode"), call.get("explanation_entities")
    )
    if len(explanation[0]) > EXPLANATION_CHARACTERS:
        raise bad_request("message is too long")
    description = formatted(
        call.get("description", ""), call.get("description_parse_mode"), call.get("description_entities")
    )
    if len(description[0]) > DESCRIPTION_CHARACTERS:
        raise bad_request("message caption is too long")
    open_period, close_date = _end(call)
    return Poll(
        id=call.world.poll_id(),
        question=question,
        options=options,
        is_quiz=is_quiz,
        is_anonymous=call.get("is_anonymous", True),
        allows_many=call.get("allows_multiple_answers", False),
        allows_revoting=call.get("allows_revoting", not is_quiz),
        hides_results=call.get("hide_results_until_closes", False),
        is_closed=call.get("is_closed", False),
        correct=_correct(call, len(options)) if is_quiz else (),
        explanation=explanation[0],
        explanation_entities=tuple(explanation[1]),
        description=description[0],
        description_entities=tuple(description[1]),
        media=await _media(call, call.get("media"), POLL_MEDIA),
        open_period=open_period,
        close_date=close_date,
    )


async def _option(call: Call, given: Json) -> PollOption:
    text, found = formatted(given["text"], given.get("text_parse_mode"), given.get("text_entities"))
    _check(text, OPTION_CHARACTERS, "poll option")
    media = await _media(call, given.get("media"), OPTION_MEDIA)
    # Of the entities of an answer only custom emoji are kept.
    entities = tuple(entity for entity in found if entity["type"] == "custom_emoji")
    return PollOption(call.world.poll_id(), text, entities, media)


async def _media(call: Call, given: Json | None, kinds: frozenset[str]) -> Media | None:
    if given is None:
        return None
    if given["type"] not in kinds:
        raise bad_request("wrong poll media specified")
    return await media_of(call, given["type"], given["media"], about=given)


def _correct(call: Call, options: int) -> tuple[int, ...]:
    """The right answers of a quiz. Raises ApiError if there is none, or no such answer."""
    correct: list[int] = call.get("correct_option_ids", [])
    if not correct or not all(0 <= option < options for option in correct):
        raise bad_request("wrong correct option ID specified")
    return tuple(sorted(set(correct)))


def _end(call: Call) -> tuple[int, int]:
    """How many seconds the poll is open and when it closes, 0 where it stays open."""
    now = int(call.world.clock())
    open_period: int = call.get("open_period", 0)
    close_date: int = call.get("close_date", 0)
    if open_period and close_date:
        raise bad_request("can't specify both open_period and close_date")
    if open_period:
        close_date = now + open_period
    if close_date and close_date - now not in OPEN_SECONDS:
        raise bad_request("POLL_CLOSE_DATE_INVALID")
    return open_period, close_date


def _check(text: str, limit: int, what: str) -> None:
    if not text:
        raise bad_request(f"{what} must be non-empty")
    if len(text) > limit:
        raise bad_request(f"{what} length must not exceed {limit}")


METHODS: dict[str, Method] = {"sendPoll": send_poll, "stopPoll": stop_poll}
