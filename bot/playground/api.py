"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import mimetypes
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.deliveries import Deliveries
from bot.playground.errors import ApiError, bad_request, not_found, unauthorized
from bot.playground.methods import METHODS, Call, Upload
from bot.playground.model import Json
from bot.playground.outside_text import must_be_utf8, parse_json
from bot.playground.spec import Spec
from bot.playground.uploads import UPLOAD_BYTES
from bot.playground.world import Bot, World

__all__ = ["BotApi", "Request", "Violation"]

# A document may have 50 MB; the rest of the body needs little more.
BODY_BYTES = UPLOAD_BYTES + 2**20
REQUESTS_KEPT = 1000
NAMES = {name.lower(): name for name in METHODS}


@dataclass(frozen=True, slots=True)
class Violation:
    """A request that the Bot API's description does not allow; Telegram itself may have let it pass."""

    method: str
    problem: str


@dataclass(frozen=True, slots=True)
class Request:
    """What a bot asked. parameters: converted to the types of the description; of a file, `attach://` and its name."""

    method: str
    parameters: Json


class BotApi:
    """The routes.

    violations: what the bot did wrong, for tests to fail on. requests: the newest calls, the last one last.
    """

    def __init__(self, world: World) -> None:
        self.violations: list[Violation] = []
        self.requests: deque[Request] = deque(maxlen=REQUESTS_KEPT)
        self.deliveries = Deliveries(world, self._obey)
        self._world = world
        self._spec = Spec.shipped()
        self.routes = [
            Route("/bot{token}/{method}", self._answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._download, methods=["GET"]),
        ]

    async def _answer(self, request: HttpRequest) -> Response:
        try:
            result = await self._call(request)
        except ApiError as refusal:
            return _refused(refusal)
        except ClientDisconnect:  # a bot that ended in the middle of its request
            return Response(status_code=400)
        self._world.save()  # before the bot can know of it
        return JSONResponse({"ok": True, "result": result})

    async def _call(self, request: HttpRequest) -> Any:
        bot = self._bot(request)
        method = self._method(request.path_params["method"])
        parameters, uploads = await read(request)
        return await self._run(bot, method, parameters, uploads)

    async def _obey(self, bot: Bot, answer: Json) -> None:
        """Make the call that a webhook answered with; its result goes nowhere."""
        given = dict(answer)
        with suppress(ApiError):
            await self._run(bot, self._method(given.pop("method")), given, {})

    def _method(self, given: str) -> str:
        """The name as the Bot API writes it. Raises ApiError 404."""
        method = NAMES.get(given.lower())
        if method is None:
            self.violations.append(Violation(given, "there is no such method"))
            raise not_found("method not found")
        return method

    async def _run(self, bot: Bot, method: str, parameters: Json, uploads: dict[str, Upload]) -> Any:
        checked = self._spec.check(method, parameters, frozenset(uploads))
        self.violations.extend(Violation(method, problem) for problem in checked.problems)
        files = {name: f"attach://{name}" for name in uploads if self._spec.has(method, name)}
        self.requests.append(Request(method, files | checked.values))
        if checked.unreadable:
            raise bad_request(f"can't parse {checked.unreadable[0]}")
        call = Call(self._world, self._spec, bot, checked.values, uploads, self.deliveries)
        return await METHODS[method](call)

    async def _download(self, request: HttpRequest) -> Response:
        try:
            self._bot(request)
            file = self._world.files.at(request.path_params["path"])
            if file is None:
                raise not_found()
        except ApiError as refusal:
            return _refused(refusal)
        return Response(file.content, media_type=mimetypes.guess_type(file.path)[0] or "application/octet-stream")

    def _bot(self, request: HttpRequest) -> Bot:
        """The bot whose token is in the path. Raises ApiError 401."""
        token: str = request.path_params["token"]
        number, colon, _ = token.partition(":")
        if not colon or not number.isdecimal():
            raise unauthorized("invalid token specified")
        bot = self._world.bot_with_token(token)
        if bot is None:
            raise unauthorized()
        return bot


async def read(request: HttpRequest) -> tuple[Json, dict[str, Upload]]:
    """Parameters and files of a request: query, then form, multipart or JSON body. Raises ApiError 400 or 413."""
    if int(request.headers.get("content-length", 0)) > BODY_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    parameters: Json = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    if request.headers.get("content-type", "").startswith("application/json"):
        parameters |= await _read_json(request)
        return parameters, uploads
    async with request.form(max_part_size=10 * 2**20) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                content = await value.read()
                uploads[name] = Upload(value.filename or "", value.content_type or "", content)
            else:
                parameters[name] = value
    must_be_utf8([parameters, [upload.name for upload in uploads.values()]])
    return parameters, uploads


async def _read_json(request: HttpRequest) -> Json:
    try:
        body = parse_json(await request.body() or b"{}")
    except ValueError:
        raise bad_request("can't parse request body as JSON") from None
    if not isinstance(body, dict):
        raise bad_request("request body must be a JSON object")
    return body


def _refused(refusal: ApiError) -> Response:
    headers = {}
    if "retry_after" in refusal.parameters:
        headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return JSONResponse(refusal.to_json(), status_code=refusal.code, headers=headers)
