# The desk as a service. Build: docker build -t briefdesk . — or docker compose up, which brings PostgreSQL along.

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /opt/briefdesk
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY adapters adapters
RUN npm run --silent build && npm prune --omit=dev

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production \
    BRIEFDESK_STATE=/var/lib/briefdesk \
    BRIEFDESK_OPS=9464
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/briefdesk
WORKDIR /opt/briefdesk
COPY --from=build /opt/briefdesk/node_modules node_modules
COPY --from=build /opt/briefdesk/dist dist
COPY package.json LICENSE README.md ./
COPY schema schema
# Articles that people add are written among the stories
COPY --chown=node:node seeds seeds
USER node
VOLUME /var/lib/briefdesk
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9464/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
