### What the bot says, in Chinese (simplified).
###
### DURATION($seconds) writes a time rounded as people would, such as "40秒" or "2分钟".
###
### A command stands between spaces or punctuation: next to a character Telegram would take it for part of a word.

## What people see before they have said anything

description =
    发给我两张图：先发要画的照片，再发一张你喜欢的风格图。你会看着画一点点成形，最后收到成品。
description-short = 两张图变成一幅画：第一张定画面，第二张定风格。
command-start = 我能做什么
command-paint = 画你回复的那张照片
command-style = 你回复的图片用作风格
command-content = 你回复的图片用作要画的内容
command-styles = 挑选我自带的风格
command-again = 把最近两张图再画一次
command-history = 看看你最近的画
command-settings = 查看和更改作画方式
command-settings-admin = 查看和更改我为你、为本群作画的方式
command-language = 更改我说的语言
command-cancel = 放弃照片或停止作画
command-help = 我能做什么
command-battle = 游戏：各带一种风格，最好的画获胜
command-guess = 游戏：猜雾中画的风格
command-relay = 游戏：轮流画同一幅画
command-mash = 游戏：把两个人的照片混在一起
command-duel = 游戏：向人挑战，风格对风格
command-daily = 每天一张照片来画：on 10:00 或 off
command-top = 这里谁的分数最高
command-wall = 大家最喜欢的画
command-rules = 我的游戏怎么玩
command-stopgame = 结束正在玩的游戏

## Hello

hello =
    发给我两张图：先发要画的照片，再发一张你喜欢的风格图。
    几秒钟内你就能看到草图，然后看着它变成一幅画。更改画法用 /settings，停止用 /cancel。
samples = 这是我自己画的两张图：一片海浪和一扇彩色玻璃窗。我按第二张的风格来画第一张，你的图也是这样画。
# $commands: such as "/start, /settings, /cancel"
unknown-command = 我不认识这个命令。可用的命令有：{ $commands }

## Pictures in

content-kept = 照片收到了。现在发风格图吧：一幅画、一种花纹，只要你喜欢它的色彩和笔触就行。也可以从我的风格里挑一个：/styles
style-kept = 风格图收到了。现在发要用这种风格画的照片吧。
awaited-style = 你的照片我收到了，现在请发一张风格图。
awaited-content = 你的风格图我收到了，现在请发要用这种风格画的照片。
edited = 改动收到了。
edited-late = 这张照片正在按原来的样子画。想按现在的样子画，请重新发一次。
no-avatar = 我看不到你的头像：可能没有设置，或者对我隐藏了。请改发一张照片。

send-a-picture = 请发一张照片，或以文件形式发 JPEG、PNG、WebP 图片。
not-a-picture-animation = 这是 GIF 动图，我只能照着静止的图片画。{ send-a-picture }
not-a-picture-video = 这是视频，我只能照着静止的图片画。{ send-a-picture }
not-a-picture-sticker = 这个贴纸会动，我只能照着静止的图片画。{ send-a-picture }
not-a-picture-audio = 这是音频，我只能照着图片画。{ send-a-picture }
not-a-picture-contact = 这是联系人，我只能照着图片画。{ send-a-picture }
not-a-picture-location = 这是地图上的位置，我只能照着图片画。{ send-a-picture }
not-a-picture-poll = 这是投票，我只能照着图片画。{ send-a-picture }
not-a-picture-dice = 手气不错，不过我只能照着图片画。{ send-a-picture }
not-a-picture-link = 我不打开链接。请把图片保存下来，以照片或文件形式发到这里。
not-a-picture-text = 我照着图片画，不照着文字画。{ send-a-picture }
not-a-picture-other = 这不是图片。{ send-a-picture }
refused-file-too-big = 这个文件太大了：上限是 20 MB。请发一张小一点的图片。
refused-download-failed = 我没能从 Telegram 取到这张图片，请再发一次。
# $reason: a sentence
caption-refused = { $reason }这张图片我没有收下：请换个说明文字再发一次，或者不写说明。
caption-refused-album = { $reason }这个相册我没有收下：请换个说明文字再发一次，或者不写说明。
waiting-refused = { $reason }这张图片我没有收下：这是正在等待的那张图片要求的。我已取消它的设置，请把这张再发一次。
tap-refused = { $reason }这个风格我没有收下：这是你的照片或命令要求的。我已取消这些设置，请再选一次风格。
# $styles: two and more
album-asked = 一张照片和 { $styles } 种风格。要把几种风格融合成一幅画，还是每种风格各画一幅？
album-blend = 融合 { $styles } 种风格的一幅画，马上就来。
album-each = 每种风格一幅，共 { $paintings } 幅，马上就来。
# $paintings: fewer than there are styles
album-each-some = { $styles } 种风格里我先画 { $paintings } 种：排队的画最多 { $most } 幅。有空位时请再发其余的。

## While it paints

in-a-moment = 两张都收到了。第一幅画面马上就来。
in-line = 两张都收到了。你前面还有 { $ahead } 幅画，大约{ DURATION($seconds) }后轮到你。
progress = 第 { $iteration } 步，共 { $iterations } 步 · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · 初步草图
progress-photo = { progress } · 先从你的照片开始
progress-left = { progress } · 大约还要{ DURATION($seconds) }

## How it ends

painted = 画好了，共 { $steps } 步，用时{ DURATION($seconds) }。成品在下面。
painted-before = 画好了。成品在下面。
status-unsure = 这是你的画。它本来还会作为单独的消息发出，但 Telegram 没有告诉我你是否收到。
status-unsure-of-regret = 抱歉，这幅画没画成，我不再尝试了。请把两张图重新发一次。
status-stopped = 已停止。
status-failed = 这幅没画成。
# $preset: its name, such as balanced
final =
    这是你的画。
    { how-painted }
final-repeated =
    这是你的画，马上就好：这些图我以前就这样画过。“{ button-seed }”会另画一幅。
    { how-painted }
how-painted = { $preset } · { $steps } 步 · { $size } px · { DURATION($seconds) }
failed =
    { $attempts ->
        [1] 抱歉，画这幅画时我一再出故障，所以不再尝试了。
       *[other] 抱歉，这幅画失败了 { $attempts } 次，所以我不再尝试了。
    }请把两张图重新发一次，或者换别的图。
extra-failed = 抱歉，这个没做成。

## Buttons

button-keep = 停下，就要这张
button-cancel = 取消
button-blend = 融合风格
button-blend-first = 融合前 { $most } 种
button-each = 每种各一幅
button-draft-style = 这张是风格图
button-draft-content = 这张是要画的照片
button-draft-avatar = 用我的头像
button-samples = 用两张示例图试试
button-style = 风格更浓
button-photo = 更像照片
button-seed = 换个样子
button-swap = 两张互换
button-colours = 保留原色
# where the photo's were kept
button-colours-back = 用风格的颜色
button-bigger = 更大
button-file = 发成文件
button-compare = 前后对比
button-timelapse = 延时视频
button-good = 👍
button-bad = 👎
button-more = 更多 …
button-less = 返回

tapped-keep = 我就停在这里，把现有的给你。
tapped-cancel = 已停止。
tapped-style = 再画一次，风格更浓。
tapped-photo = 再画一次，更像你的照片。
tapped-seed = 再画一次，会有所不同。
tapped-swap = 再画一次，两张互换。
tapped-colours = 再画一次，用另一张图的颜色。
tapped-bigger = 再画一次，更大。
tapped-file = 文件正在路上。
tapped-avatar = 稍等，我去取你的头像。
tapped-samples = 稍等，我来画。
tapped-compare = 照片和画放在一起，马上就来。
tapped-timelapse = 作画过程的视频，马上就来。
tapped-too-old = 做这个要用的图我已经没有了。
tapped-back = 这就来。
tapped-good = 很高兴你喜欢，谢谢！
tapped-bad = 谢谢你告诉我。试试“{ button-photo }”或“{ button-style }”，也许会更合意。

too-late = 那幅画已经结束了。
not-begun = 还没开始画呢。
not-yours = 这是 { $name } 的画；想要自己的请用 /paint 。
stale = 这个按钮已经没用了。
line-is-long = 你已经有 { $most } 幅画在排队了。请等其中一幅画完，或者发送 /cancel。

## /cancel

draft-dropped = 你的照片已放弃。想画时随时发新的来。
draft-dropped-job-goes-on = 你的照片已放弃。你的画还在继续；再发一次 /cancel 就会停止。
job-stopped = 已停止。想画时随时发两张图来。
nothing-to-cancel = 没有什么可取消的。发一张照片就能开始。

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = 第 { $first } 到 { $last } 种风格，共 { $count } 种
gallery-tap = 点一个你喜欢的，再发要画的照片。
gallery-sketching = 马上就能看到你的照片配上每种风格的样子。
gallery-sketched = 你的照片配上每种风格的样子。点一个，我就这样画。
gallery-not-sketched = 照片的草图没能及时画好。点一种风格，我照样画。
gallery-not-yours = 这个画廊是别人打开的；打开你自己的请用 /styles。
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = 选好了：{ $style }。现在发要这样画的照片。
style-chosen-group = 选好了：{ $style }。现在请回复这条消息，发要这样画的照片。
# A link follows on a line of its own.
style-link = 想分享这种风格，就转发这个链接：
style-unknown = 那个链接里的风格我没有；我有的风格请看 /styles。
tapped-house-style = 我用这种风格画你的照片：{ $style }。

style-brush_strokes = 油画笔触
style-mosaic = 马赛克
style-stained_glass = 彩绘玻璃
style-woodblock = 木版画
style-ink_hatching = 墨线排线
style-watercolour = 水彩
style-pointillism = 点彩
style-cut_paper = 剪纸
style-marbling = 大理石纹
style-halftone = 半调网点
style-blueprint = 蓝图
style-neon = 霓虹
## /again

again-nothing = 还没有可以再画的。发给我两张图吧。

## /history

history = 你最近的 { $count } 幅画，最新的在前。
history-choose = 点一个数字，那幅画就会连同所有按钮一起回来：
history-empty = 你还没有画。发给我两张图，第一幅就开始了。

## /settings

settings-title = 我这样为你作画：
settings-all = 各项设置及可用的值：
# $names: such as "iterations, size"
settings-changed = 已更改：{ $names }。
settings-reset = 所有设置都恢复到最初了。
# $reason: a sentence
settings-refused = { $reason }什么都没有改。有哪些可选，见 /settings all。
settings-time = 现在在我的机器上画一幅大约要{ DURATION($seconds) }。
settings-how = 点 − 和 + 来调，或点某个值自己输入。喜欢打字的话：/settings iterations=120 style_weight=2；全部 { $count } 项设置的说明见 /settings all。
settings-ask = { $label }：现在是 { $value }。请回复另一个值，{ $low } 到 { $high } 之间的数。它决定{ $help }。
settings-not-yours = 这是别人的设置；看你自己的请用 /settings。
settings-button-preset = { $preset } · { DURATION($seconds) }
settings-button-value = { $label }：{ $value }
settings-button-reset = 全部恢复最初
settings-on = 开
settings-off = 关
settings-tapped = { $label }：{ $value }
settings-limit = { $label }：已经到头了。

label-preset = 模式
label-iterations = 步数
label-style_weight = 风格
label-content_weight = 照片
label-size = 尺寸 (px)
label-tv_weight = 平滑
label-style_scale = 笔触大小
label-colour = 颜色
label-init = 起点
label-seed = 变化
label-snapshots = 展示作画过程
label-timelapse = 延时视频
label-language = 语言

# What a value is called on a button
value-style = 取自风格
value-luminance = 取自照片
value-match = 相互匹配
value-sketch = 草图
value-content = 照片
value-init-style = 风格
value-noise = 噪点

help-iterations = 所有尺度上一共优化多少步；越多越接近风格
help-size = 画的长边有多少 px
help-style_weight = 风格的影响有多强；2 就是两倍
help-content_weight = 照片保留得有多强；2 就是两倍
help-style_scale = 风格相对照片的大小；小则笔触细，大则笔触粗
help-tv_weight = 细小噪点平滑得有多强

## /language

language = 我用你应用的语言，也可以换成你选的语言：
language-of-app = 跟随我的应用
language-chosen = 从现在起我说中文。
# $language: what was asked for
language-unknown = 我还不会说“{ $language }”。点下面的一种吧：

## Groups, and other chats

hello-group = 大家好！用 { $paint } 回复一张照片，我就用你随后发来的风格来画它。
help-group =
    用 { $paint } 回复一张照片，再发给我一张你喜欢其风格的图：我用后者的风格画前者。用 /style 或 /content 说明所回复的图片是哪一张；这三个命令也可以写在图片说明里。
    想一起玩：/battle 、 /guess 、 /relay 、 /mash 、 /duel 或 /daily ；玩法见 /rules 。
    更改画法用 /settings，停止用 /cancel。{ $hears ->
        [replies] 我只看得到命令和对我消息的回复。
       *[all] 不是命令、也不是回复我的消息，我一概不理。
    }
ask-content = 要画哪张照片？发给我吧。
ask-content-group = 要画哪张照片？请回复这条消息发来。
ask-style = 用什么风格？发一幅画、一种花纹，只要你喜欢它的色彩和笔触就行。
ask-style-group = 用什么风格？请回复这条消息，发一幅画、一种花纹，只要你喜欢它的色彩和笔触就行。
content-kept-group = 照片收到了。现在请回复这条消息发风格图：一幅画、一种花纹，只要你喜欢它的色彩和笔触就行。
style-kept-group = 风格图收到了。现在请回复这条消息，发要用这种风格画的照片。
reply-no-picture = 这个我画不了。请用 { $command } 回复一张照片、一个图片文件或一张不会动的贴纸。

settings-title-group = 在本群，没有另行设置的人，我都这样作画：
settings-button-group = 本群的设置
settings-admins-only = 只有本群管理员才能更改；看你自己的请用 /settings。

# A painting that comes as a file adds this to its caption.
no-right-photos = 我在这里不能发照片，所以以文件形式发来；管理员可以更改。
no-right =
    你的画完成了，但我在这里不能发{ $right ->
        [documents] 照片和文件
       *[other] 图片
    }。等管理员允许后，请点按钮。
no-right-file = 我在这里不能发文件；管理员可以更改。
button-bring = 现在发来
tapped-bring = 已经在路上了。
final-from-group = 这是你的画。我不能在原来的群里发言。

# A button over an empty list of one's own paintings
inline-none = 画你的第一幅画

## When something breaks

disk-full = 我的磁盘满了。你发来的内容在 Telegram 上很安全；一有空间我就继续。
disk-full-try-again = 我的磁盘满了，没能存下这个。请过一会儿再发一次。
# $reference: a code
broken = 我这边出了点问题。请再试一次；如果还是不行，请把代码 { $reference } 告诉我的管理者。

## What can't be used: why, in the words that the engine has for it

refused-empty = 这个文件是空的；请发 JPEG、PNG 或 WebP 图片。
refused-too-many-bytes = 这个文件有 { $megabytes } MB，上限是 { $limit } MB。请发一张小一点的图片。
refused-too-many-pixels = 这张图片是 { $width } × { $height } px，共 { $megapixels } 百万像素，上限是 { $limit } 百万像素。请发一张小一点的。
refused-too-few-pixels = 这张图片是 { $width } × { $height } px，每边至少要有 { $limit } px。请发一张大一点的。
refused-too-narrow = 这张图片是 { $width } × { $height } px，长边最多只能是短边的 { $limit } 倍。请发一张不那么窄的。
refused-far-too-large = 这张图片实在太大了，上限是 { $limit } 百万像素。请发一张小一点的。
refused-no-picture = 这不是能读取的图片；请发 JPEG、PNG 或 WebP 图片。
# $format: such as HEIC or PDF
refused-other-format = 这是 { $format } 文件；请发 JPEG、PNG 或 WebP 图片。
refused-damaged = 这张 { $format } 图片无法读取：它已损坏或不完整。请再发一次，或换一张。
refused-unreadable = 这张图片无法读取；请换一张，或先重新保存一遍。
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting } 不能是 { $value }；请从这些里选一个：{ $choices }。
refused-number =
    { $setting } 不能是 { $value }；它应是 { $low } 到 { $high }{ $unit ->
        [px] {" "}px{" "}
        [s] {" "}秒
       *[none] {" "}
    }之间的数。
refused-whole-number =
    { $setting } 不能是 { $value }；它应是 { $low } 到 { $high }{ $unit ->
        [px] {" "}px{" "}
        [s] {" "}秒
       *[none] {" "}
    }之间的整数。
# $reason: a sentence
did-you-mean = { $reason }你是想写 { $hint } 吗？
refused-blend-count = blend 里的权重有 { $weights } 个，风格有 { $styles } 种。请给每种风格一个权重，或者都不给。
refused-no-pair = 我看不懂 { $word }；请写成 名称=值，例如 iterations=120。
refused-no-setting = 没有 { $setting } 这项设置；有的是：{ $settings }。
refused-chat-limit =
    { $setting } 不能是 { $value }；在聊天里最多 { $most } { $unit ->
        [px] px
       *[s] 秒
    }。
refused-chat-tile = tile 不能是 { $value }；在聊天里可以是 0，或至少 { $least } px。
refused-chat-iterations = iterations 不能是 { $value }；在聊天里，{ $size } px 时最多 { $most }。

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.


## What all games say

# where a person's name is not known
somebody = 某人
game-over = 这局已经结束了。想玩随时开新的一局。
game-stale = 晚了一步：游戏已经往下走了。
game-only-starter = 这局是 { $name } 发起的，只有 TA 能这样做；管理员可以用命令结束它。
game-stopped = { $name } 结束了游戏。放下画笔！
# a game that an update of the bot could not carry over
game-lost = 我刚更新过，这局玩到哪儿找不回来了，抱歉。我们再开一局吧。
# the group became a supergroup, and games had been begun in both
game-gave-way = 群组搬家之前，大家已经在玩另一局：那一局继续，新开的这局到此为止。
game-button-again = 再玩一局
game-button-style = { $style }
games-only-in-groups = 我的游戏要有伴才好玩：把我加到群里，在群里开一局吧。
games-one-at-a-time = 一次只玩一局：先玩完这一局，或用 /stopgame 结束它。
games-none = 这里现在没有在玩的游戏。开一局用 /battle ，看玩法用 /rules
games-again = 再来一局！

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players = 已加入 { $count } 人：{ $names }
lobby-empty = 还没有人加入。
lobby-how = 最多等{ DURATION($seconds) }，满 { $most } 人就提前开始。两个人就能玩。
lobby-button-join = 我加入 · { $count }
lobby-button-leave = 我退出
lobby-button-start = 现在开始
lobby-button-cancel = 取消
lobby-joined = 你加入了。先找好一张风格图吧！
lobby-in-already = 你已经加入了。
lobby-left = 你退出了。开始之前随时可以回来。
lobby-not-in = 你本来就没有加入。
lobby-one-more = 至少要两个人：再找个人一起玩吧。
lobby-begins = 开始啦！
lobby-cancelled = 已取消。
lobby-called-off = { $name } 取消了游戏。下次再玩！
lobby-too-few = 至少要两个人才能玩，这次人不够。等醒着的人多一点再试吧。
lobby-closed = 参加的有：{ $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    请用一张你喜欢其风格的图片回复这条消息，或者点一个我的风格。你们有{ DURATION($seconds) }。
    只算第一个风格：我一收到就动笔。
contest-style-picked = 就用“{ $style }”。我来调颜料。
contest-style-taken = “{ $style }”已经有人选了。快换一个！
contest-brought-already = 你的那幅我已经在画了；只算第一个风格。
contest-no-room = 名额满了，不过你可以投票！
contest-failed-try-again = { $name }，用这张我没画成，抱歉。再发一个风格吧，还来得及。
# $done: paintings that are ready, of $count
contest-painting = 正在画：{ $count } 幅里干了 { $done } 幅。
contest-painted =
    { $count ->
        [0] 这次没有画可挂。
       *[other] { $count } 幅画干了。
    }
contest-failed = 抱歉，{ $names } 的画我没画成。
contest-absent =
    { $count ->
        [1] { $names } 没有带风格来。
       *[other] { $names } 都没有带风格来。
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = 哪一幅最好？你们有{ DURATION($seconds) }。投给自己的不算。
contest-own = 很美，不过这是你自己的。投别的吧！
contest-voted = 你投了 { $letter }。还可以改。
# instead of what asked for styles, where a game ends before its time
contest-stopped = 这里已经结束了：不用再发风格了。

## Art Battle

battle-title = 画画大战！
# $theme: what the starter typed
battle-title-theme = 画画大战：{ $theme }
battle-about = 每人带来一种风格，我用每种风格各画一遍这张照片，大家投票选出最好的一幅。发起的人可以回复别的照片来换。
battle-asleep = 没有人带风格来，我只好画空气。再试一次？
battle-failed = 每一幅都被我画砸了，抱歉。再试一次？
battle-alone = 只有 { $name } 有画可展：比不成了，不过请鼓掌！
battle-won = { $name } 凭 { $letter } 获胜！
battle-won-together = 并列第一：{ $names } 一起获胜！
battle-no-votes = 没有人投票，也就没有人输。看看都是谁的画：
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
    } { $letter } · { $name }：{ $votes ->
        [0] 没有票
       *[other] { $votes } 票
    }{ $points ->
        [0] {""}
       *[other] ，{ $points } 分
    }

## Duel

duel-challenge = { $name } 向 { $opponent } 发起风格对决！三局两胜：同一张照片，两人各带一种风格，大家投票。
duel-open-challenge = { $name } 想来一场风格对决！三局两胜：同一张照片，两人各带一种风格，大家投票。谁敢应战？
duel-button-accept = 我应战
duel-button-decline = 今天算了
duel-accepted = 举起画笔！
duel-declined-toast = 那就不比了。
duel-declined = { $name } 今天不想比。不伤和气。
duel-withdrawn = { $name } 收回了挑战。
duel-unanswered = 没有人应战。{ $name } 赢了这场对视。
duel-left-before = { $name } 还没开始就走了。今天不比了。
duel-not-yours = 这个挑战不用你来答；想自己来一场就用 /duel
duel-oneself = 对决要两个人，跟自己比怎么都是你赢。
duel-on = 对决开始：{ $name } 对 { $opponent }！
duel-round = 第 { $number } 局，共 { $rounds } 局
# $votes for $name, $others for the other
duel-round-won = { $name } 拿下这一局，{ $votes } 比 { $others }。
duel-round-equal =
    { $votes ->
        [0] 没有票：这一局不分胜负。
       *[other] { $votes } 比 { $votes }：这一局不分胜负。
    }
duel-round-alone = 只有 { $name } 带来了风格，拿下这一局。
duel-round-failed = 两幅我没能都画成，抱歉：这一局不分胜负。
duel-round-asleep = 两个人都没有带风格来。
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won = { $name } 赢得对决，得 { $points } 分！
duel-drawn = 平局！每人一分，正好有理由再战。
duel-asleep = 就算平局吧，我们接着睡。
duel-walkover = { $left } 退场了，{ $name } 赢得对决，得 { $points } 分。

## Guess the Style

guess-title = 猜风格！
guess-about = 三幅画会一幅接一幅地从雾里显出来。看出是哪种风格就点哪个：猜对得越早分越高，从 5 分到 1 分。每幅只能猜一次！
guess-mixing = 正在画，第一幅马上就来。
guess-question = 这是哪种风格？
guess-worth =
    { $points ->
        [1] 最后机会：{ $points } 分。
       *[other] 现在猜对得 { $points } 分；再过{ DURATION($seconds) }会更清楚。
    }
guess-right = 对了！{ $points } 分。先别说出来。
guess-wrong = 不对，可惜。等着看答案吧！
guess-answered-already = 你已经猜过了：每幅只能猜一次。
guess-answer = 答案是“{ $style }”。
guess-nobody-answered = 没有人猜。
guess-nobody-right = 把你们全骗过了！
# $streak: right answers in a row
guess-was-right =
    { $name }：+{ $points }{ $streak ->
        [1] {""}
       *[other] {" "}· 🔥 连对 { $streak } 次
    }
guess-board = 最后得分：
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }：{ $points } 分
guess-no-points = 谁都没有得分：我的画笔太狡猾了。
guess-asleep = 有人在吗？画我先收起来了。
guess-failed = 这次我的画没画成，抱歉。过一会儿再叫我吧。
guess-stopped = 这幅的秘密就不说了。

## Relay

relay-title = 风格接力！
relay-about = 这张照片会在大家手里传下去：每人带来一种风格，我就在上一个人的画上接着画。最后全程连成一段短片。发起的人可以回复别的照片来换。
relay-order = 画笔这样传：{ $names }
relay-turn = { $name }，画笔在你手里：用一张你喜欢其风格的图片回复这条消息，或者点一个我的风格。你有{ DURATION($seconds) }。
relay-button-pass = 传给下一个
relay-passed-toast = 传下去了。
relay-not-your-turn = 现在画笔在 { $name } 手里。
relay-turn-over = 画笔刚才在 { $name } 手里。
relay-painting = { $name } 正在画……
relay-painted = 看看 { $name } 画成了什么样！
relay-passed = { $name } 把画笔传了下去。
relay-skipped = { $name } 大概睡着了；我们继续。
relay-left = { $name } 离开了聊天，画笔留下了：我们继续。
relay-failed = { $name }，用这张我没画成，抱歉。画保持原样传下去。
# under the first picture of the album, the photo
relay-first = 一开始是这样
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [1] 全程只有一种风格，出自 { $names }。得 { $points } 分。
       *[other] 全程 { $count } 种风格，出自 { $names }。每人 { $points } 分。
    }
relay-asleep = 没有人碰画笔。照片还是原来的样子。
relay-nothing = 我一笔也没画成，抱歉。再试一次？

## Mash-up

mash-title = 照片混搭！
mash-about = 两个人，两张照片：我把每一张都画成另一张的风格，大家选出更好的一幅。
mash-your-photo = { $name }，请用你的照片回复这条消息。你有{ DURATION($seconds) }。
mash-open = { $name } 的照片在找搭档。用你的一张照片回复，或者点按钮先占个座，我把每一张都画成另一张的风格！
mash-button-seat = 我来一张
mash-own = 这张照片是你的；另一张要别人来带。
mash-seated = 座位归你了。发照片吧！
mash-seat-taken = { $name } 和 { $author } 混搭。
mash-your-turn = { $name }，请用一张照片回复这条消息，我把它和 { $author } 的混在一起。你有{ DURATION($seconds) }。
# $photo and $strokes: people
mash-credit = { $letter }：照片 { $photo }，笔触 { $strokes }
mash-question = 哪一种混法更好？你们有{ DURATION($seconds) }。
mash-better = { $letter } 胜出，{ $votes } 比 { $others }。
mash-both =
    { $votes ->
        [0] 谁都选不出来：两幅都上墙。
       *[other] { $votes } 比 { $votes }：两幅都上墙。
    }
mash-thanks = 你们俩每人 { $points } 分。
mash-one-failed = 反过来的那幅没画成，抱歉。
mash-failed = 你们的照片这次混不到一起，抱歉。换两张试试！
mash-no-photo = { $name }，照片没有来。有了照片再叫我吧。
mash-no-partner = 没有人来和 { $name } 的照片混搭。是他们的损失！
mash-lapsed = { $name } 什么都没带来；座位又空出来了。
mash-partner-left = { $name } 离开了聊天；座位又空出来了。
mash-gave-up = { $name } 的照片等得够久了。下次再说！
mash-author-left = { $name } 离开了聊天，照片也带走了。

## Daily Challenge

daily-title = 每日一画
# $time: such as 10:00
daily-on = 每天 { $time } 我给大家带来一张照片。每人选一种风格，我来画；大家互送爱心，爱心最多的画就是当天的赢家。
daily-photo = 今天的照片来了！用一张你喜欢其风格的图片回复它，或者点一个我的风格：每人一幅，到明天为止。
daily-entered-already = 你今天的画已经有了。明天再来！
daily-full = 今天墙上挂满了。明天再来！
daily-entry = 作者：{ $name }
daily-button-heart = ♥ 送爱心
daily-heart = 送给 { $name } 一颗爱心 ♥
daily-heart-already = 你的爱心已经送到了。
daily-own-heart = 这是你自己的：爱心要送给别人。
daily-failed = { $name }，用这张我没画成，抱歉。换个风格试试，今天还长着呢。
daily-won = { $name } 以 { $hearts } 颗爱心赢得这一天，得 { $points } 分！
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] 这次一幅画都没干。
       *[other] 这次有 { $count } 幅画，却一颗爱心都没有。下次别小气哦！
    }
daily-wet = 一天结束时画还没干的有：{ $names }。你们的连续天数不会断。
daily-streak = 🔥 { $name }：连续 { $days } 天
daily-wall =
    { $count ->
        [1] 本周画墙：只有一幅，但真不错。
       *[other] 本周画墙：你们最好的 { $count } 幅。
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep = 已经 { $days } 天没有人画画了，我把画架收起来了。想要它回来就用 /daily on
daily-off = { $name } 把画架收起来了。想要它回来就用 /daily on
# $time: such as 10:00 UTC+2
daily-moved = 从现在起，照片每天 { $time } 来。
daily-not-on = 现在没有每日一画。要开始就用 /daily on
daily-only-starter = 只有发起每日一画的人或管理员才能改时间。
daily-usage =
    /daily on 10:00 让我每天 10:00 UTC 给大家带来一张照片。
    如果你们的时间比 UTC 早八小时，就写 /daily on 10:00 +8 。要结束就用 /daily off

## /top, /wall and /rules

top-week = 最近七天：
top-ever = 有史以来：
top-empty = 还没有人得分。来一局 /battle 或 /guess 就有了！
wall-title = 你们的画墙：大家最喜欢的画。
# $names: who made it
wall-place =
    { $place }. { $names }：{ $votes ->
        [0] 没有票
       *[other] { $votes } 票
    }
wall-empty = 画墙还空着。用一幅画去赢些票吧，比如在 /battle 里！
rules = 我们可以玩这些（只看一种就用 /rules battle ）：
rules-battle = /battle ：画画大战，2 到 8 人。每人带来一种风格，我用每种风格各画一遍同一张照片，大家投票选最好的：前三名得 3、2、1 分。回复一张照片就用它来玩；命令后面写的是主题。
rules-daily = /daily on 10:00 ：每天一张照片。每人每天选一次风格，再给别人的画送爱心。画一幅得 1 分，爱心最多的得 3 分。每周一次，最好的九幅挂在一起。
rules-duel = /duel ：两个人，三局两胜。同一张照片，各带一种风格，大家投票。赢了得 3 分，平局各得 1 分。回复某个人的消息，就只向这个人挑战。
rules-guess = /guess ：三幅画从雾里显出来。从四种风格里点出对的那种，每幅只能猜一次：马上猜对得 5 分，越晚越少，最少 1 分。
rules-mash = /mash ：两个人，两张照片，每一张都画成另一张的风格。大家选出更好的一幅，两个人各得一分。回复一张照片，就和它混搭。
rules-relay = /relay ：一张照片在 2 到 8 人手里传下去。大家轮流，每人两分钟带来一种风格，我在已有的画上接着画。画过的人各得一分，最后还有一段全程短片。

## The menu of commands

