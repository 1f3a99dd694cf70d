import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

/** Tokens are put together here, so that no scanner takes this file for a leak. */
const letters = 'Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7jKl0n';
const token = (prefix: string, length: number): string => prefix + letters.repeat(3).slice(0, length);
const pem = (kind: string): string => `-----BEGIN ${kind}PRIVATE KEY-----\nMIIE\n-----END ${kind}PRIVATE KEY-----\n`;

type Variable = readonly [name: string, value: string | number | boolean, secret: boolean];

const variables: readonly Variable[] = [
  // Names that hold no secret.
  ['JWT_ISSUER', 'https://api.media-gateway.io', false],
  ['TOKEN_TTL_SECONDS', '3600', false],
  ['RATE_LIMIT_TOKEN', 10, false],
  ['RATE_LIMIT_TOKEN', '10', false],
  ['KAFKA_TOPIC_PREFIX', 'playback', false],
  ['AVATAR_UPLOAD_DIR', '/tmp/avatars', false],
  ['JWT_PRIVATE_KEY_PATH', '/secrets/jwt/private.pem', false],
  ['POSTGRES_PASSWORD_FILE', '/run/secrets/postgres-password', false],
  ['PASSWORD_MIN_LENGTH', 12, false],
  ['MAX_TOKENS', '4096', false],
  ['TOKENIZER', 'cl100k_base', false],
  ['SECRET_NAME', 'session', false],
  ['API_KEY_HEADER', 'x-api-key', false],
  ['NEXT_PUBLIC_MAPBOX_TOKEN', 'pk.public', false],
  ['VAPID_PUBLIC_KEY', 'BEl62iUYgUivxIkv69yViEuiBIa', false],
  ['STRIPE_PUBLISHABLE_KEY', 'pk_live_abc', false],
  // Names that could, with values that are none.
  ['SESSION_TOKEN', '', false],
  ['REQUIRE_TOKEN', true, false],
  ['CSRF_TOKEN', 'required', false],
  ['ACCESS_TOKEN', '15m', false],
  ['TLS_PRIVATE_KEY', '/etc/tls/key.pem', false],
  ['VAULT_SECRET', 'secret/data/shop', false],
  ['OAUTH_TOKEN', 'https://id.example.com/token', false],
  ['EOS_TOKEN', '<|endoftext|>', false],
  ['GIT_TOKEN', '$(GIT_TOKEN_FROM_KUBERNETES)', false],
  ['DB_PASSWORD', '${environment.name}', false],
  // Values that only look a little like one.
  ['SCIKIT', 'sk-learn-pipeline-for-classification', false],
  ['IMAGE', 'registry.example.com:5000/team/app', false],
  ['REDIS_URL', 'redis://cache:6379/0', false],
  ['MAIL', 'mailto:someone@example.com', false],
  ['SSH', 'ssh://git@example.com/repository.git', false],
  ['CERTIFICATE', '-----BEGIN CERTIFICATE-----', false],
  ['DSN', 'postgres://app:$PGPASSWORD@db/app', false],
  ['EMPTY_PASSWORD_URL', 'redis://default:@cache:6379', false],
  ['ARN', 'arn:aws:iam::123456789012:role/AKIA', false],
  ['COMMIT', '0f5e2f1c8b7d4a6e9c3b1a0d8e7f6c5b4a392817', false],
  // Names that say so.
  ['DB_PASSWORD', 'changeme', true],
  ['PASSWORD', 'hunter2', true],
  ['JWT_SECRET', 'development-only', true],
  ['PARENTAL_PIN_JWT_SECRET', 'abc', true],
  ['OPENAI_API_KEY', 'openai-api-key', true],
  ['TMDB_APIKEY', 'x1y2', true],
  ['APPLE_PRIVATE_KEY', 'MIGTAgEAMBMGByqGSM49', true],
  ['AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG', true],
  ['SLACK_BOT_TOKEN', 'abc', true],
  ['PGPASSWORD', 'app', true],
  // Values that say so, whatever the name.
  ['SETTINGS', pem(''), true],
  ['SETTINGS', pem('RSA '), true],
  ['SETTINGS', pem('OPENSSH '), true],
  ['SETTINGS', ['AKIA', 'ABCDEFGH2345WXYZ'].join(''), true],
  ['SETTINGS', token('ghp_', 36), true],
  ['SETTINGS', token('github_pat_', 60), true],
  ['SETTINGS', token('glpat-', 20), true],
  ['SETTINGS', ['xoxb', '123456789012-abcdefABCDEF'].join('-'), true],
  ['SETTINGS', token('sk-proj-', 48), true],
  ['SETTINGS', token('sk-ant-api03-', 60), true],
  ['SETTINGS', token('sk_live_', 24), true],
  ['SETTINGS', token('AIza', 35), true],
  ['SETTINGS', token('npm_', 36), true],
  ['SETTINGS', token('SG.', 22) + token('.', 43), true],
  ['SETTINGS', ['https://hooks.slack.com', 'services', 'T00000000', 'B00000000', 'X'.repeat(24)].join('/'), true],
  ['SETTINGS', ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'dozjgNryP4J3jVmNHl0w5N'].join('.'), true],
  ['DATABASE_URL', 'postgres://app:hunter2@db:5432/app', true],
  ['AMQP', 'amqp://guest:guest@queue', true],
  ['SETTINGS', `{"key": "${token('ghp_', 36)}"}`, true],
];

test.each(variables)('%s=%s', (name, value, secret) => {
  const found = diagnose({ services: { web: { env: { [name]: value } } } });
  expect(found.map(({ code }) => code)).toEqual(secret ? ['secret/literal'] : []);
});

group('elsewhere', () => {
  const db = { resources: { db: { kind: 'postgres', version: 16 } } };
  table([
    ['a secret by its name', { services: { web: { env: { DB_PASSWORD: { secret: 'db' } } } }, secrets: { db: {} } }, []],
    ['a URL that is put together with a secret', { services: { web: { uses: { db: 'read' }, env: { DATABASE_URL: '${db.url}', ADMIN_PASSWORD: '${db.password}' } } }, ...db }, []],
    ['a password in a variable of the environment', { environments: { local: { runtime: 'compose', variables: { pass: 'hunter2' } } }, services: { web: { env: { DB_PASSWORD: '${environment.pass}' } } } }, ['secret/literal @ environments.local.variables.pass']],
    ['a URL with such a password', { environments: { local: { runtime: 'compose', variables: { pass: 'hunter2' } } }, services: { web: { env: { DATABASE_URL: 'postgres://app:${environment.pass}@db' } } } }, ['secret/literal @ services.web.env.DATABASE_URL']],
    ['a literal in one environment', { services: { web: { env: { DB_PASSWORD: { secret: 'db' } }, per: { local: { env: { DB_PASSWORD: 'hunter2' } } } } }, secrets: { db: {} }, environments: { local: { runtime: 'compose' }, test: { runtime: 'compose' } } }, ['secret/literal @ services.web.per.local.env.DB_PASSWORD']],
    ['defaults that several take, told once', { defaults: { rust: { image: 'a:1', env: { JWT_SECRET: 'hunter2' } } }, services: { api: { like: 'rust' }, web: { like: 'rust' } } }, ['secret/literal @ defaults.rust.env.JWT_SECRET']],
    ['a private key in a file', { services: { web: { files: { '/etc/key.pem': { content: pem('EC ') } } } } }, ['secret/literal @ services.web.files["/etc/key.pem"]']],
    ['a setting in a file', { services: { web: { files: { '/etc/app.conf': { content: 'host = db\npassword = hunter2\n' } } } } }, ['secret/literal @ services.web.files["/etc/app.conf"]']],
    ['a setting in JSON', { services: { web: { files: { '/etc/app.json': { content: '{\n  "clientSecret": "hunter2",\n}\n' } } } } }, ['secret/literal @ services.web.files["/etc/app.json"]']],
    ['harmless settings in a file', { services: { web: { files: { '/etc/app.conf': { content: 'token_ttl = 15m\npassword_file = /run/secrets/db\npassword = ${DB_PASSWORD}\n# password: ask somebody\nauth: token\n' } } } } }, []],
    ['a flag', { services: { web: { command: ['serve', '--password=hunter2'] } } }, ['secret/literal @ services.web.command[1]']],
    ['a flag and its value', { services: { web: { command: ['serve', '--api-key', 'hunter2'] } } }, ['secret/literal @ services.web.command[1]']],
    ['an assignment in a shell', { services: { web: { command: ['sh', '-c', 'PGPASSWORD=hunter2 psql'] } } }, ['secret/literal @ services.web.command[2]']],
    ['harmless flags', { services: { web: { command: ['serve', '--token-ttl=15m', '--password-file', '/run/secrets/db', '--token', '--verbose', '--password=$(DB_PASSWORD)'] } } }, []],
    ['a token in an entry point', { services: { web: { entrypoint: ['run', token('ghp_', 36)] } } }, ['secret/literal @ services.web.entrypoint[1]']],
    ['a health command', { services: { web: { health: { command: ['redis-cli', '--pass', 'x', 'ping', '--password=hunter2'] } } } }, ['secret/literal @ services.web.health.command[4]']],
    ['a job', { jobs: { seed: { env: { DB_PASSWORD: 'hunter2' } } } }, ['secret/literal @ jobs.seed.env.DB_PASSWORD']],
    ['an option of a resource', { resources: { db: { kind: 'postgres', version: 16, standalone: 'x', description: token('ghp_', 36) } } }, ['secret/literal @ resources.db.description']],
  ]);

  const override = (at: string, set: unknown): Config => ({ overrides: [{ file: 'compose/local/compose.yaml', at, set, reason: 'x' }] });
  table([
    ['a token that an override sets', override('/x-note', ['a', { b: token('ghp_', 36) }]), ['secret/literal @ overrides[0].set[1].b']],
    ['a password that it sets', override('/services/web/environment/DB_PASSWORD', 'hunter2'), ['secret/literal @ overrides[0].set']],
    ['a password among what it sets', override('/services/web/environment', { HOST: 'db', DB_PASSWORD: 'hunter2' }), ['secret/literal @ overrides[0].set.DB_PASSWORD']],
    ['a variable of a container', override('/1/spec/template/spec/containers/0/env', [{ name: 'DB_PASSWORD', value: 'hunter2' }]), ['secret/literal @ overrides[0].set[0].value']],
    ['a variable by reference', override('/1/spec/template/spec/containers/0/env', [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'value' } } }]), []],
    ['what is harmless', override('/services/web/environment', { TOKEN_TTL: '15m', API_KEY: '${API_KEY}', PORTS: 8080 }), []],
  ]);

  test('the value itself is never printed', () => {
    const said = diagnose({ services: { web: { env: { DB_PASSWORD: 'hunter2', X: 'postgres://app:hunter2@db' }, command: ['--token=hunter2'], files: { '/x': { content: 'password: hunter2' } } } } });
    expect(said).toHaveLength(4);
    for (const diagnostic of said) expect(JSON.stringify([describe(diagnostic), diagnostic])).not.toContain('hunter2');
  });
});
