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
command-battle = معركة فنية: صورة واحدة وأسلوب من كل لاعب وتصويت
command-guess = خمّن أسلوب اللوحة
command-relay = تتابع: صورة تنتقل من يد إلى يد
command-mash = امزج صورتين، كل واحدة بأسلوب الأخرى
command-duel = مبارزة: الأفضل في ثلاث جولات
command-daily = صورة للجميع كل يوم
command-top = أصحاب أكثر النقاط هنا
command-wall = أجمل لوحات هذه الدردشة
command-rules = قواعد الألعاب
command-stopgame = إنهاء اللعبة

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
