### What the bot says, in Portuguese.
###
### DURATION($seconds) writes a time rounded as people would, such as "40 sec" or "2 min".

## What people see before they have said anything

description =
    Envie duas fotos: primeiro a que você quer ver pintada, depois uma com um estilo de que você goste. Você acompanha a pintura surgindo e, no fim, recebe a imagem.
description-short = Duas fotos viram uma pintura: a primeira dá a cena; a segunda, o estilo.
command-start = O que eu faço
command-paint = Pintar a foto que você responde
command-style = A imagem que você responde é o estilo
command-content = A imagem que você responde é a foto a pintar
command-styles = Escolher um dos meus estilos
command-again = Pintar de novo as duas últimas imagens
command-history = Ver suas últimas pinturas
command-settings = Ver e mudar como eu pinto
command-settings-admin = Ver e mudar como eu pinto para você e para este grupo
command-language = Mudar o idioma em que eu falo
command-cancel = Descartar a foto ou parar a pintura
command-help = O que eu faço
command-battle = Jogar: cada estilo, uma pintura; a melhor ganha
command-guess = Jogar: adivinhar o estilo de uma pintura na névoa
command-relay = Jogar: pintar uma imagem em turnos
command-mash = Jogar: misturar as fotos de duas pessoas
command-duel = Jogar: desafiar alguém, estilo contra estilo
command-daily = Uma foto para pintar todo dia: on 10:00, ou off
command-top = Quem tem mais pontos aqui
command-wall = As pinturas que mais agradaram
command-rules = Como são os meus jogos
command-stopgame = Parar o jogo que está rolando

## Hello

hello =
    Envie duas fotos: primeiro a que você quer ver pintada, depois uma com um estilo de que você goste.
    Em segundos mostro um esboço e você o vê virar uma pintura; /settings muda o jeito de pintar, /cancel interrompe.
samples = Duas imagens que eu mesmo desenhei: uma onda e um vitral. Pinto a primeira no estilo da segunda; com as suas é igual.
# $commands: such as "/start, /settings, /cancel"
unknown-command = Não conheço esse comando; os que existem são { $commands }.

## Pictures in

content-kept = Já tenho a foto. Agora envie o estilo: um quadro, uma estampa, qualquer coisa com cores e traços de que você goste. Ou escolha um dos meus: /styles
style-kept = Já tenho o estilo. Agora envie a foto para pintar assim.
awaited-style = Já tenho sua foto; agora envie o estilo, como imagem.
awaited-content = Já tenho seu estilo; agora envie a foto para pintar assim.
edited = Já vi a mudança.
edited-late = Essa foto já está sendo pintada como era. Envie de novo para eu pintar como ela é agora.
no-avatar = Não vejo sua foto de perfil: você não tem ou ela está oculta. Envie uma foto no lugar dela.

send-a-picture = Envie uma foto, ou uma imagem JPEG, PNG ou WebP como arquivo.
not-a-picture-animation = Isso é uma animação GIF, e eu pinto a partir de imagens paradas. { send-a-picture }
not-a-picture-video = Isso é um vídeo, e eu pinto a partir de imagens paradas. { send-a-picture }
not-a-picture-sticker = Essa figurinha se mexe, e eu pinto a partir de imagens paradas. { send-a-picture }
not-a-picture-audio = Isso é um áudio, e eu pinto a partir de imagens. { send-a-picture }
not-a-picture-contact = Isso é um contato, e eu pinto a partir de imagens. { send-a-picture }
not-a-picture-location = Isso é um lugar no mapa, e eu pinto a partir de imagens. { send-a-picture }
not-a-picture-poll = Isso é uma enquete, e eu pinto a partir de imagens. { send-a-picture }
not-a-picture-dice = Boa jogada, mas eu pinto a partir de imagens. { send-a-picture }
not-a-picture-link = Eu não abro links. Salve a imagem e envie aqui, como foto ou como arquivo.
not-a-picture-text = Eu pinto a partir de imagens, não de palavras. { send-a-picture }
not-a-picture-other = Isso não é uma imagem. { send-a-picture }
refused-file-too-big = Este arquivo é grande demais: o limite é de 20 MB. Envie uma imagem mais leve.
refused-download-failed = Não consegui baixar essa imagem do Telegram. Envie de novo, por favor.
# $reason: a sentence
caption-refused = { $reason } Não guardei a imagem: envie de novo com outra legenda, ou sem legenda.
caption-refused-album = { $reason } Não guardei o álbum: envie de novo com outra legenda, ou sem legenda.
waiting-refused = { $reason } Não guardei a imagem: isso é pedido pela que já está esperando. Já tirei as configurações dela; envie esta de novo.
tap-refused = { $reason } Não guardei o estilo: isso é pedido pela sua foto ou pelo seu comando. Já tirei essas configurações; escolha o estilo de novo.
# $styles: two and more
album-asked = Uma foto e { $styles } estilos. Misturo os estilos em uma só pintura ou faço uma em cada estilo?
album-blend = Uma pintura em { $styles } estilos: já vem aí.
album-each = { $paintings } pinturas, uma em cada estilo: já vêm aí.
# $paintings: fewer than there are styles
album-each-some = Pinto em { $paintings } dos { $styles } estilos: não podem esperar mais de { $most } pinturas. Envie os outros de novo quando houver lugar.

## While it paints

in-a-moment = Já tenho as duas. A primeira imagem chega em instantes.
in-line =
    Já tenho as duas. Há { $ahead ->
        [one] { $ahead } pintura
       *[other] { $ahead } pinturas
    } na frente da sua; sua vez chega em cerca de { DURATION($seconds) }.
progress = Passo { $iteration } de { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · um primeiro esboço
progress-photo = { progress } · sua foto, para começar
progress-left = { progress } · cerca de { DURATION($seconds) } para terminar

## How it ends

painted =
    Pintado em { $steps ->
        [one] { $steps } passo
       *[other] { $steps } passos
    } e { DURATION($seconds) }. A imagem pronta está logo abaixo.
painted-before = Pintado. A imagem pronta está logo abaixo.
status-unsure = Aqui está sua pintura. Ela também ia chegar em uma mensagem separada; o Telegram não me disse se você a recebeu.
status-unsure-of-regret = Sinto muito: esta pintura falhou e parei de tentar. Envie as duas fotos de novo, por favor.
status-stopped = Interrompido.
status-failed = Esta não deu certo.
# $preset: its name, such as balanced
final =
    Aqui está sua pintura.
    { how-painted }
final-repeated =
    Aqui está sua pintura, na hora: já pintei estas imagens exatamente assim. “{ button-seed }” pinta outra.
    { how-painted }
how-painted =
    { $preset } · { $steps ->
        [one] { $steps } passo
       *[other] { $steps } passos
    } · { $size } px · { DURATION($seconds) }
failed =
    { $attempts ->
        [one] Sinto muito: travei várias vezes nesta pintura e parei de tentar.
       *[other] Sinto muito: esta pintura falhou { $attempts } vezes e parei de tentar.
    } Envie as duas fotos de novo, por favor, ou tente com outras.
extra-failed = Sinto muito, isso não deu certo.

## Buttons

button-keep = Parar e ficar com esta
button-cancel = Cancelar
button-blend = Misturar os estilos
button-blend-first = Misturar os primeiros { $most }
button-each = Uma pintura de cada
button-draft-style = Este é o estilo
button-draft-content = Esta é a foto
button-draft-avatar = Usar minha foto de perfil
button-samples = Testar com dois exemplos
button-style = Mais estilo
button-photo = Mais foto
button-seed = Variar
button-swap = Inverter as duas
button-colours = Manter as cores
# where the photo's were kept
button-colours-back = Cores do estilo
button-bigger = Maior
button-file = Como arquivo
button-compare = Antes / depois
button-timelapse = Time-lapse
button-good = 👍
button-bad = 👎
button-more = Mais …
button-less = Voltar

tapped-keep = Paro por aqui e já trago o que temos.
tapped-cancel = Interrompido.
tapped-style = Mais uma vez, com mais estilo.
tapped-photo = Mais uma vez, com mais da sua foto.
tapped-seed = Mais uma vez, e vai sair diferente.
tapped-swap = Mais uma vez, ao contrário.
tapped-colours = Mais uma vez, com as cores da outra imagem.
tapped-bigger = Mais uma vez, maior.
tapped-file = O arquivo está a caminho.
tapped-avatar = Um momento, vou buscar sua foto de perfil.
tapped-samples = Um momento, vou desenhar.
tapped-compare = A foto e a pintura juntas, em um instante.
tapped-timelapse = O vídeo de como foi pintada, em um instante.
tapped-too-old = Não tenho mais as imagens para isso.
tapped-back = Aqui vem ela.
tapped-good = Que bom que você gostou. Obrigado!
tapped-bad = Obrigado por dizer. Com “{ button-photo }” ou “{ button-style }” talvez fique melhor.

too-late = Essa pintura já terminou.
not-begun = Ainda não começou.
not-yours = Esta pintura é de { $name }; com /paint você faz a sua.
stale = Este botão não faz mais nada.
line-is-long =
    Você já tem { $most ->
        [one] { $most } pintura na fila. Espere ela terminar
       *[other] { $most } pinturas na fila. Espere uma delas terminar
    } ou use /cancel.

## /cancel

draft-dropped = Descartei sua foto. Envie outra quando quiser.
draft-dropped-job-goes-on = Descartei sua foto. Sua pintura continua; mais um /cancel a interrompe.
job-stopped = Interrompido. Envie duas fotos quando quiser.
nothing-to-cancel = Não há nada para cancelar. Envie uma foto para começar.

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = Estilos { $first } a { $last } de { $count }
gallery-tap = Toque no que você preferir e depois envie a foto para pintar assim.
gallery-sketching = Em instantes você vê sua foto em cada um deles.
gallery-sketched = Sua foto em cada um deles. Toque no que quiser, e eu pinto assim.
gallery-not-sketched = Os esboços da sua foto não chegaram a tempo. Toque em um estilo, e eu pinto mesmo assim.
gallery-not-yours = Esta galeria foi aberta por outra pessoa; /styles abre a sua.
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = { $style }, boa escolha. Agora envie a foto para pintar assim.
style-chosen-group = { $style }, boa escolha. Agora responda a esta mensagem com a foto para pintar assim.
# A link follows on a line of its own.
style-link = Para compartilhar este estilo, passe este link adiante:
style-unknown = Esse link leva a um estilo que eu não tenho; /styles mostra os que tenho.
tapped-house-style = Vou pintar sua foto neste estilo: { $style }.

style-brush_strokes = Pinceladas
style-mosaic = Mosaico
style-stained_glass = Vitral
style-woodblock = Xilogravura
style-ink_hatching = Hachura a nanquim
style-watercolour = Aquarela
style-pointillism = Pontilhismo
style-cut_paper = Papel recortado
style-marbling = Papel marmorizado
style-halftone = Meio-tom
style-blueprint = Cianótipo
style-neon = Neon
## /again

again-nothing = Ainda não há nada para pintar de novo. Envie duas fotos.

## /history

history = Suas últimas { $count } pinturas, a mais nova primeiro.
history-choose = Toque em um número para ter a pintura de volta, com todos os botões:
history-empty = Você ainda não tem pinturas. Envie duas fotos e a primeira já vem.

## /settings

settings-title = É assim que eu pinto para você:
settings-all = As configurações e os valores que aceitam:
# $names: such as "iterations, size"
settings-changed = Alterado: { $names }.
settings-reset = Todas as configurações voltaram ao que eram no início.
# $reason: a sentence
settings-refused = { $reason } Nada mudou. /settings all mostra tudo o que existe.
settings-time = Na minha máquina, uma pintura leva agora cerca de { DURATION($seconds) }.
settings-how = Toque em − e +, ou toque em um valor para digitar outro. Se preferir digitar: /settings iterations=120 style_weight=2; /settings all explica as { $count } configurações.
settings-ask = { $label }: agora { $value }. Responda com outro valor: um número de { $low } a { $high }. Indica { $help }.
settings-not-yours = Estas configurações são de outra pessoa; /settings mostra as suas.
settings-button-preset = { $preset } · { DURATION($seconds) }
settings-button-value = { $label }: { $value }
settings-button-reset = Tudo como no início
settings-on = sim
settings-off = não
settings-tapped = { $label }: { $value }
settings-limit = { $label }: não dá para ir além.

label-preset = Modo
label-iterations = Passos
label-style_weight = Estilo
label-content_weight = Foto
label-size = Tamanho, px
label-tv_weight = Suavização
label-style_scale = Tamanho do traço
label-colour = Cores
label-init = Parte de
label-seed = Variação
label-snapshots = Mostrar a pintura surgindo
label-timelapse = Time-lapse
label-language = Idioma

# What a value is called on a button
value-style = as do estilo
value-luminance = as da foto
value-match = ajustadas
value-sketch = um esboço
value-content = a foto
value-init-style = o estilo
value-noise = ruído

help-iterations = quantos passos de otimização são dados ao todo, somando todas as escalas; com mais, chega mais perto do estilo
help-size = quanto mede o lado maior da pintura, em px
help-style_weight = com que força o estilo puxa; 2 é o dobro da força
help-content_weight = com que força a foto é mantida; 2 é o dobro da força
help-style_scale = o tamanho do estilo em relação à foto; menor dá traços mais finos e maior, mais grossos
help-tv_weight = com que força o ruído fino é suavizado

## /language

language = Falo o idioma do seu aplicativo ou o que você escolher:
language-of-app = O do meu aplicativo
language-chosen = A partir de agora eu falo português.
# $language: what was asked for
language-unknown = Ainda não falo { $language }. Toque em um destes idiomas:

## Groups, and other chats

hello-group = Olá! Responda { $paint } a uma foto e eu a pinto no estilo que você enviar depois.
help-group =
    Responda { $paint } a uma foto e depois me envie uma imagem com um estilo de que você goste: eu pinto uma no estilo da outra. /style e /content dizem o que é a imagem respondida; os três também servem como legenda.
    Para jogar em grupo: /battle, /guess, /relay, /mash, /duel ou /daily; /rules explica cada jogo.
    /settings muda o jeito de pintar, /cancel interrompe. { $hears ->
        [replies] Só vejo comandos e respostas às minhas mensagens.
       *[all] O que não é comando nem resposta a mim, deixo em paz.
    }
ask-content = Que foto eu pinto? Envie para mim.
ask-content-group = Que foto eu pinto? Envie como resposta a esta mensagem.
ask-style = Em que estilo? Envie um quadro, uma estampa, qualquer coisa com cores e traços de que você goste.
ask-style-group = Em que estilo? Responda a esta mensagem com um quadro, uma estampa, qualquer coisa com cores e traços de que você goste.
content-kept-group = Já tenho a foto. Agora responda a esta mensagem com o estilo: um quadro, uma estampa, qualquer coisa com cores e traços de que você goste.
style-kept-group = Já tenho o estilo. Agora responda a esta mensagem com a foto para pintar assim.
reply-no-picture = Disso eu não consigo pintar. Responda { $command } a uma foto, um arquivo de imagem ou uma figurinha parada.

settings-title-group = É assim que eu pinto neste grupo para quem não ajustou outra coisa:
settings-button-group = Configurações do grupo
settings-admins-only = Só os administradores do grupo mudam isso; /settings mostra as suas.

# A painting that comes as a file adds this to its caption.
no-right-photos = Aqui não posso enviar fotos, então ela vai como arquivo; um administrador pode mudar isso.
no-right =
    Sua pintura está pronta, mas aqui não posso enviar { $right ->
        [documents] fotos nem arquivos
       *[other] imagens
    }. Quando um administrador permitir, toque no botão.
no-right-file = Aqui não posso enviar arquivos; um administrador pode mudar isso.
button-bring = Traga agora
tapped-bring = Está a caminho.
final-from-group = Aqui está sua pintura. No grupo a que ela se destina não posso escrever.

# A button over an empty list of one's own paintings
inline-none = Faça sua primeira pintura

## When something breaks

disk-full = Meu disco está cheio. O que você enviou está a salvo no Telegram; continuo assim que houver espaço.
disk-full-try-again = Meu disco está cheio e não consegui guardar isso. Envie de novo mais tarde, por favor.
# $reference: a code
broken = Algo deu errado do meu lado. Tente de novo, por favor; se continuar, passe o código { $reference } a quem cuida de mim.

## What can't be used: why, in the words that the engine has for it

refused-empty = Este arquivo está vazio; envie uma imagem JPEG, PNG ou WebP.
refused-too-many-bytes = Este arquivo tem { $megabytes } MB; o limite é de { $limit } MB. Envie uma imagem mais leve.
refused-too-many-pixels = Esta imagem tem { $width } × { $height } px, { $megapixels } megapixels; o limite é de { $limit } megapixels. Envie uma menor.
refused-too-few-pixels = Esta imagem tem { $width } × { $height } px; cada lado precisa ter pelo menos { $limit } px. Envie uma maior.
refused-too-narrow = Esta imagem tem { $width } × { $height } px; o lado maior pode ter no máximo { $limit } vezes o tamanho do menor. Envie uma menos estreita.
refused-far-too-large = Esta imagem é excessivamente grande; o limite é de { $limit } megapixels. Envie uma menor.
refused-no-picture = Isto não é uma imagem que dê para ler; envie uma imagem JPEG, PNG ou WebP.
# $format: such as HEIC or PDF
refused-other-format = Este arquivo é { $format }; envie uma imagem JPEG, PNG ou WebP.
refused-damaged = Não foi possível ler esta imagem { $format }: ela está danificada ou incompleta. Envie de novo ou tente com outra.
refused-unreadable = Não foi possível ler esta imagem; envie outra ou salve-a de novo antes.
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting }={ $value } não serve; deve ser um destes valores: { $choices }.
refused-number =
    { $setting }={ $value } não serve; deve ser um número de { $low } a { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    }.
refused-whole-number =
    { $setting }={ $value } não serve; deve ser um número inteiro de { $low } a { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    }.
# $reason: a sentence
did-you-mean = { $reason } Você quis dizer { $hint }?
refused-blend-count = Pesos em blend: { $weights }; estilos: { $styles }. Dê um peso para cada estilo, ou nenhum.
refused-no-pair = Não entendi { $word }; escreva nome=valor, por exemplo iterations=120.
refused-no-setting = Não existe a configuração { $setting }; as que existem são { $settings }.
refused-chat-limit = { $setting }={ $value } não serve; em uma conversa pode ser no máximo { $most } { $unit }.
refused-chat-tile = tile={ $value } não serve; em uma conversa pode ser 0, ou pelo menos { $least } px.
refused-chat-iterations = iterations={ $value } não serve; em uma conversa, com { $size } px, pode ser no máximo { $most }.

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.


## What all games say

# where a person's name is not known
somebody = alguém
game-over = Este jogo já acabou. Comecem outro quando quiserem.
game-stale = Tarde demais: o jogo já foi adiante.
game-only-starter = Só { $name }, que começou o jogo, pode fazer isso; quem administra o grupo pode parar com um comando.
game-stopped = { $name } parou o jogo. Pincéis na mesa!
# a game that an update of the bot could not carry over
game-lost = Passei por uma atualização e perdi o fio do nosso jogo, sinto muito. Vamos começar outro.
# the group became a supergroup, and games had been begun in both
game-gave-way = Antes de o grupo se mudar, vocês já estavam em outro jogo: ele continua, e o mais novo termina aqui.
game-button-again = Jogar de novo
game-button-style = { $style }
games-only-in-groups = Meus jogos pedem companhia: coloque-me em um grupo e comece um por lá.
games-one-at-a-time = Um jogo de cada vez: terminem o que está rolando ou parem com /stopgame.
games-none = Não há nenhum jogo rolando aqui. /battle começa um, /rules explica todos.
games-again = Lá vamos nós de novo!

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players =
    { $count ->
        [one] Até agora joga: { $names }
       *[other] Até agora jogam { $count }: { $names }
    }
lobby-empty = Ainda não há ninguém no jogo.
lobby-how = Começamos em até { DURATION($seconds) }, ou antes, se já forem { $most }. Dois bastam.
lobby-button-join = Tô dentro · { $count }
lobby-button-leave = Tô fora
lobby-button-start = Começar já
lobby-button-cancel = Cancelar
lobby-joined = Você está no jogo. Já vá separando uma imagem com estilo!
lobby-in-already = Você já está no jogo.
lobby-left = Você saiu. Dá para voltar até o jogo começar.
lobby-not-in = Você não estava no jogo.
lobby-one-more = São precisos dois: chame alguém para jogar.
lobby-begins = Lá vamos nós!
lobby-cancelled = Cancelado.
lobby-called-off = { $name } cancelou o jogo. Fica para a próxima!
lobby-too-few = Para jogar são precisos dois, e faltou gente. Tentem de novo quando mais gente acordar.
lobby-closed = Jogam: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    Respondam a esta mensagem com uma imagem de cujo estilo vocês gostem, ou toquem em um dos meus. Vocês têm { DURATION($seconds) }.
    Vale o primeiro estilo de cada pessoa: começo a pintar na hora.
contest-style-picked = { $style }, então. Já estou misturando a tinta.
contest-style-taken = Alguém já pegou { $style }. Escolha outro, rápido!
contest-brought-already = Já estou pintando o seu; vale o primeiro estilo.
contest-no-room = Não há mais lugares, mas você pode votar!
contest-failed-try-again = { $name }, com esse não consegui pintar, sinto muito. Envie outro estilo, ainda dá tempo.
# $done: paintings that are ready, of $count
contest-painting = Estou pintando: { $done } de { $count } já secaram.
contest-painted =
    { $count ->
        [0] Desta vez não há nada para pendurar.
        [one] Uma pintura já secou.
       *[other] { $count } pinturas já secaram.
    }
contest-failed = Não consegui pintar para { $names }, sinto muito.
contest-absent =
    { $count ->
        [one] { $names } não trouxe nenhum estilo.
       *[other] Não veio nenhum estilo de { $names }.
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = Qual é a melhor? Vocês têm { DURATION($seconds) }. O voto na própria pintura não conta.
contest-own = Linda, mas é sua. Vote em outra!
contest-voted = Seu voto: { $letter }. Ainda dá para mudar.
# instead of what asked for styles, where a game ends before its time
contest-stopped = Aqui já acabou: chega de estilos, por favor.

## Art Battle

battle-title = Batalha de arte!
# $theme: what the starter typed
battle-title-theme = Batalha de arte: { $theme }
battle-about = Cada pessoa traz um estilo, eu pinto esta foto em todos eles, e todo mundo vota na melhor pintura. Quem começou o jogo pode responder com outra foto.
battle-asleep = Ninguém trouxe um estilo, então pintei vento. Vamos tentar de novo?
battle-failed = Borrei todas as pinturas, sinto muito. Vamos tentar de novo?
battle-alone = Só { $name } tem uma pintura para mostrar: não há disputa, mas há aplausos!
battle-won = { $name } ganha com { $letter }!
battle-won-together = Empate no topo: { $names } ganham lado a lado!
battle-no-votes = Ninguém votou, então ninguém perdeu. E estas são as pinturas, com assinatura:
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
    } { $letter } de { $name }: { $votes ->
        [0] nenhum voto
        [one] { $votes } voto
       *[other] { $votes } votos
    }{ $points ->
        [0] {""}
        [one] , { $points } ponto
       *[other] , { $points } pontos
    }

## Duel

duel-challenge = { $name } desafia { $opponent } para um duelo de estilos! Melhor de três rodadas: cada lado traz um estilo para a mesma foto, e todo mundo vota.
duel-open-challenge = { $name } procura um duelo de estilos! Melhor de três rodadas: cada lado traz um estilo para a mesma foto, e todo mundo vota. Quem encara?
duel-button-accept = Eu encaro
duel-button-decline = Hoje não
duel-accepted = Pincéis ao alto!
duel-declined-toast = Então, sem duelo.
duel-declined = { $name } prefere que hoje não. Sem mágoas.
duel-withdrawn = { $name } retirou o desafio.
duel-unanswered = Ninguém aceitou o desafio. { $name } ganha no jogo do sério.
duel-left-before = { $name } saiu antes do começo. Hoje não há duelo.
duel-not-yours = Esse desafio não é seu para responder; /duel começa o seu.
duel-oneself = Um duelo pede dois, e você ganharia de qualquer jeito.
duel-on = O duelo começou: { $name } contra { $opponent }!
duel-round = Rodada { $number } de { $rounds }
# $votes for $name, $others for the other
duel-round-won = { $name } leva a rodada, { $votes } a { $others }.
duel-round-equal =
    { $votes ->
        [0] Sem votos: a rodada não é de ninguém.
       *[other] { $votes } a { $votes }: a rodada não é de ninguém.
    }
duel-round-alone = Só { $name } trouxe um estilo e leva a rodada.
duel-round-failed = Não consegui pintar os dois, sinto muito: a rodada não é de ninguém.
duel-round-asleep = Nenhum dos dois lados trouxe um estilo.
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won =
    { $name } ganha o duelo e leva { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }!
duel-drawn = Empate! Um ponto para cada lado e um bom motivo para a revanche.
duel-asleep = Damos por empatado e voltamos a dormir.
duel-walkover =
    { $left } deixou o campo, então { $name } ganha o duelo e leva { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }.

## Guess the Style

guess-title = Adivinhe o estilo!
guess-about = Três pinturas saem da névoa, uma por uma. Toque no estilo que você vê: quanto antes acertar, mais pontos, de 5 até 1. Um palpite por pintura!
guess-mixing = Estou pintando; a primeira chega em instantes.
guess-question = Que estilo é este?
guess-worth =
    { $points ->
        [1] Última chance: { $points } ponto.
       *[other] Vale { $points } pontos agora; em { DURATION($seconds) } fica mais nítida.
    }
guess-right =
    { $points ->
        [one] Isso! { $points } ponto. Guarde segredo.
       *[other] Isso! { $points } pontos. Guarde segredo.
    }
guess-wrong = Não, sinto muito. Espere para ver!
guess-answered-already = Você já deu seu palpite: é um por pintura.
guess-answer = Era { $style }.
guess-nobody-answered = Ninguém deu palpite.
guess-nobody-right = Enganou todo mundo!
# $streak: right answers in a row
guess-was-right =
    { $name }: +{ $points }{ $streak ->
        [1] {""}
       *[other] {" "}· 🔥 { $streak } acertos seguidos
    }
guess-board = O placar final:
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }
guess-no-points = Ninguém fez pontos: meu pincel foi esperto demais.
guess-asleep = Tem alguém aí? Vou guardar as pinturas por enquanto.
guess-failed = Minhas pinturas não deram certo desta vez, sinto muito. Peçam de novo daqui a pouco.
guess-stopped = Esta guarda o seu segredo.

## Relay

relay-title = Revezamento de estilos!
relay-about = Esta foto passa de mão em mão: cada pessoa traz um estilo, e eu pinto com ele por cima do que havia. No fim, tudo vira um filme. Quem começou o jogo pode responder com outra foto.
relay-order = O pincel passa assim: { $names }
relay-turn = { $name }, o pincel é seu: responda a esta mensagem com uma imagem de cujo estilo você goste, ou toque em um dos meus. Você tem { DURATION($seconds) }.
relay-button-pass = Passar o pincel
relay-passed-toast = Passado.
relay-not-your-turn = O pincel está agora com { $name }.
relay-turn-over = O pincel esteve com { $name }.
relay-painting = { $name } está pintando…
relay-painted = Vejam o que { $name } fez!
relay-passed = { $name } passa o pincel.
relay-skipped = Pelo jeito { $name } dormiu; vamos em frente.
relay-left = { $name } saiu do chat, mas deixou o pincel: vamos em frente.
relay-failed = { $name }, com esse não consegui pintar, sinto muito. A imagem segue como estava.
# under the first picture of the album, the photo
relay-first = Começou assim
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [one] Todo o caminho em um estilo, por { $names }. { $points ->
            [one] { $points } ponto.
           *[other] { $points } pontos.
        }
       *[other] Todo o caminho em { $count } estilos, por { $names }. { $points ->
            [one] { $points } ponto por pessoa.
           *[other] { $points } pontos por pessoa.
        }
    }
relay-asleep = Ninguém tocou no pincel. A foto fica como está.
relay-nothing = Não consegui dar uma pincelada sequer, sinto muito. Vamos tentar de novo?

## Mash-up

mash-title = Mistura de fotos!
mash-about = Duas pessoas, duas fotos: eu pinto cada uma no estilo da outra, e todo mundo escolhe a melhor.
mash-your-photo = { $name }, responda a esta mensagem com a sua foto. Você tem { DURATION($seconds) }.
mash-open = A foto de { $name } procura um par. Responda com uma sua, ou toque no botão para guardar o lugar, e eu pinto cada uma no estilo da outra!
mash-button-seat = Eu trago a minha
mash-own = Esta foto é sua; a outra precisa vir de mais alguém.
mash-seated = O lugar é seu. Envie sua foto!
mash-seat-taken = { $name } mistura com { $author }.
mash-your-turn = { $name }, responda a esta mensagem com uma foto, e eu a misturo com a de { $author }. Você tem { DURATION($seconds) }.
# $photo and $strokes: people
mash-credit = { $letter }: foto de { $photo }, traços de { $strokes }
mash-question = De que jeito ficou melhor? Vocês têm { DURATION($seconds) }.
mash-better = Deu { $letter }, { $votes } a { $others }.
mash-both =
    { $votes ->
        [0] Ninguém conseguiu escolher: as duas vão para a parede.
       *[other] { $votes } a { $votes }: as duas vão para a parede.
    }
mash-thanks =
    { $points ->
        [one] Um ponto para cada lado.
       *[other] { $points } pontos para cada lado.
    }
mash-one-failed = Ao contrário não deu certo, sinto muito.
mash-failed = Suas fotos não quiseram se misturar desta vez, sinto muito. Tentem com outras duas!
mash-no-photo = Não veio nenhuma foto, { $name }. Peça de novo quando tiver uma.
mash-no-partner = Ninguém veio se misturar com a foto de { $name }. Azar de quem perdeu!
mash-lapsed = { $name } não trouxe nada; o lugar está livre de novo.
mash-partner-left = { $name } saiu do chat; o lugar está livre de novo.
mash-gave-up = A foto de { $name } já esperou bastante. Fica para a próxima!
mash-author-left = { $name } saiu do chat e levou a foto.

## Daily Challenge

daily-title = Desafio do dia
# $time: such as 10:00
daily-on = Todo dia, às { $time }, eu trago uma foto para o grupo. Cada pessoa escolhe um estilo e eu pinto, todo mundo dá corações, e a pintura com mais corações ganha o dia.
daily-photo = A foto de hoje! Respondam com uma imagem de cujo estilo vocês gostem, ou toquem em um dos meus: uma pintura por pessoa, até amanhã.
daily-entered-already = Você já tem a sua pintura de hoje. Volte amanhã!
daily-full = A parede está cheia por hoje. Volte amanhã!
daily-entry = De { $name }
daily-button-heart = ♥ Dar um coração
daily-heart = Um coração para { $name } ♥
daily-heart-already = Seu coração já está lá.
daily-own-heart = Esta é sua: os corações são para as outras.
daily-failed = { $name }, com esse não consegui pintar, sinto muito. Tente outro estilo, o dia é longo.
daily-won =
    { $name } ganha o dia com { $hearts ->
        [one] { $hearts } coração
       *[other] { $hearts } corações
    } e leva { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] Desta vez nenhuma pintura secou.
        [one] Desta vez, uma pintura e nenhum coração. Mais carinho com a próxima!
       *[other] Desta vez, { $count } pinturas e nenhum coração. Mais carinho com as próximas!
    }
daily-wet = Ainda molhadas quando o dia acabou, as pinturas de: { $names }. Suas sequências estão a salvo.
daily-streak =
    🔥 { $name }: { $days ->
        [one] { $days } dia seguido
       *[other] { $days } dias seguidos
    }
daily-wall =
    { $count ->
        [one] A parede da semana: uma pintura, e que pintura.
       *[other] A parede da semana: as suas { $count } melhores.
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep =
    { $days ->
        [one] Ninguém pinta há { $days } dia, então guardei o cavalete. /daily on traz de volta.
       *[other] Ninguém pinta há { $days } dias, então guardei o cavalete. /daily on traz de volta.
    }
daily-off = { $name } guardou o cavalete. /daily on traz de volta.
# $time: such as 10:00 UTC+2
daily-moved = A partir de agora a foto chega às { $time }.
daily-not-on = Não há nenhum desafio do dia no ar. /daily on começa um.
daily-only-starter = Só quem começou o desafio do dia ou quem administra o grupo pode mudar a hora.
daily-usage =
    /daily on 10:00 traz uma foto para o grupo todo dia às 10:00 UTC.
    Se os relógios de vocês estão três horas atrás de UTC, escreva /daily on 10:00 -3. Para acabar: /daily off

## /top, /wall and /rules

top-week = Os últimos sete dias:
top-ever = Desde o começo:
top-empty = Ninguém tem pontos ainda. Com /battle ou /guess isso muda!
wall-title = A parede de vocês: as pinturas que mais agradaram.
# $names: who made it
wall-place =
    { $place }. { $names }: { $votes ->
        [0] nenhum voto
        [one] { $votes } voto
       *[other] { $votes } votos
    }
wall-empty = A parede está vazia. Ganhem votos com uma pintura, por exemplo em /battle.
rules = Podemos jogar isto (/rules battle explica só um):
rules-battle = /battle: batalha de arte, de 2 a 8. Cada pessoa traz um estilo, eu pinto a mesma foto em todos, e todo mundo vota na melhor: 3, 2 e 1 pontos. Responda a uma foto para jogar com ela; o que você escrever depois do comando é o tema.
rules-daily = /daily on 10:00: uma foto por dia. Cada pessoa escolhe um estilo, uma vez por dia, e dá corações às outras pinturas. 1 ponto por pintura, 3 pela que tiver mais corações. Uma vez por semana, as nove melhores ficam penduradas juntas.
rules-duel = /duel: duas pessoas, melhor de três rodadas. Cada lado traz um estilo para a mesma foto, e todo mundo vota. 3 pontos pela vitória, 1 para cada lado no empate. Responda a uma mensagem para desafiar quem a escreveu.
rules-guess = /guess: mostro três pinturas que saem da névoa. Toque no estilo certo entre quatro, um palpite por pintura: na hora vale 5 pontos, depois menos, até 1.
rules-mash = /mash: duas pessoas, duas fotos, cada uma pintada no estilo da outra. Todo mundo escolhe a melhor, e cada lado ganha um ponto. Responda a uma foto para misturá-la com a sua.
rules-relay = /relay: uma foto passa de mão em mão, de 2 a 8. Uma pessoa de cada vez tem dois minutos para trazer um estilo, e eu pinto por cima do que houver. Um ponto para quem pintou e, no fim, um filme de todo o caminho.

## The menu of commands

