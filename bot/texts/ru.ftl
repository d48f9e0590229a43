### What the bot says, in Russian.
###
### DURATION($seconds) writes a time rounded as people would, such as "40 sec" or "2 min".

## What people see before they have said anything

description =
    Пришли мне два фото: сначала то, что нарисовать, потом то, чей стиль тебе нравится. Картина будет рождаться у тебя на глазах, а в конце я пришлю её готовой.
description-short = Из двух фото получается картина: первое даёт сюжет, второе — стиль.
command-start = Что я умею
command-paint = Нарисовать фото, на которое ты отвечаешь
command-style = Картинка, на которую ты отвечаешь, — стиль
command-content = Картинка, на которую ты отвечаешь, — то, что рисовать
command-styles = Выбрать один из моих стилей
command-again = Нарисовать последние два фото ещё раз
command-history = Посмотреть последние картины
command-settings = Посмотреть и изменить, как я рисую
command-settings-admin = Посмотреть и изменить, как я рисую для тебя и для этой группы
command-language = Сменить язык
command-cancel = Убрать фото или остановить картину
command-help = Что я умею
command-battle = Игра: сколько стилей, столько картин, лучшая побеждает
command-guess = Игра: угадать стиль картины в тумане
command-relay = Игра: рисовать одну картину по очереди
command-mash = Игра: смешать фото двух человек
command-duel = Игра: вызвать на дуэль, стиль против стиля
command-daily = Каждый день фото для рисования: on 10:00 или off
command-top = У кого здесь больше всего очков
command-wall = Картины, которые понравились больше всех
command-rules = Как идут мои игры
command-stopgame = Остановить игру

## Hello

hello =
    Пришли мне два фото: сначала то, что нарисовать, потом то, чей стиль тебе нравится.
    Через несколько секунд покажу эскиз, и он на твоих глазах станет картиной. /settings меняет, как я рисую, /cancel останавливает.
samples = Две картинки, которые я нарисовал сам: волна и витраж. Рисую первую в стиле второй; с твоими будет так же.
# $commands: such as "/start, /settings, /cancel"
unknown-command = Такой команды я не знаю. Есть вот какие: { $commands }.

## Pictures in

content-kept = Фото есть. Теперь пришли стиль: картину, узор — что угодно, где тебе нравятся цвета и мазки. Или возьми один из моих: /styles
style-kept = Стиль есть. Теперь пришли фото, которое в нём нарисовать.
awaited-style = Твоё фото у меня; теперь пришли стиль — картинкой.
awaited-content = Твой стиль у меня; теперь пришли фото, которое в нём нарисовать.
edited = Правка принята.
edited-late = Это фото уже рисуется таким, каким было. Пришли его заново, чтобы получить картину с новым.
no-avatar = Не вижу фото в твоём профиле: его нет или оно скрыто. Пришли вместо него обычное фото.

send-a-picture = Пришли фото или картинку файлом: JPEG, PNG или WebP.
not-a-picture-animation = Это GIF-анимация, а я рисую по неподвижным картинкам. { send-a-picture }
not-a-picture-video = Это видео, а я рисую по неподвижным картинкам. { send-a-picture }
not-a-picture-sticker = Этот стикер движется, а я рисую по неподвижным картинкам. { send-a-picture }
not-a-picture-audio = Это звук, а я рисую по картинкам. { send-a-picture }
not-a-picture-contact = Это контакт, а я рисую по картинкам. { send-a-picture }
not-a-picture-location = Это место на карте, а я рисую по картинкам. { send-a-picture }
not-a-picture-poll = Это опрос, а я рисую по картинкам. { send-a-picture }
not-a-picture-dice = Хороший бросок, но я рисую по картинкам. { send-a-picture }
not-a-picture-link = По ссылкам я не хожу. Сохрани картинку и пришли её сюда как фото или файлом.
not-a-picture-text = Я рисую по картинкам, а не по словам. { send-a-picture }
not-a-picture-other = Это не картинка. { send-a-picture }
refused-file-too-big = Файл слишком большой: можно не больше 20 МБ. Пришли картинку поменьше.
refused-download-failed = Не получилось забрать эту картинку из Telegram. Пришли её, пожалуйста, ещё раз.
# $reason: a sentence
caption-refused = { $reason } Картинка не принята: пришли её ещё раз с другой подписью или без неё.
caption-refused-album = { $reason } Альбом не принят: пришли его ещё раз с другой подписью или без неё.
waiting-refused = { $reason } Картинка не принята: этого требует та, что уже ждёт. Её настройки больше не действуют; пришли эту ещё раз.
tap-refused = { $reason } Стиль не принят: этого требует твоё фото или твоя команда. Эти настройки больше не действуют; выбери стиль ещё раз.
# $styles: two and more
album-asked =
    Одно фото и { $styles ->
        [one] { $styles } стиль
        [few] { $styles } стиля
       *[other] { $styles } стилей
    }. Смешать стили в одной картине или нарисовать по картине в каждом?
album-blend = Одна картина сразу в нескольких стилях ({ $styles }): сейчас будет.
album-each = По картине в каждом стиле, всего { $paintings }: сейчас будут.
# $paintings: fewer than there are styles
album-each-some = Нарисую { $paintings } из { $styles }: больше { $most } картин в очереди ждать не могут. Остальные стили пришли ещё раз, когда освободится место.

## While it paints

in-a-moment = Всё есть. Первый набросок будет через мгновение.
in-line =
    Всё есть. Перед твоей ещё { $ahead ->
        [one] { $ahead } картина
        [few] { $ahead } картины
       *[many] { $ahead } картин
    }, твоя очередь примерно через { DURATION($seconds) }.
progress = Шаг { $iteration } из { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · первый эскиз
progress-photo = { progress } · для начала твоё фото
progress-left = { progress } · ещё примерно { DURATION($seconds) }

## How it ends

painted =
    Готово за { $steps ->
        [one] { $steps } шаг
        [few] { $steps } шага
       *[many] { $steps } шагов
    } и { DURATION($seconds) }. Картина — ниже.
painted-before = Готово. Картина — ниже.
status-unsure = Вот твоя картина. Она должна была прийти и отдельным сообщением, но Telegram не сказал, дошло ли оно.
status-unsure-of-regret = Прости, эта картина не получилась, больше не пробую. Пришли, пожалуйста, два фото ещё раз.
status-stopped = Остановлено.
status-failed = Эта не получилась.
# $preset: its name, such as balanced
final =
    Вот твоя картина.
    { how-painted }
final-repeated =
    Вот твоя картина, и сразу: точно такую из этих фото я уже рисовал. «{ button-seed }» — и будет другая.
    { how-painted }
how-painted =
    { $preset } · { $steps ->
        [one] { $steps } шаг
        [few] { $steps } шага
       *[many] { $steps } шагов
    } · { $size } px · { DURATION($seconds) }
failed =
    { $attempts ->
        [one] Прости: на этой картине я ломаюсь снова и снова, больше не пробую.
        [few] Прости: картина не получилась { $attempts } раза, больше не пробую.
       *[many] Прости: картина не получилась { $attempts } раз, больше не пробую.
    } Пришли, пожалуйста, два фото ещё раз или возьми другие.
extra-failed = Прости, это не получилось.

## Buttons

button-keep = Хватит, оставить так
button-cancel = Отмена
button-blend = Смешать стили
button-blend-first = Смешать первые { $most }
button-each = Картина в каждом
button-draft-style = Это стиль
button-draft-content = Это фото для картины
button-draft-avatar = Взять фото из моего профиля
button-samples = Попробовать на двух примерах
button-style = Больше стиля
button-photo = Больше фото
button-seed = Другой вариант
button-swap = Наоборот
button-colours = Цвета фото
# where the photo's were kept
button-colours-back = Цвета стиля
button-bigger = Крупнее
button-file = Файлом
button-compare = До и после
button-timelapse = Таймлапс
button-good = 👍
button-bad = 👎
button-more = Ещё …
button-less = Назад

tapped-keep = Останавливаюсь и несу то, что есть.
tapped-cancel = Остановлено.
tapped-style = Ещё раз, стиля побольше.
tapped-photo = Ещё раз, твоего фото побольше.
tapped-seed = Ещё раз, и выйдет по-другому.
tapped-swap = Ещё раз, наоборот.
tapped-colours = Ещё раз, в цветах другой картинки.
tapped-bigger = Ещё раз, крупнее.
tapped-file = Файл уже в пути.
tapped-avatar = Секунду, беру фото из твоего профиля.
tapped-samples = Секунду, рисую их.
tapped-compare = Фото и картина вместе, сейчас будет.
tapped-timelapse = Видео, как она рисовалась, сейчас будет.
tapped-too-old = Кадров для этого у меня уже нет.
tapped-back = Вот она.
tapped-good = Здорово, что нравится. Спасибо!
tapped-bad = Спасибо, что говоришь. С «{ button-photo }» или «{ button-style }» может выйти лучше.

too-late = Эта картина уже закончена.
not-begun = Она ещё не начата.
not-yours = Это картина для { $name }; свою закажи через /paint.
stale = Эта кнопка больше не работает.
line-is-long =
    У тебя в очереди уже { $most ->
        [one] { $most } картина
        [few] { $most } картины
       *[many] { $most } картин
    }. Подожди, пока одна будет готова, или нажми /cancel.

## /cancel

draft-dropped = Твоё фото убрано. Присылай новое, когда захочешь.
draft-dropped-job-goes-on = Твоё фото убрано. Картина рисуется дальше; ещё раз /cancel — и она остановится.
job-stopped = Остановлено. Присылай два фото, когда захочешь.
nothing-to-cancel = Отменять нечего. Пришли фото, и начнём.

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = Стили { $first }–{ $last } из { $count }
gallery-tap = Нажми на тот, что нравится, а потом пришли фото — нарисую в нём.
gallery-sketching = Сейчас покажу твоё фото во всех этих стилях.
gallery-sketched = Твоё фото во всех этих стилях. Нажми на тот, в котором нарисовать.
gallery-not-sketched = Эскизы твоего фото не успели. Нажми на стиль — нарисую и так.
gallery-not-yours = Эту галерею открыл кто-то другой; твою откроет /styles.
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = { $style } — отличный выбор. Теперь пришли фото, которое так нарисовать.
style-chosen-group = { $style } — отличный выбор. Теперь ответь на это сообщение фотографией, которую так нарисовать.
# A link follows on a line of its own.
style-link = Чтобы поделиться этим стилем, перешли ссылку:
style-unknown = Ссылка ведёт к стилю, которого у меня нет; какие есть, покажет /styles.
tapped-house-style = Рисую твоё фото в этом стиле: { $style }.

style-brush_strokes = Мазки кистью
style-mosaic = Мозаика
style-stained_glass = Витраж
style-woodblock = Гравюра на дереве
style-ink_hatching = Штриховка тушью
style-watercolour = Акварель
style-pointillism = Пуантилизм
style-cut_paper = Аппликация
style-marbling = Мраморная бумага
style-halftone = Растр
style-blueprint = Синька
style-neon = Неон
## /again

again-nothing = Пока нечего рисовать ещё раз. Пришли мне два фото.

## /history

history = Твои последние картины ({ $count }), новые сначала.
history-choose = Нажми на номер, и картина вернётся со всеми кнопками:
history-empty = Картин пока нет. Пришли мне два фото, и появится первая.

## /settings

settings-title = Вот как я для тебя рисую:
settings-all = Настройки и что в них можно выбрать:
# $names: such as "iterations, size"
settings-changed = Изменено: { $names }.
settings-reset = Все настройки снова как вначале.
# $reason: a sentence
settings-refused = { $reason } Ничего не изменено. Что можно, покажет /settings all.
settings-time = Сейчас картина занимает на моей машине примерно { DURATION($seconds) }.
settings-how = Нажимай − и + или нажми на значение, чтобы ввести своё. Кому удобнее печатать: /settings iterations=120 style_weight=2. Все настройки (их { $count }) покажет /settings all.
settings-ask = { $label }: сейчас { $value }. Пришли в ответ другое значение, число от { $low } до { $high }. Оно задаёт, { $help }.
settings-not-yours = Это чужие настройки; твои покажет /settings.
settings-button-preset = { $preset } · { DURATION($seconds) }
settings-button-value = { $label }: { $value }
settings-button-reset = Всё как вначале
settings-on = вкл.
settings-off = выкл.
settings-tapped = { $label }: { $value }
settings-limit = { $label }: дальше некуда.

label-preset = Режим
label-iterations = Шаги
label-style_weight = Стиль
label-content_weight = Фото
label-size = Размер, px
label-tv_weight = Гладкость
label-style_scale = Размер мазков
label-colour = Цвета
label-init = Начало
label-seed = Вариант
label-snapshots = Показывать процесс
label-timelapse = Таймлапс
label-language = Язык

# What a value is called on a button
value-style = как у стиля
value-luminance = как на фото
value-match = подогнанные
value-sketch = эскиз
value-content = фото
value-init-style = стиль
value-noise = шум

help-iterations = сколько шагов оптимизации делается на всех масштабах; чем больше, тем ближе к стилю
help-size = какой длины будет длинная сторона картины, в px
help-style_weight = как сильно тянет стиль; 2 — вдвое сильнее
help-content_weight = как сильно сохраняется фото; 2 — вдвое сильнее
help-style_scale = насколько крупен стиль рядом с фото; меньше — мазки тоньше, больше — грубее
help-tv_weight = как сильно сглаживается мелкий шум

## /language

language = Я говорю на языке твоего приложения или на том, который выберешь:
language-of-app = Как в приложении
language-chosen = Теперь я говорю по-русски.
# $language: what was asked for
language-unknown = «{ $language }» — такого языка я пока не знаю. Выбери из этих:

## Groups, and other chats

hello-group = Привет! Ответь { $paint } на фото, и я нарисую его в стиле, который ты пришлёшь следом.
help-group =
    Ответь { $paint } на фото, а потом пришли мне картинку, чей стиль тебе нравится: я нарисую первое в стиле второй. /style и /content говорят, чем будет картинка, на которую ты отвечаешь; все три команды годятся и как подпись к фото.
    Чтобы сыграть вместе: /battle, /guess, /relay, /mash, /duel или /daily; правила каждой игры — /rules.
    /settings меняет, как я рисую, /cancel останавливает. { $hears ->
        [replies] Я вижу только команды и ответы на мои сообщения.
       *[all] Что не команда и не ответ мне, того я не трогаю.
    }
ask-content = Какое фото нарисовать? Пришли его мне.
ask-content-group = Какое фото нарисовать? Пришли его ответом на это сообщение.
ask-style = В каком стиле? Пришли картину, узор — что угодно, где тебе нравятся цвета и мазки.
ask-style-group = В каком стиле? Ответь на это сообщение картиной, узором — чем угодно, где тебе нравятся цвета и мазки.
content-kept-group = Фото есть. Теперь ответь на это сообщение стилем: картиной, узором — чем угодно, где тебе нравятся цвета и мазки.
style-kept-group = Стиль есть. Теперь ответь на это сообщение фотографией, которую в нём нарисовать.
reply-no-picture = По этому я рисовать не могу. Ответь { $command } на фото, картинку файлом или неподвижный стикер.

settings-title-group = Вот как я рисую в этой группе для всех, кто не настроил иначе:
settings-button-group = Настройки группы
settings-admins-only = Это могут менять только администраторы группы; твои настройки покажет /settings.

# A painting that comes as a file adds this to its caption.
no-right-photos = Фото мне здесь отправлять нельзя, поэтому она приходит файлом; администратор может это изменить.
no-right =
    Картина готова, но здесь мне нельзя отправлять { $right ->
        [documents] ни фото, ни файлы
       *[other] картинки
    }. Когда администратор разрешит, нажми на кнопку.
no-right-file = Файлы мне здесь отправлять нельзя; администратор может это изменить.
button-bring = Принести сейчас
tapped-bring = Уже несу.
final-from-group = Вот твоя картина. В группе, для которой она, мне писать нельзя.

# A button over an empty list of one's own paintings
inline-none = Сделать первую картину

## When something breaks

disk-full = У меня кончилось место на диске. Всё присланное в сохранности у Telegram; продолжу, как только место появится.
disk-full-try-again = У меня кончилось место на диске, сохранить это не вышло. Пришли, пожалуйста, ещё раз попозже.
# $reference: a code
broken = У меня что-то сломалось. Попробуй, пожалуйста, ещё раз; если не пройдёт, сообщи моему владельцу код { $reference }.

## What can't be used: why, in the words that the engine has for it

refused-empty = Этот файл пустой; пришли картинку JPEG, PNG или WebP.
refused-too-many-bytes = В этом файле { $megabytes } МБ, а можно не больше { $limit } МБ. Пришли картинку поменьше.
refused-too-many-pixels = Эта картинка — { $width } × { $height } px, это { $megapixels } Мп, а можно не больше { $limit } Мп. Пришли поменьше.
refused-too-few-pixels = Эта картинка — { $width } × { $height } px, а каждая сторона должна быть не меньше { $limit } px. Пришли побольше.
refused-too-narrow = Эта картинка — { $width } × { $height } px, слишком узкая: длинная сторона может относиться к короткой не больше чем { $limit } к 1. Пришли не такую узкую.
refused-far-too-large = Эта картинка намного больше, чем можно: предел — { $limit } Мп. Пришли поменьше.
refused-no-picture = Это не картинка, или её не прочесть; пришли JPEG, PNG или WebP.
# $format: such as HEIC or PDF
refused-other-format = Это файл { $format }; пришли картинку JPEG, PNG или WebP.
refused-damaged = Картинка { $format } не читается: она повреждена или оборвана. Пришли её ещё раз или возьми другую.
refused-unreadable = Эта картинка не читается; пришли другую или сначала сохрани её заново.
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting }: { $value } не подходит; выбери из этого: { $choices }.
refused-number =
    { $setting }: { $value } не подходит; нужно число от { $low } до { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}с
       *[none] {""}
    }.
refused-whole-number =
    { $setting }: { $value } не подходит; нужно целое число от { $low } до { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}с
       *[none] {""}
    }.
# $reason: a sentence
did-you-mean = { $reason } Может быть, { $hint }?
refused-blend-count = Весов в blend: { $weights }, стилей: { $styles }. Укажи вес для каждого стиля или ни одного.
refused-no-pair = Не понимаю { $word }; пиши имя=значение, например iterations=120.
refused-no-setting = Настройки { $setting } нет; есть { $settings }.
refused-chat-limit = { $setting }: { $value } — слишком много; в чате можно не больше { $most } { $unit }.
refused-chat-tile = tile: { $value } не подходит; в чате можно 0 или не меньше { $least } px.
refused-chat-iterations = iterations: { $value } — слишком много; в чате при { $size } px можно не больше { $most }.

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.
##
## Names stand in the nominative and verbs beside them in the present: nobody's name is declined, nor their gender guessed.


## What all games say

# where a person's name is not known
somebody = кто-то
game-over = Эта игра закончена. Начинайте новую, когда захотите.
game-stale = Поздно: игра уже ушла вперёд.
game-only-starter = Эту игру ведёт { $name }, и решать не тебе; админы могут остановить её командой.
game-stopped = { $name } останавливает игру. Кисти в сторону!
# a game that an update of the bot could not carry over
game-lost = Меня обновили, и нить нашей игры потерялась, простите. Давайте начнём другую.
# the group became a supergroup, and games had been begun in both
game-gave-way = До переезда группы вы уже играли в другую игру: она продолжается, а новая на этом заканчивается.
game-button-again = Сыграть ещё раз
game-button-style = { $style }
games-only-in-groups = Для моих игр нужна компания: добавь меня в группу и начни игру там.
games-one-at-a-time = Одна игра за раз: доиграйте эту или остановите её: /stopgame.
games-none = Здесь сейчас никто не играет. Начать: /battle, а все игры объяснит /rules
games-again = И снова в бой!

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players = Уже в игре ({ $count }): { $names }
lobby-empty = Пока в игре никого.
lobby-how =
    Начнём самое позднее через { DURATION($seconds) }, а как наберётся { $most ->
        [one] { $most } игрок
        [few] { $most } игрока
       *[many] { $most } игроков
    } — сразу. Хватит и двоих.
lobby-button-join = Я в игре · { $count }
lobby-button-leave = Без меня
lobby-button-start = Начать сейчас
lobby-button-cancel = Отменить
lobby-joined = Ты в игре. Приготовь картинку со стилем!
lobby-in-already = Ты уже в игре.
lobby-left = Играем без тебя. До начала можно вернуться.
lobby-not-in = Тебя и не было в игре.
lobby-one-more = Нужны двое: позови кого-нибудь.
lobby-begins = Поехали!
lobby-cancelled = Отменено.
lobby-called-off = { $name } отменяет игру. В другой раз!
lobby-too-few = Для игры нужны хотя бы двое, а вас не набралось. Попробуйте, когда проснётся больше народу.
lobby-closed = Играют: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    Ответьте на это сообщение картинкой, чей стиль вам нравится, или нажмите на один из моих. На всё { DURATION($seconds) }.
    Считается первый стиль: рисовать я начинаю сразу.
contest-style-picked = Значит, { $style }. Смешиваю краски.
contest-style-taken = { $style } — уже занято. Скорее бери другой!
contest-brought-already = Твоя картина уже рисуется; считается первый стиль.
contest-no-room = Места заняты, но голосовать можно!
contest-failed-try-again = { $name }, с этим стилем не получилось, прости. Пришли другой, время ещё есть.
# $done: paintings that are ready, of $count
contest-painting = Рисую: высохло { $done } из { $count }.
contest-painted =
    { $count ->
        [0] На этот раз вешать нечего.
        [1] Одна картина высохла.
        [one] Высохла { $count } картина.
        [few] Высохли { $count } картины.
       *[many] Высохло { $count } картин.
    }
contest-failed = Эти картины у меня не получились, простите: { $names }.
contest-absent =
    { $count ->
        [1] Стиля так и не приносит { $names }.
       *[other] Стиля так и не приносят { $names }.
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = Какая лучше всех? На всё { DURATION($seconds) }. Голос за свою не считается.
contest-own = Чудесная, но она твоя. Отдай голос за другую!
contest-voted = Твой голос: { $letter }. Его ещё можно поменять.
# instead of what asked for styles, where a game ends before its time
contest-stopped = Здесь уже всё: стили больше не нужны.

## Art Battle

battle-title = Битва художников!
# $theme: what the starter typed
battle-title-theme = Битва художников: { $theme }
battle-about = Каждый приносит по стилю, я рисую это фото в каждом из них, и все голосуют за лучшую картину. Кто начинает игру, может ответить другим фото.
battle-asleep = Стилей нет, так что картина — сплошной воздух. Ещё разок?
battle-failed = Все картины до одной — кляксы, простите. Ещё разок?
battle-alone = Картину может показать только { $name }: боя не будет, зато будут аплодисменты!
battle-won = Побеждает { $name } с картиной { $letter }!
battle-won-together = Ничья на вершине: { $names } побеждают вместе!
battle-no-votes = Никто не голосует — никто и не проигрывает. А вот где чьё:
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
    } { $letter } — { $name }: { $votes ->
        [0] ни одного голоса
        [one] { $votes } голос
        [few] { $votes } голоса
       *[many] { $votes } голосов
    }{ $points ->
        [0] {""}
        [one] , { $points } очко
        [few] , { $points } очка
       *[many] , { $points } очков
    }

## Duel

duel-challenge = { $name } зовёт на дуэль стилей! { $opponent }, принимаешь вызов? До трёх раундов: оба приносят по стилю для одного и того же фото, а все голосуют. Две победы — и дуэль твоя.
duel-open-challenge = { $name } зовёт на дуэль стилей! До трёх раундов: оба приносят по стилю для одного и того же фото, а все голосуют. Кто рискнёт?
duel-button-accept = Принимаю
duel-button-decline = Не сегодня
duel-accepted = Кисти наголо!
duel-declined-toast = Дуэли не будет.
duel-declined = { $name } сегодня пас. Без обид.
duel-withdrawn = { $name } забирает вызов назад.
duel-unanswered = Вызов никто не принимает. В гляделки побеждает { $name }.
duel-left-before = { $name } уходит ещё до начала. Сегодня без дуэли.
duel-not-yours = Отвечать на этот вызов не тебе; свою дуэль начнёт /duel.
duel-oneself = Для дуэли нужны двое, а так победа в любом случае твоя.
duel-on = Дуэль начинается! { $name } — { $opponent }
duel-round = Раунд { $number } из { $rounds }
# $votes for $name, $others for the other
duel-round-won = Раунд берёт { $name }, { $votes }:{ $others }.
duel-round-equal =
    { $votes ->
        [0] Голосов нет: раунд ничей.
       *[other] { $votes }:{ $votes } — раунд ничей.
    }
duel-round-alone = Стиль есть только у одной стороны: раунд берёт { $name }.
duel-round-failed = Обе картины нарисовать не получилось, простите: раунд ничей.
duel-round-asleep = Стиля нет ни с той, ни с другой стороны.
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won =
    Дуэль выигрывает { $name } и получает { $points ->
        [one] { $points } очко
        [few] { $points } очка
       *[many] { $points } очков
    }!
duel-drawn = Ничья! По очку каждой стороне и хороший повод для реванша.
duel-asleep = Пусть будет ничья, а мы дальше спать.
duel-walkover =
    { $left } покидает поле боя, так что дуэль выигрывает { $name } и получает { $points ->
        [one] { $points } очко
        [few] { $points } очка
       *[many] { $points } очков
    }.

## Guess the Style

guess-title = Угадай стиль!
guess-about = Три картины, одна за другой, выходят из тумана. Нажми на стиль, который видишь: чем раньше угадаешь, тем больше очков, от 5 до 1. На каждую картину одна попытка!
guess-mixing = Рисую; первая будет через мгновение.
guess-question = Какой это стиль?
guess-worth =
    { $points ->
        [1] Последний шанс: { $points } очко.
        [one] Сейчас за ответ { $points } очко; через { DURATION($seconds) } станет яснее.
        [few] Сейчас за ответ { $points } очка; через { DURATION($seconds) } станет яснее.
       *[many] Сейчас за ответ { $points } очков; через { DURATION($seconds) } станет яснее.
    }
guess-right =
    { $points ->
        [one] Да! { $points } очко. Только никому не говори.
        [few] Да! { $points } очка. Только никому не говори.
       *[many] Да! { $points } очков. Только никому не говори.
    }
guess-wrong = Увы, нет. Подожди — увидишь!
guess-answered-already = Твой ответ уже есть: на каждую картину он один.
guess-answer = Это был стиль «{ $style }».
guess-nobody-answered = Ответов нет.
guess-nobody-right = Никто не угадал!
# $streak: right answers in a row
guess-was-right =
    { $name }: +{ $points }{ $streak ->
        [1] {""}
        [one] {" "}· 🔥 { $streak } верный ответ подряд
        [few] {" "}· 🔥 { $streak } верных ответа подряд
       *[many] {" "}· 🔥 { $streak } верных ответов подряд
    }
guess-board = Итоговый счёт:
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points ->
        [one] { $points } очко
        [few] { $points } очка
       *[many] { $points } очков
    }
guess-no-points = Очков нет ни у кого: слишком хитрая у меня кисть.
guess-asleep = Есть тут кто? Пока уберу картины.
guess-failed = На этот раз картины не вышли, простите. Попросите ещё раз чуть позже.
guess-stopped = Эта сохранит свою тайну.

## Relay

relay-title = Эстафета стилей!
relay-about = Это фото пойдёт по рукам: каждый приносит стиль, и я рисую в нём поверх того, что вышло до этого. В конце — фильм обо всём пути. Кто начинает игру, может ответить другим фото.
relay-order = Кисть идёт так: { $names }
relay-turn = { $name }, кисть у тебя: ответь на это сообщение картинкой, чей стиль тебе нравится, или нажми на один из моих. На всё { DURATION($seconds) }.
relay-button-pass = Передать кисть
relay-passed-toast = Передаю.
relay-not-your-turn = Сейчас кисть держит { $name }.
relay-turn-over = Кисть держит уже не { $name }.
relay-painting = { $name } рисует…
relay-painted = Смотрите, что получилось! Рисует { $name }.
relay-passed = { $name } передаёт кисть дальше.
relay-skipped = { $name }, похоже, спит; идём дальше.
relay-left = { $name } уходит из чата, а кисть остаётся: идём дальше.
relay-failed = { $name }, с этим стилем не получилось, прости. Картина идёт дальше как была.
# under the first picture of the album, the photo
relay-first = С этого всё началось
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [1] Весь путь в одном стиле: { $names }. { $points ->
            [one] { $points } очко.
            [few] { $points } очка.
           *[many] { $points } очков.
        }
        [one] Весь путь в { $count } стиле: { $names }. Каждому по { $points ->
            [one] { $points } очку.
            [few] { $points } очка.
           *[many] { $points } очков.
        }
       *[many] Весь путь в { $count } стилях: { $names }. Каждому по { $points ->
            [one] { $points } очку.
            [few] { $points } очка.
           *[many] { $points } очков.
        }
    }
relay-asleep = Кисть никто не взял. Фото остаётся как есть.
relay-nothing = Не вышло ни единого мазка, простите. Ещё разок?

## Mash-up

mash-title = Микс!
mash-about = Два человека, два фото: рисую каждое в стиле другого, а все выбирают, что лучше.
mash-your-photo = { $name }, ответь на это сообщение своим фото. На всё { DURATION($seconds) }.
mash-open = { $name } ищет пару для этого фото. Ответь своим или займи место кнопкой — нарисую каждое в стиле другого!
mash-button-seat = Принесу своё
mash-own = Это фото твоё; второе должен принести кто-то ещё.
mash-seated = Место твоё. Присылай фото!
mash-seat-taken = Смешивают фото: { $author } и { $name }.
mash-your-turn = { $name }, ответь на это сообщение своим фото, и я смешаю его с тем, что уже есть (автор: { $author }). На всё { DURATION($seconds) }.
# $photo and $strokes: people
mash-credit = { $letter }: фото — { $photo }, мазки — { $strokes }
mash-question = Что лучше: так или наоборот? На всё { DURATION($seconds) }.
mash-better = Победа за { $letter }, { $votes }:{ $others }.
mash-both =
    { $votes ->
        [0] Выбрать никто не смог: на стену идут обе.
       *[other] { $votes }:{ $votes } — на стену идут обе.
    }
mash-thanks =
    { $points ->
        [1] По очку вам обоим.
        [one] По { $points } очку вам обоим.
        [few] По { $points } очка вам обоим.
       *[many] По { $points } очков вам обоим.
    }
mash-one-failed = Наоборот, увы, не получилось.
mash-failed = Эти фото никак не смешать, простите. Попробуйте два других!
mash-no-photo = Фото нет, { $name }. Зови меня снова, когда найдёшь.
mash-no-partner = Пары для фото не нашлось, { $name }. Сами не знают, что потеряли!
mash-lapsed = { $name } ничего не приносит; место снова свободно.
mash-partner-left = { $name } уходит из чата; место снова свободно.
mash-gave-up = { $name }, твоё фото ждало достаточно. В другой раз!
mash-author-left = { $name } уходит из чата и забирает фото с собой.

## Daily Challenge

daily-title = Фото дня
# $time: such as 10:00
daily-on = Каждый день в { $time } приношу одно фото на всех. Каждый выбирает стиль, а я рисую; все дарят сердечки, и день выигрывает картина, у которой их больше.
daily-photo = Фото дня! Ответьте на него картинкой, чей стиль вам нравится, или нажмите на один из моих: по одной картине на человека, до завтра.
daily-entered-already = Сегодня твоя картина уже есть. Приходи завтра!
daily-full = На сегодня стена заполнена. Приходи завтра!
daily-entry = Автор: { $name }
daily-button-heart = ♥ Подарить сердечко
daily-heart = Сердечко твоё получает { $name } ♥
daily-heart-already = Твоё сердечко уже там.
daily-own-heart = Это твоя: сердечки — для других.
daily-failed = { $name }, с этим стилем не получилось, прости. Попробуй другой, день длинный.
daily-won =
    День выигрывает { $name }: { $hearts ->
        [one] { $hearts } сердечко
        [few] { $hearts } сердечка
       *[many] { $hearts } сердечек
    }, а за победу { $points ->
        [one] { $points } очко
        [few] { $points } очка
       *[many] { $points } очков
    }!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] На этот раз не высохла ни одна картина.
        [1] На этот раз одна картина и ни одного сердечка. Не жалейте их в другой раз!
        [one] На этот раз { $count } картина и ни одного сердечка. Не жалейте их в другой раз!
        [few] На этот раз { $count } картины и ни одного сердечка. Не жалейте их в другой раз!
       *[many] На этот раз { $count } картин и ни одного сердечка. Не жалейте их в другой раз!
    }
daily-wet = День кончился, а картины ещё сохнут: { $names }. Ваши серии не прервутся.
daily-streak =
    🔥 { $name }: { $days ->
        [one] { $days } день подряд
        [few] { $days } дня подряд
       *[many] { $days } дней подряд
    }
daily-wall =
    { $count ->
        [1] Стена недели: картина одна, зато какая.
        [one] Стена недели: ваша { $count } лучшая картина.
        [few] Стена недели: ваши { $count } лучшие картины.
       *[many] Стена недели: ваши { $count } лучших картин.
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep =
    { $days ->
        [one] Уже { $days } день никто не рисует, так что мольберт я убираю. Вернуть его: /daily on
        [few] Уже { $days } дня никто не рисует, так что мольберт я убираю. Вернуть его: /daily on
       *[many] Уже { $days } дней никто не рисует, так что мольберт я убираю. Вернуть его: /daily on
    }
daily-off = { $name } убирает мольберт. Вернуть его: /daily on
# $time: such as 10:00 UTC+2
daily-moved = Теперь фото приходит в { $time }.
daily-not-on = Фото дня сейчас выключено. Включить: /daily on
daily-only-starter = Менять время может только тот, кто включает фото дня, или админ.
daily-usage =
    /daily on 10:00 — каждый день в 10:00 UTC приношу фото на всех.
    Если ваши часы на три часа впереди UTC, напиши /daily on 10:00 +3. Закончить: /daily off

## /top, /wall and /rules

top-week = За последние семь дней:
top-ever = За всё время:
top-empty = Очков пока нет ни у кого. Это поправят /battle и /guess!
wall-title = Ваша стена: картины, которые понравились больше всех.
# $names: who made it
wall-place =
    { $place }. { $names }: { $votes ->
        [0] ни одного голоса
        [one] { $votes } голос
        [few] { $votes } голоса
       *[many] { $votes } голосов
    }
wall-empty = Стена пока пуста. Соберите голоса за картину, например в /battle!
rules = Вот во что можно сыграть (только об одной игре: /rules battle):
rules-battle = /battle — битва художников на 2–8 человек. Каждый приносит стиль, я рисую одно и то же фото в каждом из них, и все голосуют за лучшую картину: 3, 2 и 1 очко. Ответь на фото, чтобы играть с ним; текст после команды — тема.
rules-daily = /daily on 10:00 — каждый день новое фото. Раз в день каждый выбирает стиль и дарит сердечки чужим картинам. 1 очко за картину, 3 — за ту, у которой больше сердечек. Раз в неделю девять лучших висят вместе.
rules-duel = /duel — двое, до трёх раундов. Оба приносят по стилю для одного и того же фото, и все голосуют. 3 очка за победу, по 1 за ничью. Ответь на чьё-то сообщение, чтобы вызвать именно этого человека.
rules-guess = /guess — показываю три картины, которые выходят из тумана. Нажми на верный стиль из четырёх, на каждую картину одна попытка: сразу — 5 очков, потом меньше, до 1.
rules-mash = /mash — два человека, два фото, каждое в стиле другого. Все выбирают, что лучше, и оба получают по очку. Ответь на фото, чтобы смешать с ним своё.
rules-relay = /relay — фото идёт по рукам, на 2–8 человек. По очереди каждый за две минуты приносит стиль, и я рисую в нём поверх того, что есть. По очку всем, кто рисует, а в конце — фильм обо всём пути.

## The menu of commands

