/** A part of a model, with « before the entry at which the type checker must point, and what it must say. */
export type BadModel = readonly [name: string, sections: string, message: string];

const program = `image: 'a:1', ports: { http: 8080 }`;
const database = `db: { kind: 'postgres', version: 16, database: 'shop' }`;

/** One service called web, and whatever else the case needs. */
function web(fields: string, ...sections: string[]): string {
  return [`services: { web: { ${program}, ${fields} }, catalogue: { ${program} } }`, ...sections].join(',\n  ');
}

export const badModels: readonly BadModel[] = [
  // Names that nothing has.
  ['a call', web(`calls: [«'catalogeu']`), `Type '"catalogeu"' is not assignable to type '"catalogue" | "web"'. Did you mean '"catalogue"'?`],
  ['a call with options', web(`calls: { «catalogeu: {} }`), `'catalogeu' does not exist`],
  ['a call of a job', web('', `jobs: { nightly: { kind: 'once', image: 'a:1', calls: [«'wbe'] } }`), `Type '"wbe"' is not assignable to type '"catalogue" | "web"'`],
  ['a resource that is used', web(`uses: { «postgres: 'write' }`, `resources: { ${database} }`), `'postgres' does not exist`],
  ['a resource that is used, nearly', web(`uses: { «postgress: 'write' }`, `resources: { postgres: { kind: 'postgres', version: 16, database: 'shop' } }`), `'postgress' does not exist in type '{ readonly postgres?: "admin" | "publish" | "read" | "subscribe" | "write" | Use; }'. Did you mean to write 'postgres'?`],
  ['a resource that another names', web('', `resources: { prometheus: { kind: 'prometheus' }, grafana: { kind: 'grafana', «prometheus: 'promethus' } }`), `Type '"promethus"' is not assignable to type '"grafana" | "prometheus"'. Did you mean '"prometheus"'?`],
  ['an environment in per', web(`per: { «prodution: { scale: { min: 2 } } }`), `'prodution' does not exist`],
  ['an environment in a resource\'s per', web('', `resources: { db: { kind: 'postgres', version: 16, database: 'shop', per: { «staging: { managed: true } } } }`), `'staging' does not exist`],
  ['an environment in which it exists', web(`in: [«'prodution']`), `Type '"prodution"' is not assignable to type '"local" | "production"'. Did you mean '"production"'?`],
  ['an owner', web(`«owner: 'serach'`, `owners: { search: {}, shopping: {} }`), `Type '"serach"' is not assignable to type '"search" | "shopping"'`],
  ['an owner where there are none', web(`«owner: 'search'`), `Type '"search"' is not assignable to type '"the model has no owner"'`],
  ['an owner in alerting', web('', `owners: { search: {}, shopping: {} }`, `alerting: { «fallback: 'serach' }`), `Type '"serach"' is not assignable`],
  ['a secret', web(`env: { KEY: { «secret: 'api-kye' } }`, `secrets: { 'api-key': {}, other: {} }`), `Type '"api-kye"' is not assignable to type '"api-key" | "other"'`],
  ['a secret as a file', web(`files: { '/key': { «secret: 'api-kye' } }`, `secrets: { 'api-key': {} }`), `Type '"api-kye"' is not assignable to type '"api-key"'`],
  ['a secret where there are none', web(`env: { KEY: { «secret: 'api-key' } }`), `Type '"api-key"' is not assignable to type '"the model has no secret"'`],
  ['a volume', web(`volumes: { «upload: '/uploads' }`, `volumes: { uploads: { size: '1Gi' } }`), `'upload' does not exist in type '{ readonly uploads?: string | Mount; }'. Did you mean to write 'uploads'?`],
  ['a job to start after', web(`after: [«'migration']`, `jobs: { migrations: { kind: 'migration', image: 'a:1' } }`), `Type '"migration"' is not assignable to type '"catalogue" | "migrations" | "web"'. Did you mean '"migrations"'?`],
  ['named defaults', web(`«like: 'usaul'`, `defaults: { usual: {} }`), `Type '"usaul"' is not assignable to type '"usual"'`],
  ['a service in smoke tests', web('', `delivery: { smoke: { «wbe: ['/'] } }`), `'wbe' does not exist`],

  // Ports that the service lacks.
  ['a port of a call', web(`«calls: { catalogue: { port: 'grpc' } }`), `Type '"grpc"' is not assignable to type '"http"'`],
  ['a port of health', web(`health: { live: '/health', «port: 'grpc' }`), `Type '"grpc"' is not assignable to type '"http"'`],
  ['a port of a route', web(`routes: [{ host: 'shop.example', «port: 'grpc' }]`), `Type '"grpc"' is not assignable to type '"http"'`],
  ['a port of metrics', web(`metrics: { «port: 'grpc' }`), `Type '"grpc"' is not assignable to type '"http"'`],
  ['a port of a service without ports', `services: { web: { image: 'a:1', health: { live: '/', «port: 'http' } } }`, `Type '"http"' is not assignable to type '"the service has no port"'`],

  // References in texts.
  ['an attribute of a resource', web(`env: { «URL: 'to \${db.nope}' }`, `resources: { ${database} }`), `Type '"to \${db.nope}"' is not assignable`],
  ['an attribute of a resource, and what there is', web(`env: { «URL: '\${db.pasword}' }`, `resources: { ${database} }`), `Did you mean '"\${db.password}"'?`],
  ['a name', web(`env: { «URL: '\${postgres.url}' }`, `resources: { ${database} }`), `Type '"\${postgres.url}"' is not assignable to type '"\${catalogue.url}" | "\${db.url}" | "\${web.url}" | "nothing is called \${postgres.url}"'`],
  ['a name, nearly', web(`env: { «URL: 'http://\${catalog.host}:1' }`), `Did you mean '"http://\${catalogue.host}:1"'?`],
  ['the second of two', web(`env: { «URL: '\${web.url},\${wob.url}' }`), `"nothing is called \${wob.url}"`],
  ['a port of its own', web(`env: { «PORT: '\${self.ports.grpc}' }`), `Type '"\${self.ports.grpc}"' is not assignable`],
  ['a port of another', web(`env: { «PORT: '\${catalogue.ports.grpc}' }`), `Type '"\${catalogue.ports.grpc}"' is not assignable`],
  ['a text of a job', web('', `jobs: { nightly: { kind: 'once', image: 'a:1', env: { «URL: '\${wbe.url}' } } }`), `Type '"\${wbe.url}"' is not assignable`],
  ['the platform', web(`env: { «NAME: '\${platform.nmae}' }`), `Did you mean '"\${platform.name}"'?`],
  ['no attribute', web(`env: { «NAME: '\${web}' }`), `"nothing is called \${web}"`],

  // Shape.
  ['a kind of resource', web('', `resources: { db: { «kind: 'postgress', version: 16 } }`), `Did you mean '"postgres"'?`],
  ['a kind of build', `services: { web: { build: { «kind: 'nodejs', entry: 'a.js' } } }`, `Type '"nodejs"' is not assignable to type '"node" | "rust" | "sqlx"'. Did you mean '"node"'?`],
  ['a mode', web(`uses: { «db: 'wirte' }`, `resources: { ${database} }`), `Type '"wirte"' is not assignable to type '"admin" | "publish" | "read" | "subscribe" | "write" | Use | undefined'. Did you mean '"write"'?`],
  ['a runtime', `environments: { test: { «runtime: 'docker' } }`, `Type '"docker"' is not assignable to type '"cloud-run" | "compose" | "ecs" | "kubernetes"'`],
  ['a key of the model', `«servces: {}`, `'servces' does not exist`],
  ['a key of a service', web(`«imge: 'b:1'`), `'imge' does not exist`],
  ['a key within a service', web(`health: { live: '/', «redy: '/' }`), `'redy' does not exist`],
  ['a key of a resource', web('', `resources: { db: { kind: 'postgres', version: 16, database: 'shop', «databse: 'a' } }`), `Did you mean to write 'database'?`],
  ['a key of a build', `services: { web: { build: { kind: 'node', entry: 'a.js', «entyr: 'b.js' } } }`, `'entyr' does not exist in type 'NodeBuild'. Did you mean to write 'entry'?`],
  ['a key in per', web(`per: { local: { «scael: { min: 1 } } }`), `'scael' does not exist`],
  ['a key deep in per', web(`per: { local: { scale: { «mni: 1 } } }`), `'mni' does not exist`],
  ['an option that is missing', web('', `resources: { «cache: { kind: 'redis' } }`), `Property 'version' is missing`],
  ['memory as a number', web(`size: { «memory: 512 }`), `Type 'number' is not assignable to type 'readonly [Bytes, Bytes] | Bytes | undefined'`],
  ['time as a number', web(`«stop: 30`), `Type 'number' is not assignable to type 'Duration'`],
  ['a port as a text', `services: { web: { image: 'a:1', ports: { «http: '8080' } } }`, `Type 'string' is not assignable to type 'number | Port'`],
  ['an option of another type', web('', `resources: { cache: { kind: 'redis', version: 7, «appendOnly: 'yes' } }`), `Type 'string' is not assignable to type 'boolean'`],
];

/** The file of a bad model, and where its « stood. */
export function toFile([name, sections]: BadModel): { readonly text: string; readonly line: number; readonly column: number } {
  const environments = sections.includes('environments:') ? '' : `environments: { local: { runtime: 'compose' }, production: { runtime: 'kubernetes' } },\n  `;
  const marked = `import { definePlatform } from 'platform-compiler';\n\n// ${name}\nexport default definePlatform({\n  name: 'shop',\n  ${environments}${sections},\n});\n`;
  const before = marked.slice(0, marked.indexOf('«'));
  return { text: marked.replace('«', ''), line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
