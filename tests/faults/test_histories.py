"""Row 14: random histories. Whatever breaks in whichever order, every accepted painting ends in exactly one way.

A history is drawn from a seed: who sends what when, how often and where the bot is killed, what Telegram does to its
calls, how attempts at paintings fail. Half of the seeds are the same every time, half are new; a failure prints its
own.

    GOUACHE_HISTORY=12345 pytest tests/faults/test_histories.py    plays the history of one seed again
"""

from __future__ import annotations

import asyncio
import os
import random
import secrets
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from faulty_bot import KILL_STEPS, Plan
from fleet import Fleet, look, sound, until_settled
from pydantic import HttpUrl, SecretStr
from stage import finals, picture

from bot.config import Config
from bot.playground import Conversation, Person, PlaygroundServer, World
from bot.playground.faults import bad_gateway, duplicated, lost_answer, rate_limited, refused, reordered, reset

HISTORIES = 128  # of each kind of seed; more make a change wait for minutes
AT_ONCE = 8
FIXED = 20_261_124
FAULTS = {
    "sendMessage": (lost_answer, bad_gateway, reset, lambda: rate_limited(1), lambda: refused(500, "Internal")),
    "sendPhoto": (lost_answer, bad_gateway, reset, lambda: rate_limited(1), lambda: refused(500, "Internal")),
    "editMessageMedia": (lost_answer, bad_gateway, reset, lambda: rate_limited(1)),
    "editMessageCaption": (lost_answer, bad_gateway, reset),
    "getUpdates": (lost_answer, reset, duplicated, reordered),
    "sendChatAction": (bad_gateway, reset),
}
FAILED = "I am sorry"
ENDS = ("Here is your painting", FAILED)


@dataclass
class History:
    """One of them, and what came of it. doubtful: sends repeated because nobody knew whether they had arrived."""

    seed: int
    folder: Path
    told: list[str] = field(default_factory=list)
    done: int = 0
    failed: int = 0
    doubtful: int = 0
    duplicates: int = 0

    async def play(self, fleet: Fleet) -> None:
        rng = random.Random(self.seed)
        world = World(flood_limits=None)
        async with PlaygroundServer(world) as server:
            bot = world.bot("Gouache")
            config = Config(
                token=SecretStr(bot.token), api_url=HttpUrl(server.base_url), data=self.folder / str(self.seed)
            )
            people = [world.person(f"Person {n}") for n in range(rng.randint(1, 3))]
            chats = [person.chat_with(bot) for person in people]
            self.plan_faults(rng, server)
            talking = asyncio.create_task(self.talk(rng.random(), people, chats))
            for plan in self.plans(rng):
                self.told.append(f"the bot runs: {plan}")
                async with fleet.running(config, plan, self.folder / f"{self.seed}.log") as process:
                    if plan.kill:
                        await process.survives(self.all_answered(config, chats))
            self.told.append("the bot runs to the end")
            async with fleet.running(config, Plan(), self.folder / f"{self.seed}.log") as process:
                await talking
                await self.all_answered(config, chats)
                await until_settled(config)
                await process.stop()
            assert server.violations == []
            self.judge(config, chats)

    def plan_faults(self, rng: random.Random, server: PlaygroundServer) -> None:
        for _ in range(rng.choice((0, 1, 2, 4))):
            method = rng.choice(list(FAULTS))
            call, fault = rng.randint(1, 6), rng.choice(FAULTS[method])()
            self.told.append(f"call {call} of {method}: {fault}")
            server.faults.plan(method, fault, call=call)

    def plans(self, rng: random.Random) -> list[Plan]:
        """What happens to the processes before the last one."""
        plans = []
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            errors = rng.choices(("died", "failed"), k=rng.choice((0, 0, 1, 3)))
            plans.append(
                Plan((rng.choice(KILL_STEPS), rng.randint(1, 25)), errors, clock=rng.choice((None, self.seed)))
            )
        return plans

    async def talk(self, pause: float, people: list[Person], chats: list[Conversation]) -> None:
        for number, (person, chat) in enumerate(zip(people, chats, strict=True)):
            await person.send_album(chat, [picture(seed=number), picture(seed=number + 9)])
            await asyncio.sleep(pause / 10)

    async def all_answered(self, config: Config, chats: list[Conversation]) -> None:
        """Wait until every chat has its painting, or the news that there will be none."""
        for chat in chats:
            await chat.wait_for(lambda event: event.text.startswith(ENDS), timeout=30)
        await until_settled(config)

    def judge(self, config: Config, chats: list[Conversation]) -> None:
        """Every accepted job has ended in the one way or the other, as its chat was told exactly once."""
        rows = look(
            config,
            "SELECT conversation.chat_id, job.state, message.state, tries FROM job"
            " JOIN conversation ON conversation.id = conversation_id"
            " JOIN message ON message.job_id = job.id AND kind = 'final'",
        )
        assert len(rows) == len(chats), "every pair of pictures is one job"
        assert sound(config)
        by_chat = {chat_id: (state, sent, tries) for chat_id, state, sent, tries in rows}
        for chat in chats:
            state, sent, tries = by_chat[chat.chat.id]
            paintings = len(finals(chat))
            regrets = sum(event.kind == "message" and event.text.startswith(FAILED) for event in chat.history)
            came, other = (paintings, regrets) if state == "done" else (regrets, paintings)
            assert state in ("done", "failed")
            assert other == 0
            if sent == "failed":  # nobody knows of either send: the status message shows it as well
                assert any(event.kind == "edit" and event.text.startswith(ENDS) for event in chat.history)
                assert came <= 2
            else:
                assert came in ({1} if tries == 1 else {1, 2}), (came, tries, sent)
            self.done += state == "done"
            self.failed += state == "failed"
            self.doubtful += tries == 2
            self.duplicates += came == 2


def seeds(kind: str) -> tuple[int, list[int]]:
    """What they are drawn from, and they."""
    if again := os.environ.get("GOUACHE_HISTORY"):
        return int(again), [int(again)] if kind == "fixed" else []
    first = FIXED if kind == "fixed" else secrets.randbelow(2**31)
    return first, [random.Random(first + n).randrange(2**40) for n in range(HISTORIES)]


@pytest.mark.parametrize("kind", ["fixed", "fresh"])
async def test_every_accepted_painting_ends_in_exactly_one_way(
    fleet: Fleet, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    places = asyncio.Semaphore(AT_ONCE)
    total: Counter[str] = Counter()

    async def one(seed: int) -> None:
        history = History(seed, tmp_path)
        async with places:
            try:
                await history.play(fleet)
            except Exception as error:
                log = tmp_path / f"{seed}.log"
                error.add_note("\n".join([f"GOUACHE_HISTORY={seed}", *history.told]))
                error.add_note(log.read_text()[-5000:] if log.exists() else "")
                raise
        for name in ("done", "failed", "doubtful", "duplicates"):
            total[name] += getattr(history, name)

    async with asyncio.TaskGroup() as group:
        first, chosen = seeds(kind)
        for seed in chosen:
            group.create_task(one(seed))

    with capsys.disabled():  # shown every time: what was played, and the one thing that can come twice
        print(f"\n{len(chosen)} {kind} histories, seed {first}: {dict(total)}")
    if len(chosen) > 1:
        assert total["done"] > HISTORIES
        assert total["failed"] > 0
        assert total["duplicates"] <= total["doubtful"]
