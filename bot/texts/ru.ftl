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
command-battle = Битва картин: одно фото, стиль от каждого и голосование
command-guess = Угадать стиль картины
command-relay = Эстафета: одна картина из рук в руки
command-mash = Смешать два фото, каждое в стиле другого
command-duel = Дуэль: до двух побед
command-daily = Каждый день одно фото для всех
command-top = У кого здесь больше очков
command-wall = Лучшие картины этого чата
command-rules = Правила игр
command-stopgame = Закончить игру

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
