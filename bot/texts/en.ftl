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
