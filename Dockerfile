# The bot for Microsoft Teams. Without the Teams settings it listens on loopback only, which nothing outside can reach.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:20-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY cards/*.json ./cards/
COPY manifest/manifest.json ./manifest/
COPY src/register/*.yaml ./src/register/
COPY --from=build /app/dist ./dist
# The one place that the program writes to, and only when MONGODB_URI is not set: mount a volume on it then.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
