"""Small MP4 films, made by a real encoder."""

from __future__ import annotations

import io

import av
import numpy as np

__all__ = ["film"]


def film(width: int = 64, height: int = 48, *, seconds: int = 2, has_sound: bool = False) -> bytes:
    """A grey film in H.264, at five pictures a second, with silence as AAC or without a track for sound."""
    made = io.BytesIO()
    with av.open(made, "w", format="mp4") as container:
        pictures = container.add_stream("libx264", rate=5, options={"preset": "ultrafast"})
        pictures.width, pictures.height, pictures.pix_fmt = width, height, "yuv420p"
        sound = container.add_stream("aac", rate=8000, layout="mono") if has_sound else None
        for number in range(5 * seconds):
            grey = np.full((height, width, 3), 20 * number % 256, np.uint8)
            container.mux(pictures.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
        container.mux(pictures.encode(None))
        if sound:
            silence = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.float32), format="fltp", layout="mono")
            silence.sample_rate = 8000
            container.mux(sound.encode(silence))
            container.mux(sound.encode(None))
    return made.getvalue()
