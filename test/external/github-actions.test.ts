// Every workflow of this repository's models, read by those who know workflows; they are compiled for this run.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import { testComments } from '../support/comment-scenarios.ts';
import { workflowProblems } from '../support/workflow-parser.ts';
import { readWorkflow } from '../support/workflow-run.ts';
import { run } from './support/run.ts';
import { ghPath, ghSuite, toolPath, toolSuite } from './support/tools.ts';

interface Emitted {
  /** The model's folder. */
  readonly name: string;
  readonly text: string;
  /** Where it lies, as in a repository. */
  readonly path: string;
}

const root = mkdtempSync(join(tmpdir(), 'workflows-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Nothing for a model that is wrong, or that has no workflow. */
async function emittedBy(model: string): Promise<Emitted[]> {
  const { compilation } = await openProject(model);
  const file = compilation?.files.find(({ target }) => target === 'github-actions');
  if (file === undefined) return [];
  const path = join(root, model, '.github/workflows/platform.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.text);
  return [{ name: model, text: file.text, path }];
}

const models = ['.', ...['examples', 'test/golden'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))];
const workflows = (await Promise.all(models.map(emittedBy))).flat();

it('there are workflows to read', () => {
  expect(workflows.map(({ name }) => name)).toEqual(expect.arrayContaining(['.', 'test/golden/github-actions']));
});

/** A mistake of each kind, and what is said of it: those who find nothing do look. */
const mistakes: readonly [right: string, wrong: string, actionlint: string | undefined, zizmor: string | undefined][] = [
  ['if [ -n "$id" ]; then', 'if [ -n $id ]; then', 'shellcheck reported issue', undefined],
  ['steps.findings.outcome', 'steps.finding.outcome', 'property "finding" is not defined', undefined],
  ['needs: check', 'needs: chek', '"chek"', undefined],
  ['run: npm ci', 'run: npm ci ${{ github.head_ref }}', 'potentially untrusted', 'template-injection'],
  ['persist-credentials: false', 'persist-credentials: true', undefined, 'artipacked'],
  ['pull_request: {}', 'pull_request_target: {}', undefined, 'dangerous-triggers'],
  ['permissions: {}', 'permissions: write-all', undefined, 'excessive-permissions'],
  [' # writes the comment', '', undefined, 'undocumented-permissions'],
];

function broken(right: string, wrong: string): string {
  const [{ text }] = workflows as [Emitted];
  expect(text).toContain(right);
  const path = join(mkdtempSync(join(root, 'broken-')), '.github/workflows/platform.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace(right, wrong));
  return path;
}

describe('the parser of GitHub', () => {
  it.each(workflows)('$name', async ({ text }) => {
    expect(await workflowProblems('platform.yaml', text)).toEqual([]);
  });
});

toolSuite('actionlint', ['actionlint', 'shellcheck'], () => {
  const lint = (path: string): ReturnType<typeof run> => run(toolPath('actionlint'), ['-shellcheck', toolPath('shellcheck'), '-pyflakes', '', path]);

  it.each(workflows)('$name', async ({ path }) => {
    expect(await lint(path)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it.each(mistakes.flatMap(([right, wrong, said]) => (said === undefined ? [] : [[right, wrong, said] as const])))('would see %j as %j', async (right, wrong, said) => {
    const { code, stdout } = await lint(broken(right, wrong));
    expect([code, stdout]).toEqual([1, expect.stringContaining(said)]);
  });
});

toolSuite('zizmor', ['zizmor'], () => {
  const audit = (path: string): ReturnType<typeof run> => run(toolPath('zizmor'), ['--offline', '--no-config', '--no-progress', '--quiet', '--color', 'never', '--persona', 'auditor', path]);

  it.each(workflows)('$name', async ({ path }) => {
    const { code, stdout } = await audit(path);
    expect([code, stdout.trim()]).toEqual([0, 'No findings to report. Good job!']);
  });

  it.each(mistakes.flatMap(([right, wrong, , said]) => (said === undefined ? [] : [[right, wrong, said] as const])))('would see %j as %j', async (right, wrong, said) => {
    const { code, stdout } = await audit(broken(right, wrong));
    expect(code).toBeGreaterThan(0);
    expect(stdout).toContain(`[${said}]`);
  });
});

ghSuite('gh', () => {
  const [{ text }] = workflows as [Emitted];
  testComments(
    () => readWorkflow(text).jobs['comment']!,
    (machine) => machine.install('gh', `process.exitCode = require('node:child_process').spawnSync('${ghPath}', process.argv.slice(2), { stdio: 'inherit' }).status;`),
  );
});
