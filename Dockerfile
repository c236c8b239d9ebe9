# The bot as a container: built with the compiler, run without it, as a user who may write nothing but the volume.
#
#   docker build -t kam-bot .
#   docker run --read-only --tmpfs /tmp -v kam:/data -p 3000:3000 --env-file .env kam-bot
#
# With DATABASE_URL nothing is written at all, and the volume is not needed. Nothing is downloaded when it runs.

# A release names it by its digest (docs/upgrade.md): --build-arg NODE=node:24-bookworm-slim@sha256:…
ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs

FROM ${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM ${NODE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data/kam
# The lock of the embedded database lies beside its folder, so the folder is one below the volume.
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json package-lock.json policy.yml ./
COPY prisma/migrations ./prisma/migrations
COPY scripts ./scripts
COPY example ./example
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
# Alive, not ready: a platform that is away is no reason to be restarted. Readiness is GET /readyz.
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "dist/src/main.js"]
