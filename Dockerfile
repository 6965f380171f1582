# syntax=docker/dockerfile:1

# The image that both stages begin with, by its exact version. A digest would pin it byte for byte: put the one that
# `docker buildx imagetools inspect node:24.20.0-alpine` prints behind it, as node:24.20.0-alpine@sha256:…; it is the same for
# amd64 and arm64. Raise the version now and then, for the fixes in it.
ARG NODE=node:24.20.0-alpine

# Nothing here is made for one kind of processor, so the machine that builds does this stage in its own.
FROM --platform=$BUILDPLATFORM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
RUN npx tsc -p tsconfig.build.json --incremental false --sourceMap false
# What is left runs; no compiler, no tests, and no source but the tables that are read at run time.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && mkdir data

FROM ${NODE}
# Process 1 has to pass signals on and to bury the dead, which Node does not. Which version of it Alpine has goes with the image.
# hadolint ignore=DL3018
RUN apk add --no-cache tini
WORKDIR /app
ENV NODE_ENV=production \
    CORPUS_DIR=/app/corpus \
    DATA_DIR=/data \
    HEALTH_FILE=/tmp/footnote-health.json
COPY package.json LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY src/answering/glove ./src/answering/glove
COPY src/answering/wordnet ./src/answering/wordnet
COPY corpus ./corpus
# The one folder that is written to, but for /tmp: a volume that is mounted here for the first time takes its owner.
COPY --from=build --chown=node:node /app/data /data
USER node
HEALTHCHECK --interval=30s --timeout=10s --start-period=2m --retries=3 \
    CMD ["node", "dist/src/main.js", "healthcheck"]
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "dist/src/main.js"]
