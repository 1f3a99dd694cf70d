import { describe as group, expect, test } from 'vitest';
import * as z from 'zod';
import { languageSchema } from '../../src/catalog/schema.ts';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { fits } from '../../src/model/fits.ts';
import { parsePlatform } from '../../src/model/parse.ts';
import { brief, model, type Config } from '../model-helper.ts';

/** `code @ path: message` and, after " ? ", the help. */
function parse(config: unknown): string[] {
  return parsePlatform(languageSchema(), config).diagnostics.map((diagnostic) => {
    const { message, help } = describe(diagnostic);
    return `${brief(diagnostic)}: ${message}${help === undefined ? '' : ` ? ${help}`}`;
  });
}

const web = (service: object): Config => model({ services: { web: service } });
/** With the resource `db` and the volume `data`. */
const withNames = (service: object): Config => model({ services: { web: service }, resources: { db: { kind: 'redis', version: 7 } }, volumes: { data: { size: '1Gi' } } });
const db = (resource: unknown): Config => model({ resources: { db: resource } });
const local = (environment: object): Config => model({ environments: { local: { runtime: 'compose', ...environment } } });

type Case = [name: string, config: unknown, ...expected: string[]];

const shapes: Case[] = [
  ['nothing', undefined, 'model/wrong-type @ : this is undefined; expected an object'],
  ['null', null, 'model/wrong-type @ : this is null; expected an object ? leave it out, or say what it holds'],
  ['text', 'shop', 'model/wrong-type @ : "shop" is text; expected an object'],
  ['a list', [], 'model/wrong-type @ : this is a list; expected an object'],
  ['an empty model', {}, 'model/missing @ : "name" is missing in the model', 'model/missing @ : "environments" is missing in the model'],
  ['an empty section of YAML', model({ resources: null }), 'model/wrong-type @ resources: this is null; expected an object ? leave it out, or say what it holds'],
  ['a section that is a list', { ...model({}), services: [{ image: 'a:1' }] }, 'model/wrong-type @ services: this is a list; expected an object'],
  ['a service that is text', { ...model({}), services: { web: 'nginx:1' } }, 'model/wrong-type @ services.web: "nginx:1" is text; expected an object'],
];

const keys: Case[] = [
  ['of the model', model({ servces: {} }), 'model/unknown-key @ servces: unknown key "servces"; known are "$schema", "alerting", "budgets", "defaults", "delivery", "description", "environments", "exceptions", "jobs", "load", "logs", "name", … (21 in all) ? did you mean "services"?'],
  ['of a port', web({ ports: { http: { number: 80, protcol: 'tcp' } } }), 'model/unknown-key @ services.web.ports.http.protcol: unknown key "protcol"; known are "hostPort", "number" and "protocol" ? did you mean "protocol"?'],
  ['of a use', withNames({ uses: { db: { publsh: ['a'] } } }), 'model/unknown-key @ services.web.uses.db.publsh: unknown key "publsh"; known are "mode", "publish" and "subscribe" ? did you mean "publish"?'],
  ['of an external host', web({ external: [{ host: 'example.com', prt: 4 }] }), 'model/unknown-key @ services.web.external[0].prt: unknown key "prt"; known are "host" and "port" ? did you mean "port"?'],
  ['of a mount', withNames({ volumes: { data: { path: '/x', mod: 'read' } } }), 'model/unknown-key @ services.web.volumes.data.mod: unknown key "mod"; known are "mode" and "path" ? did you mean "mode"?'],
  ['of a file', web({ files: { '/etc/a.conf': { contents: 'x' } } }), 'model/unknown-key @ services.web.files["/etc/a.conf"].contents: unknown key "contents"; known are "content", "secret" and "source" ? did you mean "content"?'],
  ['of a size in per', web({ per: { local: { size: { memry: '1Gi' } } } }), 'model/unknown-key @ services.web.per.local.size.memry: unknown key "memry"; known are "cpu" and "memory" ? did you mean "memory"?'],
  ['that is near nothing', web({ ports: { http: { number: 80, xyzzy: 1 } } }), 'model/unknown-key @ services.web.ports.http.xyzzy: unknown key "xyzzy"; known are "hostPort", "number" and "protocol"'],
  ['two at once', web({ size: { cpus: 1, mem: '1Gi' } }), 'model/unknown-key @ services.web.size.cpus: unknown key "cpus"; known are "cpu" and "memory" ? did you mean "cpu"?', 'model/unknown-key @ services.web.size.mem: unknown key "mem"; known are "cpu" and "memory"'],
  ['a mandatory key misspelt is one mistake', model({ environments: { local: { runtme: 'compose' } } }), 'model/unknown-key @ environments.local.runtme: unknown key "runtme"; known are "branch", "cloud", "description", "domain", "ingress", "kubernetesVersion", "managed", "memory", "namespace", "protection", "publish", "runtime", … (14 in all) ? did you mean "runtime"?'],
];

/** Only code and path: the words of the long lists of a service's or a kind's keys belong to their schemas. */
const briefKeys: [name: string, config: unknown, expected: string, suggestion: string][] = [
  ['of a service', web({ heath: {} }), 'model/unknown-key @ services.web.heath', 'health'],
  ['of a service in per', web({ per: { local: { heath: {} } } }), 'model/unknown-key @ services.web.per.local.heath', 'health'],
  ['of a job', model({ jobs: { clean: { kind: 'once', scedule: '* * * * *' } } }), 'model/unknown-key @ jobs.clean.scedule', 'schedule'],
  ['of defaults', model({ defaults: { small: { siz: {} } } }), 'model/unknown-key @ defaults.small.siz', 'size'],
  ['of a resource', db({ kind: 'postgres', version: 16, databse: 'x' }), 'model/unknown-key @ resources.db.databse', 'database'],
  ['of a resource in per', db({ kind: 'postgres', version: 16, per: { local: { extensons: [] } } }), 'model/unknown-key @ resources.db.per.local.extensons', 'extensions'],
  ['of a build', web({ build: { kind: 'rust', pakage: 'x' } }), 'model/unknown-key @ services.web.build.pakage', 'package'],
  ['of an environment', local({ memry: '1Gi' }), 'model/unknown-key @ environments.local.memry', 'memory'],
];

const choices: Case[] = [
  ['port as text', web({ ports: { http: '8080' } }), 'model/wrong-type @ services.web.ports.http: "8080" is text; expected a number or an object'],
  ['port out of range', web({ ports: { http: 70000 } }), 'model/bad-value @ services.web.ports.http: 70000 must be at most 65535'],
  ['port with a fraction', web({ ports: { http: 1.5 } }), 'model/wrong-type @ services.web.ports.http: 1.5 is a number; expected a whole number or an object'],
  ['port without its number', web({ ports: { http: { protocol: 'tcp' } } }), 'model/missing @ services.web.ports.http: "number" is missing in services.web.ports.http'],
  ['port with a bad protocol', web({ ports: { http: { number: 80, protocol: 'htp' } } }), 'model/not-allowed @ services.web.ports.http.protocol: "htp" is not allowed here; allowed are "http", "grpc", "tcp" and "udp" ? did you mean "http"?'],
  ['variable that is a list', web({ env: { A: ['x'] } }), 'model/wrong-type @ services.web.env.A: this is a list; expected text or a number or true or false or an object'],
  ['variable that is null', web({ env: { A: null } }), 'model/wrong-type @ services.web.env.A: this is null; expected text or a number or true or false or an object ? leave it out, or say what it holds'],
  ['variable of an empty object', web({ env: { A: {} } }), 'model/missing @ services.web.env.A: "secret" or "secretFile" is missing in services.web.env.A'],
  ['secret misspelt', web({ env: { A: { secrt: 'x' } } }), 'model/unknown-key @ services.web.env.A.secrt: unknown key "secrt"; known are "secret" and "secretFile" ? did you mean "secret"?'],
  ['secret that is a number', web({ env: { A: { secret: 5 } } }), 'model/wrong-type @ services.web.env.A.secret: 5 is a number; expected text'],
  ['secret in both forms', web({ env: { A: { secret: 'x', secretFile: 'x' } } }), 'model/not-together @ services.web.env.A.secretFile: "secretFile" cannot stand beside "secret" ? leave out what is not meant'],
  ['health as text', web({ health: '/health' }), 'model/wrong-type @ services.web.health: "/health" is text; expected an object'],
  ['health of nothing', web({ health: {} }), 'model/missing @ services.web.health: "live", "command" or "none" is missing in services.web.health'],
  ['health without live', web({ health: { ready: '/ready' } }), 'model/missing @ services.web.health: "live" is missing in services.web.health'],
  ['health in two ways', web({ health: { live: '/health', command: ['true'] } }), 'model/not-together @ services.web.health.command: "command" cannot stand beside "live" ? leave out what is not meant'],
  ['health command as text', web({ health: { command: 'curl' } }), 'model/wrong-type @ services.web.health.command: "curl" is text; expected a list'],
  ['use with a misspelt mode', withNames({ uses: { db: 'raed' } }), 'model/not-allowed @ services.web.uses.db: "raed" is not allowed here; allowed are "read", "write", "publish", "subscribe" and "admin" ? did you mean "read"?'],
  ['use with a misspelt mode, inside', withNames({ uses: { db: { mode: 'wirte' } } }), 'model/not-allowed @ services.web.uses.db.mode: "wirte" is not allowed here; allowed are "read", "write", "publish", "subscribe" and "admin" ? did you mean "write"?'],
  ['use that is a number', withNames({ uses: { db: 5 } }), 'model/wrong-type @ services.web.uses.db: 5 is a number; expected "read" or "write" or "publish" or "subscribe" or "admin" or an object'],
  ['uses as a list', web({ uses: ['db'] }), 'model/wrong-type @ services.web.uses: this is a list; expected an object'],
  ['calls as text', web({ calls: 'web' }), 'model/wrong-type @ services.web.calls: "web" is text; expected a list or an object'],
  ['a call that is text', web({ calls: { web: 'http' } }), 'model/wrong-type @ services.web.calls.web: "http" is text; expected an object'],
  ['mount on a relative path', withNames({ volumes: { data: 'data' } }), 'model/bad-value @ services.web.volumes.data: "data" must be an absolute path without ".." and control characters'],
  ['three sizes', web({ size: { cpu: ['1', '2', '3'] } }), 'model/bad-value @ services.web.size.cpu: ["1", "2", "3"] must have at most 2 entries'],
  ['one of two sizes bad', web({ size: { memory: ['512Mi', '1G'] } }), 'model/bad-value @ services.web.size.memory[1]: "1G" must be an amount of memory or disk such as "512Mi" or "2Gi"'],
  ['size as a number', web({ size: { memory: 512 } }), 'model/wrong-type @ services.web.size.memory: 512 is a number; expected text or a list'],
  ['build of an unknown kind', web({ build: { kind: 'rst' } }), 'model/not-allowed @ services.web.build.kind: "rst" is not allowed here; allowed are "node", "rust" and "sqlx" ? did you mean "rust"?'],
  ['resource that is text', db('postgres'), 'model/wrong-type @ resources.db: "postgres" is text; expected an object'],
  ['resource without what its kind needs', db({ kind: 'postgres' }), 'model/missing @ resources.db: "version" is missing in resources.db'],
  ['resource of another kind in per', db({ kind: 'postgres', version: 16, per: { local: { kind: 'redis' } } }), 'model/not-allowed @ resources.db.per.local.kind: "redis" is not allowed here; allowed are "postgres"'],
];

const values: Case[] = [
  ['environment without runtime', model({ environments: { local: {} } }), 'model/missing @ environments.local: "runtime" is missing in environments.local; allowed are "compose", "kubernetes", "cloud-run" and "ecs"'],
  ['unknown runtime', model({ environments: { local: { runtime: 'compos' } } }), 'model/not-allowed @ environments.local.runtime: "compos" is not allowed here; allowed are "compose", "kubernetes", "cloud-run" and "ecs" ? did you mean "compose"?'],
  ['memory in gigabytes', local({ memory: '2GB' }), 'model/bad-value @ environments.local.memory: "2GB" must be an amount of memory or disk such as "512Mi" or "2Gi"'],
  ['duration without unit', web({ stop: '30' }), 'model/bad-value @ services.web.stop: "30" must be a duration such as "30s", "5m" or "12h"'],
  ['percentage without sign', web({ scale: { cpu: '70' } }), 'model/bad-value @ services.web.scale.cpu: "70" must be a percentage such as "70%" or "99.9%"'],
  ['CPU with a comma', web({ size: { cpu: '1,5' } }), 'model/bad-value @ services.web.size.cpu: "1,5" must be an amount of CPU such as "250m", "1" or "1.5"'],
  ['CPU below nothing', web({ size: { cpu: -1 } }), 'model/bad-value @ services.web.size.cpu: -1 must be more than 0'],
  ['CPU below a thousandth', web({ size: { cpu: 0.0005 } }), 'model/bad-value @ services.web.size.cpu: 0.0005 must be a multiple of 0.001'],
  ['cron in words', model({ jobs: { clean: { kind: 'scheduled', schedule: 'daily' } } }), 'model/bad-value @ jobs.clean.schedule: "daily" must be five cron fields such as "0 2 * * *"'],
  ['registry with a scheme', model({ registry: { host: 'https://example.com/images' } }), 'model/bad-value @ registry.host: "https://example.com/images" must be a registry host and path, without scheme'],
  ['external host as a URL', web({ external: ['https://example.com'] }), 'model/bad-value @ services.web.external[0]: "https://example.com" must be a host name'],
  ['empty list of environments', web({ in: [] }), 'model/bad-value @ services.web.in: [] must have at least 1 entry'],
  ['owner without an address', model({ owners: { search: { email: 'search', slack: 'search' } } }), 'model/bad-value @ owners.search.slack: "search" must be a Slack channel such as "#search"', 'model/bad-value @ owners.search.email: "search" must be an e-mail address'],
  ['output that leaves the root', model({ output: { directory: '../out' } }), 'model/bad-value @ output.directory: "../out" must be a path below the repository, without "..", backslash and control characters'],
  ['variable that every environment has', local({ variables: { domain: 'x' } }), 'model/bad-name @ environments.local.variables.domain: the name "domain" must be a camelCase name, and not "name", "domain" or "namespace", which every environment has'],
];

const names: Case[] = [
  ['platform', model({ name: 'Media_Gateway' }), 'model/bad-value @ name: "Media_Gateway" must be a DNS label: lower-case letters, digits and "-", at most 63, starting with a letter and not ending with "-"'],
  ['service', { ...model({}), services: { '../../etc': { image: 'a:1' } } }, 'model/bad-name @ services["../../etc"]: the name "../../etc" must be a DNS label: lower-case letters, digits and "-", at most 63, starting with a letter and not ending with "-"'],
  ['of 64 letters', { ...model({}), services: { ['a'.repeat(64)]: { image: 'a:1' } } }, `model/bad-name @ services.${'a'.repeat(64)}: the name "${'a'.repeat(64)}" must be a DNS label: lower-case letters, digits and "-", at most 63, starting with a letter and not ending with "-"`],
  ['environment', model({ environments: { Local: { runtime: 'compose' } } }), 'model/bad-name @ environments.Local: the name "Local" must be a DNS label: lower-case letters, digits and "-", at most 63, starting with a letter and not ending with "-"'],
  ['port', web({ ports: { 'a-port-whose-name-is-long': 80 } }), 'model/bad-name @ services.web.ports.a-port-whose-name-is-long: the name "a-port-whose-name-is-long" must be a port name: at most 15 lower-case letters, digits and single "-"'],
  ['port of two dashes', web({ ports: { 'a--b': 80 } }), 'model/bad-name @ services.web.ports.a--b: the name "a--b" must be a port name: at most 15 lower-case letters, digits and single "-"'],
  ['class of disks', local({ storage: { own: 'Fast Disk' } }), 'model/bad-value @ environments.local.storage.own: "Fast Disk" must be the name of an object of the cluster such as "premium-rwo"'],
  ['variable', web({ env: { 'A-B': 'x' } }), 'model/bad-name @ services.web.env.A-B: the name "A-B" must be a variable name: letters, digits and "_", not starting with a digit'],
  ['file', web({ files: { '/etc/../shadow': { content: 'x' } } }), 'model/bad-name @ services.web.files["/etc/../shadow"]: the name "/etc/../shadow" must be an absolute path without ".." and control characters'],
  ['file on two lines', web({ files: { '/etc/a\nb': { content: 'x' } } }), 'model/bad-name @ services.web.files["/etc/a\\nb"]: the name "/etc/a\\nb" must be an absolute path without ".." and control characters'],
  ['metric', web({ metrics: { serves: { 'http-requests': { type: 'counter' } } } }), 'model/bad-name @ services.web.metrics.serves.http-requests: the name "http-requests" must be a metric name: letters, digits, "_" and ":", not starting with a digit'],
];

const known = model({
  owners: { search: {} },
  environments: { local: { runtime: 'compose' }, staging: { runtime: 'kubernetes' } },
  defaults: { rust: {} },
  services: { sona: {}, sync: {} },
  jobs: { migrate: {} },
  resources: { postgres: { kind: 'postgres', version: 16 } },
  volumes: { uploads: { size: '1Gi' } },
  secrets: { 'openai-api-key': {} },
});
const dangling = (service: object): Config => ({ ...known, services: { ...(known['services'] as object), web: { image: 'a:1', ...service } } });

const references: Case[] = [
  ['call in a list', dangling({ calls: ['sonna'] }), 'model/unknown-name @ services.web.calls[0]: no service is named "sonna"; there are "sona", "sync" and "web" ? did you mean "sona"?'],
  ['call in a record', dangling({ calls: { snyc: {} } }), 'model/unknown-name @ services.web.calls.snyc: no service is named "snyc"; there are "sona", "sync" and "web" ? did you mean "sync"?'],
  ['use', dangling({ uses: { postgers: 'read' } }), 'model/unknown-name @ services.web.uses.postgers: no resource is named "postgers"; there is "postgres" ? did you mean "postgres"?'],
  ['use of a service', dangling({ uses: { sona: 'read' } }), 'model/unknown-name @ services.web.uses.sona: no resource is named "sona"; there is "postgres"'],
  ['volume', dangling({ volumes: { upload: '/x' } }), 'model/unknown-name @ services.web.volumes.upload: no volume is named "upload"; there is "uploads" ? did you mean "uploads"?'],
  ['secret', dangling({ env: { A: { secret: 'openai-key' } } }), 'model/unknown-name @ services.web.env.A.secret: no secret is named "openai-key"; there is "openai-api-key"'],
  ['secret file', dangling({ env: { A: { secretFile: 'openai-api-kye' } } }), 'model/unknown-name @ services.web.env.A.secretFile: no secret is named "openai-api-kye"; there is "openai-api-key" ? did you mean "openai-api-key"?'],
  ['secret of a file', dangling({ files: { '/x': { secret: 'nope' } } }), 'model/unknown-name @ services.web.files["/x"].secret: no secret is named "nope"; there is "openai-api-key"'],
  ['environment of per', dangling({ per: { stagging: {} } }), 'model/unknown-name @ services.web.per.stagging: no environment is named "stagging"; there are "local" and "staging" ? did you mean "staging"?'],
  ['environment of in', dangling({ in: ['local', 'prod'] }), 'model/unknown-name @ services.web.in[1]: no environment is named "prod"; there are "local" and "staging"'],
  ['within per', dangling({ per: { local: { calls: ['nope'] } } }), 'model/unknown-name @ services.web.per.local.calls[0]: no service is named "nope"; there are "sona", "sync" and "web"'],
  ['defaults', dangling({ like: 'rusty' }), 'model/unknown-name @ services.web.like: no set of defaults is named "rusty"; there is "rust" ? did you mean "rust"?'],
  ['within defaults', { ...known, defaults: { rust: { owner: 'serach' } } }, 'model/unknown-name @ defaults.rust.owner: no owner is named "serach"; there is "search" ? did you mean "search"?'],
  ['owner', dangling({ owner: 'nobody' }), 'model/unknown-name @ services.web.owner: no owner is named "nobody"; there is "search"'],
  ['of any of three kinds', dangling({ after: ['migrat'] }), 'model/unknown-name @ services.web.after[0]: no service or resource or job is named "migrat"; there are "migrate", "postgres", "sona", "sync" and "web" ? did you mean "migrate"?'],
  ['team that is alerted', { ...known, alerting: { teams: { serch: {} } } }, 'model/unknown-name @ alerting.teams.serch: no owner is named "serch"; there is "search" ? did you mean "search"?'],
  ['option of a kind', { ...known, resources: { postgres: { kind: 'postgres', version: 16, password: 'nope' } } }, 'model/unknown-name @ resources.postgres.password: no secret is named "nope"; there is "openai-api-key"'],
  ['option of a kind in per', { ...known, resources: { postgres: { kind: 'postgres', version: 16, per: { local: { password: 'nope' } } } } }, 'model/unknown-name @ resources.postgres.per.local.password: no secret is named "nope"; there is "openai-api-key"'],
  ['service of a load scenario', { ...known, load: { scenarios: { search: { share: '100%', requests: [{ service: 'searhc', path: '/' }] } } } }, 'model/unknown-name @ load.scenarios.search.requests[0].service: no service is named "searhc"; there are "sona" and "sync"'],
  ['what the model declares none of', web({ volumes: { data: '/x' } }), 'model/unknown-name @ services.web.volumes.data: no volume is named "data"; the model declares no volume'],
  ['a name that every object has', dangling({ calls: ['constructor'] }), 'model/unknown-name @ services.web.calls[0]: no service is named "constructor"; there are "sona", "sync" and "web"'],
  ['of a service whose size is wrong', dangling({ size: { cpus: 1 }, calls: ['sonna'] }), 'model/unknown-key @ services.web.size.cpus: unknown key "cpus"; known are "cpu" and "memory" ? did you mean "cpu"?', 'model/unknown-name @ services.web.calls[0]: no service is named "sonna"; there are "sona", "sync" and "web" ? did you mean "sona"?'],
  ['of a list whose other entry is a number', dangling({ calls: [5, 'sonna'] }), 'model/wrong-type @ services.web.calls[0]: 5 is a number; expected text', 'model/unknown-name @ services.web.calls[1]: no service is named "sonna"; there are "sona", "sync" and "web" ? did you mean "sona"?'],
  ['to a service that is broken itself', { ...known, services: { ...(known['services'] as object), sona: 'sona:1', web: { image: 'a:1', calls: ['sona'] } } }, 'model/wrong-type @ services.sona: "sona:1" is text; expected an object'],
  ['into a section that is a list', { ...dangling({ uses: { db: 'read' } }), resources: [] }, 'model/wrong-type @ resources: this is a list; expected an object'],
  ['in a file that may be one of two things', dangling({ env: { A: { secret: 'nope', secretFile: 'nope' } } }), 'model/not-together @ services.web.env.A.secretFile: "secretFile" cannot stand beside "secret" ? leave out what is not meant'],
  ['none', dangling({ calls: ['sona'], uses: { postgres: 'read' }, owner: 'search', like: 'rust', after: ['migrate'], per: { staging: { in: ['local'] } } })],
];

group.each<[string, Case[]]>([
  ['shape of the whole', shapes],
  ['unknown key', keys],
  ['choice', choices],
  ['value', values],
  ['name', names],
  ['reference', references],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_name, config, ...expected) => {
    expect(parse(config)).toEqual(expected);
    expect(fits(config), 'the reader without zod agrees').toBe(expected.length === 0);
  });
});

test.each(briefKeys)('unknown key %s', (_, config, expected, suggestion) => {
  const { diagnostics } = parsePlatform(languageSchema(), config);
  expect(diagnostics.map(brief)).toEqual([expected]);
  expect(describe(diagnostics[0]!).help).toBe(`did you mean "${suggestion}"?`);
});

test('a resource of an unknown kind is told the kinds', () => {
  expect(parse(db({ kind: 'postgress', version: 16 }))).toEqual([expect.stringMatching(/^model\/not-allowed @ resources\.db\.kind: "postgress" is not allowed here; allowed are "alertmanager", .* \? did you mean "postgres"\?$/)]);
  expect(parse(db({ version: 16 }))).toEqual([expect.stringMatching(/^model\/missing @ resources\.db: "kind" is missing in resources\.db; allowed are "alertmanager", /)]);
});

/** Only code and path, as above. */
test.each<[name: string, config: Config, ...expected: string[]]>([
  ['in a resource with an unknown key', { ...known, resources: { postgres: { kind: 'redis', version: 7, passwrd: 'x', password: 'nope' } } }, 'model/unknown-key @ resources.postgres.passwrd', 'model/unknown-name @ resources.postgres.password'],
  ['in a resource of an unknown kind', { ...known, resources: { postgres: { kind: 'redsi', version: 7, password: 'nope' } } }, 'model/not-allowed @ resources.postgres.kind'],
  ['into a section whose name is misspelt', model({ services: { web: { uses: { db: 'read' } } }, resorces: { db: { kind: 'redis', version: 7 } } }), 'model/unknown-key @ resorces'],
  ['into a section whose name stands there twice, once misspelt', { ...dangling({ calls: ['api'] }), servces: { api: { image: 'a:1' } } }, 'model/unknown-key @ servces'],
  ['into a section beside one that is misspelt', { ...dangling({ calls: ['api'] }), resorces: {} }, 'model/unknown-key @ resorces', 'model/unknown-name @ services.web.calls[0]'],
])('references %s', (_, config, ...expected) => {
  expect(parsePlatform(languageSchema(), config).diagnostics.map(brief)).toEqual(expected);
});

test('all mistakes of a stage are told at once', () => {
  const wrong = model({ nam: 'x', environments: { local: { runtime: 'compose', memory: 1 } }, services: { web: { calls: ['nope'], ports: { http: 'x' } } } });
  expect(parsePlatform(languageSchema(), wrong).diagnostics.map(brief).sort()).toEqual(['model/unknown-key @ nam', 'model/unknown-name @ services.web.calls[0]', 'model/wrong-type @ environments.local.memory', 'model/wrong-type @ services.web.ports.http']);
});

test('a value of five megabytes is cut in the message', () => {
  const [only] = parse(web({ stop: 'x'.repeat(5_000_000) }));
  expect(only!.length).toBeLessThan(200);
});

/** Every pattern of the language explains itself: zod's own words name a regular expression. */
test('no pattern lacks words', () => {
  const seen = new Set<z.ZodType>();
  const wordless: string[] = [];
  const visit = (schema: z.ZodType, at: string): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    if (schema instanceof z.ZodString || schema instanceof z.ZodEmail || schema instanceof z.ZodURL || schema instanceof z.ZodCIDRv4) {
      const issues = schema.safeParse('\u0000 !').error?.issues ?? [];
      if (issues.some((issue) => issue.message.startsWith('Invalid'))) wordless.push(at);
    }
    for (const [key, inner] of children(schema)) visit(inner, `${at}.${key}`);
  };
  visit(languageSchema(), 'model');
  expect(seen.size).toBeGreaterThan(300);
  expect(wordless).toEqual([]);
});

function children(schema: z.ZodType): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape) as [string, z.ZodType][];
  if (schema instanceof z.ZodRecord) return [['key', schema.keyType as z.ZodType], ['value', schema.valueType as z.ZodType]];
  if (schema instanceof z.ZodArray) return [['item', schema.element as z.ZodType]];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item, i) => [String(i), item as z.ZodType]);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map((option, i) => [String(i), option]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) return [['', schema.unwrap() as z.ZodType]];
  return [];
}

test('10,000 services parse in reasonable time, right and wrong', { timeout: 60_000 }, () => {
  const all = Array.from({ length: 10_000 }, (_, i) => `service-${i}`);
  const many = (call: (i: number) => string): Config =>
    model({ services: Object.fromEntries(all.map((name, i) => [name, { ports: { http: 8080 }, env: { A: 'x' }, calls: [call(i)], per: { local: { size: { memory: '1Gi' } } } }])) });
  expect(parsePlatform(languageSchema(), many((i) => all[(i + 1) % all.length]!)).diagnostics).toEqual([]);
  const { diagnostics } = parsePlatform(languageSchema(), many((i) => `servcie-${i}`));
  expect(diagnostics).toHaveLength(10_000);
  expect(describe(diagnostics[7]!).help).toBe('did you mean "service-7"?');
});
