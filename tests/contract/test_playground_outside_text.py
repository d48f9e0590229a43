"""What can't be read, or could never be sent again, is refused at the door."""

from __future__ import annotations

import httpx
import pytest
from api_caller import Api

from bot.playground import Conversation, Person

JSON = {"content-type": "application/json"}
HALF = r'"\ud83d"'  # of an emoji
NOT_UTF8 = "Bad Request: strings must be encoded in UTF-8"
TOO_DEEP = "[" * 100_000


async def test_a_person_is_not_named_by_half_a_character(http: httpx.AsyncClient) -> None:
    answer = await http.post("/people", content=f'{{"name": {HALF}}}', headers=JSON)
    assert (answer.status_code, answer.json()) == (400, {"error": NOT_UTF8})
    assert (await http.get("/people")).json() == []


async def test_half_a_character_in_a_form_is_refused(http: httpx.AsyncClient, ann: Person) -> None:
    part = 'content-disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    body = "".join(f"--x\r\n{part.format(*each)}" for each in [("chat_id", ann.id), ("text", "+2D0-")]) + "--x--\r\n"
    kind = {"content-type": "multipart/form-data; boundary=x; charset=utf-7"}
    answer = await http.post(f"/people/{ann.id}/messages", content=body, headers=kind)
    assert (answer.status_code, answer.json()) == (400, {"error": NOT_UTF8})


async def test_json_nested_too_deep_is_no_json(http: httpx.AsyncClient, api: Api) -> None:
    answer = await http.post("/people", content=TOO_DEEP, headers=JSON)
    assert (answer.status_code, answer.json()) == (400, {"error": "The body can't be read as JSON."})
    refused = await http.post(f"/bot{api.token}/getMe", content=TOO_DEEP, headers=JSON)
    assert refused.json()["description"] == "Bad Request: can't parse request body as JSON"


async def test_a_bot_sends_no_half_character(http: httpx.AsyncClient, api: Api, chat: Conversation) -> None:
    sent = f'{{"chat_id": {chat.chat.id}, "text": {HALF}}}'
    answer = await http.post(f"/bot{api.token}/sendMessage", content=sent, headers=JSON)
    assert answer.json()["description"] == NOT_UTF8
    keyboard = f'{{"inline_keyboard": [[{{"text": {HALF}, "callback_data": "x"}}]]}}'
    assert (await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=keyboard)).error == f"400 {NOT_UTF8}"
    assert len(chat.messages) == 1


@pytest.mark.usefixtures("breaks_rules")
async def test_a_keyboard_nested_too_deep_is_refused(api: Api, chat: Conversation) -> None:
    answer = await api("sendMessage", chat_id=chat.chat.id, text="x", reply_markup=TOO_DEEP)
    assert answer.error == "400 Bad Request: can't parse reply_markup"
