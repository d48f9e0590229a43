"""A local Bot API server: a bot speaks to it over real HTTP, people of the same program send pictures and tap buttons.

    world = World()
    bot = world.bot("Gouache")
    async with PlaygroundServer(world) as server:
        ...  # run a bot with bot.token against server.base_url + "/bot"; files: server.base_url + "/file/bot"
        ann = world.person("Ann")
        chat = ann.chat_with(bot)
        await ann.send_photo(chat, "cat.jpg")
        await chat.wait_for(lambda event: event.media)

| modelled | rule |
|---|---|
| requests | query, form, multipart with attach://, JSON; method names in any case; 401 token, 404 method |
| parameters | names and types by the Bot API's own description; what it does not allow is a Violation |
| getUpdates | long poll, offsets (negative too), limit, remembered allowed_updates, 409 for a displaced poller |
| updates | kept 24 h, callback queries 150 s; an album is one update a picture; bots never see their own messages |
| texts | 4096 characters, captions 1024, after parsing; trimmed; HTML and MarkdownV2 and their errors |
| entities | commands, links, mentions and hashtags are found without markup; offsets in UTF-16; tg://user?id= |
| forced replies | to everybody, or selective: to whom the message mentions or replies to |
| photos | 10 MB, width + height <= 10000, ratio <= 20; JPEGs of 90/320/800/1280 px, upright, no metadata or alpha |
| files | 50 MB a request (413); getFile up to 20 MB; file_id by bot and kind, file_unique_id for all |
| edits | own messages only, by people too; "message is not modified"; text becomes media, never back; album kinds |
| deletion | both sides' messages within 48 h; replies to what is gone fail unless allowed |
| films | size and length as the MP4 says; without sound, from a person's app, a GIF |
| sounds | voice messages, music and round films, sent by people |
| keyboards | 100 buttons, callback data of 1-64 bytes; a tap is answered once, within 150 s, perhaps by a link |
| reactions | one, of the fixed list |
| commands | by scope and language, up to 100, checked; name, description, short description |
| flood | 1/s a chat with bursts of 5, 20/min a group, 30/s in all, edits counted; 429 with retry_after twice |
| profile photos | squares of 160/320/640 px, the newest first, paged, kept with the world |
| people | a private chat begins when the person writes; a GIF arrives as animation and document |
| chat members | groups, supergroups, channels; added, removed, promoted, restricted; my_chat_member, chat_member |
| privacy mode | commands to the bot, plain ones if it spoke last, replies to it, service messages; settled on joining |
| closed doors | 403: blocked, deactivated, kicked, no member, group deleted, never written to; rights by kind |
| migration | a group becomes a supergroup with another id: service messages in both, 400 with migrate_to_chat_id |
| forums | topics by message_thread_id, closed ones, General without an id; a message in a topic replies to its first |
| voices | channel posts have no author; administrators write as the group, anybody as a channel of their own |
| discussions | a linked channel's posts are forwarded to its group; comments bear the post's message_thread_id |
| polls | quizzes, pictures, several answers, votes changed and taken back, closed by hand or by the clock, forwarded |
| inline mode | 50 results a page, texts and cached files, within 30 s; edits by inline_message_id, without uploads |
| links | t.me/NAME?start=PAYLOAD and ?startgroup=PAYLOAD, 64 characters; also in buttons |
| webhooks | http on this machine; secret token, one at a time, retries after 1, 2, 4 ... 60 s, a call by return |
| relaying | copies and forwards, albums as albums; hidden accounts; not what is protected or about the chat |
| pins | with the right to; announced, also to the bot that pinned |
| faults | on demand, see faults.py: errors, resets, lost and slow answers, updates twice, reordered or garbled |
| keeping | World.open(folder) goes on after a restart or a sudden death; only the history of events begins anew |

Left out: sending by URL, legacy Markdown, the extension of a photo's name, thumbnails, photos from GIF, TIFF or BMP
(Telegram takes them, here they are answered by IMAGE_PROCESS_FAILED), the cancelling of an edit by the
next one, penalties beyond retry_after, the edits of a channel's post in its discussion.
"""

from bot.playground.clock import ManualClock
from bot.playground.conversation import Conversation, NothingCame
from bot.playground.flood import FloodLimits
from bot.playground.model import Button, Event, Media, Message, Poll, Topic
from bot.playground.people import Person
from bot.playground.server import PlaygroundServer
from bot.playground.world import Bot, World

__all__ = [
    "Bot",
    "Button",
    "Conversation",
    "Event",
    "FloodLimits",
    "ManualClock",
    "Media",
    "Message",
    "NothingCame",
    "Person",
    "PlaygroundServer",
    "Poll",
    "Topic",
    "World",
]
