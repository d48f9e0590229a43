### What the bot says, in German.
###
### DURATION($seconds) writes a time rounded as people would, such as "40 sec" or "2 min".

## What people see before they have said anything

description =
    Schick mir zwei Fotos: zuerst das, was ich malen soll, dann eins, dessen Stil dir gefällt. Du siehst zu, wie das Gemälde entsteht, und bekommst es am Ende als Bild.
description-short = Aus zwei Fotos wird ein Gemälde: das erste gibt das Motiv, das zweite den Stil.
command-start = Was ich mache
command-paint = Das Foto malen, auf das du antwortest
command-style = Das Bild, auf das du antwortest, ist der Stil
command-content = Das Bild, auf das du antwortest, ist das Motiv
command-styles = Einen meiner Stile aussuchen
command-again = Die letzten zwei Bilder noch einmal malen
command-history = Deine letzten Bilder ansehen
command-settings = Ansehen und ändern, wie ich male
command-settings-admin = Ansehen und ändern, wie ich für dich und für diese Gruppe male
command-language = Meine Sprache ändern
command-cancel = Foto verwerfen oder das Malen abbrechen
command-help = Was ich mache
command-battle = Bilderschlacht: ein Foto, von jedem ein Stil, alle stimmen ab
command-guess = Den Stil eines Bildes erraten
command-relay = Staffel: ein Bild von Hand zu Hand
command-mash = Zwei Fotos mischen, jedes im Stil des anderen
command-duel = Duell: wer zwei von drei gewinnt
command-daily = Jeden Tag ein Foto für alle
command-top = Wer hier die meisten Punkte hat
command-wall = Die besten Bilder dieses Chats
command-rules = Wie die Spiele gehen
command-stopgame = Das Spiel beenden

## Hello

hello =
    Schick mir zwei Fotos: zuerst das, was ich malen soll, dann eins, dessen Stil dir gefällt.
    In wenigen Sekunden zeige ich dir eine Skizze, und du siehst zu, wie ein Gemälde daraus wird. /settings ändert, wie ich male, /cancel bricht ab.
samples = Zwei Bilder, die ich selbst gezeichnet habe: eine Welle und ein Bleiglasfenster. Ich male das erste im Stil des zweiten; so geht es auch mit deinen.
# $commands: such as "/start, /settings, /cancel"
unknown-command = Diesen Befehl kenne ich nicht. Es gibt { $commands }.

## Pictures in

content-kept = Das Foto habe ich. Schick mir jetzt den Stil: ein Gemälde, ein Muster – irgendetwas, dessen Farben und Striche dir gefallen. Oder nimm einen von mir: /styles
style-kept = Den Stil habe ich. Schick mir jetzt das Foto, das ich darin malen soll.
awaited-style = Dein Foto habe ich; schick mir jetzt den Stil, als Bild.
awaited-content = Deinen Stil habe ich; schick mir jetzt das Foto, das ich darin malen soll.
edited = Deine Änderung habe ich.
edited-late = Dieses Foto wird schon so gemalt, wie es war. Schick es neu, damit ich es so male, wie es jetzt ist.
no-avatar = Ich sehe kein Profilbild von dir: Du hast keins, oder du verbirgst es. Schick mir stattdessen ein Foto.

send-a-picture = Schick mir ein Foto oder ein JPEG-, PNG- oder WebP-Bild als Datei.
not-a-picture-animation = Das ist eine GIF-Animation; ich male nach unbewegten Bildern. { send-a-picture }
not-a-picture-video = Das ist ein Video; ich male nach unbewegten Bildern. { send-a-picture }
not-a-picture-sticker = Dieser Sticker bewegt sich; ich male nach unbewegten Bildern. { send-a-picture }
not-a-picture-audio = Das ist etwas zum Hören; ich male nach Bildern. { send-a-picture }
not-a-picture-contact = Das ist ein Kontakt; ich male nach Bildern. { send-a-picture }
not-a-picture-location = Das ist ein Ort auf der Karte; ich male nach Bildern. { send-a-picture }
not-a-picture-poll = Das ist eine Umfrage; ich male nach Bildern. { send-a-picture }
not-a-picture-dice = Schöner Wurf, aber ich male nach Bildern. { send-a-picture }
not-a-picture-link = Links folge ich nicht. Speichere das Bild und schick es mir hier als Foto oder als Datei.
not-a-picture-text = Ich male nach Bildern, nicht nach Worten. { send-a-picture }
not-a-picture-other = Das ist kein Bild. { send-a-picture }
refused-file-too-big = Diese Datei ist zu groß: Höchstens 20 MB gehen. Schick mir ein kleineres Bild.
refused-download-failed = Ich konnte das Bild nicht von Telegram holen. Schick es bitte noch einmal.
# $reason: a sentence
caption-refused = { $reason } Ich habe das Bild nicht angenommen: Schick es noch einmal, mit anderer Bildunterschrift oder ganz ohne.
caption-refused-album = { $reason } Ich habe das Album nicht angenommen: Schick es noch einmal, mit anderer Bildunterschrift oder ganz ohne.
# $styles: two and more
album-asked = Ein Foto und { $styles } Stile. Soll ich die Stile in einem Gemälde mischen oder in jedem eines malen?
album-blend = Ein Gemälde in { $styles } Stilen: Es kommt gleich.
album-each = { $paintings } Gemälde, eines in jedem Stil: Sie kommen gleich.
# $paintings: fewer than there are styles
album-each-some = Ich male in { $paintings } der { $styles } Stile: Mehr als { $most } Gemälde dürfen nicht warten. Schick die übrigen noch einmal, sobald Platz ist.

## While it paints

in-a-moment = Ich habe beide. Gleich kommt das erste Zwischenbild.
in-line =
    Ich habe beide. Vor dir { $ahead ->
        [one] ist noch { $ahead } Bild
       *[other] sind noch { $ahead } Bilder
    } dran; in etwa { DURATION($seconds) } kommt deins.
progress = Schritt { $iteration } von { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · eine erste Skizze
progress-photo = { progress } · zum Anfang dein Foto
progress-left = { progress } · noch etwa { DURATION($seconds) }

## How it ends

painted =
    Nach { $steps ->
        [one] { $steps } Schritt
       *[other] { $steps } Schritten
    } und { DURATION($seconds) } ist es gemalt. Das fertige Bild kommt darunter.
painted-before = Gemalt. Das fertige Bild kommt darunter.
status-unsure = Hier ist dein Bild. Es sollte auch als eigene Nachricht kommen; ob sie dich erreicht hat, hat Telegram nicht gesagt.
status-unsure-of-regret = Tut mir leid: Dieses Bild ist nichts geworden, ich versuche es nicht weiter. Schick mir bitte die zwei Fotos noch einmal.
status-stopped = Abgebrochen.
status-failed = Dieses ist nichts geworden.
# $preset: its name, such as balanced
final =
    Hier ist dein Bild.
    { how-painted }
final-repeated =
    Hier ist dein Bild, und zwar sofort: Genau so habe ich diese Fotos schon einmal gemalt. „{ button-seed }“ malt ein anderes.
    { how-painted }
how-painted =
    { $preset } · { $steps ->
        [one] { $steps } Schritt
       *[other] { $steps } Schritte
    } · { $size } px · { DURATION($seconds) }
failed =
    { $attempts ->
        [one] Tut mir leid: Bei diesem Bild bin ich immer wieder abgestürzt, ich versuche es nicht weiter.
       *[other] Tut mir leid: Dieses Bild ist { $attempts }-mal misslungen, ich versuche es nicht weiter.
    } Schick mir bitte die zwei Fotos noch einmal, oder andere.
extra-failed = Tut mir leid, das hat nicht geklappt.

## Buttons

button-keep = Aufhören und so behalten
button-cancel = Abbrechen
button-blend = Stile mischen
button-blend-first = Die ersten { $most } mischen
button-each = Je ein Gemälde
button-draft-style = Das ist der Stil
button-draft-content = Das ist das Foto
button-draft-avatar = Mein Profilbild nehmen
button-samples = Mit zwei Beispielen ausprobieren
button-style = Mehr Stil
button-photo = Mehr Foto
button-seed = Variieren
button-swap = Beide tauschen
button-colours = Farben behalten
# where the photo's were kept
button-colours-back = Farben des Stils
button-bigger = Größer
button-file = Als Datei
button-compare = Vorher / nachher
button-timelapse = Zeitraffer
button-good = 👍
button-bad = 👎
button-more = Mehr …
button-less = Zurück

tapped-keep = Ich höre hier auf und bringe dir, was da ist.
tapped-cancel = Abgebrochen.
tapped-style = Noch einmal, mit mehr vom Stil.
tapped-photo = Noch einmal, mit mehr von deinem Foto.
tapped-seed = Noch einmal, und es wird anders.
tapped-swap = Noch einmal, andersherum.
tapped-colours = Noch einmal, in den Farben des anderen Bildes.
tapped-bigger = Noch einmal, größer.
tapped-file = Die Datei ist unterwegs.
tapped-avatar = Einen Moment, ich hole dein Profilbild.
tapped-samples = Einen Moment, ich zeichne sie.
tapped-compare = Foto und Bild zusammen, einen Moment.
tapped-timelapse = Das Video, wie es gemalt wurde, kommt gleich.
tapped-too-old = Die Bilder dafür habe ich nicht mehr.
tapped-back = Hier kommt es.
tapped-good = Schön, dass es dir gefällt. Danke!
tapped-bad = Danke, dass du es sagst. Mit „{ button-photo }“ oder „{ button-style }“ kommt es vielleicht näher.

too-late = Dieses Bild ist schon zu Ende gemalt.
not-begun = Es ist noch nicht angefangen.
not-yours = Das ist das Bild von { $name }; mit /paint machst du deins.
stale = Dieser Knopf tut nichts mehr.
line-is-long =
    Du hast schon { $most ->
        [one] { $most } Bild
       *[other] { $most } Bilder
    } in der Schlange. Warte, bis eins fertig ist, oder nimm /cancel.

## /cancel

draft-dropped = Dein Foto ist verworfen. Schick ein neues, wann immer du magst.
draft-dropped-job-goes-on = Dein Foto ist verworfen. An deinem Bild male ich weiter; noch einmal /cancel bricht es ab.
job-stopped = Abgebrochen. Schick mir zwei Fotos, wann immer du magst.
nothing-to-cancel = Es gibt nichts abzubrechen. Schick mir ein Foto, dann geht es los.

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = Stile { $first } bis { $last } von { $count }
gallery-tap = Tippe auf den, der dir gefällt, und schick mir dann das Foto dazu.
gallery-sketching = Gleich siehst du dein Foto in jedem davon.
gallery-sketched = Dein Foto in jedem davon. Tippe auf den, in dem ich es malen soll.
gallery-not-sketched = Die Skizzen deines Fotos sind nicht rechtzeitig fertig geworden. Tippe auf einen Stil, dann male ich trotzdem.
gallery-not-yours = Diese Galerie hat jemand anders geöffnet; /styles öffnet deine.
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = { $style }, gute Wahl. Schick mir jetzt das Foto, das ich so malen soll.
style-chosen-group = { $style }, gute Wahl. Antworte jetzt auf diese Nachricht mit dem Foto, das ich so malen soll.
# A link follows on a line of its own.
style-link = Wenn du diesen Stil teilen willst, gib diesen Link weiter:
style-unknown = Dieser Link führt zu einem Stil, den ich nicht habe; /styles zeigt, welche ich habe.
tapped-house-style = Ich male dein Foto in diesem Stil: { $style }.

style-brush_strokes = Pinselstriche
style-mosaic = Mosaik
style-stained_glass = Buntglas
style-woodblock = Holzschnitt
style-ink_hatching = Tuscheschraffur
style-watercolour = Aquarell
style-pointillism = Pointillismus
style-cut_paper = Scherenschnitt
style-marbling = Marmorpapier
style-halftone = Rasterdruck
style-blueprint = Blaupause
style-neon = Neon
## /again

again-nothing = Noch gibt es nichts, was ich noch einmal malen könnte. Schick mir zwei Fotos.

## /history

history = Deine letzten { $count } Bilder, das neueste zuerst.
history-choose = Tippe auf eine Nummer, dann kommt das Bild mit allen Knöpfen wieder:
history-empty = Du hast noch keine Bilder. Schick mir zwei Fotos, dann entsteht das erste.

## /settings

settings-title = So male ich für dich:
settings-all = Die Einstellungen und was möglich ist:
# $names: such as "iterations, size"
settings-changed = Geändert: { $names }.
settings-reset = Alle Einstellungen sind wieder wie am Anfang.
# $reason: a sentence
settings-refused = { $reason } Nichts wurde geändert. /settings all zeigt, was es gibt.
settings-time = Ein Bild braucht jetzt etwa { DURATION($seconds) } auf meinem Rechner.
settings-how = Tippe auf − und + oder auf einen Wert, um selbst einen einzugeben. Wer lieber schreibt: /settings iterations=120 style_weight=2; /settings all zeigt alle { $count } Einstellungen.
settings-ask = { $label }: jetzt { $value }. Antworte mit einem anderen Wert, einer Zahl von { $low } bis { $high }. Sie sagt, { $help }.
settings-not-yours = Das sind die Einstellungen von jemand anderem; /settings zeigt deine.
settings-button-preset = { $preset } · { DURATION($seconds) }
settings-button-value = { $label }: { $value }
settings-button-reset = Alles wie am Anfang
settings-on = an
settings-off = aus
settings-tapped = { $label }: { $value }
settings-limit = { $label }: Weiter geht es nicht.

label-preset = Voreinstellung
label-iterations = Schritte
label-style_weight = Stil
label-content_weight = Foto
label-size = Größe, px
label-tv_weight = Glättung
label-style_scale = Strich
label-colour = Farben
label-init = Start
label-seed = Variante
label-snapshots = Beim Malen zusehen
label-timelapse = Zeitraffer
label-language = Sprache

# What a value is called on a button
value-style = wie im Stil
value-luminance = wie im Foto
value-match = angeglichen
value-sketch = Skizze
value-content = Foto
value-init-style = Stil
value-noise = Rauschen

help-iterations = wie viele Optimierungsschritte es über alle Größenstufen sind; mehr kommt dem Stil näher
help-size = wie lang die lange Seite des Bildes ist, in px
help-style_weight = wie stark der Stil zieht; 2 ist doppelt so stark
help-content_weight = wie stark das Foto erhalten bleibt; 2 ist doppelt so stark
help-style_scale = wie groß der Stil neben dem Foto ist; kleiner gibt feinere Striche, größer gröbere
help-tv_weight = wie stark feines Rauschen geglättet wird

## /language

language = Ich spreche die Sprache deiner App oder die, die du wählst:
language-of-app = Wie meine App
language-chosen = Ab jetzt spreche ich Deutsch.
# $language: what was asked for
language-unknown = „{ $language }“ spreche ich noch nicht. Tippe eine von diesen an:

## Groups, and other chats

hello-group = Hallo! Antworte mit { $paint } auf ein Foto, und ich male es in einem Stil, den du danach schickst.
help-group =
    Antworte mit { $paint } auf ein Foto und schick mir dann ein Bild, dessen Stil dir gefällt: Ich male das eine im Stil des anderen. /style und /content sagen, was das Bild sein soll, auf das du antwortest; alle drei gehen auch als Bildunterschrift.
    /settings ändert, wie ich male, /cancel bricht ab. { $hears ->
        [replies] Ich sehe nur Befehle und Antworten auf meine Nachrichten.
       *[all] Was weder Befehl noch Antwort an mich ist, lasse ich in Ruhe.
    }
ask-content = Welches Foto soll ich malen? Schick es mir.
ask-content-group = Welches Foto soll ich malen? Schick es als Antwort auf diese Nachricht.
ask-style = In welchem Stil? Schick ein Gemälde, ein Muster – irgendetwas, dessen Farben und Striche dir gefallen.
ask-style-group = In welchem Stil? Antworte auf diese Nachricht mit einem Gemälde, einem Muster – irgendetwas, dessen Farben und Striche dir gefallen.
content-kept-group = Das Foto habe ich. Antworte jetzt auf diese Nachricht mit dem Stil: ein Gemälde, ein Muster – irgendetwas, dessen Farben und Striche dir gefallen.
style-kept-group = Den Stil habe ich. Antworte jetzt auf diese Nachricht mit dem Foto, das ich darin malen soll.
reply-no-picture = Danach kann ich nicht malen. Antworte mit { $command } auf ein Foto, eine Bilddatei oder einen Sticker, der sich nicht bewegt.

settings-title-group = So male ich in dieser Gruppe für alle, die nichts anderes eingestellt haben:
settings-button-group = Einstellungen der Gruppe
settings-admins-only = Das können nur Admins dieser Gruppe ändern; /settings zeigt deine eigenen.

# A painting that comes as a file adds this to its caption.
no-right-photos = Fotos darf ich hier nicht senden, darum kommt es als Datei; ein Admin kann das ändern.
no-right =
    Dein Bild ist fertig, aber ich darf hier keine { $right ->
        [documents] Fotos oder Dateien
       *[other] Bilder
    } senden. Sobald ein Admin es erlaubt, tippe auf den Knopf.
no-right-file = Dateien darf ich hier nicht senden; ein Admin kann das ändern.
button-bring = Jetzt bringen
tapped-bring = Es ist unterwegs.
final-from-group = Hier ist dein Bild. In der Gruppe, für die es ist, darf ich nicht schreiben.

# A button over an empty list of one's own paintings
inline-none = Mach dein erstes Bild

## When something breaks

disk-full = Meine Festplatte ist voll. Was du geschickt hast, ist bei Telegram sicher; ich mache weiter, sobald Platz ist.
disk-full-try-again = Meine Festplatte ist voll, ich konnte das nicht behalten. Schick es bitte später noch einmal.
# $reference: a code
broken = Bei mir ist etwas schiefgegangen. Versuch es bitte noch einmal; wenn es so bleibt, nenne meinem Betreiber den Code { $reference }.

## What can't be used: why, in the words that the engine has for it

refused-empty = Diese Datei ist leer; schick mir ein JPEG-, PNG- oder WebP-Bild.
refused-too-many-bytes = Diese Datei hat { $megabytes } MB; höchstens { $limit } MB gehen. Schick mir ein kleineres Bild.
refused-too-many-pixels = Dieses Bild hat { $width } × { $height } px, das sind { $megapixels } Megapixel; höchstens { $limit } Megapixel gehen. Schick mir ein kleineres.
refused-too-few-pixels = Dieses Bild hat { $width } × { $height } px; jede Seite braucht mindestens { $limit } px. Schick mir ein größeres.
refused-too-narrow = Dieses Bild hat { $width } × { $height } px; die lange Seite darf höchstens { $limit }-mal so lang sein wie die kurze. Schick mir ein weniger schmales.
refused-far-too-large = Dieses Bild ist viel zu groß; höchstens { $limit } Megapixel gehen. Schick mir ein kleineres.
refused-no-picture = Das ist kein Bild, das ich lesen kann; schick mir ein JPEG-, PNG- oder WebP-Bild.
# $format: such as HEIC or PDF
refused-other-format = Das ist eine { $format }-Datei; schick mir ein JPEG-, PNG- oder WebP-Bild.
refused-damaged = Dieses { $format }-Bild lässt sich nicht lesen: Es ist beschädigt oder abgeschnitten. Schick es noch einmal, oder ein anderes.
refused-unreadable = Dieses Bild lässt sich nicht lesen; schick mir ein anderes oder speichere es erst neu.
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting } ist { $value }; möglich ist nur eins davon: { $choices }.
refused-number =
    { $setting } ist { $value }; es muss eine Zahl von { $low } bis { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    } sein.
refused-whole-number =
    { $setting } ist { $value }; es muss eine ganze Zahl von { $low } bis { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    } sein.
# $reason: a sentence
did-you-mean = { $reason } Meinst du { $hint }?
refused-blend-count = Gewichte in blend: { $weights }; Stile: { $styles }. Gib für jeden Stil ein Gewicht an, oder gar keins.
refused-no-pair = Ich verstehe { $word } nicht; schreib Name=Wert, zum Beispiel iterations=120.
refused-no-setting = Eine Einstellung { $setting } gibt es nicht; es gibt { $settings }.
refused-chat-limit = { $setting } ist { $value }; im Chat gehen höchstens { $most } { $unit }.
refused-chat-tile = tile ist { $value }; im Chat geht 0 oder mindestens { $least } px.
refused-chat-iterations = iterations ist { $value }; im Chat gehen bei { $size } px höchstens { $most }.
