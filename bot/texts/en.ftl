### What the bot says, in English: the catalogue that the others translate, message for message.
###
### DURATION($seconds) writes a time rounded as people would, such as "40 sec" or "2 min".

## What people see before they have said anything

description =
    Send me two photos: first the one to paint, then one whose style you like. You watch the painting come along and get it as a picture.
description-short = Two photos become a painting: the first gives the scene, the second the style.
command-start = What I do
command-paint = Paint the photo you reply to
command-style = The picture you reply to is the style
command-content = The picture you reply to is the content
command-styles = Choose from styles of my own
command-again = Paint the last two pictures once more
command-history = Look back at your last paintings
command-settings = See and change how I paint
command-settings-admin = See and change how I paint for you, and for this group
command-language = Change the language I speak
command-cancel = Drop the photo, or stop the painting
command-help = What I do
command-battle = Play: everybody brings a style, the best painting wins
command-guess = Play: guess the style of a painting in the fog
command-relay = Play: paint one picture in turns
command-mash = Play: mix two people's photos
command-duel = Play: challenge somebody, style against style
command-daily = A photo to paint every day: on 10:00, or off
command-top = Who has the most points here
command-wall = The paintings you liked best
command-rules = How my games go
command-stopgame = Stop the game that is on

## Hello

hello =
    Send me two photos: first the one to paint, then one whose style you like.
    I show you a sketch within seconds, and you watch it turn into a painting; /settings changes how, /cancel stops.
samples = Two pictures that I drew myself: a wave, and a leaded window. I paint the first in the style of the second; so it goes with yours.
# $commands: such as "/start, /settings, /cancel"
unknown-command = I don't know that command; there are { $commands }.

## Pictures in

content-kept = Got the content. Now send the style: a painting, a pattern, anything whose colours and strokes you like. Or take one of mine: /styles
style-kept = Got the style. Now send the photo to paint in it.
awaited-style = I have your photo; now send the style, as a picture.
awaited-content = I have your style; now send the photo to paint in it.
edited = Got your change.
edited-late = That photo is being painted as it was. Send it anew to have it painted as it is now.
no-avatar = I see no profile photo of yours: there is none, or you hide it. Send me a photo instead.

send-a-picture = Send a photo, or a JPEG, PNG or WebP picture as a file.
not-a-picture-animation = That is a GIF animation; I paint from still pictures. { send-a-picture }
not-a-picture-video = That is a video; I paint from still pictures. { send-a-picture }
not-a-picture-sticker = That sticker moves; I paint from still pictures. { send-a-picture }
not-a-picture-audio = That is a sound; I paint from pictures. { send-a-picture }
not-a-picture-contact = That is a contact; I paint from pictures. { send-a-picture }
not-a-picture-location = That is a place on the map; I paint from pictures. { send-a-picture }
not-a-picture-poll = That is a poll; I paint from pictures. { send-a-picture }
not-a-picture-dice = Nice throw, but I paint from pictures. { send-a-picture }
not-a-picture-link = I don't follow links. Save the picture and send it here, as a photo or as a file.
not-a-picture-text = I paint from pictures, not words. { send-a-picture }
not-a-picture-other = That is not a picture. { send-a-picture }
refused-file-too-big = This file is too big: the limit is 20 MB. Send a smaller picture.
refused-download-failed = I could not fetch that picture from Telegram. Please send it again.
# $reason: a sentence
caption-refused = { $reason } I did not take the picture: send it again with another caption, or with none.
caption-refused-album = { $reason } I did not take the album: send it again with another caption, or with none.
waiting-refused = { $reason } I did not take the picture: the one that waits asks for it. I have dropped its settings now; send this one again.
tap-refused = { $reason } I did not take the style: your photo or your command asks for this. I have dropped those settings now; choose the style again.
# $styles: two and more
album-asked = A photo and { $styles } styles. Shall I blend the styles in one painting, or make one painting in each?
album-blend = One painting in { $styles } styles: here it comes.
album-each = { $paintings } paintings, one in each style: here they come.
# $paintings: fewer than there are styles
album-each-some = I paint in { $paintings } of the { $styles } styles: no more than { $most } paintings may wait in the line. Send the others again when there is room.

## While it paints

in-a-moment = Got both. The first picture comes in a moment.
in-line =
    Got both. { $ahead ->
        [one] { $ahead } painting is
       *[other] { $ahead } paintings are
    } ahead of yours; your turn comes in about { DURATION($seconds) }.
progress = Step { $iteration } of { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · a first sketch
progress-photo = { progress } · your photo, to begin with
progress-left = { progress } · about { DURATION($seconds) } left

## How it ends

painted =
    Painted in { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    } and { DURATION($seconds) }. The finished picture is below.
painted-before = Painted. The finished picture is below.
status-unsure = Here is your painting. It was to come as a message of its own too; Telegram did not say whether that reached you.
status-unsure-of-regret = I am sorry: this one failed, so I have stopped trying. Please send the two photos again.
status-stopped = Stopped.
status-failed = This one did not work out.
# $preset: its name, such as balanced
final =
    Here is your painting.
    { how-painted }
final-repeated =
    Here is your painting, at once: I have painted these pictures in just this way before. “{ button-seed }” paints another.
    { how-painted }
how-painted =
    { $preset } · { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    } · { $size } px · { DURATION($seconds) }
failed =
    { $attempts ->
        [one] I am sorry: I broke down over this painting again and again, so I have stopped trying.
       *[other] I am sorry: this painting failed { $attempts } times, so I have stopped trying.
    } Please send the two photos again, or other ones.
extra-failed = I am sorry: that one did not work out.

## Buttons

button-keep = Stop and keep this
button-cancel = Cancel
button-blend = Blend the styles
button-blend-first = Blend the first { $most }
button-each = One painting each
button-draft-style = This is the style
button-draft-content = This is the photo to paint
button-draft-avatar = Use my profile photo
button-samples = Try it with two samples
button-style = More style
button-photo = More photo
button-seed = Vary
button-swap = Swap the two
button-colours = Keep colours
# where the photo's were kept
button-colours-back = Style's colours
button-bigger = Bigger
button-file = As a file
button-compare = Before / after
button-timelapse = Timelapse
button-good = 👍
button-bad = 👎
button-more = More …
button-less = Back

tapped-keep = I stop here and bring you what there is.
tapped-cancel = Stopped.
tapped-style = Once more, with more of the style.
tapped-photo = Once more, with more of your photo.
tapped-seed = Once more, and it will come out differently.
tapped-swap = Once more, the other way round.
tapped-colours = Once more, in the other picture's colours.
tapped-bigger = Once more, bigger.
tapped-file = The file is on its way.
tapped-avatar = One moment, I fetch your profile photo.
tapped-samples = One moment, I draw them.
tapped-compare = Photo and painting together, in a moment.
tapped-timelapse = The video of how it was painted, in a moment.
tapped-too-old = I no longer have the pictures for that.
tapped-back = Here it comes.
tapped-good = Glad you like it. Thank you!
tapped-bad = Thank you for telling me. “{ button-photo }” or “{ button-style }” may bring it closer.

too-late = That painting has ended already.
not-begun = It has not begun yet.
not-yours = This is { $name }'s painting; /paint makes yours.
stale = This button does nothing any more.
line-is-long =
    You have { $most ->
        [one] { $most } painting
       *[other] { $most } paintings
    } in the line already. Wait for one of them, or /cancel.

## /cancel

draft-dropped = Dropped your photo. Send a new one whenever you like.
draft-dropped-job-goes-on = Dropped your photo. Your painting goes on; /cancel again stops it.
job-stopped = Stopped. Send two photos whenever you like.
nothing-to-cancel = There is nothing to cancel. Send a photo to begin.

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = Styles { $first } to { $last } of { $count }
gallery-tap = Tap the one you like, then send the photo to paint in it.
gallery-sketching = In a moment: your photo in each of them.
gallery-sketched = Your photo in each of them. Tap the one to paint.
gallery-not-sketched = The sketches of your photo did not come in time. Tap a style, and I paint it all the same.
gallery-not-yours = Somebody else opened this gallery; /styles opens yours.
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = { $style } it is. Now send the photo to paint in it.
style-chosen-group = { $style } it is. Now reply to this message with the photo to paint in it.
# A link follows on a line of its own.
style-link = To share this style, pass on this link:
style-unknown = That link leads to a style I don't have; /styles shows those I have.
tapped-house-style = I paint your photo in this style: { $style }.

style-brush_strokes = Brush strokes
style-mosaic = Mosaic
style-stained_glass = Stained glass
style-woodblock = Woodblock
style-ink_hatching = Ink hatching
style-watercolour = Watercolour
style-pointillism = Pointillism
style-cut_paper = Cut paper
style-marbling = Marbling
style-halftone = Halftone
style-blueprint = Blueprint
style-neon = Neon
## /again

again-nothing = There is nothing to paint again yet. Send me two photos.

## /history

history = Your last { $count } paintings, newest first.
history-choose = Tap a number to have one back, with all its buttons:
history-empty = You have no paintings yet. Send me two photos, and the first one is on its way.

## /settings

settings-title = How I paint for you:
settings-all = The settings, and what they can be:
# $names: such as "iterations, size"
settings-changed = Changed: { $names }.
settings-reset = All settings are as they were at first.
# $reason: a sentence
settings-refused = { $reason } Nothing was changed. /settings all tells what there is.
settings-time = A painting takes about { DURATION($seconds) } on my machine now.
settings-how = Tap − and +, or tap a value to type one. If you like to type: /settings iterations=120 style_weight=2; /settings all tells of all { $count } settings.
settings-ask = { $label }, { $value } now: { $help }. Reply with another value, a number from { $low } to { $high }.
settings-not-yours = These are somebody else's settings; /settings shows yours.
settings-button-preset = { $preset } · { DURATION($seconds) }
settings-button-value = { $label }: { $value }
settings-button-reset = All as at first
settings-on = on
settings-off = off
settings-tapped = { $label }: { $value }
settings-limit = { $label } can't go further.

label-preset = Preset
label-iterations = Steps
label-style_weight = Style
label-content_weight = Photo
label-size = Size, px
label-tv_weight = Smoothing
label-style_scale = Stroke size
label-colour = Colours
label-init = Starts from
label-seed = Variation
label-snapshots = Show it being painted
label-timelapse = Timelapse
label-language = Language

# What a value is called on a button
value-style = the style's
value-luminance = the photo's
value-match = matched
value-sketch = a sketch
value-content = the photo
value-init-style = the style
value-noise = noise

help-iterations = optimisation steps over all scales; more is closer to the style
help-size = long side of the painting
help-style_weight = how strongly the style pulls; 2 is twice as strong
help-content_weight = how strongly the photo is kept; 2 is twice as strong
help-style_scale = size of the style beside the photo; smaller gives finer strokes, larger coarser ones
help-tv_weight = how strongly fine noise is smoothed (total variation)

## /language

language = I speak the language of your app, or the one you choose:
language-of-app = As my app
language-chosen = From now on I speak English.
# $language: what was asked for
language-unknown = I don't speak { $language } yet. Tap one of these:

## Groups, and other chats

hello-group = Hello! Reply { $paint } to a photo, and I paint it in a style that you send next.
help-group =
    Reply { $paint } to a photo, then send me a picture whose style you like: I paint the one in the style of the other. /style and /content say what the picture replied to is to be; all three work as a caption too.
    To play together: /battle, /guess, /relay, /mash, /duel or /daily; /rules tells how each goes.
    /settings changes how I paint, /cancel stops. { $hears ->
        [replies] I only see commands, and replies to my messages.
       *[all] What is neither a command nor a reply to me I leave alone.
    }
ask-content = Which photo shall I paint? Send it to me.
ask-content-group = Which photo shall I paint? Send it as a reply to this message.
ask-style = In which style? Send a painting, a pattern, anything whose colours and strokes you like.
ask-style-group = In which style? Reply to this message with a painting, a pattern, anything whose colours and strokes you like.
content-kept-group = Got the content. Now reply to this message with the style: a painting, a pattern, anything whose colours and strokes you like.
style-kept-group = Got the style. Now reply to this message with the photo to paint in it.
reply-no-picture = I can't paint from that. Reply { $command } to a photo, a picture file or a sticker that stands still.

settings-title-group = How I paint in this group, for all who have set nothing else:
settings-button-group = This group's settings
settings-admins-only = Only this group's administrators can change that; /settings shows yours.

# A painting that comes as a file adds this to its caption.
no-right-photos = I may not send photos here, so it comes as a file; an administrator can change that.
no-right =
    Your painting is done, but I may not send { $right ->
        [documents] photos or files
       *[other] pictures
    } here. Once an administrator allows it, tap the button.
no-right-file = I may not send files here; an administrator can change that.
button-bring = Bring it now
tapped-bring = It is on its way.
final-from-group = Here is your painting. I may not write in the group it is for.

# A button over an empty list of one's own paintings
inline-none = Make your first painting

## When something breaks

disk-full = My disk is full. What you sent is safe with Telegram; I go on with it as soon as there is room.
disk-full-try-again = My disk is full, so I could not keep that. Please send it again later.
# $reference: a code
broken = Something went wrong on my side. Please try again; if it stays so, tell my owner the code { $reference }.

## What can't be used: why, in the words that the engine has for it

refused-empty = This file is empty; send a JPEG, PNG or WebP picture.
refused-too-many-bytes = This file has { $megabytes } MB; the limit is { $limit } MB. Send a smaller picture.
refused-too-many-pixels = This picture is { $width } × { $height } px, { $megapixels } megapixels; the limit is { $limit } megapixels. Send a smaller one.
refused-too-few-pixels = This picture is { $width } × { $height } px; each side must have at least { $limit } px. Send a larger one.
refused-too-narrow = This picture is { $width } × { $height } px; the long side may be at most { $limit } times the short one. Send a less narrow one.
refused-far-too-large = This picture is far too large; the limit is { $limit } megapixels. Send a smaller one.
refused-no-picture = This is not a picture that can be read; send a JPEG, PNG or WebP picture.
# $format: such as HEIC or PDF
refused-other-format = This file is { $format }; send a JPEG, PNG or WebP picture.
refused-damaged = This { $format } picture could not be read: it is damaged or cut short. Send it again, or another one.
refused-unreadable = This picture could not be read; send another one, or save it anew first.
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting } is { $value }; it must be one of { $choices }.
refused-number =
    { $setting } is { $value }; it must be a number from { $low } to { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    }.
refused-whole-number =
    { $setting } is { $value }; it must be a whole number from { $low } to { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    }.
# $reason: a sentence
did-you-mean = { $reason } Did you mean { $hint }?
refused-blend-count = Weights in blend: { $weights }; styles: { $styles }. Give one weight for each style, or none.
refused-no-pair = I don't understand { $word }; write name=value, for example iterations=120.
refused-no-setting = There is no setting { $setting }; there are { $settings }.
refused-chat-limit = { $setting } is { $value }; in a chat it can be at most { $most } { $unit }.
refused-chat-tile = tile is { $value }; in a chat it can be 0, or at least { $least } px.
refused-chat-iterations = iterations is { $value }; in a chat, at { $size } px, it can be at most { $most }.

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.

## What all games say

game-over = This game is over. Start a new one whenever you like.
game-stale = Too late: the game has moved on.
game-only-starter = Only { $name }, who started it, can do that; admins can stop it by command.
game-stopped = { $name } stopped the game. Brushes down!
# a game that an update of the bot could not carry over
game-lost = I was updated and lost the thread of our game, sorry. Let's start another.
# the group became a supergroup, and games had been begun in both
game-gave-way = You were playing another game before your group moved: that one goes on, and the newer one ends here.
game-button-again = Play again
game-button-style = { $style }

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players =
    { $count ->
        [one] In so far: { $names }
       *[other] In so far, { $count } of you: { $names }
    }
lobby-empty = Nobody is in yet.
lobby-how = We begin within { DURATION($seconds) }, sooner if { $most } are in. Two are enough.
lobby-button-join = I'm in · { $count }
lobby-button-leave = I'm out
lobby-button-start = Start now
lobby-button-cancel = Call it off
lobby-joined = You're in. Have a style picture ready!
lobby-in-already = You're in already.
lobby-left = You're out. Come back any time before the start.
lobby-not-in = You weren't in.
lobby-one-more = It takes two: find somebody to play with.
lobby-begins = Here we go!
lobby-cancelled = Called off.
lobby-called-off = { $name } called it off. Another time!
lobby-too-few = It takes two to play, and you were too few. Try again when more of you are awake.
lobby-closed = Playing: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    Reply to this message with a picture whose style you like, or tap one of mine. You have { DURATION($seconds) }.
    Your first style counts: I begin to paint at once.
contest-style-picked = { $style } it is. I'm mixing the paint.
contest-style-taken = Somebody took { $style } already. Pick another, quick!
contest-brought-already = I'm painting yours already; your first style counts.
contest-no-room = All places are taken, but you can vote!
contest-failed-try-again = { $name }, I couldn't paint with that one, sorry. Send another style, there is still time.
# $done: paintings that are ready, of $count
contest-painting = I'm painting: { $done } of { $count } dry.
contest-painted =
    { $count ->
        [0] Nothing to hang this time.
        [one] One painting is dry.
       *[other] { $count } paintings are dry.
    }
contest-failed = I couldn't paint for { $names }, sorry.
contest-absent =
    { $count ->
        [one] { $names } brought no style.
       *[other] No style came from { $names }.
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = Which one is the best? You have { DURATION($seconds) }. A vote for your own doesn't count.
contest-own = Lovely, but it's yours. Vote for another!
contest-voted = Your vote: { $letter }. You can still change it.
# instead of what asked for styles, where a game ends before its time
contest-stopped = This one is over: no more styles, please.

## Art Battle

battle-title = Art Battle!
# $theme: what the starter typed
battle-title-theme = Art Battle: { $theme }
battle-about = Each of you brings a style, I paint this photo in every one of them, and everybody votes for the best. Whoever started the game can reply with another photo.
battle-asleep = Nobody brought a style, so I painted thin air. Shall we try again?
battle-failed = I made a mess of every single painting, sorry. Shall we try again?
battle-alone = Only { $name } has a painting to show: no contest, but take a bow!
battle-won = { $name } wins with { $letter }!
battle-won-together = A tie at the top: { $names } win together!
battle-no-votes = Nobody voted, so nobody lost. This is who painted what:
# $place: 1, 2, 3 and so on; $points: may be 0
battle-place =
    { $votes ->
        [0] ·
       *[other] { $place ->
            [1] 🥇 1.
            [2] 🥈 2.
            [3] 🥉 3.
           *[other] { $place }.
        }
    } { $letter } by { $name }: { $votes ->
        [0] no votes
        [one] { $votes } vote
       *[other] { $votes } votes
    }{ $points ->
        [0] {""}
        [one] , { $points } point
       *[other] , { $points } points
    }

## Duel

duel-challenge = { $name } challenges { $opponent } to a duel of styles! Best of three rounds: both bring a style for the same photo, and everybody votes.
duel-open-challenge = { $name } is looking for a duel of styles! Best of three rounds: both bring a style for the same photo, and everybody votes. Who dares?
duel-button-accept = I dare
duel-button-decline = Not today
duel-accepted = Brushes up!
duel-declined-toast = No duel, then.
duel-declined = { $name } would rather not today. No hard feelings.
duel-withdrawn = { $name } took the challenge back.
duel-unanswered = Nobody took up the challenge. { $name } wins the staring contest.
duel-left-before = { $name } left before it began. No duel today.
duel-not-yours = That isn't yours to answer; /duel starts your own.
duel-oneself = A duel needs two, and you'd win either way.
duel-on = The duel is on: { $name } against { $opponent }!
duel-round = Round { $number } of { $rounds }
# $votes for $name, $others for the other
duel-round-won = { $name } takes the round, { $votes } to { $others }.
duel-round-equal =
    { $votes ->
        [0] No votes: nobody's round.
       *[other] { $votes } to { $votes }: nobody's round.
    }
duel-round-alone = Only { $name } brought a style, and takes the round.
duel-round-failed = I couldn't paint both, sorry: nobody's round.
duel-round-asleep = Neither of you brought a style.
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won =
    { $name } wins the duel, and { $points ->
        [one] { $points } point
       *[other] { $points } points
    } with it!
duel-drawn = A draw! A point for each, and a good reason for a rematch.
duel-asleep = We call it a draw and go back to sleep.
duel-walkover =
    { $left } left the field, so { $name } wins the duel, and { $points ->
        [one] { $points } point
       *[other] { $points } points
    } with it.

## Guess the Style

guess-title = Guess the Style!
guess-about = Three paintings come out of the fog, one by one. Tap the style you see: the sooner you're right, the more points, from 5 down to 1. One guess for each painting!
guess-mixing = I'm painting; the first comes in a moment.
guess-question = Which style is this?
guess-worth =
    { $points ->
        [1] Last call: { $points } point.
       *[other] Worth { $points } points now; it gets clearer in { DURATION($seconds) }.
    }
guess-right =
    { $points ->
        [one] Yes! { $points } point. Keep it to yourself.
       *[other] Yes! { $points } points. Keep it to yourself.
    }
guess-wrong = No, sorry. Wait and see!
guess-answered-already = You've had your guess: one for each painting.
guess-answer = It was { $style }.
guess-nobody-answered = Nobody guessed.
guess-nobody-right = It fooled you all!
# $streak: right answers in a row
guess-was-right =
    { $name }: +{ $points }{ $streak ->
        [1] {""}
       *[other] {" "}· 🔥 { $streak } right in a row
    }
guess-board = The final score:
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
guess-no-points = No points for anybody: my brush was too clever.
guess-asleep = Is anybody there? I'll put the paintings away for now.
guess-failed = My paintings didn't work out this time, sorry. Ask me again in a while.
guess-stopped = This one keeps its secret.

## Relay

relay-title = Style Relay!
relay-about = This photo goes from hand to hand: each of you brings a style, and I paint it over what the one before made. In the end it all plays as a film. Whoever started the game can reply with another photo.
relay-order = The brush goes this way: { $names }
relay-turn = { $name }, the brush is yours: reply to this message with a picture whose style you like, or tap one of mine. You have { DURATION($seconds) }.
relay-button-pass = Pass the brush
relay-passed-toast = Passed on.
relay-not-your-turn = { $name } has the brush now.
relay-turn-over = { $name } had the brush.
relay-painting = { $name } is painting …
relay-painted = Look what { $name } made of it!
relay-passed = { $name } passes the brush.
relay-skipped = { $name } must be asleep; on we go.
relay-left = { $name } left the chat, but not with the brush: on we go.
relay-failed = { $name }, I couldn't paint with that one, sorry. The picture goes on as it was.
# under the first picture of the album, the photo
relay-first = It began like this
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [one] The whole way in one style, by { $names }. { $points ->
            [one] { $points } point.
           *[other] { $points } points.
        }
       *[other] The whole way in { $count } styles, by { $names }. { $points ->
            [one] { $points } point each.
           *[other] { $points } points each.
        }
    }
relay-asleep = Nobody touched the brush. The photo stays as it is.
relay-nothing = I couldn't paint a single stroke, sorry. Shall we try again?

## Mash-up

mash-title = Mash-up!
mash-about = Two people, two photos: I paint each in the style of the other, and everybody chooses the better one.
mash-your-photo = { $name }, reply to this message with your photo. You have { DURATION($seconds) }.
mash-open = { $name }'s photo is looking for a partner. Reply with a photo of yours, or tap to take the seat, and I paint each in the style of the other!
mash-button-seat = I'll bring mine
mash-own = That's your own photo. Somebody else has to bring one.
mash-seated = The seat is yours. Send your photo!
mash-seat-taken = { $name } mixes with { $author }.
mash-your-turn = { $name }, reply to this message with a photo, and I mix it with { $author }'s. You have { DURATION($seconds) }.
# $photo and $strokes: people
mash-credit = { $letter }: photo by { $photo }, strokes by { $strokes }
mash-question = Which way round is better? You have { DURATION($seconds) }.
mash-better = { $letter } it is, { $votes } to { $others }.
mash-both =
    { $votes ->
        [0] Nobody could choose: both go on the wall.
       *[other] { $votes } to { $votes }: both go on the wall.
    }
mash-thanks =
    { $points ->
        [one] A point for each of you two.
       *[other] { $points } points for each of you two.
    }
mash-one-failed = The other way round didn't work out, sorry.
mash-failed = Your photos wouldn't mix this time, sorry. Try two others!
mash-no-photo = No photo came, { $name }. Ask me again when you have one.
mash-no-partner = Nobody came to mix with { $name }'s photo. Their loss!
mash-lapsed = { $name } brought nothing; the seat is free again.
mash-partner-left = { $name } left the chat; the seat is free again.
mash-gave-up = { $name }'s photo has waited long enough. Another time!
mash-author-left = { $name } left the chat and took the photo along.

## Daily Challenge

daily-title = Daily Challenge
# $time: such as 10:00
daily-on = Every day at { $time } I bring one photo for all of you. Each picks a style and I paint it, everybody gives hearts, and the painting with the most wins the day.
daily-photo = Today's photo! Reply to it with a picture whose style you like, or tap one of mine: one painting each, until tomorrow.
daily-entered-already = You've painted today. Come back tomorrow!
daily-full = The wall is full for today. Come back tomorrow!
daily-entry = By { $name }
daily-button-heart = ♥ Give a heart
daily-heart = A heart for { $name } ♥
daily-heart-already = Your heart is there already.
daily-own-heart = That's yours: hearts are for the others.
daily-failed = { $name }, I couldn't paint with that one, sorry. Try another style, the day is long.
daily-won =
    { $name } won the day with { $hearts ->
        [one] { $hearts } heart
       *[other] { $hearts } hearts
    }, and { $points ->
        [one] { $points } point
       *[other] { $points } points
    } for it!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] Not one painting got dry this time.
        [one] One painting this time, and no hearts. Be kind to the next!
       *[other] { $count } paintings this time, and no hearts. Be kind to the next!
    }
daily-wet = Still wet when the day ended: { $names }. Your streaks are safe.
daily-streak =
    🔥 { $name }: { $days ->
        [one] { $days } day in a row
       *[other] { $days } days in a row
    }
daily-wall =
    { $count ->
        [one] The wall of the week: one painting, and what a painting.
       *[other] The wall of the week: your best { $count }.
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep =
    { $days ->
        [one] Nobody has painted for { $days } day, so I put the easel away. /daily on brings it back.
       *[other] Nobody has painted for { $days } days, so I put the easel away. /daily on brings it back.
    }
daily-off = { $name } put the easel away. /daily on brings it back.

## What the commands for games say

games-only-in-groups = Games need company: add me to a group and play there.
games-one-at-a-time = One game at a time! Finish this one first, or stop it with /stopgame.
games-none = Nobody is playing here. /battle starts an Art Battle, /rules tells of all games.
games-again = Another round!
# where a person's name is not known
somebody = somebody
# $time: such as 10:00 UTC+2
daily-moved = From now on the photo comes at { $time }.
daily-usage =
    /daily on 10:00 brings a photo for all of you every day at 10:00 UTC.
    If your clocks are two hours ahead of UTC, write /daily on 10:00 +2. To end it: /daily off
daily-not-on = There is no daily challenge here. /daily on begins one.
daily-only-starter = Only whoever began the daily challenge, or an admin, can change its time.
top-week = The last seven days:
top-ever = Of all time:
top-empty = Nobody has points yet. /battle or /guess would change that!
wall-title = Your wall, the best first:
# $names: who made it
wall-place =
    { $place }. { $names }: { $votes ->
        [0] no votes
        [one] { $votes } vote
       *[other] { $votes } votes
    }
wall-empty = The wall is bare. Win some votes with a painting, in /battle for example!
rules = The games we can play (/rules battle tells of one only):
rules-battle = /battle: Art Battle, for 2 to 8. Each brings a style, I paint the same photo in every one, and everybody votes for the best: 3, 2 and 1 points. Reply to a photo to play with it; what you type behind the command is the theme.
rules-guess = /guess: I show three paintings that come out of the fog. Tap the right style out of four, one guess each: at once it brings 5 points, later fewer, down to 1.
rules-relay = /relay: a photo goes from hand to hand, for 2 to 8. One after the other has two minutes to bring a style, and I paint it over what is there. A point for each who painted, and a film of the whole way in the end.
rules-mash = /mash: two people, two photos, each painted in the style of the other. Everybody chooses the better one, and both people get a point. Reply to a photo to mix with it.
rules-duel = /duel: two people, best of three rounds. Both bring a style for the same photo, and everybody votes. 3 points for winning, 1 each for a draw. Reply to somebody to challenge just them.
rules-daily = /daily on 10:00: one photo every day. Each picks a style, once a day, and gives hearts to the others' paintings. 1 point for a painting, 3 for the one with the most hearts. Once a week your best nine hang together.
