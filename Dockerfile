FROM python:3.12-slim

RUN useradd --create-home gouache \
    && mkdir /data \
    && chown gouache /data
WORKDIR /home/gouache
ENV GOUACHE_CACHE=/home/gouache/weights \
    GOUACHE_DATA=/data \
    PYTHONUNBUFFERED=1

COPY pyproject.toml README.md LICENSE ./source/
COPY engine ./source/engine
COPY bot ./source/bot
RUN pip install --no-cache-dir ./source && rm -r source

USER gouache
RUN python -m engine weights

VOLUME /data
CMD ["python", "-m", "bot", "run"]
