import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { compile, type Compilation, type CompiledFile } from '../../../src/compiler/compile.ts';
import { actions } from '../../../src/emitters/github-actions/actions.ts';
import { placesOf } from '../../../src/compiler/why.ts';
import { formatPath } from '../../../src/provenance/path.ts';
import { modelPaths } from '../../../src/provenance/explain.ts';
import { model, type Config } from '../../model-helper.ts';
import { workflowProblems } from '../../support/workflow-parser.ts';
import { readWorkflow } from '../../support/workflow-run.ts';

const repository = { url: 'https://github.com/example/shop' };
const file = '.github/workflows/platform.yaml';

function compileModel(config: Config): Compilation {
  return compile(model({ services: { web: { ports: { http: 80 } } }, ...config }) as never);
}

function workflowOf(config: Config): CompiledFile | undefined {
  const { files, diagnostics } = compileModel(config);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return files.find(({ target }) => target === 'github-actions');
}

describe('which models have one', () => {
  it.each<[string, Config, string | undefined]>([
    ['a repository on GitHub, and delivery', { repository, delivery: {} }, file],
    ['a repository of a tenant of its own', { repository: { url: 'https://shop.ghe.com/example/shop' }, delivery: {} }, file],
    ['a repository elsewhere', { repository: { url: 'https://git.example.com/shop' }, delivery: {} }, undefined],
    ['a repository that only sounds like it', { repository: { url: 'https://github.com.example.com/shop' }, delivery: {} }, undefined],
    ['a repository elsewhere, and its pipeline', { repository: { url: 'https://git.example.com/shop' }, delivery: { pipeline: 'github-actions' } }, file],
    ['no repository', { delivery: {} }, undefined],
    ['no repository, and its pipeline', { delivery: { pipeline: 'github-actions' } }, file],
    ['no delivery', { repository }, undefined],
    ['no delivery, and the target', { output: { also: ['github-actions'] } }, file],
    ['another place', { repository, delivery: {}, output: { placement: { 'github-actions': 'ci' } } }, 'ci/platform.yaml'],
    ['another folder of outputs', { repository, delivery: {}, output: { directory: 'build' } }, file],
    ['other targets', { repository, delivery: {}, output: { targets: ['compose'] } }, undefined],
  ])('%s', (_, config, path) => {
    expect(workflowOf(config)?.path).toBe(path);
  });
});

const whole: Config = { repository, delivery: {} };

describe('what the model changes in it', () => {
  const usual = workflowOf(whole)!.text.split('\n');

  it.each<[string, Config, string[]]>([
    ['the name of the platform', { ...whole, name: 'store' }, []],
    ['the default branch', { ...whole, repository: { ...repository, defaultBranch: 'trunk' } }, ['      - trunk']],
    ['a branch whose name means more in a pattern', { ...whole, repository: { ...repository, defaultBranch: 'v1+[x]*' } }, ['      - v1\\+\\[x\\]\\*']],
    ['whom to tell', { ...whole, owners: { web: {} }, delivery: { pipeline: 'github-actions', notify: 'web', coverage: '80%', audit: true } }, []],
    ['services', { ...whole, services: { web: { ports: { http: 8080 } } } }, []],
    ['an override', { ...whole, overrides: [{ file, at: '/jobs/check/runs-on', expect: 'ubuntu-24.04', set: 'ubuntu-26.04', reason: 'Newer.' }] }, ['    runs-on: ubuntu-26.04']],
    [
      'an override of an action, whose version is then not known',
      { ...whole, overrides: [{ file, at: '/jobs/check/steps/1/uses', expect: `actions/setup-node@${actions.setupNode.commit}`, set: 'actions/setup-node@v7', reason: 'A tag.' }] },
      ['        uses: actions/setup-node@v7'],
    ],
  ])('%s', (_, config, lines) => {
    expect(workflowOf(config)!.text.split('\n').filter((line) => !usual.includes(line))).toEqual(lines);
  });

  it.each([
    ['- main', ['delivery', 'repository.url', 'repository.defaultBranch']],
    ['run: npm ci', ['delivery', 'repository.url']],
  ])('%s is there because of %j', (text, paths) => {
    const workflow = workflowOf({ ...whole, repository: { ...repository, defaultBranch: 'main' } })!;
    const line = workflow.text.split('\n').findIndex((one) => one.trim() === text) + 1;
    const known = placesOf(workflow).filter((place) => place.line === line).flatMap(({ origin, within }) => [origin!, ...within].flatMap((one) => [...modelPaths(one)].map(formatPath)));
    expect(new Set(known)).toEqual(new Set(paths));
  });
});

test('what it does not do is said', () => {
  const { omissions } = compileModel({ ...whole, owners: { web: {} }, delivery: { notify: 'web', coverage: '80%', audit: true, smoke: { web: ['/'] } } });
  expect(omissions.filter(({ target }) => target === 'github-actions').map(({ path }) => formatPath(path))).toEqual(['delivery.coverage', 'delivery.audit', 'delivery.notify', 'delivery.smoke']);
  expect(compileModel({ ...whole, delivery: { audit: false } }).omissions).toEqual([]);
});

describe('safety', () => {
  const { text } = workflowOf(whole)!;
  const workflow = readWorkflow(text);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('runs for pull requests with their own token, and for the default branch', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
  });

  it('has no permission at the top, and those of a job are its own', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.fromEntries(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions]))).toEqual({
      check: { contents: 'read' },
      comment: { 'pull-requests': 'write' },
      'code-scanning': { actions: 'read', contents: 'read', 'security-events': 'write' },
    });
  });

  it('runs nothing of the pull request where something may be written', () => {
    const writing = Object.values(workflow.jobs).filter(({ permissions }) => Object.values(permissions).includes('write'));
    expect(writing).toHaveLength(2);
    expect(writing.flatMap((job) => job.steps).filter(({ run }) => /\b(?:np[mx]|node)\b/.test(run ?? ''))).toEqual([]);
    expect(writing.every((job) => job.if!.includes('github.event.pull_request.head.repo.full_name == github.repository'))).toBe(true);
  });

  it('puts no expression into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('leaves no token on the disk', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with!['persist-credentials'])).toEqual([false, false]);
  });

  it('pins every action by its commit, with its version behind it', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines).toHaveLength(7);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(new Set(Object.values(actions).map(({ commit }) => commit)).size).toBe(Object.keys(actions).length);
  });

  it('runs no package that is not installed', () => {
    const runs = steps.flatMap(({ run }) => run?.split('\n') ?? []).filter((line) => line.includes('npx'));
    expect(runs).toHaveLength(3);
    expect(runs.filter((line) => !line.trim().startsWith('npx --no platform '))).toEqual([]);
  });
});

describe('the parser of GitHub', () => {
  const { text } = workflowOf(whole)!;

  it('accepts it', async () => {
    expect(await workflowProblems('platform.yaml', text)).toEqual([]);
  });

  it('reads what every reader of YAML 1.2 reads', () => {
    expect(Object.keys(parse(text) as object)).toEqual(['name', 'on', 'permissions', 'concurrency', 'defaults', 'jobs']);
  });

  it.each([
    ['needs: check', 'needs: chek', /unknown job 'chek'/],
    ['github.base_ref', 'githb.base_ref', /Unrecognized named-value: 'githb'/],
    ['contents: read', 'contents: reed', /Unexpected value 'reed'/],
    ['steps.findings.outcome }}', 'steps.findings.outcome', /expression is not closed/],
    ['timeout-minutes: 5', 'timeout-minute: 5', /Unexpected value 'timeout-minute'/],
  ])('would refuse %s as %s', async (right, wrong, said) => {
    expect(text).toContain(right);
    expect((await workflowProblems('platform.yaml', text.replace(right, wrong))).join('\n')).toMatch(said);
  });
});
