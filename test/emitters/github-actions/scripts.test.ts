// The scripts of the workflow, run by bash with stand-ins for what they call.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marker } from '../../../src/diff/render/markdown.ts';
import { testComments } from '../../support/comment-scenarios.ts';
import { readWorkflow, startMachine, type Ended, type Machine } from '../../support/workflow-run.ts';

const { jobs } = readWorkflow(readFileSync('test/golden/github-actions/expected/.github/workflows/platform.yaml', 'utf8'));
const check = jobs['check']!;

/** Asks the server that `http_proxy` names. The real one is asked in test/external, which knows jq, too. */
const gh = `
const [command, ...rest] = process.argv.slice(2);
const flags = {}, places = [];
for (let i = 0; i < rest.length; i++) {
  if (['--paginate', '--silent'].includes(rest[i])) flags[rest[i]] = true;
  else if (rest[i].startsWith('--')) flags[rest[i]] = rest[++i];
  else places.push(rest[i]);
}
const own = '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("${marker}"))) | .id';
if (command !== 'api' || places.length !== 1 || ![own, undefined].includes(flags['--jq'])) throw new Error('not known: ' + process.argv.slice(2).join(' '));
const [, bodyFile] = /^body=@(.*)$/.exec(flags['--field'] ?? '') ?? [];
const body = bodyFile && JSON.stringify({ body: require('node:fs').readFileSync(bodyFile, 'utf8') });
(async () => {
  for (let at = '/' + places[0]; at !== undefined; ) {
    const answer = await fetch(process.env.http_proxy + at, { method: flags['--method'] ?? 'GET', body, headers: { authorization: 'token ' + process.env.GH_TOKEN } });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.message + ' ' + answer.status);
    if (flags['--jq']) for (const one of said) if (one.user.login === 'github-actions[bot]' && one.body.startsWith('${marker}')) console.log(one.id);
    const next = flags['--paginate'] && /<([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '');
    at = next ? new URL(next[1]).pathname + new URL(next[1]).search : undefined;
  }
})().catch(({ message }) => { console.error(message); process.exit(1); });
`;

describe('the comment', () => {
  testComments(
    () => jobs['comment']!,
    (machine) => machine.install('gh', gh),
  );
});

/** Prints `text` and where the base is, and ends with `code`. */
function npx(code: number, text = 'printed\n'): string {
  return `
const said = require('node:child_process').spawnSync('git', ['rev-parse', 'refs/remotes/origin/trunk'], { encoding: 'utf8' });
require('node:fs').appendFileSync(process.env.RUNNER_TEMP + '/called', process.argv.slice(2).join(' ') + (said.status === 0 ? ' ' + said.stdout.trim() : '') + '\\n');
process.stdout.write(${JSON.stringify(text)});
process.exitCode = ${code};`;
}

function read(machine: Machine, name: string): string {
  return readFileSync(join(machine.temporary, name), 'utf8');
}

describe('the comparison with the base', () => {
  /** The merge of a pull request, of which the server's branch is ahead. */
  function mergeIn(machine: Machine): { readonly folder: string; readonly base: string } {
    const folder = join(machine.temporary, 'checkout');
    mkdirSync(folder);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=trunk', '-c', 'commit.gpgSign=false', ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
    const commit = (name: string): void => {
      writeFileSync(join(folder, name), name);
      git('add', name);
      git('commit', '--quiet', '--message', name);
    };
    git('init', '--quiet');
    commit('first');
    git('switch', '--quiet', '--create', 'change');
    commit('change');
    git('switch', '--quiet', 'trunk');
    commit('base');
    const base = git('rev-parse', 'HEAD');
    git('switch', '--quiet', '--detach');
    git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
    return { folder, base };
  }

  async function compare(code: number, text?: string): Promise<{ ended: Ended; machine: Machine; base: string }> {
    const machine = startMachine();
    const { folder, base } = mergeIn(machine);
    machine.install('npx', npx(code, text));
    return { machine, base, ended: await machine.run(check, 'Compare with the base', { BASE: 'trunk' }, folder) };
  }

  it('compares with the commit that the merge was made with, by the name of the branch', async () => {
    const { machine, base } = await compare(1);
    expect(read(machine, 'called')).toBe(`--no platform diff --base origin/trunk --format markdown ${base}\n`);
  });

  it.each([
    ['nothing changes', 0, 'Nothing.\n', { code: 0, outputs: 'code=0\n', summary: 'Nothing.\n' }],
    ['something changes', 1, '# One\n', { code: 0, outputs: 'code=1\n', summary: '# One\n' }],
    ['one of the models cannot be compiled', 1, '', { code: 0, outputs: '', summary: '' }],
    ['it cannot run', 2, '', { code: 2, outputs: '', summary: '' }],
  ])('where %s', async (_, code, text, expected) => {
    expect((await compare(code, text)).ended).toEqual({ stderr: '', ...expected });
  });
});

describe('the findings', () => {
  it.each([
    ['there are none', 0, '{"runs":[]}', 0],
    ['there are some', 1, '{"runs":[1]}', 0],
    ['it cannot run', 2, '', 1],
    ['nothing is written', 1, '', 1],
  ])('where %s', async (_, code, text, expected) => {
    const machine = startMachine();
    machine.install('npx', npx(code, text));
    expect((await machine.run(check, 'Write the findings', {})).code).toBe(expected);
    expect(read(machine, 'called')).toBe('--no platform check --format sarif\n');
    expect(read(machine, 'platform/findings.sarif')).toBe(text);
  });

  it('fail the check at last', async () => {
    const machine = startMachine();
    for (const code of [0, 1, 2]) {
      machine.install('npx', npx(code));
      expect((await machine.run(check, 'Check', {})).code).toBe(code);
    }
    expect(check.steps.at(-1)!.name).toBe('Check');
  });
});
