### What the bot says, in Hindi.
###
### DURATION($seconds, width: "long") writes a time rounded as people would, such as "40 सेकंड" or "2 मिनट".

## What people see before they have said anything

description =
    मुझे दो फ़ोटो भेजिए: पहले वह जिसे पेंट करना है, फिर वह जिसका स्टाइल आपको पसंद है। आप पेंटिंग को बनते हुए देखेंगे और आख़िर में वह तस्वीर के रूप में आपको मिलेगी।
description-short = दो फ़ोटो से बनती है एक पेंटिंग: पहली से दृश्य, दूसरी से स्टाइल।
command-start = मैं क्या करता हूँ
command-paint = जिस फ़ोटो का जवाब दे रहे हैं, उसे पेंट करें
command-style = जिस तस्वीर का जवाब दे रहे हैं, वह स्टाइल है
command-content = जिस तस्वीर का जवाब दे रहे हैं, उसे पेंट करना है
command-styles = मेरी किसी स्टाइल को चुनिए
command-again = पिछली दो तस्वीरें फिर से पेंट करें
command-history = अपनी पिछली पेंटिंग देखें
command-settings = पेंट करने का तरीका देखें और बदलें
command-settings-admin = देखें और बदलें कि मैं आपके और इस ग्रुप के लिए कैसे पेंट करता हूँ
command-language = मेरी भाषा बदलें
command-cancel = फ़ोटो हटाएँ या पेंटिंग रोकें
command-help = मैं क्या करता हूँ
command-battle = खेल: सब एक-एक स्टाइल लाएँ, सबसे अच्छी पेंटिंग जीते
command-guess = खेल: कोहरे में छिपी पेंटिंग का स्टाइल पहचानें
command-relay = खेल: बारी-बारी से एक ही तस्वीर पेंट करें
command-mash = खेल: दो लोगों की फ़ोटो का मेल
command-duel = खेल: किसी को चुनौती दें, स्टाइल बनाम स्टाइल
command-daily = हर दिन पेंट करने को एक फ़ोटो: on 10:00 या off
command-top = यहाँ सबसे ज़्यादा अंक किसके हैं
command-wall = सबसे ज़्यादा पसंद की गई पेंटिंग
command-rules = मेरे खेल कैसे चलते हैं
command-stopgame = चल रहा खेल रोकें

## Hello

hello =
    मुझे दो फ़ोटो भेजिए: पहले वह जिसे पेंट करना है, फिर वह जिसका स्टाइल आपको पसंद है।
    कुछ ही सेकंड में मैं स्केच दिखाऊँगा और आप उसे पेंटिंग बनते देखेंगे। /settings से तरीका बदलिए, /cancel से रोकिए।
samples = दो तस्वीरें जो मैंने खुद बनाई हैं: एक लहर और एक रंगीन काँच की खिड़की। पहली को दूसरी के स्टाइल में पेंट करता हूँ; आपकी तस्वीरों के साथ भी ऐसा ही होगा।
# $commands: such as "/start, /settings, /cancel"
unknown-command = यह कमांड मैं नहीं जानता। ये कमांड हैं: { $commands }

## Pictures in

content-kept = फ़ोटो मिल गई। अब स्टाइल भेजिए: कोई पेंटिंग, कोई पैटर्न, कुछ भी जिसके रंग और ब्रश-स्ट्रोक आपको पसंद हों। या मेरी कोई स्टाइल चुनिए: /styles
style-kept = स्टाइल मिल गया। अब वह फ़ोटो भेजिए जिसे इस स्टाइल में पेंट करना है।
awaited-style = आपकी फ़ोटो मेरे पास है; अब स्टाइल भेजिए, तस्वीर के रूप में।
awaited-content = आपका स्टाइल मेरे पास है; अब वह फ़ोटो भेजिए जिसे इस स्टाइल में पेंट करना है।
edited = आपका बदलाव मिल गया।
edited-late = यह फ़ोटो पहले जैसी थी, वैसी ही पेंट हो रही है। अब जैसी है वैसी पेंट करवाने के लिए इसे फिर से भेजिए।
no-avatar = मुझे आपकी प्रोफ़ाइल फ़ोटो नहीं दिखती: या तो है नहीं, या छिपी है। उसकी जगह कोई फ़ोटो भेजिए।

send-a-picture = कोई फ़ोटो भेजिए, या फ़ाइल के रूप में JPEG, PNG या WebP तस्वीर।
not-a-picture-animation = यह GIF ऐनिमेशन है; मैं स्थिर तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-video = यह वीडियो है; मैं स्थिर तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-sticker = यह स्टिकर हिलता-डुलता है; मैं स्थिर तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-audio = यह ऑडियो है; मैं तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-contact = यह संपर्क है; मैं तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-location = यह नक्शे पर एक जगह है; मैं तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-poll = यह पोल है; मैं तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-dice = अच्छा दाँव, पर मैं तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-link = मैं लिंक नहीं खोलता। तस्वीर सेव करके यहाँ फ़ोटो या फ़ाइल के रूप में भेजिए।
not-a-picture-text = मैं शब्दों से नहीं, तस्वीरों से पेंट करता हूँ। { send-a-picture }
not-a-picture-other = यह तस्वीर नहीं है। { send-a-picture }
refused-file-too-big = यह फ़ाइल बहुत बड़ी है: सीमा 20 MB है। कोई छोटी तस्वीर भेजिए।
refused-download-failed = मैं यह तस्वीर Telegram से नहीं ले पाया। कृपया इसे फिर से भेजिए।
# $reason: a sentence
caption-refused = { $reason } मैंने तस्वीर नहीं ली: इसे किसी और कैप्शन के साथ, या बिना कैप्शन के, फिर से भेजिए।
caption-refused-album = { $reason } मैंने एल्बम नहीं लिया: इसे किसी और कैप्शन के साथ, या बिना कैप्शन के, फिर से भेजिए।
waiting-refused = { $reason } मैंने तस्वीर नहीं ली: ऐसा उस तस्वीर में माँगा गया है जो पहले से इंतज़ार कर रही है। उसकी सेटिंग मैंने अब हटा दी है; इसे फिर से भेजिए।
tap-refused = { $reason } मैंने स्टाइल नहीं ली: ऐसा आपकी फ़ोटो या आपके कमांड में माँगा गया है। ये सेटिंग मैंने अब हटा दी हैं; स्टाइल फिर से चुनिए।
# $styles: two and more
album-asked = एक फ़ोटो और { $styles } स्टाइल। सभी स्टाइल मिलाकर एक पेंटिंग बनाऊँ, या हर स्टाइल में एक-एक?
album-blend = { $styles } स्टाइल मिलाकर एक पेंटिंग: बस आ रही है।
album-each = { $paintings } पेंटिंग, हर स्टाइल में एक: बस आ रही हैं।
# $paintings: fewer than there are styles
album-each-some = { $styles } में से { $paintings } स्टाइल में पेंट करता हूँ: कतार में { $most } से ज़्यादा पेंटिंग नहीं रह सकतीं। जगह होने पर बाकी फिर से भेजिए।

## While it paints

in-a-moment = दोनों मिल गईं। पहली झलक बस आ ही रही है।
in-line =
    दोनों मिल गईं। आपसे पहले { $ahead ->
        [one] { $ahead } पेंटिंग है
       *[other] { $ahead } पेंटिंग हैं
    }; आपकी बारी लगभग { DURATION($seconds, width: "long") } में आएगी।
progress = चरण { $iteration } / { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · पहला स्केच
progress-photo = { progress } · शुरुआत में आपकी फ़ोटो
progress-left = { progress } · लगभग { DURATION($seconds, width: "long") } बाक़ी

## How it ends

painted =
    { $steps ->
        [one] { $steps } चरण
       *[other] { $steps } चरणों
    } और { DURATION($seconds, width: "long") } में पेंटिंग तैयार हुई। नीचे देखिए।
painted-before = पेंटिंग तैयार है। नीचे देखिए।
status-unsure = यह रही आपकी पेंटिंग। इसे अलग संदेश में भी आना था; Telegram ने नहीं बताया कि वह आप तक पहुँचा या नहीं।
status-unsure-of-regret = माफ़ कीजिए, यह पेंटिंग नहीं बन पाई और मैंने कोशिश करना बंद कर दिया है। कृपया दोनों फ़ोटो फिर से भेजिए।
status-stopped = रोक दिया।
status-failed = यह पेंटिंग नहीं बन पाई।
# $preset: its name, such as balanced
final =
    यह रही आपकी पेंटिंग।
    { how-painted }
final-repeated =
    यह रही आपकी पेंटिंग, तुरंत: ये तस्वीरें मैं ठीक इसी तरह पहले पेंट कर चुका हूँ। “{ button-seed }” से दूसरी बनेगी।
    { how-painted }
how-painted =
    { $preset } · { $steps ->
        [one] { $steps } चरण
       *[other] { $steps } चरण
    } · { $size } px · { DURATION($seconds, width: "long") }
failed =
    { $attempts ->
        [one] माफ़ कीजिए, इस पेंटिंग पर मैं बार-बार अटक गया, इसलिए कोशिश करना बंद कर दिया है।
       *[other] माफ़ कीजिए, यह पेंटिंग { $attempts } बार बिगड़ी, इसलिए मैंने कोशिश करना बंद कर दिया है।
    } कृपया दोनों फ़ोटो फिर से भेजिए, या कोई और दो फ़ोटो।
extra-failed = माफ़ कीजिए, यह नहीं बन पाया।

## Buttons

button-keep = रोकें और यही रखें
button-cancel = रद्द करें
button-blend = स्टाइल मिलाएँ
button-blend-first = पहले { $most } मिलाएँ
button-each = हर एक में एक पेंटिंग
button-draft-style = यह स्टाइल है
button-draft-content = पेंट करने की फ़ोटो यही है
button-draft-avatar = मेरी प्रोफ़ाइल फ़ोटो लें
button-samples = दो नमूनों से आज़माएँ
button-style = ज़्यादा स्टाइल
button-photo = ज़्यादा फ़ोटो
button-seed = कुछ अलग
button-swap = दोनों की अदला-बदली
button-colours = रंग वही रखें
# where the photo's were kept
button-colours-back = स्टाइल के रंग
button-bigger = और बड़ी
button-file = फ़ाइल के रूप में
button-compare = पहले / बाद में
button-timelapse = टाइमलैप्स
button-good = 👍
button-bad = 👎
button-more = और …
button-less = वापस

tapped-keep = यहीं रुकता हूँ और जो बना है वह लाता हूँ।
tapped-cancel = रोक दिया।
tapped-style = एक बार और, ज़्यादा स्टाइल के साथ।
tapped-photo = एक बार और, आपकी फ़ोटो ज़्यादा रखते हुए।
tapped-seed = एक बार और, और यह कुछ अलग बनेगी।
tapped-swap = एक बार और, दोनों की जगह बदलकर।
tapped-colours = एक बार और, दूसरी तस्वीर के रंगों में।
tapped-bigger = एक बार और, बड़े आकार में।
tapped-file = फ़ाइल आ रही है।
tapped-avatar = एक पल, मैं आपकी प्रोफ़ाइल फ़ोटो ला रहा हूँ।
tapped-samples = एक पल, मैं इन्हें बना रहा हूँ।
tapped-compare = फ़ोटो और पेंटिंग साथ-साथ, बस एक पल।
tapped-timelapse = पेंटिंग बनने का वीडियो, बस एक पल।
tapped-too-old = इसके लिए तस्वीरें अब मेरे पास नहीं हैं।
tapped-back = यह लीजिए।
tapped-good = खुशी हुई कि आपको पसंद आई। धन्यवाद!
tapped-bad = बताने के लिए धन्यवाद। “{ button-photo }” या “{ button-style }” से शायद बेहतर बने।

too-late = यह पेंटिंग पूरी हो चुकी है।
not-begun = यह अभी शुरू नहीं हुई है।
not-yours = यह { $name } की पेंटिंग है; अपनी बनवाने के लिए /paint भेजिए।
stale = यह बटन अब काम नहीं करता।
line-is-long =
    कतार में आपकी { $most ->
        [one] { $most } पेंटिंग पहले से है। उसके बनने का
       *[other] { $most } पेंटिंग पहले से हैं। किसी एक के बनने का
    } इंतज़ार कीजिए, या /cancel भेजिए।

## /cancel

draft-dropped = आपकी फ़ोटो हटा दी। जब चाहें नई भेजिए।
draft-dropped-job-goes-on = आपकी फ़ोटो हटा दी। आपकी पेंटिंग बन रही है; उसे रोकने के लिए फिर से /cancel भेजिए।
job-stopped = रोक दिया। जब चाहें दो फ़ोटो भेजिए।
nothing-to-cancel = रद्द करने को कुछ नहीं है। शुरू करने के लिए एक फ़ोटो भेजिए।

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = { $count } में से स्टाइल { $first } से { $last }
gallery-tap = जो पसंद आए उस पर टैप कीजिए, फिर वह फ़ोटो भेजिए जिसे उसमें पेंट करना है।
gallery-sketching = कुछ ही पल में इन सब स्टाइल में आपकी फ़ोटो दिखेगी।
gallery-sketched = इन सब स्टाइल में आपकी फ़ोटो। जिसमें पेंट करना हो, उस पर टैप कीजिए।
gallery-not-sketched = आपकी फ़ोटो के स्केच समय पर नहीं बन पाए। किसी स्टाइल पर टैप कीजिए, पेंटिंग फिर भी बन जाएगी।
gallery-not-yours = यह गैलरी किसी और ने खोली है; अपनी खोलने के लिए /styles भेजिए।
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = { $style }, अच्छी पसंद। अब वह फ़ोटो भेजिए जिसे इसमें पेंट करना है।
style-chosen-group = { $style }, अच्छी पसंद। अब इस संदेश के जवाब में वह फ़ोटो भेजिए जिसे इसमें पेंट करना है।
# A link follows on a line of its own.
style-link = यह स्टाइल किसी को भेजनी हो तो यह लिंक दीजिए:
style-unknown = इस लिंक वाली स्टाइल मेरे पास नहीं है; जो हैं उन्हें /styles दिखाता है।
tapped-house-style = आपकी फ़ोटो इस स्टाइल में पेंट हो रही है: { $style }।

style-brush_strokes = ब्रश स्ट्रोक
style-mosaic = मोज़ेक
style-stained_glass = रंगीन काँच
style-woodblock = वुडब्लॉक
style-ink_hatching = स्याही की रेखाएँ
style-watercolour = वॉटरकलर
style-pointillism = बिंदु चित्र
style-cut_paper = कटा काग़ज़
style-marbling = मार्बलिंग
style-halftone = हाफ़टोन
style-blueprint = ब्लूप्रिंट
style-neon = नियॉन
## /again

again-nothing = अभी फिर से पेंट करने को कुछ नहीं है। मुझे दो फ़ोटो भेजिए।

## /history

history = आपकी पिछली { $count } पेंटिंग, सबसे नई पहले।
history-choose = किसी नंबर पर टैप कीजिए, वह पेंटिंग सभी बटनों के साथ वापस आएगी:
history-empty = आपकी अभी कोई पेंटिंग नहीं है। दो फ़ोटो भेजिए, पहली बनने लगेगी।

## /settings

settings-title = आपके लिए मैं ऐसे पेंट करता हूँ:
settings-all = सेटिंग्स और उनके संभव मान:
# $names: such as "iterations, size"
settings-changed = बदला गया: { $names }।
settings-reset = सारी सेटिंग्स फिर शुरू जैसी हैं।
# $reason: a sentence
settings-refused = { $reason } कुछ नहीं बदला। क्या-क्या चुन सकते हैं, /settings all में देखिए।
settings-time = मेरी मशीन पर एक पेंटिंग में अभी लगभग { DURATION($seconds, width: "long") } लगते हैं।
settings-how = − और + दबाइए, या कोई मान दबाकर नया लिखिए। लिखना पसंद हो तो: /settings iterations=120 style_weight=2 भेजिए; /settings all में सभी { $count } सेटिंग्स का ब्योरा है।
settings-ask = { $label }: अभी { $value }। जवाब में नया मान भेजिए, { $low } से { $high } तक कोई संख्या। इससे तय होता है कि { $help }।
settings-not-yours = ये किसी और की सेटिंग्स हैं; अपनी देखने के लिए /settings भेजिए।
settings-button-preset = { $preset } · { DURATION($seconds, width: "long") }
settings-button-value = { $label }: { $value }
settings-button-reset = सब शुरू जैसा
settings-on = हाँ
settings-off = नहीं
settings-tapped = { $label }: { $value }
settings-limit = { $label }: इससे आगे नहीं जा सकते।

label-preset = मोड
label-iterations = चरण
label-style_weight = स्टाइल
label-content_weight = फ़ोटो
label-size = आकार, px
label-tv_weight = चिकनाहट
label-style_scale = स्ट्रोक का आकार
label-colour = रंग
label-init = शुरुआत
label-seed = रूप
label-snapshots = पेंटिंग बनते हुए दिखाएँ
label-timelapse = टाइमलैप्स
label-language = भाषा

# What a value is called on a button
value-style = स्टाइल के
value-luminance = फ़ोटो के
value-match = मिलाए हुए
value-sketch = स्केच
value-content = फ़ोटो
value-init-style = स्टाइल
value-noise = नॉइज़

help-iterations = सभी आकारों में कुल कितने सुधार-चरण होंगे; ज़्यादा हों तो पेंटिंग स्टाइल के और क़रीब आती है
help-size = पेंटिंग की लंबी भुजा कितने px की होगी
help-style_weight = स्टाइल का असर कितना होगा; 2 यानी दोगुना
help-content_weight = फ़ोटो कितनी बनी रहेगी; 2 यानी दोगुना
help-style_scale = फ़ोटो के मुक़ाबले स्टाइल कितना बड़ा होगा; छोटा हो तो स्ट्रोक महीन, बड़ा हो तो मोटे
help-tv_weight = महीन नॉइज़ कितना चिकना किया जाएगा

## /language

language = मैं आपके ऐप की भाषा में बात करता हूँ, या जो आप चुनें उसमें:
language-of-app = मेरे ऐप जैसी
language-chosen = अब से मैं हिन्दी में बात करूँगा।
# $language: what was asked for
language-unknown = “{ $language }” मैं अभी नहीं बोलता। इनमें से कोई चुनिए:

## Groups, and other chats

hello-group = नमस्ते! किसी फ़ोटो के जवाब में { $paint } भेजिए, मैं उसे उस स्टाइल में पेंट करूँगा जो आप उसके बाद भेजेंगे।
help-group =
    किसी फ़ोटो के जवाब में { $paint } भेजिए, फिर मुझे वह तस्वीर भेजिए जिसका स्टाइल आपको पसंद है: मैं पहली को दूसरी के स्टाइल में पेंट करता हूँ। /style और /content बताते हैं कि जिस तस्वीर का जवाब दिया गया वह क्या है; तीनों फ़ोटो के कैप्शन में भी चलते हैं।
    साथ खेलने के लिए: /battle, /guess, /relay, /mash, /duel या /daily; हर खेल के नियम /rules में हैं।
    /settings से तरीका बदलिए, /cancel से रोकिए। { $hears ->
        [replies] मुझे सिर्फ़ कमांड और मेरे संदेशों के जवाब दिखते हैं।
       *[all] जो न कमांड है, न मुझे दिया जवाब, उस पर मैं कुछ नहीं कहता।
    }
ask-content = कौन-सी फ़ोटो पेंट करूँ? मुझे भेजिए।
ask-content-group = कौन-सी फ़ोटो पेंट करूँ? इस संदेश के जवाब में भेजिए।
ask-style = किस स्टाइल में? कोई पेंटिंग, कोई पैटर्न, कुछ भी भेजिए जिसके रंग और ब्रश-स्ट्रोक आपको पसंद हों।
ask-style-group = किस स्टाइल में? इस संदेश के जवाब में कोई पेंटिंग, कोई पैटर्न, कुछ भी भेजिए जिसके रंग और ब्रश-स्ट्रोक आपको पसंद हों।
content-kept-group = फ़ोटो मिल गई। अब इस संदेश के जवाब में स्टाइल भेजिए: कोई पेंटिंग, कोई पैटर्न, कुछ भी जिसके रंग और ब्रश-स्ट्रोक आपको पसंद हों।
style-kept-group = स्टाइल मिल गया। अब इस संदेश के जवाब में वह फ़ोटो भेजिए जिसे इस स्टाइल में पेंट करना है।
reply-no-picture = इससे मैं पेंट नहीं कर सकता। किसी फ़ोटो, तस्वीर वाली फ़ाइल या स्थिर स्टिकर के जवाब में { $command } भेजिए।

settings-title-group = इस ग्रुप में मैं उन सबके लिए ऐसे पेंट करता हूँ जिन्होंने कुछ और नहीं चुना:
settings-button-group = ग्रुप की सेटिंग्स
settings-admins-only = इसे सिर्फ़ ग्रुप के एडमिन बदल सकते हैं; अपनी देखने के लिए /settings भेजिए।

# A painting that comes as a file adds this to its caption.
no-right-photos = मुझे यहाँ फ़ोटो भेजने की अनुमति नहीं है, इसलिए यह फ़ाइल के रूप में आई है; एडमिन इसे बदल सकते हैं।
no-right =
    आपकी पेंटिंग तैयार है, पर मुझे यहाँ { $right ->
        [documents] फ़ोटो या फ़ाइलें
       *[other] तस्वीरें
    } भेजने की अनुमति नहीं है। एडमिन के अनुमति देते ही बटन दबाइए।
no-right-file = मुझे यहाँ फ़ाइलें भेजने की अनुमति नहीं है; एडमिन इसे बदल सकते हैं।
button-bring = अभी लाइए
tapped-bring = बस आ रही है।
final-from-group = यह रही आपकी पेंटिंग। जिस ग्रुप के लिए है, वहाँ मुझे लिखने की अनुमति नहीं है।

# A button over an empty list of one's own paintings
inline-none = अपनी पहली पेंटिंग बनवाइए

## When something breaks

disk-full = मेरी डिस्क भर गई है। आपने जो भेजा वह Telegram पर सुरक्षित है; जगह होते ही मैं आगे बढ़ूँगा।
disk-full-try-again = मेरी डिस्क भर गई है, इसलिए यह रख नहीं पाया। कृपया थोड़ी देर बाद फिर से भेजिए।
# $reference: a code
broken = मेरी ओर कुछ गड़बड़ हुई। कृपया फिर से कोशिश कीजिए; फिर भी न हो तो मेरे संचालक को यह कोड बताइए: { $reference }

## What can't be used: why, in the words that the engine has for it

refused-empty = यह फ़ाइल ख़ाली है; JPEG, PNG या WebP तस्वीर भेजिए।
refused-too-many-bytes = यह फ़ाइल { $megabytes } MB की है; सीमा { $limit } MB है। कोई छोटी तस्वीर भेजिए।
refused-too-many-pixels = यह तस्वीर { $width } × { $height } px की है, यानी { $megapixels } मेगापिक्सेल; सीमा { $limit } मेगापिक्सेल है। कोई छोटी भेजिए।
refused-too-few-pixels = यह तस्वीर { $width } × { $height } px की है; हर भुजा कम से कम { $limit } px की होनी चाहिए। कोई बड़ी भेजिए।
refused-too-narrow = यह तस्वीर { $width } × { $height } px की है; लंबी भुजा छोटी से ज़्यादा से ज़्यादा { $limit } गुना हो सकती है। कोई कम पतली भेजिए।
refused-far-too-large = यह तस्वीर बहुत ही बड़ी है; सीमा { $limit } मेगापिक्सेल है। कोई छोटी भेजिए।
refused-no-picture = इसे तस्वीर की तरह पढ़ा नहीं जा सकता; JPEG, PNG या WebP तस्वीर भेजिए।
# $format: such as HEIC or PDF
refused-other-format = यह { $format } फ़ाइल है; JPEG, PNG या WebP तस्वीर भेजिए।
refused-damaged = यह { $format } तस्वीर पढ़ी नहीं जा सकी: वह ख़राब या अधूरी है। इसे फिर से भेजिए, या कोई और।
refused-unreadable = यह तस्वीर पढ़ी नहीं जा सकी; कोई और भेजिए, या पहले इसे नए सिरे से सेव कीजिए।
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting }={ $value } नहीं चलेगा; इनमें से एक चुनिए: { $choices }।
refused-number =
    { $setting }={ $value } नहीं चलेगा; { $low } से { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}सेकंड
       *[none] {""}
    } तक कोई संख्या होनी चाहिए।
refused-whole-number =
    { $setting }={ $value } नहीं चलेगा; { $low } से { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}सेकंड
       *[none] {""}
    } तक कोई पूर्ण संख्या होनी चाहिए।
# $reason: a sentence
did-you-mean = { $reason } क्या आपका मतलब { $hint } था?
refused-blend-count = blend में वज़न: { $weights }; स्टाइल: { $styles }। हर स्टाइल के लिए एक वज़न दीजिए, या एक भी नहीं।
refused-no-pair = { $word } समझ में नहीं आया; नाम=मान लिखिए, जैसे iterations=120
refused-no-setting = { $setting } नाम की कोई सेटिंग नहीं है; ये हैं: { $settings }।
refused-chat-limit =
    { $setting }={ $value } नहीं चलेगा; चैट में ज़्यादा से ज़्यादा { $most } { $unit ->
        [px] px
       *[s] सेकंड
    } हो सकता है।
refused-chat-tile = tile={ $value } नहीं चलेगा; चैट में यह 0, या कम से कम { $least } px हो सकता है।
refused-chat-iterations = iterations={ $value } नहीं चलेगा; चैट में { $size } px पर ज़्यादा से ज़्यादा { $most } हो सकता है।

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.


## What all games say

# where a person's name is not known
somebody = कोई
game-over = यह खेल ख़त्म हो चुका है। जब चाहें नया शुरू कीजिए।
game-stale = देर हो गई: खेल आगे बढ़ चुका है।
game-only-starter = यह खेल { $name } ने शुरू किया था और यह वही कर सकते हैं; एडमिन इसे कमांड से रोक सकते हैं।
game-stopped = { $name } ने खेल रोक दिया। ब्रश नीचे!
# a game that an update of the bot could not carry over
game-lost = मैं अपडेट हुआ और हमारे खेल का सिरा खो गया, माफ़ कीजिए। चलिए, नया शुरू करते हैं।
# the group became a supergroup, and games had been begun in both
game-gave-way = समूह के बदलने से पहले आप लोग दूसरा खेल खेल रहे थे: वही आगे चलेगा, और नया यहीं ख़त्म होता है।
game-button-again = फिर से खेलें
game-button-style = { $style }
games-only-in-groups = मेरे खेल साथ में खेले जाते हैं: मुझे किसी ग्रुप में जोड़िए और वहाँ खेल शुरू कीजिए।
games-one-at-a-time = एक बार में एक ही खेल: पहले इसे पूरा कीजिए, या /stopgame से रोकिए।
games-none = यहाँ अभी कोई खेल नहीं चल रहा। /battle से शुरू कीजिए, /rules में सब खेल समझिए।
games-again = चलिए, फिर से!

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players = अब तक शामिल ({ $count }): { $names }
lobby-empty = अभी कोई शामिल नहीं है।
lobby-how = ज़्यादा से ज़्यादा { DURATION($seconds, width: "long") } में शुरू करेंगे; { $most } लोग हो गए तो पहले ही। दो भी काफ़ी हैं।
lobby-button-join = मैं भी · { $count }
lobby-button-leave = मैं नहीं
lobby-button-start = अभी शुरू करें
lobby-button-cancel = रद्द करें
lobby-joined = आप शामिल हैं। स्टाइल की एक तस्वीर तैयार रखिए!
lobby-in-already = आप पहले से शामिल हैं।
lobby-left = आप बाहर हैं। शुरू होने से पहले जब चाहें लौट आइए।
lobby-not-in = आप शामिल थे ही नहीं।
lobby-one-more = खेलने के लिए दो चाहिए: किसी को साथ बुलाइए।
lobby-begins = चलिए, शुरू!
lobby-cancelled = रद्द किया।
lobby-called-off = { $name } ने खेल रद्द कर दिया। फिर कभी!
lobby-too-few = खेलने के लिए दो लोग चाहिए, और इतने नहीं आए। जब ज़्यादा लोग जागे हों तब फिर कोशिश कीजिए।
lobby-closed = खेल में: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    इस संदेश के जवाब में ऐसी तस्वीर भेजिए जिसका स्टाइल आपको पसंद हो, या मेरा कोई स्टाइल दबाइए। समय: { DURATION($seconds, width: "long") }।
    पहला स्टाइल ही गिना जाएगा: मैं तुरंत पेंट करने लगता हूँ।
contest-style-picked = तो { $style }। रंग घोल रहा हूँ।
contest-style-taken = { $style } पहले ही लिया जा चुका है। जल्दी से दूसरा चुनिए!
contest-brought-already = आपकी पेंटिंग बन रही है; पहला स्टाइल ही गिना जाता है।
contest-no-room = सारी जगहें भर गईं, पर आप वोट दे सकते हैं!
contest-failed-try-again = { $name }, इससे पेंट नहीं हो पाया, माफ़ कीजिए। कोई और स्टाइल भेजिए, अभी समय है।
# $done: paintings that are ready, of $count
contest-painting = पेंट कर रहा हूँ: { $count } में से { $done } सूख चुकी।
contest-painted =
    { $count ->
        [0] इस बार टाँगने को कुछ नहीं।
        [one] एक पेंटिंग सूख गई।
       *[other] { $count } पेंटिंग सूख गईं।
    }
contest-failed = माफ़ कीजिए, मैं इनके लिए पेंट नहीं कर पाया: { $names }।
contest-absent =
    { $count ->
        [one] { $names } की ओर से कोई स्टाइल नहीं आया।
       *[other] इनकी ओर से कोई स्टाइल नहीं आया: { $names }।
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = सबसे अच्छी कौन-सी है? समय: { DURATION($seconds, width: "long") }। अपनी पेंटिंग को दिया वोट नहीं गिना जाता।
contest-own = बहुत सुंदर, पर यह आपकी अपनी है। किसी और को वोट दीजिए!
contest-voted = आपका वोट: { $letter }। अभी बदल सकते हैं।
# instead of what asked for styles, where a game ends before its time
contest-stopped = यह ख़त्म हो गया: अब और स्टाइल नहीं।

## Art Battle

battle-title = आर्ट बैटल!
# $theme: what the starter typed
battle-title-theme = आर्ट बैटल: { $theme }
battle-about = हर कोई एक स्टाइल लाए, मैं यह फ़ोटो हर स्टाइल में पेंट करूँगा, और सब मिलकर सबसे अच्छी पेंटिंग चुनेंगे। खेल शुरू करने वाले जवाब में दूसरी फ़ोटो भेज सकते हैं।
battle-asleep = कोई स्टाइल नहीं आया, तो मैंने हवा पेंट की। फिर से कोशिश करें?
battle-failed = एक-एक पेंटिंग मुझसे बिगड़ गई, माफ़ कीजिए। फिर से कोशिश करें?
battle-alone = दिखाने को पेंटिंग सिर्फ़ { $name } के पास है: मुक़ाबला नहीं, पर तालियाँ ज़रूर!
battle-won = { $letter } के साथ जीत { $name } की!
battle-won-together = चोटी पर बराबरी: जीत { $names } की, साथ-साथ!
battle-no-votes = किसी ने वोट नहीं दिया, तो कोई हारा भी नहीं। कौन-सी पेंटिंग किसकी है:
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
    } { $letter } – { $name }: { $votes ->
        [0] कोई वोट नहीं
       *[other] { $votes } वोट
    }{ $points ->
        [0] {""}
       *[other] , { $points } अंक
    }

## Duel

duel-challenge = { $name } की ओर से { $opponent } को स्टाइल के मुक़ाबले की चुनौती! तीन दौर, दो जीत काफ़ी: एक ही फ़ोटो के लिए दोनों एक-एक स्टाइल लाएँ, और सब वोट दें।
duel-open-challenge = { $name } की ओर से स्टाइल के मुक़ाबले की चुनौती! तीन दौर, दो जीत काफ़ी: एक ही फ़ोटो के लिए दोनों एक-एक स्टाइल लाएँ, और सब वोट दें। किसमें है दम?
duel-button-accept = मैं तैयार हूँ
duel-button-decline = आज नहीं
duel-accepted = ब्रश उठाइए!
duel-declined-toast = तो मुक़ाबला नहीं होगा।
duel-declined = { $name } का आज मन नहीं है। कोई बात नहीं।
duel-withdrawn = { $name } ने चुनौती वापस ले ली।
duel-unanswered = चुनौती किसी ने नहीं ली। नज़रें मिलाने का खेल { $name } ने जीता।
duel-left-before = { $name } ने शुरू होने से पहले ही विदा ली। आज मुक़ाबला नहीं।
duel-not-yours = इस चुनौती का जवाब आपको नहीं देना है; अपनी शुरू करने के लिए /duel भेजिए।
duel-oneself = मुक़ाबले के लिए दो चाहिए, और अकेले तो जीत आपकी ही होगी।
duel-on = मुक़ाबला शुरू: { $name } बनाम { $opponent }!
duel-round = दौर { $number } / { $rounds }
# $votes for $name, $others for the other
duel-round-won = यह दौर { $name } ने जीता, { $votes }–{ $others } से।
duel-round-equal =
    { $votes ->
        [0] कोई वोट नहीं: यह दौर किसी का नहीं।
       *[other] { $votes }–{ $votes }: यह दौर किसी का नहीं।
    }
duel-round-alone = स्टाइल सिर्फ़ { $name } की ओर से आया, इसलिए यह दौर भी वहीं गया।
duel-round-failed = मैं दोनों पेंट नहीं कर पाया, माफ़ कीजिए: यह दौर किसी का नहीं।
duel-round-asleep = दोनों में से किसी का स्टाइल नहीं आया।
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won = मुक़ाबला { $name } ने जीता और { $points } अंक पाए!
duel-drawn = बराबरी! दोनों को एक-एक अंक, और फिर भिड़ने का अच्छा बहाना।
duel-asleep = इसे बराबरी मानते हैं और फिर सो जाते हैं।
duel-walkover = { $left } ने मैदान छोड़ दिया, इसलिए मुक़ाबला { $name } ने जीता और { $points } अंक पाए।

## Guess the Style

guess-title = स्टाइल पहचानिए!
guess-about = तीन पेंटिंग एक-एक करके कोहरे से निकलेंगी। जो स्टाइल दिखे उसे दबाइए: जितनी जल्दी सही, उतने ज़्यादा अंक, 5 से 1 तक। हर पेंटिंग पर एक ही मौक़ा!
guess-mixing = पेंट कर रहा हूँ; पहली बस आ ही रही है।
guess-question = यह कौन-सा स्टाइल है?
guess-worth =
    { $points ->
        [1] आख़िरी मौक़ा: { $points } अंक।
       *[other] अभी { $points } अंक मिलेंगे; { DURATION($seconds, width: "long") } में और साफ़ होगी।
    }
guess-right = सही! { $points } अंक। किसी को बताइएगा मत।
guess-wrong = अफ़सोस, नहीं। रुकिए और देखिए!
guess-answered-already = आप जवाब दे चुके हैं: हर पेंटिंग पर एक ही मौक़ा है।
guess-answer = यह था: { $style }।
guess-nobody-answered = किसी ने जवाब नहीं दिया।
guess-nobody-right = इसने सबको चकमा दे दिया!
# $streak: right answers in a row
guess-was-right =
    { $name }: +{ $points }{ $streak ->
        [1] {""}
       *[other] {" "}· 🔥 लगातार { $streak } सही
    }
guess-board = अंतिम स्कोर:
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points } अंक
guess-no-points = किसी को अंक नहीं मिले: मेरा ब्रश कुछ ज़्यादा ही चालाक निकला।
guess-asleep = कोई है? फ़िलहाल पेंटिंग समेट लेता हूँ।
guess-failed = इस बार मेरी पेंटिंग नहीं बन पाईं, माफ़ कीजिए। थोड़ी देर बाद फिर कहिए।
guess-stopped = इसका राज़ राज़ ही रहेगा।

## Relay

relay-title = स्टाइल रिले!
relay-about = यह फ़ोटो हाथों-हाथ आगे बढ़ेगी: हर कोई एक स्टाइल लाए, और मैं पिछली पेंटिंग के ऊपर उसी में पेंट करूँगा। आख़िर में पूरे सफ़र की फ़िल्म। खेल शुरू करने वाले जवाब में दूसरी फ़ोटो भेज सकते हैं।
relay-order = ब्रश ऐसे चलेगा: { $names }
relay-turn = { $name }, ब्रश आपके हाथ में है: इस संदेश के जवाब में ऐसी तस्वीर भेजिए जिसका स्टाइल आपको पसंद हो, या मेरा कोई स्टाइल दबाइए। समय: { DURATION($seconds, width: "long") }।
relay-button-pass = ब्रश आगे दें
relay-passed-toast = आगे दे दिया।
relay-not-your-turn = ब्रश अभी { $name } के हाथ में है।
relay-turn-over = ब्रश { $name } के हाथ में था।
relay-painting = { $name } की पेंटिंग बन रही है…
relay-painted = देखिए { $name } ने इसे क्या बना दिया!
relay-passed = { $name } ने ब्रश आगे दे दिया।
relay-skipped = लगता है { $name } को नींद आ गई; आगे चलते हैं।
relay-left = { $name } ने चैट छोड़ दी, पर ब्रश यहीं है: आगे चलते हैं।
relay-failed = { $name }, इससे पेंट नहीं हो पाया, माफ़ कीजिए। तस्वीर जैसी थी वैसी ही आगे जाएगी।
# under the first picture of the album, the photo
relay-first = शुरुआत यहाँ से हुई
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [1] पूरा सफ़र एक स्टाइल में: { $names }। { $points } अंक।
       *[other] पूरा सफ़र { $count } स्टाइल में: { $names }। हर किसी को { $points } अंक।
    }
relay-asleep = ब्रश किसी ने छुआ ही नहीं। फ़ोटो जैसी थी वैसी ही है।
relay-nothing = मुझसे एक भी स्ट्रोक नहीं लग पाया, माफ़ कीजिए। फिर से कोशिश करें?

## Mash-up

mash-title = फ़ोटो का मेल!
mash-about = दो लोग, दो फ़ोटो: मैं हर एक को दूसरी के स्टाइल में पेंट करूँगा, और सब बेहतर वाली चुनेंगे।
mash-your-photo = { $name }, इस संदेश के जवाब में अपनी फ़ोटो भेजिए। समय: { DURATION($seconds, width: "long") }।
mash-open = { $name } की फ़ोटो को जोड़ीदार चाहिए। जवाब में अपनी फ़ोटो भेजिए, या बटन दबाकर जगह रख लीजिए; मैं हर एक को दूसरी के स्टाइल में पेंट करूँगा!
mash-button-seat = मेरी फ़ोटो लीजिए
mash-own = यह फ़ोटो आपकी है; दूसरी किसी और को लानी होगी।
mash-seated = जगह आपकी हुई। अपनी फ़ोटो भेजिए!
mash-seat-taken = { $name } और { $author } का मेल।
mash-your-turn = { $name }, इस संदेश के जवाब में एक फ़ोटो भेजिए, मैं उसे { $author } की फ़ोटो से मिलाऊँगा। समय: { DURATION($seconds, width: "long") }।
# $photo and $strokes: people
mash-credit = { $letter }: फ़ोटो { $photo } की, स्ट्रोक { $strokes } के
mash-question = कौन-सा मेल बेहतर है? समय: { DURATION($seconds, width: "long") }।
mash-better = { $letter } की जीत, { $votes }–{ $others } से।
mash-both =
    { $votes ->
        [0] कोई चुन नहीं पाया: दोनों दीवार पर टँगेंगी।
       *[other] { $votes }–{ $votes }: दोनों दीवार पर टँगेंगी।
    }
mash-thanks = आप दोनों को { $points } अंक।
mash-one-failed = उल्टा वाला मेल नहीं बन पाया, माफ़ कीजिए।
mash-failed = आपकी फ़ोटो इस बार नहीं मिल पाईं, माफ़ कीजिए। कोई और दो आज़माइए!
mash-no-photo = कोई फ़ोटो नहीं आई, { $name }। जब हो तब फिर कहिए।
mash-no-partner = { $name } की फ़ोटो से मेल करने कोई नहीं आया। नुक़सान उन्हीं का!
mash-lapsed = { $name } की ओर से कुछ नहीं आया; जगह फिर ख़ाली है।
mash-partner-left = { $name } ने चैट छोड़ दी; जगह फिर ख़ाली है।
mash-gave-up = { $name } की फ़ोटो ने बहुत इंतज़ार कर लिया। फिर कभी!
mash-author-left = { $name } ने चैट छोड़ दी, और फ़ोटो भी साथ गई।

## Daily Challenge

daily-title = आज की चुनौती
# $time: such as 10:00
daily-on = हर दिन { $time } पर मैं आप सबके लिए एक फ़ोटो लाऊँगा। हर कोई एक स्टाइल चुने और मैं पेंट करूँगा; सब दिल दें, और सबसे ज़्यादा दिलों वाली पेंटिंग दिन जीतेगी।
daily-photo = आज की फ़ोटो! जवाब में ऐसी तस्वीर भेजिए जिसका स्टाइल आपको पसंद हो, या मेरा कोई स्टाइल दबाइए: हर किसी की एक पेंटिंग, कल तक।
daily-entered-already = आज की आपकी पेंटिंग हो चुकी। कल फिर आइए!
daily-full = आज के लिए दीवार भर गई। कल फिर आइए!
daily-entry = पेंटिंग: { $name }
daily-button-heart = ♥ दिल दें
daily-heart = { $name } के लिए एक दिल ♥
daily-heart-already = आपका दिल पहले से वहाँ है।
daily-own-heart = यह आपकी अपनी है: दिल औरों के लिए हैं।
daily-failed = { $name }, इससे पेंट नहीं हो पाया, माफ़ कीजिए। कोई और स्टाइल आज़माइए, दिन लंबा है।
daily-won =
    { $hearts ->
        [one] { $hearts } दिल के साथ दिन { $name } ने जीता
       *[other] { $hearts } दिलों के साथ दिन { $name } ने जीता
    } और { $points } अंक पाए!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] इस बार एक भी पेंटिंग नहीं सूखी।
       *[other] इस बार { $count } पेंटिंग और एक भी दिल नहीं। अगली बार दिल खोलकर दीजिए!
    }
daily-wet = दिन ख़त्म हुआ और इनकी पेंटिंग अभी गीली हैं: { $names }। आपका सिलसिला नहीं टूटेगा।
daily-streak = 🔥 { $name }: लगातार { $days } दिन
daily-wall =
    { $count ->
        [1] हफ़्ते की दीवार: एक ही पेंटिंग, पर क्या पेंटिंग है।
       *[other] हफ़्ते की दीवार: आपकी { $count } सबसे अच्छी।
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep = { $days } दिन से किसी ने पेंट नहीं किया, इसलिए मैंने ईज़ल समेट दिया। /daily on से वह लौट आएगा।
daily-off = { $name } ने ईज़ल समेट दिया। /daily on से वह लौट आएगा।
# $time: such as 10:00 UTC+2
daily-moved = अब से फ़ोटो { $time } पर आएगी।
daily-not-on = आज की चुनौती अभी बंद है। /daily on से शुरू कीजिए।
daily-only-starter = समय वही बदल सकते हैं जिन्होंने आज की चुनौती शुरू की, या कोई एडमिन।
daily-usage =
    /daily on 10:00 से हर दिन 10:00 UTC पर आप सबके लिए एक फ़ोटो आएगी।
    भारत के समय से चाहिए तो /daily on 10:00 +5:30 लिखिए। बंद करने के लिए: /daily off

## /top, /wall and /rules

top-week = पिछले सात दिन:
top-ever = शुरू से अब तक:
top-empty = अभी किसी के पास अंक नहीं हैं। /battle या /guess से बात बनेगी!
wall-title = आपकी दीवार: सबसे ज़्यादा पसंद की गई पेंटिंग।
# $names: who made it
wall-place =
    { $place }. { $names }: { $votes ->
        [0] कोई वोट नहीं
       *[other] { $votes } वोट
    }
wall-empty = दीवार ख़ाली है। किसी पेंटिंग से वोट जीतिए, जैसे /battle में!
rules = हम ये खेल सकते हैं (सिर्फ़ एक के लिए: /rules battle):
rules-battle = /battle: आर्ट बैटल, 2 से 8 लोग। हर कोई एक स्टाइल लाए, मैं एक ही फ़ोटो हर स्टाइल में पेंट करूँगा, और सब सबसे अच्छी को वोट देंगे: 3, 2 और 1 अंक। किसी फ़ोटो के जवाब में भेजें तो उसी से खेलेंगे; कमांड के बाद जो लिखें वह विषय है।
rules-daily = /daily on 10:00: हर दिन एक फ़ोटो। हर कोई दिन में एक बार स्टाइल चुने और औरों की पेंटिंग को दिल दे। पेंटिंग पर 1 अंक, सबसे ज़्यादा दिलों पर 3। हफ़्ते में एक बार आपकी नौ सबसे अच्छी साथ टँगेंगी।
rules-duel = /duel: दो लोग, तीन दौर, दो जीत काफ़ी। एक ही फ़ोटो के लिए दोनों एक-एक स्टाइल लाएँ, और सब वोट दें। जीत पर 3 अंक, बराबरी पर 1-1। किसी के संदेश के जवाब में भेजें तो चुनौती उन्हीं को मिलेगी।
rules-guess = /guess: तीन पेंटिंग कोहरे से निकलेंगी। चार में से सही स्टाइल दबाइए, हर पेंटिंग पर एक मौक़ा: तुरंत सही तो 5 अंक, फिर कम, 1 तक।
rules-mash = /mash: दो लोग, दो फ़ोटो, हर एक दूसरी के स्टाइल में। सब बेहतर वाली चुनें, और दोनों लोगों को एक-एक अंक। किसी फ़ोटो के जवाब में भेजें तो मेल उसी से होगा।
rules-relay = /relay: एक फ़ोटो 2 से 8 लोगों के हाथों-हाथ। बारी-बारी से हर कोई दो मिनट में एक स्टाइल लाए, और मैं जो बना है उसी के ऊपर पेंट करूँगा। जिन्होंने पेंट किया उन्हें एक-एक अंक, और आख़िर में पूरे सफ़र की फ़िल्म।

## The menu of commands

