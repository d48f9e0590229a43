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
command-battle = Spielen: Jeder Stil ein Bild, das beste gewinnt
command-guess = Spielen: Errate den Stil eines Bildes im Nebel
command-relay = Spielen: Malt reihum an einem Bild
command-mash = Spielen: Mischt die Fotos von zwei Menschen
command-duel = Spielen: Stil gegen Stil, zu zweit
command-daily = Jeden Tag ein Foto zum Malen: on 10:00 oder off
command-top = Wer hier die meisten Punkte hat
command-wall = Die Bilder, die euch am besten gefallen
command-rules = Wie meine Spiele gehen
command-stopgame = Das laufende Spiel beenden

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
waiting-refused = { $reason } Ich habe das Bild nicht angenommen: So verlangt es das Bild, das schon wartet. Dessen Einstellungen gelten jetzt nicht mehr; schick das neue noch einmal.
tap-refused = { $reason } Ich habe den Stil nicht angenommen: So verlangt es dein Foto oder dein Befehl. Diese Einstellungen gelten jetzt nicht mehr; wähle den Stil noch einmal.
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
    Zum Spielen: /battle, /guess, /relay, /mash, /duel oder /daily; /rules erklärt jedes Spiel.
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

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.


## What all games say

# where a person's name is not known
somebody = jemand
game-over = Dieses Spiel ist vorbei. Fangt ein neues an, wann immer ihr mögt.
game-stale = Zu spät: Das Spiel ist schon weiter.
game-only-starter = { $name } hat das Spiel gestartet und entscheidet das; Admins können es per Befehl beenden.
game-stopped = { $name } hat das Spiel beendet. Pinsel weg!
# a game that an update of the bot could not carry over
game-lost = Ich wurde aktualisiert und habe bei unserem Spiel den Faden verloren, tut mir leid. Fangen wir ein neues an.
# the group became a supergroup, and games had been begun in both
game-gave-way = Ihr wart vor dem Umzug eurer Gruppe mitten in einem anderen Spiel: Das geht weiter, und das neuere endet hier.
game-button-again = Noch einmal spielen
game-button-style = { $style }
games-only-in-groups = Meine Spiele brauchen Gesellschaft: Hol mich in eine Gruppe und starte dort eins.
games-one-at-a-time = Eins nach dem anderen: Spielt erst dieses Spiel zu Ende, oder beendet es mit /stopgame.
games-none = Hier läuft gerade kein Spiel. /battle fängt eins an, /rules erklärt alle.
games-again = Auf ein Neues!

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players =
    { $count ->
        [one] Bisher dabei: { $names }
       *[other] Bisher dabei, ihr seid { $count }: { $names }
    }
lobby-empty = Noch ist niemand dabei.
lobby-how = In höchstens { DURATION($seconds) } geht es los, früher, wenn ihr { $most } seid. Zwei reichen.
lobby-button-join = Bin dabei · { $count }
lobby-button-leave = Bin raus
lobby-button-start = Jetzt anfangen
lobby-button-cancel = Absagen
lobby-joined = Du bist dabei. Leg schon mal ein Stilbild bereit!
lobby-in-already = Du bist schon dabei.
lobby-left = Du bist raus. Bis zum Start kannst du jederzeit wieder einsteigen.
lobby-not-in = Du warst gar nicht dabei.
lobby-one-more = Es braucht zwei: Such dir noch jemanden zum Spielen.
lobby-begins = Los geht's!
lobby-cancelled = Abgesagt.
lobby-called-off = { $name } hat abgesagt. Ein andermal!
lobby-too-few = Es braucht zwei zum Spielen, und ihr wart zu wenige. Versucht es noch einmal, wenn mehr von euch wach sind.
lobby-closed = Es spielen: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    Antwortet auf diese Nachricht mit einem Bild, dessen Stil euch gefällt, oder tippt einen von meinen an. Ihr habt { DURATION($seconds) }.
    Der erste Stil zählt: Ich male sofort los.
contest-style-picked = { $style } also. Ich mische schon die Farben.
contest-style-taken = { $style } ist schon weg. Schnell, nimm einen anderen!
contest-brought-already = An deinem Bild male ich schon; der erste Stil zählt.
contest-no-room = Alle Plätze sind besetzt, aber abstimmen kannst du!
contest-failed-try-again = { $name }, damit konnte ich nicht malen, tut mir leid. Schick einen anderen Stil, noch ist Zeit.
# $done: paintings that are ready, of $count
contest-painting = Ich male: { $done } von { $count } sind trocken.
contest-painted =
    { $count ->
        [0] Diesmal gibt es nichts aufzuhängen.
        [one] Ein Bild ist trocken.
       *[other] { $count } Bilder sind trocken.
    }
contest-failed = Für { $names } konnte ich nicht malen, tut mir leid.
contest-absent =
    { $count ->
        [one] { $names } hat keinen Stil gebracht.
       *[other] Kein Stil kam von { $names }.
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = Welches ist das beste? Ihr habt { DURATION($seconds) }. Die Stimme für das eigene zählt nicht.
contest-own = Wunderschön, aber es ist deins. Stimm für ein anderes!
contest-voted = Deine Stimme: { $letter }. Du kannst sie noch ändern.
# instead of what asked for styles, where a game ends before its time
contest-stopped = Das hier ist vorbei: Bitte keine Stile mehr.

## Art Battle

battle-title = Art Battle!
# $theme: what the starter typed
battle-title-theme = Art Battle: { $theme }
battle-about = Ihr bringt je einen Stil, ich male dieses Foto in jedem davon, und alle stimmen ab, welches Bild das beste ist. Wer das Spiel gestartet hat, kann mit einem anderen Foto antworten.
battle-asleep = Kein einziger Stil kam, also habe ich Luft gemalt. Noch einmal?
battle-failed = Ich habe jedes einzelne Bild verkleckst, tut mir leid. Noch einmal?
battle-alone = Nur { $name } hat ein Bild zu zeigen: kein Wettkampf, aber Applaus!
battle-won = { $name } gewinnt mit { $letter }!
battle-won-together = Gleichstand an der Spitze: { $names } gewinnen gemeinsam!
battle-no-votes = Niemand hat abgestimmt, also hat auch niemand verloren. Und so gehören die Bilder zu euch:
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
    } { $letter } von { $name }: { $votes ->
        [0] keine Stimme
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }{ $points ->
        [0] {""}
        [one] , { $points } Punkt
       *[other] , { $points } Punkte
    }

## Duel

duel-challenge = { $name } fordert { $opponent } zum Duell der Stile! Es geht über drei Runden: Beide bringen einen Stil für dasselbe Foto, und alle stimmen ab. Zwei Siege reichen.
duel-open-challenge = { $name } sucht ein Duell der Stile! Es geht über drei Runden: Beide bringen einen Stil für dasselbe Foto, und alle stimmen ab. Wer traut sich?
duel-button-accept = Ich trau mich
duel-button-decline = Heute nicht
duel-accepted = Pinsel hoch!
duel-declined-toast = Dann eben kein Duell.
duel-declined = { $name } möchte heute lieber nicht. Nichts für ungut.
duel-withdrawn = { $name } hat die Herausforderung zurückgenommen.
duel-unanswered = Niemand hat sich getraut. { $name } gewinnt das Wettstarren.
duel-left-before = { $name } ist vor dem Anfang gegangen. Heute kein Duell.
duel-not-yours = Das hast nicht du zu beantworten; /duel beginnt dein eigenes.
duel-oneself = Zum Duell gehören zwei, und du würdest so oder so gewinnen.
duel-on = Das Duell läuft: { $name } gegen { $opponent }!
duel-round = Runde { $number } von { $rounds }
# $votes for $name, $others for the other
duel-round-won = Die Runde geht an { $name }, { $votes } zu { $others }.
duel-round-equal =
    { $votes ->
        [0] Keine Stimmen: Die Runde geht an niemanden.
       *[other] { $votes } zu { $votes }: Die Runde geht an niemanden.
    }
duel-round-alone = Nur { $name } hat einen Stil gebracht und holt die Runde.
duel-round-failed = Ich konnte nicht beide malen, tut mir leid: Die Runde geht an niemanden.
duel-round-asleep = Von euch beiden kam kein Stil.
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won =
    { $name } gewinnt das Duell und damit { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }!
duel-drawn = Unentschieden! Ein Punkt für beide, und ein guter Grund für eine Revanche.
duel-asleep = Wir nennen es unentschieden und schlafen weiter.
duel-walkover =
    { $left } hat das Feld geräumt, also gewinnt { $name } das Duell und damit { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }.

## Guess the Style

guess-title = Welcher Stil ist das?
guess-about = Drei Bilder tauchen nacheinander aus dem Nebel auf. Tippe den Stil an, den du erkennst: Je früher richtig, desto mehr Punkte, von 5 bis hinunter zu 1. Für jedes Bild ein Tipp!
guess-mixing = Ich male; das erste kommt gleich.
guess-question = In welchem Stil ist das gemalt?
guess-worth =
    { $points ->
        [1] Letzte Chance: { $points } Punkt.
       *[other] Jetzt { $points } Punkte wert; in { DURATION($seconds) } wird es klarer.
    }
guess-right =
    { $points ->
        [one] Ja! { $points } Punkt. Nicht weitersagen.
       *[other] Ja! { $points } Punkte. Nicht weitersagen.
    }
guess-wrong = Leider nein. Warte ab, was es ist!
guess-answered-already = Dein Tipp liegt schon vor: einer für jedes Bild.
guess-answer = Es war { $style }.
guess-nobody-answered = Niemand hat geraten.
guess-nobody-right = Damit habe ich euch alle reingelegt!
# $streak: right answers in a row
guess-was-right =
    { $name }: +{ $points }{ $streak ->
        [1] {""}
       *[other] {" "}· 🔥 { $streak }-mal richtig in Folge
    }
guess-board = Der Endstand:
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }
guess-no-points = Punkte gibt es diesmal keine: Mein Pinsel war zu schlau.
guess-asleep = Ist da jemand? Ich räume die Bilder erst mal weg.
guess-failed = Meine Bilder sind diesmal nichts geworden, tut mir leid. Fragt mich in einer Weile noch einmal.
guess-stopped = Dieses behält sein Geheimnis.

## Relay

relay-title = Stil-Staffel!
relay-about = Dieses Foto geht von Hand zu Hand: Reihum bringt ihr je einen Stil, und ich übermale darin, was vorher entstanden ist. Am Ende läuft alles als Film. Wer das Spiel gestartet hat, kann mit einem anderen Foto antworten.
relay-order = So wandert der Pinsel: { $names }
relay-turn = { $name }, du hast den Pinsel: Antworte auf diese Nachricht mit einem Bild, dessen Stil dir gefällt, oder tippe einen von meinen an. Du hast { DURATION($seconds) }.
relay-button-pass = Pinsel weitergeben
relay-passed-toast = Weitergegeben.
relay-not-your-turn = Den Pinsel hat gerade { $name }.
relay-turn-over = { $name } hatte den Pinsel.
relay-painting = { $name } malt …
relay-painted = Seht, was { $name } daraus gemacht hat!
relay-passed = { $name } gibt den Pinsel weiter.
relay-skipped = { $name } schläft wohl; weiter geht's.
relay-left = { $name } hat den Chat verlassen, der Pinsel bleibt hier: Weiter geht's.
relay-failed = { $name }, damit konnte ich nicht malen, tut mir leid. Das Bild geht weiter, wie es war.
# under the first picture of the album, the photo
relay-first = So fing es an
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [one] Der ganze Weg in einem Stil, von { $names }. { $points ->
            [one] { $points } Punkt.
           *[other] { $points } Punkte.
        }
       *[other] Der ganze Weg in { $count } Stilen, von { $names }. Je { $points ->
            [one] { $points } Punkt.
           *[other] { $points } Punkte.
        }
    }
relay-asleep = Niemand hat den Pinsel angerührt. Das Foto bleibt, wie es ist.
relay-nothing = Ich habe keinen einzigen Strich zustande gebracht, tut mir leid. Noch einmal?

## Mash-up

mash-title = Mash-up!
mash-about = Zwei Menschen, zwei Fotos: Ich male jedes im Stil des anderen, und alle wählen das bessere.
mash-your-photo = { $name }, antworte auf diese Nachricht mit deinem Foto. Du hast { DURATION($seconds) }.
mash-open = Das Foto von { $name } sucht ein zweites. Antworte mit einem von dir oder tippe, um dir den Platz zu sichern: Ich male jedes im Stil des anderen!
mash-button-seat = Ich bringe meins
mash-own = Dieses Foto ist deins; das zweite muss von jemand anderem kommen.
mash-seated = Der Platz ist deiner. Schick dein Foto!
mash-seat-taken = { $name } mischt mit { $author }.
mash-your-turn = { $name }, antworte auf diese Nachricht mit einem Foto, und ich mische es mit dem von { $author }. Du hast { DURATION($seconds) }.
# $photo and $strokes: people
mash-credit = { $letter }: Foto von { $photo }, Striche von { $strokes }
mash-question = Wie herum ist es besser? Ihr habt { DURATION($seconds) }.
mash-better = { $letter } ist es, { $votes } zu { $others }.
mash-both =
    { $votes ->
        [0] Niemand mochte sich entscheiden: Beide kommen an die Wand.
       *[other] { $votes } zu { $votes }: Beide kommen an die Wand.
    }
mash-thanks =
    { $points ->
        [one] Ein Punkt für euch beide.
       *[other] { $points } Punkte für euch beide.
    }
mash-one-failed = Andersherum ist es nichts geworden, tut mir leid.
mash-failed = Eure Fotos wollten sich diesmal nicht mischen lassen, tut mir leid. Versucht es mit zwei anderen!
mash-no-photo = Kein Foto gekommen, { $name }. Frag mich wieder, wenn du eins hast.
mash-no-partner = Niemand kam, um das Foto von { $name } zu mischen. Selber schuld!
mash-lapsed = { $name } hat nichts gebracht; der Platz ist wieder frei.
mash-partner-left = { $name } hat den Chat verlassen; der Platz ist wieder frei.
mash-gave-up = Das Foto von { $name } hat lange genug gewartet. Ein andermal!
mash-author-left = { $name } hat den Chat verlassen und das Foto mitgenommen.

## Daily Challenge

daily-title = Foto des Tages
# $time: such as 10:00
daily-on = Jeden Tag um { $time } bringe ich euch allen ein Foto. Sucht euch je einen Stil aus, ich male es darin, alle geben Herzen, und das Bild mit den meisten gewinnt den Tag.
daily-photo = Das Foto von heute! Antwortet darauf mit einem Bild, dessen Stil euch gefällt, oder tippt einen von meinen an: ein Bild pro Kopf, bis morgen.
daily-entered-already = Dein Bild für heute hast du schon. Komm morgen wieder!
daily-full = Die Wand ist für heute voll. Komm morgen wieder!
daily-entry = Von { $name }
daily-button-heart = ♥ Herz geben
daily-heart = Ein Herz für { $name } ♥
daily-heart-already = Dein Herz ist schon da.
daily-own-heart = Das ist deins: Herzen sind für die anderen.
daily-failed = { $name }, damit konnte ich nicht malen, tut mir leid. Versuch einen anderen Stil, der Tag ist lang.
daily-won =
    { $name } gewinnt den Tag mit { $hearts ->
        [one] { $hearts } Herz
       *[other] { $hearts } Herzen
    } und bekommt dafür { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] Diesmal ist kein Bild trocken geworden.
        [one] Diesmal ein Bild und kein Herz. Seid lieb zum nächsten!
       *[other] Diesmal { $count } Bilder und kein Herz. Seid lieb zu den nächsten!
    }
daily-wet = Noch nass, als der Tag zu Ende war: { $names }. Eure Serien gehen weiter.
daily-streak =
    🔥 { $name }: { $days ->
        [one] { $days } Tag in Folge
       *[other] { $days } Tage in Folge
    }
daily-wall =
    { $count ->
        [one] Die Wand der Woche: ein Bild, und was für eins.
       *[other] Die Wand der Woche: eure besten { $count }.
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep =
    { $days ->
        [one] Seit { $days } Tag hat niemand gemalt, also räume ich die Staffelei weg. /daily on holt sie zurück.
       *[other] Seit { $days } Tagen hat niemand gemalt, also räume ich die Staffelei weg. /daily on holt sie zurück.
    }
daily-off = { $name } hat die Staffelei weggeräumt. /daily on holt sie zurück.
# $time: such as 10:00 UTC+2
daily-moved = Ab jetzt kommt das Foto um { $time }.
daily-not-on = Gerade gibt es kein Foto des Tages. /daily on fängt damit an.
daily-only-starter = Die Zeit kann nur ändern, wer das Foto des Tages gestartet hat oder hier Admin ist.
daily-usage =
    /daily on 10:00 bringt euch allen jeden Tag um 10:00 UTC ein Foto.
    Sind eure Uhren der UTC zwei Stunden voraus, schreib /daily on 10:00 +2. Zum Beenden: /daily off

## /top, /wall and /rules

top-week = Die letzten sieben Tage:
top-ever = Seit es losging:
top-empty = Noch hat niemand Punkte. Mit /battle oder /guess ändert sich das!
wall-title = Eure Wand: die Bilder, die euch am besten gefallen.
# $names: who made it
wall-place =
    { $place }. { $names }: { $votes ->
        [0] keine Stimme
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }
wall-empty = Die Wand ist noch leer. Holt euch Stimmen für ein Bild, zum Beispiel mit /battle!
rules = Das können wir spielen (/rules battle erklärt nur eins):
rules-battle = /battle: Art Battle für 2 bis 8. Ihr bringt je einen Stil, ich male dasselbe Foto in jedem davon, und alle stimmen ab, welches das beste ist: 3, 2 und 1 Punkte. Antworte auf ein Foto, um damit zu spielen; was du hinter den Befehl schreibst, ist das Thema.
rules-daily = /daily on 10:00: jeden Tag ein Foto. Ihr sucht euch einmal am Tag je einen Stil aus und gebt den Bildern der anderen Herzen. 1 Punkt für ein Bild, 3 für das mit den meisten Herzen. Einmal in der Woche hängen eure besten neun zusammen.
rules-duel = /duel: zwei gegeneinander, höchstens drei Runden. Beide bringen einen Stil für dasselbe Foto, und alle stimmen ab. 3 Punkte für den Sieg, je 1 bei Unentschieden. Antworte auf jemandes Nachricht, um genau diesen Menschen zu fordern.
rules-guess = /guess: Ich zeige drei Bilder, die aus dem Nebel auftauchen. Tippe von vier Stilen den richtigen an, ein Tipp pro Bild: sofort bringt das 5 Punkte, später weniger, bis hinunter zu 1.
rules-mash = /mash: zwei Menschen, zwei Fotos, jedes im Stil des anderen gemalt. Alle wählen das bessere, und ihr zwei bekommt je einen Punkt. Antworte auf ein Foto, um mit ihm zu mischen.
rules-relay = /relay: ein Foto geht von Hand zu Hand, für 2 bis 8. Reihum habt ihr je zwei Minuten für einen Stil, und ich übermale darin, was da ist. Ein Punkt für alle, die gemalt haben, und am Ende ein Film vom ganzen Weg.

## The menu of commands

