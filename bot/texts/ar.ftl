### What the bot says, in Arabic.
###
### DURATION($seconds, width: "long") writes a time rounded as people would, such as "40 ثانية" or "دقيقتان": in the
### nominative, so it follows a colon or begins a clause.
###
### Whatever is filled in is isolated, so that Latin words do not scramble the sentence. What is written here is not: a
### command or an example in Latin letters is a term of its own, for Fluent isolates that too.

-settings = /settings
-settings-all = /settings all
-settings-example = /settings iterations=120 style_weight=2
-styles = /styles
-cancel = /cancel
-paint = /paint
-style = /style
-content = /content
-pair-example = iterations=120

## What people see before they have said anything

description =
    أرسل لي صورتين: أولًا الصورة التي تريد أن أرسمها، ثم صورة يعجبك أسلوبها. ستشاهد اللوحة وهي تولد أمامك، وفي النهاية تصلك صورةً جاهزة.
description-short = صورتان تصبحان لوحة: الأولى تعطي المشهد، والثانية تعطي الأسلوب.
command-start = ماذا أفعل
command-paint = رسم الصورة التي ترد عليها
command-style = الصورة التي ترد عليها هي الأسلوب
command-content = الصورة التي ترد عليها هي ما أرسمه
command-styles = اختر من أساليبي
command-again = رسم آخر صورتين مرة أخرى
command-history = عرض لوحاتك الأخيرة
command-settings = عرض طريقة الرسم وتغييرها
command-settings-admin = عرض طريقة الرسم وتغييرها، لك ولهذه المجموعة
command-language = تغيير اللغة التي أتكلم بها
command-cancel = التخلي عن الصورة أو إيقاف اللوحة
command-help = ماذا أفعل
command-battle = لعبة: أسلوب من كل واحد، وأجمل لوحة تفوز
command-guess = لعبة: خمّنوا أسلوب لوحة في الضباب
command-relay = لعبة: صورة واحدة نرسمها بالتناوب
command-mash = لعبة: مزج صورتين من شخصين
command-duel = لعبة: تحدٍّ بين شخصين، أسلوب ضد أسلوب
command-daily = صورة للرسم كل يوم: on 10:00 أو off
command-top = من صاحب أكثر النقاط هنا
command-wall = اللوحات التي أعجبتكم أكثر
command-rules = كيف نلعب ألعابي
command-stopgame = إيقاف اللعبة الجارية

## Hello

hello =
    أرسل لي صورتين: أولًا الصورة التي تريد أن أرسمها، ثم صورة يعجبك أسلوبها.
    خلال ثوانٍ أريك رسمًا أوليًا، ثم تشاهده وهو يتحول إلى لوحة. استعمل { -settings } لتغيير طريقة الرسم، أو { -cancel } للإيقاف.
samples = صورتان رسمتهما بنفسي: موجة ونافذة زجاج معشق. أرسم الأولى بأسلوب الثانية، وهكذا سيكون الأمر مع صورك.
# $commands: such as "/start, /settings, /cancel"
unknown-command = لا أعرف هذا الأمر. الأوامر المتاحة: { $commands }.

## Pictures in

content-kept = وصلت الصورة. أرسل الآن الأسلوب: لوحة أو نقشة أو أي شيء تعجبك ألوانه وضربات فرشاته. أو اختر أحد أساليبي: { -styles }
style-kept = وصل الأسلوب. أرسل الآن الصورة التي سأرسمها به.
awaited-style = صورتك عندي؛ أرسل الآن الأسلوب على شكل صورة.
awaited-content = أسلوبك عندي؛ أرسل الآن الصورة التي سأرسمها به.
edited = وصل تعديلك.
edited-late = هذه الصورة تُرسم الآن كما كانت. أرسلها من جديد لأرسمها كما هي الآن.
no-avatar = لا أرى صورة في ملفك الشخصي: إما أنها غير موجودة أو أنها مخفية عني. أرسل لي صورة بدلًا منها.

send-a-picture = أرسل صورة، أو ملف صورة بصيغة JPEG أو PNG أو WebP.
not-a-picture-animation = هذه صورة GIF متحركة، وأنا أرسم من الصور الثابتة. { send-a-picture }
not-a-picture-video = هذا فيديو، وأنا أرسم من الصور الثابتة. { send-a-picture }
not-a-picture-sticker = هذا الملصق متحرك، وأنا أرسم من الصور الثابتة. { send-a-picture }
not-a-picture-audio = هذا مقطع صوتي، وأنا أرسم من الصور. { send-a-picture }
not-a-picture-contact = هذه جهة اتصال، وأنا أرسم من الصور. { send-a-picture }
not-a-picture-location = هذا مكان على الخريطة، وأنا أرسم من الصور. { send-a-picture }
not-a-picture-poll = هذا استطلاع، وأنا أرسم من الصور. { send-a-picture }
not-a-picture-dice = رمية جميلة، لكنني أرسم من الصور. { send-a-picture }
not-a-picture-link = لا أفتح الروابط. احفظ الصورة وأرسلها هنا كصورة أو كملف.
not-a-picture-text = أنا أرسم من الصور لا من الكلمات. { send-a-picture }
not-a-picture-other = هذه ليست صورة. { send-a-picture }
refused-file-too-big = هذا الملف كبير جدًا: الحد الأقصى 20 ميغابايت. أرسل صورة أصغر حجمًا.
refused-download-failed = لم أتمكن من تنزيل هذه الصورة من تيليغرام. أرسلها مرة أخرى من فضلك.
# $reason: a sentence
caption-refused = { $reason } لم آخذ الصورة: أرسلها مرة أخرى بتعليق آخر، أو من دون تعليق.
caption-refused-album = { $reason } لم آخذ الألبوم: أرسله مرة أخرى بتعليق آخر أو من دون تعليق.
waiting-refused = { $reason } لم آخذ الصورة: هذا ما تطلبه الصورة التي تنتظر. ألغيت إعداداتها الآن؛ أرسل هذه مرة أخرى.
tap-refused = { $reason } لم آخذ الأسلوب: هذا ما تطلبه صورتك أو يطلبه أمرك. ألغيت هذه الإعدادات الآن؛ اختر الأسلوب مرة أخرى.
# $styles: two and more
album-asked = صورة واحدة، وعدد الأساليب { $styles }. هل أمزج الأساليب في لوحة واحدة، أم أرسم لوحة بكل أسلوب؟
album-blend = لوحة واحدة تمزج الأساليب (عددها { $styles }): ها هي قادمة.
album-each = لوحة بكل أسلوب، وعددها { $paintings }: ها هي قادمة.
# $paintings: fewer than there are styles
album-each-some = أرسم { $paintings } من { $styles } لأن قائمة الانتظار لا تتسع لأكثر من { $most }. أرسل بقية الأساليب مرة أخرى عندما يتوفر مكان.

## While it paints

in-a-moment = وصلت الصورتان. أول رسم يصلك بعد لحظات.
in-line =
    وصلت الصورتان. { $ahead ->
        [zero] لا لوحات قبل لوحتك
        [one] قبل لوحتك لوحة واحدة
        [two] قبل لوحتك لوحتان
        [few] قبل لوحتك { $ahead } لوحات
        [many] قبل لوحتك { $ahead } لوحة
       *[other] قبل لوحتك { $ahead } لوحة
    }. الوقت حتى يحين دورك: { DURATION($seconds, width: "long") } تقريبًا.
progress = الخطوة { $iteration } من { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · رسم أولي
progress-photo = { progress } · صورتك، للبداية
progress-left = { progress } · الوقت الباقي: { DURATION($seconds, width: "long") } تقريبًا

## How it ends

painted =
    اكتملت اللوحة بعد { $steps ->
        [zero] { $steps } خطوة
        [one] خطوة واحدة
        [two] خطوتين
        [few] { $steps } خطوات
        [many] { $steps } خطوة
       *[other] { $steps } خطوة
    } (الوقت: { DURATION($seconds, width: "long") }). تجدها في الأسفل.
painted-before = اكتملت اللوحة. تجدها في الأسفل.
status-unsure = هذه لوحتك. كان يُفترض أن تصلك أيضًا في رسالة مستقلة، لكن تيليغرام لم يخبرني هل وصلت.
status-unsure-of-regret = عذرًا، لم تنجح هذه اللوحة، فتوقفت عن المحاولة. أرسل الصورتين مرة أخرى من فضلك.
status-stopped = توقفت.
status-failed = لم تنجح هذه اللوحة.
# $preset: its name, such as balanced
final =
    هذه لوحتك.
    { how-painted }
final-repeated =
    هذه لوحتك، وفورًا: سبق أن رسمت هاتين الصورتين بهذه الطريقة تمامًا. زر «{ button-seed }» يرسم غيرها.
    { how-painted }
how-painted =
    {"\u200F"}{ $preset } · { $steps ->
        [zero] { $steps } خطوة
        [one] خطوة واحدة
        [two] خطوتان
        [few] { $steps } خطوات
        [many] { $steps } خطوة
       *[other] { $steps } خطوة
    } · { $size } بكسل · { DURATION($seconds, width: "long") }
failed =
    { $attempts ->
        [zero] عذرًا، لم تنجح هذه اللوحة، فتوقفت عن المحاولة.
        [one] عذرًا، تعطلت مرة بعد مرة أثناء رسم هذه اللوحة، فتوقفت عن المحاولة.
        [two] عذرًا، فشلت هذه اللوحة مرتين، فتوقفت عن المحاولة.
        [few] عذرًا، فشلت هذه اللوحة { $attempts } مرات، فتوقفت عن المحاولة.
        [many] عذرًا، فشلت هذه اللوحة { $attempts } مرة، فتوقفت عن المحاولة.
       *[other] عذرًا، فشلت هذه اللوحة { $attempts } مرة، فتوقفت عن المحاولة.
    } أرسل الصورتين مرة أخرى من فضلك، أو جرّب غيرهما.
extra-failed = عذرًا، لم ينجح ذلك.

## Buttons

button-keep = توقف واحتفظ بهذه
button-cancel = إلغاء
button-blend = مزج الأساليب
button-blend-first = مزج أول { $most }
button-each = لوحة بكل أسلوب
button-draft-style = هذا هو الأسلوب
button-draft-content = هذه هي الصورة
button-draft-avatar = استخدم صورة ملفي الشخصي
button-samples = جرّب بصورتين جاهزتين
button-style = أسلوب أقوى
button-photo = أقرب للصورة
button-seed = نسخة مختلفة
button-swap = تبديل الصورتين
button-colours = إبقاء الألوان
# where the photo's were kept
button-colours-back = ألوان الأسلوب
button-bigger = أكبر
button-file = كملف
button-compare = قبل / بعد
button-timelapse = فيديو الرسم
button-good = 👍
button-bad = 👎
button-more = المزيد …
button-less = رجوع

tapped-keep = أتوقف هنا وأحضر لك ما أنجزته.
tapped-cancel = توقفت.
tapped-style = مرة أخرى، بأسلوب أقوى.
tapped-photo = مرة أخرى، أقرب إلى صورتك.
tapped-seed = مرة أخرى، وستأتي مختلفة.
tapped-swap = مرة أخرى، بعد تبديل الصورتين.
tapped-colours = مرة أخرى، بألوان الصورة الأخرى.
tapped-bigger = مرة أخرى، بحجم أكبر.
tapped-file = الملف في الطريق إليك.
tapped-avatar = لحظة، أجلب صورة ملفك الشخصي.
tapped-samples = لحظة، أرسمهما.
tapped-compare = الصورة واللوحة معًا، بعد لحظات.
tapped-timelapse = فيديو رسم اللوحة، بعد لحظات.
tapped-too-old = لم تعد لدي الصور اللازمة لذلك.
tapped-back = ها هي.
tapped-good = يسعدني أنها أعجبتك. شكرًا!
tapped-bad = شكرًا لأنك أخبرتني. قد يقرّبها «{ button-photo }» أو «{ button-style }» مما تريد.

too-late = لقد انتهت هذه اللوحة.
not-begun = لم يبدأ رسمها بعد.
not-yours = هذه لوحة { $name }؛ لطلب لوحتك أرسل { -paint }.
stale = لم يعد هذا الزر يعمل.
line-is-long =
    لديك في قائمة الانتظار { $most ->
        [zero] { $most } لوحة
        [one] لوحة واحدة
        [two] لوحتان
        [few] { $most } لوحات
        [many] { $most } لوحة
       *[other] { $most } لوحة
    }. انتظر حتى تكتمل واحدة، أو أرسل { -cancel }.

## /cancel

draft-dropped = تخليت عن صورتك. أرسل صورة جديدة متى شئت.
draft-dropped-job-goes-on = تخليت عن صورتك. رسم لوحتك مستمر، وإذا أرسلت { -cancel } مرة أخرى يتوقف.
job-stopped = توقفت. أرسل صورتين متى شئت.
nothing-to-cancel = لا يوجد ما يُلغى. أرسل صورة لنبدأ.

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = الأساليب من { $first } إلى { $last }، والمجموع { $count }
gallery-tap = اضغط الأسلوب الذي يعجبك، ثم أرسل الصورة لأرسمها به.
gallery-sketching = بعد لحظات ترى صورتك بكل أسلوب منها.
gallery-sketched = صورتك بكل أسلوب منها. اضغط الأسلوب الذي تريد أن أرسمها به.
gallery-not-sketched = لم تجهز الرسوم الأولية لصورتك في الوقت المناسب. اضغط أي أسلوب وسأرسمها به على كل حال.
gallery-not-yours = هذا المعرض فتحه شخص آخر؛ لفتح معرضك أرسل { -styles }.
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = اخترت أسلوب { $style }. أرسل الآن الصورة التي سأرسمها به.
style-chosen-group = اخترت أسلوب { $style }. أرسل الآن ردًّا على هذه الرسالة الصورة التي سأرسمها به.
# A link follows on a line of its own.
style-link = لمشاركة هذا الأسلوب أرسل هذا الرابط:
style-unknown = هذا الرابط يشير إلى أسلوب ليس عندي؛ لعرض أساليبي أرسل { -styles }.
tapped-house-style = أرسم صورتك بهذا الأسلوب: { $style }.

style-brush_strokes = ضربات فرشاة
style-mosaic = فسيفساء
style-stained_glass = زجاج معشّق
style-woodblock = طباعة خشبية
style-ink_hatching = تظليل بالحبر
style-watercolour = ألوان مائية
style-pointillism = تنقيطية
style-cut_paper = ورق مقصوص
style-marbling = ورق مرخّم
style-halftone = نقاط طباعة
style-blueprint = مخطط أزرق
style-neon = نيون
## /again

again-nothing = لا شيء لأرسمه مرة أخرى بعد. أرسل لي صورتين.

## /history

history =
    { $count ->
        [zero] لوحاتك الأخيرة، الأحدث أولًا.
        [one] لوحتك الأخيرة.
        [two] لوحتاك الأخيرتان، الأحدث أولًا.
        [few] آخر { $count } لوحات لك، الأحدث أولًا.
        [many] آخر { $count } لوحة لك، الأحدث أولًا.
       *[other] آخر { $count } لوحة لك، الأحدث أولًا.
    }
history-choose = اضغط رقمًا لتعود إليك اللوحة بكل أزرارها:
history-empty = ليست لديك لوحات بعد. أرسل لي صورتين لأبدأ الأولى.

## /settings

settings-title = هكذا أرسم لك:
settings-all = الإعدادات وقيمها الممكنة:
# $names: such as "iterations, size"
settings-changed = تغيّر: { $names }.
settings-reset = عادت كل الإعدادات كما كانت في البداية.
# $reason: a sentence
settings-refused = { $reason } لم يتغير شيء. كل المتاح في { -settings-all }.
settings-time = وقت رسم اللوحة على جهازي الآن: { DURATION($seconds, width: "long") } تقريبًا.
settings-how = اضغط − و +، أو اضغط قيمة لتكتب غيرها. وإن كنت تفضل الكتابة: { -settings-example }؛ ولشرح كل الإعدادات (عددها { $count }): { -settings-all }.
settings-ask = { $label }: القيمة الآن { $value }. أجب بقيمة أخرى: رقم من { $low } إلى { $high }. هذا الإعداد يحدد { $help }.
settings-not-yours = هذه إعدادات شخص آخر؛ لعرض إعداداتك أرسل { -settings }.
settings-button-preset = { $preset } · { DURATION($seconds, width: "long") }
# The mark at the start has a line of isolated parts alone run from right to left.
settings-button-value = {"\u200F"}{ $label }: { $value }
settings-button-reset = كل شيء كالبداية
settings-on = نعم
settings-off = لا
settings-tapped = {"\u200F"}{ $label }: { $value }
settings-limit = { $label }: لا يمكن أبعد من هذا.

label-preset = النمط
label-iterations = الخطوات
label-style_weight = الأسلوب
label-content_weight = الصورة
label-size = الحجم بالبكسل
label-tv_weight = التنعيم
label-style_scale = حجم الضربات
label-colour = الألوان
label-init = البداية
label-seed = نسخة رقم
label-snapshots = عرض مراحل الرسم
label-timelapse = فيديو الرسم
label-language = اللغة

# What a value is called on a button
value-style = من الأسلوب
value-luminance = من الصورة
value-match = متوافقة
value-sketch = رسم أولي
value-content = الصورة
value-init-style = الأسلوب
value-noise = تشويش

help-iterations = عدد خطوات التحسين على كل المقاييس؛ كلما زادت اقتربت اللوحة من الأسلوب
help-size = طول الضلع الأطول للوحة بالبكسل
help-style_weight = قوة تأثير الأسلوب؛ 2 تعني ضعف القوة
help-content_weight = قوة الحفاظ على الصورة؛ 2 تعني ضعف القوة
help-style_scale = حجم الأسلوب بالنسبة إلى الصورة؛ الأصغر يعطي ضربات أدق، والأكبر ضربات أعرض
help-tv_weight = قوة تنعيم التشويش الدقيق

## /language

language = أتكلم لغة تطبيقك، أو اللغة التي تختارها:
language-of-app = مثل تطبيقي
language-chosen = من الآن أتكلم العربية.
# $language: what was asked for
language-unknown = لا أتكلم «{ $language }» بعد. اضغط واحدة من هذه:

## Groups, and other chats

hello-group = مرحبًا! أرسل { $paint } ردًّا على صورة، فأرسمها بالأسلوب الذي ترسله بعدها.
help-group =
    أرسل { $paint } ردًّا على صورة، ثم أرسل لي صورة يعجبك أسلوبها: أرسم الأولى بأسلوب الثانية. الأمران { -style } و { -content } يحددان ما تكونه الصورة التي ترد عليها، والأوامر الثلاثة تصلح أيضًا تعليقًا على الصورة.
    للعب معًا: { -battle } أو { -guess } أو { -relay } أو { -mash } أو { -duel } أو { -daily }، والقواعد في { -rules }.
    استعمل { -settings } لتغيير طريقة الرسم، أو { -cancel } للإيقاف. { $hears ->
        [replies] لا أرى سوى الأوامر والردود على رسائلي.
       *[all] ما ليس أمرًا ولا ردًّا عليّ لا أتدخل فيه.
    }
ask-content = أي صورة أرسم؟ أرسلها لي.
ask-content-group = أي صورة أرسم؟ أرسلها ردًّا على هذه الرسالة.
ask-style = بأي أسلوب؟ أرسل لوحة أو نقشة أو أي شيء تعجبك ألوانه وضربات فرشاته.
ask-style-group = بأي أسلوب؟ أرسل ردًّا على هذه الرسالة لوحة أو نقشة أو أي شيء تعجبك ألوانه وضربات فرشاته.
content-kept-group = وصلت الصورة. أرسل الآن الأسلوب ردًّا على هذه الرسالة: لوحة أو نقشة أو أي شيء تعجبك ألوانه وضربات فرشاته.
style-kept-group = وصل الأسلوب. أرسل الآن ردًّا على هذه الرسالة الصورة التي سأرسمها به.
reply-no-picture = لا أستطيع الرسم من هذا. أرسل { $command } ردًّا على صورة أو ملف صورة أو ملصق ثابت.

settings-title-group = هكذا أرسم في هذه المجموعة لكل من لم يختر غير ذلك:
settings-button-group = إعدادات المجموعة
settings-admins-only = لا يغيّر ذلك إلا مشرفو المجموعة؛ لعرض إعداداتك أرسل { -settings }.

# A painting that comes as a file adds this to its caption.
no-right-photos = لا يُسمح لي بإرسال الصور هنا، لذلك تصلك كملف؛ يمكن لأحد المشرفين تغيير ذلك.
no-right =
    لوحتك جاهزة، لكن لا يُسمح لي هنا بإرسال { $right ->
        [documents] الصور أو الملفات
       *[other] الصور
    }. عندما يسمح أحد المشرفين بذلك، اضغط على الزر.
no-right-file = لا يُسمح لي بإرسال الملفات هنا؛ يمكن لأحد المشرفين تغيير ذلك.
button-bring = أحضرها الآن
tapped-bring = إنها في الطريق إليك.
final-from-group = هذه لوحتك. لا يُسمح لي بالكتابة في المجموعة التي طُلبت فيها.

# A button over an empty list of one's own paintings
inline-none = اصنع لوحتك الأولى

## When something breaks

disk-full = امتلأ القرص عندي. ما أرسلته محفوظ لدى تيليغرام، وسأتابع حالما تتوفر مساحة.
disk-full-try-again = امتلأ القرص عندي، فلم أتمكن من حفظ هذا. أرسله مرة أخرى لاحقًا من فضلك.
# $reference: a code
broken = حدث خطأ من جهتي. حاول مرة أخرى من فضلك؛ وإذا تكرر فأخبر اضغطؤول عني بالرمز { $reference }.

## What can't be used: why, in the words that the engine has for it

refused-empty = هذا الملف فارغ. أرسل صورة بصيغة JPEG أو PNG أو WebP.
refused-too-many-bytes = حجم هذا الملف { $megabytes } ميغابايت، والحد الأقصى { $limit } ميغابايت. أرسل صورة أصغر حجمًا.
refused-too-many-pixels = أبعاد هذه الصورة { $width } × { $height } بكسل، أي { $megapixels } ميغابكسل، والحد الأقصى { $limit } ميغابكسل. أرسل صورة أصغر.
refused-too-few-pixels = أبعاد هذه الصورة { $width } × { $height } بكسل، والحد الأدنى لكل ضلع { $limit } بكسل. أرسل صورة أكبر.
refused-too-narrow = أبعاد هذه الصورة { $width } × { $height } بكسل، ونسبة الضلع الطويل إلى القصير لا تتجاوز { $limit } إلى 1. أرسل صورة أقل ضيقًا.
refused-far-too-large = هذه الصورة أكبر بكثير من اضغطموح: الحد الأقصى { $limit } ميغابكسل. أرسل صورة أصغر.
refused-no-picture = لا يمكن قراءة هذا الملف كصورة. أرسل صورة بصيغة JPEG أو PNG أو WebP.
# $format: such as HEIC or PDF
refused-other-format = هذا ملف { $format }. أرسل صورة بصيغة JPEG أو PNG أو WebP.
refused-damaged = تعذّرت قراءة صورة { $format } هذه: هي تالفة أو ناقصة. أرسلها مرة أخرى، أو أرسل غيرها.
refused-unreadable = تعذّرت قراءة هذه الصورة. أرسل غيرها، أو احفظها من جديد أولًا.
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = القيمة { $value } لا تصلح للإعداد { $setting }. اختر واحدة من هذه: { $choices }.
refused-number =
    القيمة { $value } لا تصلح للإعداد { $setting }. المطلوب رقم من { $low } إلى { $unit ->
        [px] { $high } بكسل
        [s] { $high } ثانية
       *[none] { $high }
    }.
refused-whole-number =
    القيمة { $value } لا تصلح للإعداد { $setting }. المطلوب عدد صحيح من { $low } إلى { $unit ->
        [px] { $high } بكسل
        [s] { $high } ثانية
       *[none] { $high }
    }.
# $reason: a sentence
did-you-mean = { $reason } هل تقصد { $hint }؟
refused-blend-count = عدد الأوزان في blend هو { $weights }، وعدد الأساليب { $styles }. حدد وزنًا لكل أسلوب، أو لا تحدد أي وزن.
refused-no-pair = لم أفهم { $word }. اكتب الاسم=القيمة، مثل { -pair-example }.
refused-no-setting = لا يوجد إعداد اسمه { $setting }. الإعدادات المتاحة: { $settings }.
refused-chat-limit =
    القيمة { $value } لا تصلح للإعداد { $setting }. الحد الأقصى في المحادثة { $unit ->
        [px] { $most } بكسل
       *[s] { $most } ثانية
    }.
refused-chat-tile = القيمة { $value } لا تصلح للإعداد tile. في المحادثة يمكن أن تكون 0، أو { $least } بكسل على الأقل.
refused-chat-iterations = القيمة { $value } لا تصلح للإعداد iterations. الحد الأقصى في المحادثة، عند { $size } بكسل، هو { $most }.

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.
##
## Nouns instead of verbs beside names: nobody's gender is guessed.

-stopgame = /stopgame
-duel = /duel
-battle = /battle
-guess = /guess
-relay = /relay
-mash = /mash
-daily = /daily
-daily-on = /daily on
-daily-example = /daily on 10:00
-daily-example-ahead = /daily on 10:00 +3
-daily-off = /daily off
-rules = /rules
-rules-example = /rules battle

## What all games say

# where a person's name is not known
somebody = شخص ما
game-over = انتهت هذه اللعبة. ابدؤوا لعبة جديدة متى شئتم.
game-stale = فات الأوان: اللعبة تقدّمت.
game-only-starter = بدأت اللعبة بطلب من { $name }، والقرار هناك. ويمكن للمشرفين إيقافها بأمر.
game-stopped = توقفت اللعبة بطلب من { $name }. ضعوا الفرش!
# a game that an update of the bot could not carry over
game-lost = جرى تحديثي فضاع مني خيط لعبتنا، عذرًا. لنبدأ لعبة أخرى.
# the group became a supergroup, and games had been begun in both
game-gave-way = كنتم تلعبون لعبة أخرى قبل انتقال المجموعة: تلك تستمر، والأحدث تنتهي هنا.
game-button-again = لعبة أخرى
game-button-style = { $style }
games-only-in-groups = ألعابي تحتاج إلى صحبة: أضفني إلى مجموعة وابدأ لعبة هناك.
games-one-at-a-time = لعبة واحدة في كل مرة: أكملوا هذه أولًا، أو أوقفوها بالأمر { -stopgame }.
games-none = لا توجد لعبة هنا الآن. لبدء واحدة: { -battle }، ولشرح كل الألعاب: { -rules }.
games-again = هيا بنا من جديد!

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players = المشاركون حتى الآن ({ $count }): { $names }
lobby-empty = لا أحد في اللعبة بعد.
lobby-how = نبدأ خلال هذا الوقت: { DURATION($seconds, width: "long") }، أو قبله إذا اكتمل العدد ({ $most }). اثنان يكفيان.
lobby-button-join = سألعب · { $count }
lobby-button-leave = لن ألعب
lobby-button-start = لنبدأ الآن
lobby-button-cancel = إلغاء اللعبة
lobby-joined = أنت في اللعبة. لتكن عندك صورة بأسلوب جميل!
lobby-in-already = أنت في اللعبة من قبل.
lobby-left = خرجتَ من اللعبة. يمكنك العودة قبل البداية.
lobby-not-in = لم تكن في اللعبة.
lobby-one-more = اللعبة تحتاج إلى اثنين: ينقصنا شخص آخر.
lobby-begins = هيا بنا!
lobby-cancelled = أُلغيت اللعبة.
lobby-called-off = أُلغيت اللعبة بطلب من { $name }. إلى مرة أخرى!
lobby-too-few = اللعبة تحتاج إلى اثنين على الأقل، ولم يكتمل العدد. جربوا حين يستيقظ عدد أكبر منكم.
lobby-closed = في اللعبة: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    ردوا على هذه الرسالة بصورة يعجبكم أسلوبها، أو اضغطوا أحد أساليبي. الوقت: { DURATION($seconds, width: "long") }.
    يُحسب الأسلوب الأول: أبدأ الرسم فورًا.
contest-style-picked = الأسلوب: { $style }. ها أنا أمزج الألوان.
contest-style-taken = سبقك غيرك إلى هذا الأسلوب: { $style }. هناك أساليب أخرى، بسرعة!
contest-brought-already = لوحتك قيد الرسم؛ يُحسب الأسلوب الأول.
contest-no-room = اكتمل العدد، لكن يمكنك التصويت!
contest-failed-try-again = { $name }، لم أتمكن من الرسم بهذا، عذرًا. ما زال هناك وقت لأسلوب آخر.
# $done: paintings that are ready, of $count
contest-painting = أرسم الآن. جفّ من اللوحات: { $done } من { $count }.
contest-painted =
    { $count ->
        [zero] لا شيء نعلّقه هذه المرة.
        [one] جفّت لوحة واحدة.
        [two] جفّت لوحتان.
        [few] جفّت { $count } لوحات.
        [many] جفّت { $count } لوحة.
       *[other] جفّت { $count } لوحة.
    }
contest-failed = لم أتمكن من الرسم لأصحاب هذه الأسماء، عذرًا: { $names }.
contest-absent =
    { $count ->
        [one] لم يصل أسلوب من { $names }.
       *[other] لم تصل أساليب من { $names }.
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = ما أجمل لوحة؟ الوقت: { DURATION($seconds, width: "long") }. صوتك للوحتك لا يُحسب.
contest-own = رائعة، لكنها لوحتك. صوتك لغيرها!
contest-voted = صوتك: { $letter }. ما زال بإمكانك تغييره.
# instead of what asked for styles, where a game ends before its time
contest-stopped = انتهى الأمر هنا: لا مزيد من الأساليب من فضلكم.

## Art Battle

battle-title = معركة الفن!
# $theme: what the starter typed
battle-title-theme = معركة الفن: { $theme }
battle-about = من كل واحد منكم أسلوب، وأنا أرسم هذه الصورة بكل الأساليب، والجميع يصوّت لأجمل لوحة. ومن بدأ اللعبة يمكنه الرد بصورة أخرى.
battle-asleep = لم يصل أي أسلوب، فرسمتُ الهواء. هل نعيدها؟
battle-failed = أفسدتُ كل اللوحات، عذرًا. هل نعيدها؟
battle-alone = لا لوحة للعرض إلا من { $name }: لا منافسة، لكن التصفيق واجب!
battle-won = الفوز من نصيب { $name } باللوحة { $letter }!
battle-won-together = تعادل في القمة: الفوز من نصيب { $names } معًا!
battle-no-votes = لم يصوّت أحد، فلم يخسر أحد. وهذه اللوحات وأصحابها:
# $place: 1, 2, 3 and so on; $points: may be 0
battle-place =
    {"\u200F"}{ $votes ->
        [0] ·
       *[other] { $place ->
            [1] 🥇 1.
            [2] 🥈 2.
            [3] 🥉 3.
           *[other] { $place }.
        }
    } اللوحة { $letter } من { $name }: { $votes ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $votes } أصوات
        [many] { $votes } صوتًا
       *[other] { $votes } صوت
    }{ $points ->
        [zero] {""}
        [one] ، نقطة واحدة
        [two] ، نقطتان
        [few] ، { $points } نقاط
        [many] ، { $points } نقطة
       *[other] ، { $points } نقطة
    }

## Duel

duel-challenge = تحدٍّ من { $name } إلى { $opponent }: مبارزة أساليب! ثلاث جولات، والفوز باثنتين يكفي: من كل طرف أسلوب للصورة نفسها، والجميع يصوّت.
duel-open-challenge = تحدٍّ من { $name } لكل من يجرؤ: مبارزة أساليب! ثلاث جولات، والفوز باثنتين يكفي: من كل طرف أسلوب للصورة نفسها، والجميع يصوّت. من يقبل؟
duel-button-accept = أقبل التحدي
duel-button-decline = ليس اليوم
duel-accepted = ارفعوا الفرش!
duel-declined-toast = لا مبارزة إذن.
duel-declined = ليس اليوم، هكذا الرد من { $name }. لا بأس.
duel-withdrawn = سُحب التحدي من جهة { $name }.
duel-unanswered = لم يقبل أحد التحدي. الفوز في لعبة التحديق من نصيب { $name }.
duel-left-before = غادرنا { $name } قبل البداية. لا مبارزة اليوم.
duel-not-yours = الرد على هذا التحدي ليس لك؛ لبدء مبارزتك: { -duel }.
duel-oneself = المبارزة تحتاج إلى اثنين، وإلا فالفوز لك في كل الأحوال.
duel-on = بدأت المبارزة: { $name } ضد { $opponent }!
duel-round = الجولة { $number } من { $rounds }
# $votes for $name, $others for the other
duel-round-won = الجولة من نصيب { $name }، { $votes } مقابل { $others }.
duel-round-equal =
    { $votes ->
        [0] لا أصوات: الجولة ليست لأحد.
       *[other] { $votes } مقابل { $votes }: الجولة ليست لأحد.
    }
duel-round-alone = لم يصل أسلوب إلا من { $name }، فالجولة من نصيب هذا الطرف.
duel-round-failed = لم أتمكن من رسم اللوحتين، عذرًا: الجولة ليست لأحد.
duel-round-asleep = لم يصل أسلوب من أي طرف.
# rounds won by each
duel-standing = {"\u200F"}{ $name } { $rounds } · { $opponent } { $others }
duel-won =
    الفوز بالمبارزة من نصيب { $name }، ومعه { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }!
duel-drawn = تعادل! نقطة لكل طرف، وسبب وجيه لمباراة إعادة.
duel-asleep = نعتبرها تعادلًا ونعود إلى النوم.
duel-walkover =
    خلا الميدان من { $left }، فالفوز بالمبارزة من نصيب { $name }، ومعه { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }.

## Guess the Style

guess-title = خمّنوا الأسلوب!
guess-about = ثلاث لوحات تخرج من الضباب واحدة بعد أخرى. اضغطوا الأسلوب الذي ترونه: كلما كان الجواب الصحيح أبكر زادت النقاط، من 5 إلى 1. محاولة واحدة لكل لوحة!
guess-mixing = أرسم الآن؛ اللوحة الأولى بعد لحظات.
guess-question = ما هذا الأسلوب؟
guess-worth =
    { $points ->
        [zero] الجواب الصحيح الآن: { $points } نقطة. الوقت حتى تتضح أكثر: { DURATION($seconds, width: "long") }.
        [one] الفرصة الأخيرة: نقطة واحدة.
        [two] الجواب الصحيح الآن: نقطتان. الوقت حتى تتضح أكثر: { DURATION($seconds, width: "long") }.
        [few] الجواب الصحيح الآن: { $points } نقاط. الوقت حتى تتضح أكثر: { DURATION($seconds, width: "long") }.
        [many] الجواب الصحيح الآن: { $points } نقطة. الوقت حتى تتضح أكثر: { DURATION($seconds, width: "long") }.
       *[other] الجواب الصحيح الآن: { $points } نقطة. الوقت حتى تتضح أكثر: { DURATION($seconds, width: "long") }.
    }
guess-right =
    { $points ->
        [zero] صحيح! { $points } نقطة. ليبقَ سرًا بيننا.
        [one] صحيح! نقطة واحدة. ليبقَ سرًا بيننا.
        [two] صحيح! نقطتان. ليبقَ سرًا بيننا.
        [few] صحيح! { $points } نقاط. ليبقَ سرًا بيننا.
        [many] صحيح! { $points } نقطة. ليبقَ سرًا بيننا.
       *[other] صحيح! { $points } نقطة. ليبقَ سرًا بيننا.
    }
guess-wrong = لا، مع الأسف. الجواب بعد قليل!
guess-answered-already = أخذت محاولتك: واحدة لكل لوحة.
guess-answer = كان الأسلوب: { $style }.
guess-nobody-answered = لم يخمّن أحد.
guess-nobody-right = خدعتكم هذه جميعًا!
# $streak: right answers in a row
guess-was-right =
    {"\u200F"}{ $name }: { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }{ $streak ->
        [zero] {""}
        [one] {""}
        [two] {" "}· 🔥 إجابتان صحيحتان على التوالي
        [few] {" "}· 🔥 { $streak } إجابات صحيحة على التوالي
        [many] {" "}· 🔥 { $streak } إجابة صحيحة على التوالي
       *[other] {" "}· 🔥 { $streak } إجابة صحيحة على التوالي
    }
guess-board = النتيجة النهائية:
guess-place =
    {"\u200F"}{ $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }
guess-no-points = لا نقاط لأحد: فرشاتي كانت أذكى من اللازم.
guess-asleep = هل من أحد هنا؟ سأضع اللوحات جانبًا الآن.
guess-failed = لم تنجح لوحاتي هذه المرة، عذرًا. اطلبوها مني بعد قليل.
guess-stopped = هذه تحتفظ بسرها.

## Relay

relay-title = سباق الأساليب!
relay-about = هذه الصورة تنتقل من يد إلى يد: من كل واحد منكم أسلوب، وأنا أرسم به فوق ما سبق. وفي النهاية فيلم للطريق كله. ومن بدأ اللعبة يمكنه الرد بصورة أخرى.
relay-order = مسار الفرشاة: { $names }
relay-turn = { $name }، الفرشاة معك: المطلوب الرد على هذه الرسالة بصورة يعجبك أسلوبها، أو اختيار أحد أساليبي. الوقت: { DURATION($seconds, width: "long") }.
relay-button-pass = تمرير الفرشاة
relay-passed-toast = مُرّرت الفرشاة.
relay-not-your-turn = الفرشاة الآن مع { $name }.
relay-turn-over = كانت الفرشاة مع { $name }.
relay-painting = اللوحة قيد الرسم، والفرشاة مع { $name }…
relay-painted = انظروا ماذا صار مع { $name }!
relay-passed = مُرّرت الفرشاة بطلب من { $name }.
relay-skipped = يبدو أن النوم غلب { $name }؛ لنكمل.
relay-left = غادرنا { $name } وبقيت الفرشاة: لنكمل.
relay-failed = { $name }، لم أتمكن من الرسم بهذا، عذرًا. الصورة تنتقل كما كانت.
# under the first picture of the album, the photo
relay-first = هكذا كانت البداية
relay-link = {"\u200F"}{ $number }. { $name }
relay-finished =
    { $count ->
        [zero] الطريق كله، من رسم { $names }. لكل مشارك { $points ->
            [zero] { $points } نقطة.
            [one] نقطة واحدة.
            [two] نقطتان.
            [few] { $points } نقاط.
            [many] { $points } نقطة.
           *[other] { $points } نقطة.
        }
        [one] الطريق كله بأسلوب واحد، من رسم { $names }. { $points ->
            [zero] { $points } نقطة.
            [one] نقطة واحدة.
            [two] نقطتان.
            [few] { $points } نقاط.
            [many] { $points } نقطة.
           *[other] { $points } نقطة.
        }
        [two] الطريق كله بأسلوبين، من رسم { $names }. لكل مشارك { $points ->
            [zero] { $points } نقطة.
            [one] نقطة واحدة.
            [two] نقطتان.
            [few] { $points } نقاط.
            [many] { $points } نقطة.
           *[other] { $points } نقطة.
        }
        [few] الطريق كله في { $count } أساليب، من رسم { $names }. لكل مشارك { $points ->
            [zero] { $points } نقطة.
            [one] نقطة واحدة.
            [two] نقطتان.
            [few] { $points } نقاط.
            [many] { $points } نقطة.
           *[other] { $points } نقطة.
        }
       *[other] الطريق كله في { $count } أسلوبًا، من رسم { $names }. لكل مشارك { $points ->
            [zero] { $points } نقطة.
            [one] نقطة واحدة.
            [two] نقطتان.
            [few] { $points } نقاط.
            [many] { $points } نقطة.
           *[other] { $points } نقطة.
        }
    }
relay-asleep = لم يلمس أحد الفرشاة. تبقى الصورة كما هي.
relay-nothing = لم أنجح في ضربة فرشاة واحدة، عذرًا. هل نعيدها؟

## Mash-up

mash-title = مزج الصور!
mash-about = شخصان وصورتان: أرسم كل صورة بأسلوب الأخرى، والجميع يختار الأجمل.
mash-your-photo = { $name }، المطلوب الرد على هذه الرسالة بصورة من عندك. الوقت: { DURATION($seconds, width: "long") }.
mash-open = صورة { $name } تبحث عن شريكة. الرد بصورة من عندكم يكفي، أو احجزوا المكان بالزر، وأنا أرسم كل صورة بأسلوب الأخرى!
mash-button-seat = عندي صورة
mash-own = هذه صورتك؛ والأخرى يجب أن تأتي من شخص آخر.
mash-seated = المكان لك. بقيت صورتك!
mash-seat-taken = الآن نمزج صورتين: من { $author } ومن { $name }.
mash-your-turn = { $name }، المطلوب الرد على هذه الرسالة بصورة، وأنا أمزجها مع صورة { $author }. الوقت: { DURATION($seconds, width: "long") }.
# $photo and $strokes: people
mash-credit = {"\u200F"}{ $letter }: الصورة من { $photo }، والضربات من { $strokes }
mash-question = أي الاتجاهين أجمل؟ الوقت: { DURATION($seconds, width: "long") }.
mash-better = الفوز للوحة { $letter }، { $votes } مقابل { $others }.
mash-both =
    { $votes ->
        [0] صعب الاختيار على الجميع: تُعلَّق اللوحتان على الجدار.
       *[other] { $votes } مقابل { $votes }: تُعلَّق اللوحتان على الجدار.
    }
mash-thanks =
    { $points ->
        [zero] لكل منكما { $points } نقطة.
        [one] لكل منكما نقطة واحدة.
        [two] لكل منكما نقطتان.
        [few] لكل منكما { $points } نقاط.
        [many] لكل منكما { $points } نقطة.
       *[other] لكل منكما { $points } نقطة.
    }
mash-one-failed = الاتجاه الآخر لم ينجح، عذرًا.
mash-failed = لم تمتزج صورتاكما هذه المرة، عذرًا. جربا صورتين غيرهما!
mash-no-photo = لم تصل صورة، { $name }. أنا هنا متى وُجدت واحدة.
mash-no-partner = لم يأتِ أحد ليمزج صورته مع صورة { $name }. فاتهم الكثير!
mash-lapsed = لم تصل صورة من { $name }؛ المكان خالٍ من جديد.
mash-partner-left = غادرنا { $name }؛ المكان خالٍ من جديد.
mash-gave-up = انتظرت صورة { $name } بما يكفي. إلى مرة أخرى!
mash-author-left = غادرنا { $name }، والصورة أيضًا.

## Daily Challenge

daily-title = تحدي اليوم
# $time: such as 10:00
daily-on = كل يوم في { $time } أحضر صورة لكم جميعًا. لكل واحد منكم أسلوب يختاره وأنا أرسم، والجميع يهدي القلوب، واللوحة التي تجمع أكثرها تفوز باليوم.
daily-photo = صورة اليوم! ردوا عليها بصورة يعجبكم أسلوبها، أو اضغطوا أحد أساليبي: لوحة واحدة لكل شخص، حتى الغد.
daily-entered-already = لوحتك لهذا اليوم موجودة. إلى الغد!
daily-full = امتلأ الجدار لهذا اليوم. إلى الغد!
daily-entry = من { $name }
daily-button-heart = ♥ أهدِ قلبًا
daily-heart = قلب من أجل { $name } ♥
daily-heart-already = قلبك هناك من قبل.
daily-own-heart = هذه لوحتك: القلوب للوحات الأخرى.
daily-failed = { $name }، لم أتمكن من الرسم بهذا، عذرًا. يمكنك تجربة أسلوب آخر، فاليوم طويل.
daily-won =
    الفوز باليوم من نصيب { $name }: { $hearts ->
        [zero] { $hearts } قلب
        [one] قلب واحد
        [two] قلبان
        [few] { $hearts } قلوب
        [many] { $hearts } قلبًا
       *[other] { $hearts } قلب
    }، ومعه { $points ->
        [zero] { $points } نقطة
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [zero] لم تجفّ أي لوحة هذه المرة.
        [one] لوحة واحدة هذه المرة، ولا قلوب. كونوا ألطف في المرة القادمة!
        [two] لوحتان هذه المرة، ولا قلوب. كونوا ألطف في المرة القادمة!
        [few] { $count } لوحات هذه المرة، ولا قلوب. كونوا ألطف في المرة القادمة!
        [many] { $count } لوحة هذه المرة، ولا قلوب. كونوا ألطف في المرة القادمة!
       *[other] { $count } لوحة هذه المرة، ولا قلوب. كونوا ألطف في المرة القادمة!
    }
daily-wet = انتهى اليوم واللوحات لم تجفّ بعد: { $names }. سلاسل أيامكم محفوظة.
daily-streak =
    {"\u200F"}🔥 { $name }: { $days ->
        [zero] { $days } يوم على التوالي
        [one] يوم واحد
        [two] يومان على التوالي
        [few] { $days } أيام على التوالي
        [many] { $days } يومًا على التوالي
       *[other] { $days } يوم على التوالي
    }
daily-wall =
    { $count ->
        [zero] جدار الأسبوع.
        [one] جدار الأسبوع: لوحة واحدة، ويا لها من لوحة.
        [two] جدار الأسبوع: أجمل لوحتين لكم.
        [few] جدار الأسبوع: أجمل { $count } لوحات لكم.
        [many] جدار الأسبوع: أجمل { $count } لوحة لكم.
       *[other] جدار الأسبوع: أجمل { $count } لوحة لكم.
    }
daily-wall-place = {"\u200F"}{ $name } · ♥ { $hearts }
daily-asleep =
    { $days ->
        [zero] لم يرسم أحد منذ مدة، فوضعتُ الحامل جانبًا. لإعادته: { -daily-on }
        [one] لم يرسم أحد منذ يوم، فوضعتُ الحامل جانبًا. لإعادته: { -daily-on }
        [two] لم يرسم أحد منذ يومين، فوضعتُ الحامل جانبًا. لإعادته: { -daily-on }
        [few] لم يرسم أحد منذ { $days } أيام، فوضعتُ الحامل جانبًا. لإعادته: { -daily-on }
        [many] لم يرسم أحد منذ { $days } يومًا، فوضعتُ الحامل جانبًا. لإعادته: { -daily-on }
       *[other] لم يرسم أحد منذ { $days } يوم، فوضعتُ الحامل جانبًا. لإعادته: { -daily-on }
    }
daily-off = وُضع الحامل جانبًا بطلب من { $name }. لإعادته: { -daily-on }
# $time: such as 10:00 UTC+2
daily-moved = من الآن تأتي الصورة في { $time }.
daily-not-on = لا يوجد تحدٍّ يومي الآن. لبدئه: { -daily-on }
daily-only-starter = لا يغيّر الوقت إلا من بدأ التحدي اليومي أو أحد المشرفين.
daily-usage =
    لتصلكم صورة كل يوم في الساعة 10:00 بتوقيت UTC: { -daily-example }
    وإن كانت ساعاتكم تسبق UTC بثلاث ساعات: { -daily-example-ahead }. وللإنهاء: { -daily-off }

## /top, /wall and /rules

top-week = آخر سبعة أيام:
top-ever = منذ البداية:
top-empty = لا نقاط لأحد بعد. الحل في { -battle } أو { -guess }!
wall-title = جداركم: اللوحات التي أعجبتكم أكثر.
# $names: who made it
wall-place =
    {"\u200F"}{ $place }. { $names }: { $votes ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $votes } أصوات
        [many] { $votes } صوتًا
       *[other] { $votes } صوت
    }
wall-empty = الجدار خالٍ. اجمعوا أصواتًا للوحة، في { -battle } مثلًا!
rules = الألعاب التي نلعبها (لشرح واحدة فقط: { -rules-example }):
rules-battle = معركة الفن { -battle }، من 2 إلى 8: من كل واحد منكم أسلوب، وأنا أرسم الصورة نفسها بكل الأساليب، والجميع يصوّت لأجمل لوحة. النقاط: 3 ثم 2 ثم 1. الرد بالأمر على صورة يجعلها صورة اللعبة، وما يُكتب بعده هو الموضوع.
rules-daily = تحدي اليوم { -daily-example }: صورة كل يوم. لكل واحد منكم أسلوب واحد في اليوم، وقلوب يهديها للوحات الأخرى. نقطة لكل لوحة، و3 لصاحبة أكثر القلوب. ومرة في الأسبوع تُعلَّق أجمل تسع لوحات معًا.
rules-duel = المبارزة { -duel }: شخصان وثلاث جولات، والفوز باثنتين يكفي. من كل طرف أسلوب للصورة نفسها، والجميع يصوّت. 3 نقاط للفوز، ونقطة لكل طرف عند التعادل. الرد بالأمر على رسالة شخص يوجه التحدي إليه.
rules-guess = خمّنوا الأسلوب { -guess }: ثلاث لوحات تخرج من الضباب. اضغطوا الأسلوب الصحيح من أربعة، بمحاولة واحدة لكل لوحة: الجواب الفوري بـ5 نقاط، ثم أقل فأقل حتى نقطة واحدة.
rules-mash = مزج الصور { -mash }: شخصان وصورتان، كل صورة بأسلوب الأخرى. الجميع يختار الأجمل، ولكل من الشخصين نقطة. الرد بالأمر على صورة يمزجها مع صورتك.
rules-relay = سباق الأساليب { -relay }: صورة تنتقل من يد إلى يد بين 2 إلى 8. أسلوب من كل واحد بدوره، في دقيقتين، وأنا أرسم به فوق ما سبق. نقطة لكل من رسم، وفي النهاية فيلم للطريق كله.

## The menu of commands

