import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { configNames } from '../../config/find.ts';
import { dnsLabel } from '../../model/names.ts';
import { CannotRun } from '../../util/cannot-run.ts';
import { data, talk } from '../terminal.ts';

export interface InitOptions {
  readonly name?: string;
}

/** Writes a first model that builds. Asks for a name on a terminal; elsewhere the folder's name is taken. Never overwrites. */
export async function init(options: InitOptions): Promise<number> {
  const present = configNames.find((name) => existsSync(name));
  if (present !== undefined) throw new CannotRun(`${present} is there already; nothing was changed`);
  const name = options.name ?? (await askName(labelOf(basename(resolve('.')))));
  if (!dnsLabel.test(name)) throw new CannotRun(`${JSON.stringify(name)} is no name for a platform: it must be a DNS label, such as "my-shop"; nothing was changed`);
  writeFileSync(join('.', 'platform.config.ts'), starter(name), { flag: 'wx' });
  data('create platform.config.ts\n');
  talk('now run: npx platform build\n');
  return 0;
}

async function askName(suggestion: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return suggestion;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`name of the platform (${suggestion}): `);
  lines.close();
  return answer.trim() === '' ? suggestion : answer.trim();
}

function labelOf(folder: string): string {
  const label = folder.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 63);
  return label === '' ? 'my-platform' : label;
}

function starter(name: string): string {
  return `import { definePlatform } from 'platform-compiler';

export default definePlatform({
  name: '${name}',
  environments: {
    local: { runtime: 'compose' },
  },
  services: {
    web: {
      image: 'nginx:1.29.1',
      ports: { http: 80 },
      health: { live: '/' },
      uses: { redis: 'write' },
      env: { REDIS_HOST: '\${redis.host}' },
    },
  },
  resources: {
    redis: { kind: 'redis', version: 7 },
  },
});
`;
}
