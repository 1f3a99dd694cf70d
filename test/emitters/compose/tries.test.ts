import { expect, test } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { model } from '../../model-helper.ts';

function compiled(job: object): { restart: string | undefined; omissions: string[] } {
  const { files, omissions } = compile(model({ jobs: { seed: job } }) as never);
  const text = files.find(({ path }) => path === 'out/compose/local/compose.yaml')!.text;
  return { restart: /^ {4}restart: (.*)$/m.exec(text)?.[1], omissions: omissions.map(({ path, text: said }) => `${formatPath(path)}: ${said}`) };
}

const daily = { kind: 'scheduled', schedule: '0 2 * * *' };
const byHand = 'jobs.seed.schedule: seed: compose has no scheduler; "docker compose run --rm" with its name runs it';

test.each<[name: string, job: object, restart: string, ...omissions: string[]]>([
  ['of which nothing is said', { kind: 'once' }, 'on-failure:3'],
  ['that is tried again five times', { kind: 'migration', retries: 5 }, 'on-failure:5'],
  ['that is tried once', { kind: 'once', retries: 0 }, '"no"'],
  ['that may take a minute', { kind: 'once', timeout: '1m' }, 'on-failure:3', 'jobs.seed.timeout: seed: compose stops no container after a time, so its timeout has no effect'],
  ['that is started by hand', daily, '"no"', byHand],
  ['that is started by hand, and tried again', { ...daily, retries: 2 }, '"no"', byHand, 'jobs.seed.retries: seed: "docker compose run" tries once, so its retries have no effect'],
])('a job %s', (_, job, restart, ...omissions) => {
  expect(compiled(job)).toEqual({ restart, omissions });
});
