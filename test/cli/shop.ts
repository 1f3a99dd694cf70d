/** A small platform of two environments, with every target. */
export const shop = `name: shop
environments:
  local: { runtime: compose }
  demo: { runtime: compose }
services:
  web:
    image: nginx:1.29.1
    ports: { http: 80 }
    health: { live: / }
    files:
      /etc/nginx/conf.d/shop.conf: { content: "listen 80;\\n" }
    calls: [api]
    env: { API_URL: "\${api.url}" }
  api:
    build: { kind: node, directory: api, entry: src/server.js, dependencies: false }
    ports: { http: 3000 }
    health: { live: /health }
    uses: { redis: write }
    env: { REDIS_HOST: "\${redis.host}", API_KEY: { secret: api-key } }
resources:
  redis: { kind: redis, version: 7 }
secrets: { api-key: {} }
`;

const local = ['.env.example', '.gitignore', 'compose.dev.yaml', 'compose.yaml', 'files/web/etc/nginx/conf.d/shop.conf', 'secrets.sh'];

/** What it is compiled into, by target. */
export const shopFiles: { readonly compose: (environment: string) => readonly string[]; readonly docker: readonly string[] } = {
  compose: (environment) => local.map((name) => `out/compose/${environment}/${name}`),
  docker: ['out/docker/README.md', 'out/docker/api/Dockerfile', 'out/docker/api/Dockerfile.dockerignore'],
};

export const allShopFiles: readonly string[] = ['out/.gitattributes', ...shopFiles.compose('demo'), ...shopFiles.compose('local'), ...shopFiles.docker];
