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
command-battle = Batalla de arte: una foto, un estilo de cada uno y votos
command-guess = Adivinar el estilo de una pintura
command-relay = Relevo: una imagen de mano en mano
command-mash = Mezclar dos fotos, cada una con el estilo de la otra
command-duel = Duelo: al mejor de tres
command-daily = Una foto para todos cada día
command-top = Quién tiene más puntos aquí
command-wall = Las mejores pinturas de este chat
command-rules = Cómo se juega
command-stopgame = Terminar el juego

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
