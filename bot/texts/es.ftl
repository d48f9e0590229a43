### What the bot says, in Spanish.
###
### DURATION($seconds) writes a time rounded as people would, such as "40 sec" or "2 min".

## What people see before they have said anything

description =
    Envíame dos fotos: primero la que quieres que pinte y luego una con un estilo que te guste. Verás cómo avanza el cuadro y, al terminar, te lo envío como imagen.
description-short = Dos fotos se convierten en un cuadro: la primera pone la escena; la segunda, el estilo.
command-start = Qué hago
command-paint = Pintar la foto a la que respondes
command-style = La imagen a la que respondes es el estilo
command-content = La imagen a la que respondes es la foto que pintar
command-styles = Elegir uno de mis estilos
command-again = Pintar otra vez las dos últimas imágenes
command-history = Ver tus últimos cuadros
command-settings = Ver y cambiar cómo pinto
command-settings-admin = Ver y cambiar cómo pinto para ti y para este grupo
command-language = Cambiar el idioma en que hablo
command-cancel = Descartar la foto o detener el cuadro
command-help = Qué hago
command-battle = Jugar: cada quien con su estilo, gana el mejor cuadro
command-guess = Jugar: adivinar el estilo de un cuadro en la niebla
command-relay = Jugar: pintar una imagen por turnos
command-mash = Jugar: mezclar las fotos de dos personas
command-duel = Jugar: retar a alguien, estilo contra estilo
command-daily = Una foto para pintar cada día: on 10:00, u off
command-top = Quién tiene más puntos aquí
command-wall = Los cuadros que más gustaron
command-rules = Cómo van mis juegos
command-stopgame = Detener la partida en marcha

## Hello

hello =
    Envíame dos fotos: primero la que quieres que pinte y luego una con un estilo que te guste.
    En unos segundos te enseño un boceto y verás cómo se convierte en cuadro; /settings cambia cómo pinto, /cancel lo detiene.
samples = Dos imágenes que dibujé yo: una ola y una vidriera. Pinto la primera en el estilo de la segunda; así será con las tuyas.
# $commands: such as "/start, /settings, /cancel"
unknown-command = No conozco ese comando; estos son los que hay: { $commands }.

## Pictures in

content-kept = Ya tengo la foto. Ahora envía el estilo: un cuadro, un estampado, cualquier cosa con colores y trazos que te gusten. O elige uno de los míos: /styles
style-kept = Ya tengo el estilo. Ahora envía la foto que quieres pintar así.
awaited-style = Ya tengo tu foto; ahora envía el estilo, como imagen.
awaited-content = Ya tengo tu estilo; ahora envía la foto que quieres pintar así.
edited = Ya tengo el cambio.
edited-late = Esa foto ya se está pintando como era. Envíala de nuevo para que la pinte como es ahora.
no-avatar = No veo tu foto de perfil: no tienes o está oculta. Envíame una foto en su lugar.

send-a-picture = Envía una foto, o una imagen JPEG, PNG o WebP como archivo.
not-a-picture-animation = Eso es una animación GIF y yo pinto a partir de imágenes fijas. { send-a-picture }
not-a-picture-video = Eso es un video y yo pinto a partir de imágenes fijas. { send-a-picture }
not-a-picture-sticker = Ese sticker se mueve y yo pinto a partir de imágenes fijas. { send-a-picture }
not-a-picture-audio = Eso es un audio y yo pinto a partir de imágenes. { send-a-picture }
not-a-picture-contact = Eso es un contacto y yo pinto a partir de imágenes. { send-a-picture }
not-a-picture-location = Eso es un lugar en el mapa y yo pinto a partir de imágenes. { send-a-picture }
not-a-picture-poll = Eso es una encuesta y yo pinto a partir de imágenes. { send-a-picture }
not-a-picture-dice = Buena tirada, pero yo pinto a partir de imágenes. { send-a-picture }
not-a-picture-link = No abro enlaces. Guarda la imagen y envíala aquí, como foto o como archivo.
not-a-picture-text = Pinto a partir de imágenes, no de palabras. { send-a-picture }
not-a-picture-other = Eso no es una imagen. { send-a-picture }
refused-file-too-big = El archivo es demasiado grande: el límite son 20 MB. Envía una imagen más ligera.
refused-download-failed = No pude descargar esa imagen de Telegram. Envíala otra vez, por favor.
# $reason: a sentence
caption-refused = { $reason } No guardé la imagen: envíala de nuevo con otro texto, o sin texto.
caption-refused-album = { $reason } No guardé el álbum: envíalo de nuevo con otro texto, o sin texto.
waiting-refused = { $reason } No guardé la imagen: eso lo pide la que está esperando. Ya quité sus ajustes; envía esta de nuevo.
tap-refused = { $reason } No guardé el estilo: eso lo pide tu foto o tu comando. Ya quité esos ajustes; elige el estilo de nuevo.
# $styles: two and more
album-asked = Una foto y { $styles } estilos. ¿Mezclo los estilos en un solo cuadro o pinto uno en cada estilo?
album-blend = Un cuadro en { $styles } estilos: ya viene.
album-each = { $paintings } cuadros, uno en cada estilo: ya vienen.
# $paintings: fewer than there are styles
album-each-some = Pinto en { $paintings } de los { $styles } estilos: no pueden esperar más de { $most } cuadros. Envía los demás otra vez cuando haya sitio.

## While it paints

in-a-moment = Ya tengo las dos. La primera imagen llega en un momento.
in-line =
    Ya tengo las dos. Hay { $ahead ->
        [one] { $ahead } cuadro
       *[other] { $ahead } cuadros
    } antes que el tuyo; te toca en { DURATION($seconds) }, más o menos.
progress = Paso { $iteration } de { $iterations } · { NUMBER($share, style: "percent") }
progress-sketch = { progress } · un primer boceto
progress-photo = { progress } · tu foto, para empezar
progress-left = { progress } · aprox. { DURATION($seconds) } para terminar

## How it ends

painted =
    Pintado en { $steps ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    } y { DURATION($seconds) }. El cuadro terminado está aquí abajo.
painted-before = Pintado. El cuadro terminado está aquí abajo.
status-unsure = Aquí tienes tu cuadro. También iba a llegarte en un mensaje aparte; Telegram no me dijo si lo recibiste.
status-unsure-of-regret = Lo siento: este cuadro falló y ya no lo intento más. Envía otra vez las dos fotos, por favor.
status-stopped = Detenido.
status-failed = Este no salió bien.
# $preset: its name, such as balanced
final =
    Aquí tienes tu cuadro.
    { how-painted }
final-repeated =
    Aquí tienes tu cuadro, al momento: ya pinté estas imágenes justo así. «{ button-seed }» pinta otro.
    { how-painted }
how-painted =
    { $preset } · { $steps ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    } · { $size } px · { DURATION($seconds) }
failed =
    { $attempts ->
        [one] Lo siento: me atasqué una y otra vez con este cuadro y ya no lo intento más.
       *[other] Lo siento: este cuadro falló { $attempts } veces y ya no lo intento más.
    } Envía otra vez las dos fotos, por favor, o prueba con otras.
extra-failed = Lo siento, eso no ha salido.

## Buttons

button-keep = Parar y quedarme con este
button-cancel = Cancelar
button-blend = Mezclar los estilos
button-blend-first = Mezclar los primeros { $most }
button-each = Un cuadro de cada uno
button-draft-style = Este es el estilo
button-draft-content = Esta es la foto
button-draft-avatar = Usar mi foto de perfil
button-samples = Probar con dos ejemplos
button-style = Más estilo
button-photo = Más foto
button-seed = Variar
button-swap = Intercambiar
button-colours = Mantener colores
# where the photo's were kept
button-colours-back = Colores del estilo
button-bigger = Más grande
button-file = Como archivo
button-compare = Antes / después
button-timelapse = Time-lapse
button-good = 👍
button-bad = 👎
button-more = Más …
button-less = Atrás

tapped-keep = Paro aquí y te traigo lo que hay.
tapped-cancel = Detenido.
tapped-style = Otra vez, con más estilo.
tapped-photo = Otra vez, con más de tu foto.
tapped-seed = Otra vez, y saldrá distinto.
tapped-swap = Otra vez, al revés.
tapped-colours = Otra vez, con los colores de la otra imagen.
tapped-bigger = Otra vez, más grande.
tapped-file = El archivo va en camino.
tapped-avatar = Un momento, busco tu foto de perfil.
tapped-samples = Un momento, los dibujo.
tapped-compare = La foto y el cuadro juntos, en un momento.
tapped-timelapse = El vídeo de cómo se pintó, en un momento.
tapped-too-old = Ya no tengo las imágenes para eso.
tapped-back = Aquí viene.
tapped-good = Me alegra que te guste. ¡Gracias!
tapped-bad = Gracias por decírmelo. Quizá salga mejor con «{ button-photo }» o «{ button-style }».

too-late = Ese cuadro ya terminó.
not-begun = Todavía no ha empezado.
not-yours = Este cuadro es de { $name }; con /paint haces el tuyo.
stale = Este botón ya no hace nada.
line-is-long =
    Ya tienes { $most ->
        [one] { $most } cuadro en la cola. Espera a que termine
       *[other] { $most } cuadros en la cola. Espera a que termine alguno
    } o usa /cancel.

## /cancel

draft-dropped = Descarté tu foto. Envía otra cuando quieras.
draft-dropped-job-goes-on = Descarté tu foto. Tu cuadro sigue en marcha; otro /cancel lo detiene.
job-stopped = Detenido. Envía dos fotos cuando quieras.
nothing-to-cancel = No hay nada que cancelar. Envía una foto para empezar.

## /styles

# Above the buttons of a page. $first and $last: the first and the last style on it; $count: of all.
gallery-page = Estilos { $first } a { $last } de { $count }
gallery-tap = Toca el que te guste y envía después la foto para pintarla así.
gallery-sketching = Enseguida verás tu foto en cada uno de ellos.
gallery-sketched = Tu foto en cada uno de ellos. Toca el que quieras y la pinto así.
gallery-not-sketched = Los bocetos de tu foto no llegaron a tiempo. Toca un estilo y la pinto de todos modos.
gallery-not-yours = Esta galería la abrió otra persona; /styles abre la tuya.
# $style: such as "Mosaic", one of the names below or of the operator's own
style-chosen = { $style }, buena elección. Ahora envía la foto que quieres pintar así.
style-chosen-group = { $style }, buena elección. Ahora responde a este mensaje con la foto que quieres pintar así.
# A link follows on a line of its own.
style-link = Para compartir este estilo, pasa este enlace:
style-unknown = Ese enlace lleva a un estilo que no tengo; /styles muestra los que tengo.
tapped-house-style = Pinto tu foto en este estilo: { $style }.

style-brush_strokes = Pinceladas
style-mosaic = Mosaico
style-stained_glass = Vidriera
style-woodblock = Xilografía
style-ink_hatching = Tinta rayada
style-watercolour = Acuarela
style-pointillism = Puntillismo
style-cut_paper = Papel recortado
style-marbling = Papel marmolado
style-halftone = Semitono
style-blueprint = Cianotipo
style-neon = Neón
## /again

again-nothing = Aún no hay nada que pintar otra vez. Envíame dos fotos.

## /history

history = Tus últimos { $count } cuadros, el más nuevo primero.
history-choose = Toca un número para recuperar un cuadro con todos sus botones:
history-empty = Aún no tienes cuadros. Envíame dos fotos y el primero estará en camino.

## /settings

settings-title = Así pinto para ti:
settings-all = Los ajustes y los valores que admiten:
# $names: such as "iterations, size"
settings-changed = Cambiado: { $names }.
settings-reset = Todos los ajustes están como al principio.
# $reason: a sentence
settings-refused = { $reason } No cambié nada. /settings all muestra todo lo que hay.
settings-time = En mi máquina, un cuadro tarda ahora alrededor de { DURATION($seconds) }.
settings-how = Toca − y +, o toca un valor para escribir otro. Si prefieres escribir: /settings iterations=120 style_weight=2; /settings all explica los { $count } ajustes.
settings-ask = { $label }: ahora { $value }. Responde con otro valor: un número de { $low } a { $high }. Indica { $help }.
settings-not-yours = Estos ajustes son de otra persona; /settings muestra los tuyos.
settings-button-preset = { $preset } · { DURATION($seconds) }
settings-button-value = { $label }: { $value }
settings-button-reset = Todo como al principio
settings-on = sí
settings-off = no
settings-tapped = { $label }: { $value }
settings-limit = { $label }: no se puede ir más allá.

label-preset = Modo
label-iterations = Pasos
label-style_weight = Estilo
label-content_weight = Foto
label-size = Tamaño, px
label-tv_weight = Suavizado
label-style_scale = Tamaño del trazo
label-colour = Colores
label-init = Parte de
label-seed = Variante
label-snapshots = Mostrar cómo se pinta
label-timelapse = Time-lapse
label-language = Idioma

# What a value is called on a button
value-style = los del estilo
value-luminance = los de la foto
value-match = ajustados
value-sketch = un boceto
value-content = la foto
value-init-style = el estilo
value-noise = ruido

help-iterations = cuántos pasos de optimización da en total entre todas las escalas; con más, se acerca más al estilo
help-size = cuánto mide el lado largo del cuadro, en px
help-style_weight = con cuánta fuerza tira el estilo; 2 es el doble de fuerte
help-content_weight = con cuánta fuerza se conserva la foto; 2 es el doble de fuerte
help-style_scale = el tamaño del estilo en comparación con la foto; más pequeño da trazos más finos y más grande, más gruesos
help-tv_weight = con cuánta fuerza se suaviza el ruido fino

## /language

language = Hablo el idioma de tu aplicación o el que tú elijas:
language-of-app = El de mi aplicación
language-chosen = A partir de ahora hablo español.
# $language: what was asked for
language-unknown = Todavía no hablo { $language }. Toca uno de estos idiomas:

## Groups, and other chats

hello-group = ¡Hola! Responde { $paint } a una foto y la pinto en el estilo que me envíes después.
help-group =
    Responde { $paint } a una foto y luego envíame una imagen con un estilo que te guste: pinto la una en el estilo de la otra. /style y /content dicen qué es la imagen a la que respondes; los tres sirven también como pie de foto.
    Para jugar juntos: /battle, /guess, /relay, /mash, /duel o /daily; /rules explica cada juego.
    /settings cambia cómo pinto, /cancel lo detiene. { $hears ->
        [replies] Solo veo los comandos y las respuestas a mis mensajes.
       *[all] Lo que no es un comando ni una respuesta a mí lo dejo en paz.
    }
ask-content = ¿Qué foto pinto? Envíamela.
ask-content-group = ¿Qué foto pinto? Envíala como respuesta a este mensaje.
ask-style = ¿En qué estilo? Envía un cuadro, un estampado, cualquier cosa con colores y trazos que te gusten.
ask-style-group = ¿En qué estilo? Responde a este mensaje con un cuadro, un estampado, cualquier cosa con colores y trazos que te gusten.
content-kept-group = Ya tengo la foto. Ahora responde a este mensaje con el estilo: un cuadro, un estampado, cualquier cosa con colores y trazos que te gusten.
style-kept-group = Ya tengo el estilo. Ahora responde a este mensaje con la foto que quieres pintar así.
reply-no-picture = De eso no puedo pintar. Responde { $command } a una foto, un archivo de imagen o un sticker que no se mueva.

settings-title-group = Así pinto en este grupo para quienes no han ajustado otra cosa:
settings-button-group = Ajustes del grupo
settings-admins-only = Eso solo lo cambian los administradores del grupo; /settings muestra los tuyos.

# A painting that comes as a file adds this to its caption.
no-right-photos = Aquí no puedo enviar fotos, así que va como archivo; un administrador puede cambiarlo.
no-right =
    Tu cuadro está listo, pero aquí no puedo enviar { $right ->
        [documents] fotos ni archivos
       *[other] imágenes
    }. Cuando un administrador lo permita, toca el botón.
no-right-file = Aquí no puedo enviar archivos; un administrador puede cambiarlo.
button-bring = Tráelo ahora
tapped-bring = Va en camino.
final-from-group = Aquí tienes tu cuadro. En el grupo para el que es no puedo escribir.

# A button over an empty list of one's own paintings
inline-none = Haz tu primer cuadro

## When something breaks

disk-full = Mi disco está lleno. Lo que enviaste está a salvo en Telegram; sigo con ello en cuanto haya espacio.
disk-full-try-again = Mi disco está lleno y no pude guardar eso. Envíalo de nuevo más tarde, por favor.
# $reference: a code
broken = Algo salió mal por mi parte. Inténtalo de nuevo, por favor; si sigue igual, dale el código { $reference } a quien se ocupa de mí.

## What can't be used: why, in the words that the engine has for it

refused-empty = Este archivo está vacío; envía una imagen JPEG, PNG o WebP.
refused-too-many-bytes = Este archivo pesa { $megabytes } MB; el límite son { $limit } MB. Envía una imagen más ligera.
refused-too-many-pixels = Esta imagen mide { $width } × { $height } px, { $megapixels } megapíxeles; el límite son { $limit } megapíxeles. Envía una más pequeña.
refused-too-few-pixels = Esta imagen mide { $width } × { $height } px; cada lado debe tener al menos { $limit } px. Envía una más grande.
refused-too-narrow = Esta imagen mide { $width } × { $height } px; el lado largo puede ser como máximo { $limit } veces el corto. Envía una menos alargada.
refused-far-too-large = Esta imagen es excesivamente grande; el límite son { $limit } megapíxeles. Envía una más pequeña.
refused-no-picture = Esto no es una imagen que se pueda leer; envía una imagen JPEG, PNG o WebP.
# $format: such as HEIC or PDF
refused-other-format = Este archivo es { $format }; envía una imagen JPEG, PNG o WebP.
refused-damaged = No se pudo leer esta imagen { $format }: está dañada o incompleta. Envíala otra vez o prueba con otra.
refused-unreadable = No se pudo leer esta imagen; envía otra o vuelve a guardarla antes.
# $setting: its name, such as style_weight; $value: what was asked for
refused-choice = { $setting }={ $value } no sirve; debe ser uno de estos valores: { $choices }.
refused-number =
    { $setting }={ $value } no sirve; debe ser un número de { $low } a { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    }.
refused-whole-number =
    { $setting }={ $value } no sirve; debe ser un número entero de { $low } a { $high }{ $unit ->
        [px] {" "}px
        [s] {" "}s
       *[none] {""}
    }.
# $reason: a sentence
did-you-mean = { $reason } ¿Querías decir { $hint }?
refused-blend-count = Pesos en blend: { $weights }; estilos: { $styles }. Indica un peso para cada estilo, o ninguno.
refused-no-pair = No entiendo { $word }; escribe nombre=valor, por ejemplo iterations=120.
refused-no-setting = No existe el ajuste { $setting }; estos son los que hay: { $settings }.
refused-chat-limit = { $setting }={ $value } no sirve; en un chat puede ser como máximo { $most } { $unit }.
refused-chat-tile = tile={ $value } no sirve; en un chat puede ser 0, o al menos { $least } px.
refused-chat-iterations = iterations={ $value } no sirve; en un chat, con { $size } px, puede ser como máximo { $most }.

## Art games
##
## Names in $name, $names, $opponent and so on are people's. $style is a house style, $letter a painting on the ballot: A, B, C.


## What all games say

# where a person's name is not known
somebody = alguien
game-over = Esta partida ya terminó. Empiecen otra cuando quieran.
game-stale = Demasiado tarde: la partida ya va por otro lado.
game-only-starter = Eso solo puede hacerlo { $name }, que empezó la partida; quien administra el grupo puede detenerla con un comando.
game-stopped = { $name } detuvo la partida. ¡Abajo los pinceles!
# a game that an update of the bot could not carry over
game-lost = Me actualizaron y perdí el hilo de nuestra partida, lo siento. Empecemos otra.
# the group became a supergroup, and games had been begun in both
game-gave-way = Antes de que su grupo se mudara ya jugaban a otra cosa: esa partida sigue, y la más nueva termina aquí.
game-button-again = Jugar otra vez
game-button-style = { $style }
games-only-in-groups = Mis juegos piden compañía: añádeme a un grupo y empieza uno allí.
games-one-at-a-time = Una partida a la vez: terminen la que está en marcha o deténganla con /stopgame.
games-none = Aquí no hay ninguna partida en marcha. /battle empieza una, /rules las explica todas.
games-again = ¡Vamos otra vez!

## Gathering before a battle or a relay

# $count: of people; $names: who they are
lobby-players =
    { $count ->
        [one] Hasta ahora juega: { $names }
       *[other] Hasta ahora juegan { $count }: { $names }
    }
lobby-empty = Todavía no juega nadie.
lobby-how = Empezamos en { DURATION($seconds) } como mucho, o antes si ya son { $most }. Con dos basta.
lobby-button-join = ¡Me apunto! · { $count }
lobby-button-leave = Me salgo
lobby-button-start = Empezar ya
lobby-button-cancel = Cancelar
lobby-joined = ¡Ya juegas! Ve buscando una imagen con estilo.
lobby-in-already = Ya estás en la partida.
lobby-left = Te saliste. Puedes volver cuando quieras antes de empezar.
lobby-not-in = No estabas en la partida.
lobby-one-more = Hacen falta dos: busca a alguien con quien jugar.
lobby-begins = ¡Allá vamos!
lobby-cancelled = Cancelada.
lobby-called-off = { $name } canceló la partida. ¡Otra vez será!
lobby-too-few = Para jugar hacen falta dos y no llegaron. Prueben otra vez cuando haya más gente despierta.
lobby-closed = Juegan: { $names }

## Bringing styles, painting, voting: battle and duel

contest-prompt =
    Respondan a este mensaje con una imagen cuyo estilo les guste o toquen uno de los míos. Tienen { DURATION($seconds) }.
    Cuenta el primer estilo de cada quien: me pongo a pintar enseguida.
contest-style-picked = { $style }, entonces. Voy mezclando la pintura.
contest-style-taken = Alguien ya tomó { $style }. ¡Elige otro, rápido!
contest-brought-already = Ya estoy pintando el tuyo; cuenta el primer estilo.
contest-no-room = Ya no quedan lugares, ¡pero puedes votar!
contest-failed-try-again = { $name }, con eso no pude pintar, lo siento. Envía otro estilo, todavía hay tiempo.
# $done: paintings that are ready, of $count
contest-painting = Estoy pintando: { $done } de { $count } ya están secos.
contest-painted =
    { $count ->
        [0] Esta vez no hay nada que colgar.
        [one] Un cuadro ya está seco.
       *[other] { $count } cuadros ya están secos.
    }
contest-failed = No pude pintar para { $names }, lo siento.
contest-absent =
    { $count ->
        [one] { $names } no trajo ningún estilo.
       *[other] No llegó ningún estilo de { $names }.
    }
contest-letter = { $letter }
# the question of a poll: at most 300 characters
contest-question = ¿Cuál es el mejor? Tienen { DURATION($seconds) }. El voto por el propio no cuenta.
contest-own = Precioso, pero es tuyo. ¡Vota por otro!
contest-voted = Tu voto: { $letter }. Todavía puedes cambiarlo.
# instead of what asked for styles, where a game ends before its time
contest-stopped = Esto ya terminó: no más estilos, por favor.

## Art Battle

battle-title = ¡Batalla de arte!
# $theme: what the starter typed
battle-title-theme = Batalla de arte: { $theme }
battle-about = Cada quien trae un estilo, pinto esta foto en todos ellos y todo el mundo vota por el mejor cuadro. Quien empezó la partida puede responder con otra foto.
battle-asleep = Nadie trajo un estilo, así que pinté aire. ¿Probamos otra vez?
battle-failed = Arruiné todos los cuadros, lo siento. ¿Probamos otra vez?
battle-alone = Solo { $name } tiene un cuadro que mostrar: no hay batalla, ¡pero sí aplausos!
battle-won = ¡{ $name } gana con { $letter }!
battle-won-together = Empate en lo más alto: ¡{ $names } ganan a la vez!
battle-no-votes = Nadie votó, así que nadie perdió. Y estos son los cuadros, con su firma:
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
        [0] ningún voto
        [one] { $votes } voto
       *[other] { $votes } votos
    }{ $points ->
        [0] {""}
        [one] , { $points } punto
       *[other] , { $points } puntos
    }

## Duel

duel-challenge = ¡{ $name } reta a { $opponent } a un duelo de estilos! Al mejor de tres rondas: cada quien trae un estilo para la misma foto y todo el mundo vota.
duel-open-challenge = ¡{ $name } busca un duelo de estilos! Al mejor de tres rondas: cada quien trae un estilo para la misma foto y todo el mundo vota. ¿Quién se atreve?
duel-button-accept = Me atrevo
duel-button-decline = Hoy no
duel-accepted = ¡Arriba los pinceles!
duel-declined-toast = Entonces no hay duelo.
duel-declined = { $name } prefiere que hoy no. Sin rencores.
duel-withdrawn = { $name } retiró el reto.
duel-unanswered = Nadie aceptó el reto. { $name } gana el duelo de miradas.
duel-left-before = { $name } se fue antes de empezar. Hoy no hay duelo.
duel-not-yours = Ese reto no te toca responderlo; /duel empieza el tuyo.
duel-oneself = Para un duelo hacen falta dos, y ganarías de todos modos.
duel-on = ¡Empieza el duelo: { $name } contra { $opponent }!
duel-round = Ronda { $number } de { $rounds }
# $votes for $name, $others for the other
duel-round-won = { $name } se lleva la ronda, { $votes } a { $others }.
duel-round-equal =
    { $votes ->
        [0] Sin votos: la ronda no es de nadie.
       *[other] { $votes } a { $votes }: la ronda no es de nadie.
    }
duel-round-alone = Solo { $name } trajo un estilo y se lleva la ronda.
duel-round-failed = No pude pintar los dos, lo siento: la ronda no es de nadie.
duel-round-asleep = De ninguna de las dos partes llegó un estilo.
# rounds won by each
duel-standing = { $name } { $rounds } · { $opponent } { $others }
duel-won =
    ¡{ $name } gana el duelo y se lleva { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }!
duel-drawn = ¡Empate! Un punto por cabeza y un buen motivo para la revancha.
duel-asleep = Lo dejamos en empate y seguimos durmiendo.
duel-walkover =
    { $left } dejó el campo, así que { $name } gana el duelo y se lleva { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }.

## Guess the Style

guess-title = ¡Adivina el estilo!
guess-about = Tres cuadros salen de la niebla, uno por uno. Toca el estilo que veas: cuanto antes aciertes, más puntos, de 5 hasta 1. ¡Un solo intento por cuadro!
guess-mixing = Estoy pintando; el primero llega en un momento.
guess-question = ¿Qué estilo es este?
guess-worth =
    { $points ->
        [1] Última oportunidad: { $points } punto.
       *[other] Ahora vale { $points } puntos; en { DURATION($seconds) } se ve más claro.
    }
guess-right =
    { $points ->
        [one] ¡Sí! { $points } punto. Guárdate el secreto.
       *[other] ¡Sí! { $points } puntos. Guárdate el secreto.
    }
guess-wrong = No, lo siento. ¡Espera y verás!
guess-answered-already = Ya usaste tu intento: hay uno por cuadro.
guess-answer = Era { $style }.
guess-nobody-answered = Nadie respondió.
guess-nobody-right = ¡No acertó nadie!
# $streak: right answers in a row
guess-was-right =
    { $name }: +{ $points }{ $streak ->
        [1] {""}
       *[other] {" "}· 🔥 { $streak } aciertos seguidos
    }
guess-board = El resultado final:
guess-place =
    { $place ->
        [1] 🥇 1.
        [2] 🥈 2.
        [3] 🥉 3.
       *[other] { $place }.
    } { $name }: { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
guess-no-points = No hay puntos para nadie: mi pincel fue demasiado listo.
guess-asleep = ¿Hay alguien ahí? Guardo los cuadros por ahora.
guess-failed = Esta vez no me salieron los cuadros, lo siento. Pídemelo otra vez dentro de un rato.
guess-stopped = Este se guarda su secreto.

## Relay

relay-title = ¡Relevo de estilos!
relay-about = Esta foto pasa de mano en mano: cada quien trae un estilo y con él pinto encima de lo que había. Al final se ve todo como una película. Quien empezó la partida puede responder con otra foto.
relay-order = El pincel pasa así: { $names }
relay-turn = { $name }, el pincel es tuyo: responde a este mensaje con una imagen cuyo estilo te guste o toca uno de los míos. Tienes { DURATION($seconds) }.
relay-button-pass = Pasar el pincel
relay-passed-toast = Pasado.
relay-not-your-turn = El pincel lo tiene ahora { $name }.
relay-turn-over = El pincel lo tuvo { $name }.
relay-painting = { $name } está pintando…
relay-painted = ¡Miren lo que hizo { $name }!
relay-passed = { $name } pasa el pincel.
relay-skipped = Parece que { $name } duerme; seguimos.
relay-left = { $name } se fue del chat, pero dejó el pincel: seguimos.
relay-failed = { $name }, con eso no pude pintar, lo siento. La imagen sigue como estaba.
# under the first picture of the album, the photo
relay-first = Así empezó
relay-link = { $number }. { $name }
relay-finished =
    { $count ->
        [one] Todo el camino en un estilo, por { $names }. { $points ->
            [one] { $points } punto.
           *[other] { $points } puntos.
        }
       *[other] Todo el camino en { $count } estilos, por { $names }. { $points ->
            [one] { $points } punto por cabeza.
           *[other] { $points } puntos por cabeza.
        }
    }
relay-asleep = Nadie tocó el pincel. La foto se queda como está.
relay-nothing = No pude dar ni una pincelada, lo siento. ¿Probamos otra vez?

## Mash-up

mash-title = ¡Mezcla de fotos!
mash-about = Dos personas, dos fotos: pinto cada una con el estilo de la otra y todo el mundo elige la mejor.
mash-your-photo = { $name }, responde a este mensaje con tu foto. Tienes { DURATION($seconds) }.
mash-open = La foto de { $name } busca pareja. Responde con una tuya, o toca el botón para guardarte el lugar, ¡y pinto cada una con el estilo de la otra!
mash-button-seat = Yo traigo la mía
mash-own = Esta foto es tuya; la otra tiene que traerla alguien más.
mash-seated = El lugar es tuyo. ¡Envía tu foto!
mash-seat-taken = { $name } mezcla con { $author }.
mash-your-turn = { $name }, responde a este mensaje con una foto y la mezclo con la de { $author }. Tienes { DURATION($seconds) }.
# $photo and $strokes: people
mash-credit = { $letter }: foto de { $photo }, trazos de { $strokes }
mash-question = ¿De qué manera queda mejor? Tienen { DURATION($seconds) }.
mash-better = Gana { $letter }, { $votes } a { $others }.
mash-both =
    { $votes ->
        [0] Nadie pudo elegir: las dos van a la pared.
       *[other] { $votes } a { $votes }: las dos van a la pared.
    }
mash-thanks =
    { $points ->
        [one] Un punto para cada quien.
       *[other] { $points } puntos para cada quien.
    }
mash-one-failed = Al revés no salió bien, lo siento.
mash-failed = Sus fotos no quisieron mezclarse esta vez, lo siento. ¡Prueben con otras dos!
mash-no-photo = No llegó ninguna foto, { $name }. Pídemelo otra vez cuando tengas una.
mash-no-partner = Nadie vino a mezclarse con la foto de { $name }. ¡Se lo pierden!
mash-lapsed = { $name } no trajo nada; el lugar vuelve a estar libre.
mash-partner-left = { $name } se fue del chat; el lugar vuelve a estar libre.
mash-gave-up = La foto de { $name } ya esperó bastante. ¡Otra vez será!
mash-author-left = { $name } se fue del chat y se llevó la foto.

## Daily Challenge

daily-title = El reto del día
# $time: such as 10:00
daily-on = Cada día, a las { $time }, traigo una foto para todo el grupo. Cada quien elige un estilo y la pinto, todo el mundo da corazones y el cuadro que tenga más gana el día.
daily-photo = ¡La foto de hoy! Respondan con una imagen cuyo estilo les guste o toquen uno de los míos: un cuadro por persona, hasta mañana.
daily-entered-already = Ya tienes tu cuadro de hoy. ¡Vuelve mañana!
daily-full = La pared está llena por hoy. ¡Vuelve mañana!
daily-entry = De { $name }
daily-button-heart = ♥ Dar un corazón
daily-heart = Un corazón para { $name } ♥
daily-heart-already = Tu corazón ya está ahí.
daily-own-heart = Este es tuyo: los corazones son para los otros cuadros.
daily-failed = { $name }, con eso no pude pintar, lo siento. Prueba con otro estilo, el día es largo.
daily-won =
    ¡{ $name } gana el día con { $hearts ->
        [one] { $hearts } corazón
       *[other] { $hearts } corazones
    } y se lleva { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }!
# $count: paintings of the day, none of which got a heart
daily-no-winner =
    { $count ->
        [0] Esta vez no se secó ni un cuadro.
        [one] Esta vez, un cuadro y ningún corazón. ¡Más cariño para el próximo!
       *[other] Esta vez, { $count } cuadros y ningún corazón. ¡Más cariño para los próximos!
    }
daily-wet = Aún sin secar al acabar el día: { $names }. Sus rachas siguen a salvo.
daily-streak =
    🔥 { $name }: { $days ->
        [one] { $days } día seguido
       *[other] { $days } días seguidos
    }
daily-wall =
    { $count ->
        [one] La pared de la semana: un cuadro, y qué cuadro.
       *[other] La pared de la semana: sus { $count } mejores.
    }
daily-wall-place = { $name } · ♥ { $hearts }
daily-asleep =
    { $days ->
        [one] Nadie ha pintado en { $days } día, así que guardé el caballete. /daily on lo trae de vuelta.
       *[other] Nadie ha pintado en { $days } días, así que guardé el caballete. /daily on lo trae de vuelta.
    }
daily-off = { $name } guardó el caballete. /daily on lo trae de vuelta.
# $time: such as 10:00 UTC+2
daily-moved = A partir de ahora la foto llega a las { $time }.
daily-not-on = No hay ningún reto del día en marcha. /daily on empieza uno.
daily-only-starter = La hora solo puede cambiarla quien empezó el reto del día o quien administra el grupo.
daily-usage =
    /daily on 10:00 trae cada día una foto para todo el grupo a las 10:00 UTC.
    Si sus relojes van dos horas por delante de UTC, escribe /daily on 10:00 +2. Para terminar: /daily off

## /top, /wall and /rules

top-week = Los últimos siete días:
top-ever = Desde el principio:
top-empty = Nadie tiene puntos todavía. ¡Eso se arregla con /battle o /guess!
wall-title = Su pared: los cuadros que más les gustaron.
# $names: who made it
wall-place =
    { $place }. { $names }: { $votes ->
        [0] ningún voto
        [one] { $votes } voto
       *[other] { $votes } votos
    }
wall-empty = La pared está vacía. Ganen votos con un cuadro, por ejemplo en /battle.
rules = A esto podemos jugar (/rules battle explica solo uno):
rules-battle = /battle: batalla de arte, de 2 a 8. Cada quien trae un estilo, pinto la misma foto en todos y todo el mundo vota por el mejor: 3, 2 y 1 puntos. Responde a una foto para jugar con ella; lo que escribas tras el comando es el tema.
rules-daily = /daily on 10:00: una foto cada día. Cada quien elige un estilo, una vez al día, y da corazones a los otros cuadros. 1 punto por un cuadro, 3 por el que tenga más corazones. Una vez por semana cuelgo juntos los nueve mejores.
rules-duel = /duel: dos personas, al mejor de tres rondas. Cada quien trae un estilo para la misma foto y todo el mundo vota. 3 puntos por ganar, 1 por cabeza si hay empate. Responde a un mensaje para retar a quien lo escribió.
rules-guess = /guess: muestro tres cuadros que salen de la niebla. Toca el estilo correcto entre cuatro, un intento por cuadro: enseguida vale 5 puntos, luego menos, hasta 1.
rules-mash = /mash: dos personas, dos fotos, cada una pintada con el estilo de la otra. Todo el mundo elige la mejor y cada quien se lleva un punto. Responde a una foto para mezclarla con la tuya.
rules-relay = /relay: una foto pasa de mano en mano, de 2 a 8. Por turnos, cada quien tiene dos minutos para traer un estilo y pinto encima de lo que hay. Un punto por cada turno pintado y, al final, una película de todo el camino.

## The menu of commands

