// Text of the owners in a runbook, as the commands see it.
import { expect, test } from 'vitest';
import { json, newFolder, output, put, read, run, snapshot } from './command.ts';

const model = `name: shop
environments:
  local: { runtime: compose }
owners:
  store: { slack: "#store" }
services:
  web:
    image: nginx:1.29.1
    health: { live: / }
    ports: { http: 80 }
    metrics: { serves: { visits_total: { type: counter, help: Visits } } }
resources:
  prometheus: { kind: prometheus, alertmanager: alerts }
  alerts: { kind: alertmanager }
alerting: { slackUrl: slack-url }
secrets: { slack-url: {} }
`;

const page = 'out/runbooks/web/service-down.md';
const [begin, end] = ['<!-- kept from here: every build leaves what stands below this line as it is -->', '<!-- kept up to here -->'];
const notes = ['', '- Ask Ada first.', '', '> She knows.', ''];

/** A project that was built, and into whose runbook somebody wrote. */
async function written(lines: readonly string[] = notes): Promise<string> {
  const folder = newFolder({ 'platform.config.yaml': model });
  await output(folder, 'build');
  put(folder, { [page]: read(folder, page).replace(`${begin}\n\n${end}`, [begin, ...lines, end].join('\n')) });
  return folder;
}

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

interface Why {
  readonly places: readonly { line: number; column: number; text: string; origins: readonly { kind: string; reason?: string }[]; reasons: readonly { reason?: string }[] }[];
}

test('is no drift, survives a change of the model, and a build by force', async () => {
  const folder = await written();
  const lock = read(folder, 'out/platform.lock');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
  expect(await run(folder, 'diff')).toMatchObject({ code: 0, stdout: '' });
  await output(folder, 'build --force');
  expect(read(folder, 'out/platform.lock')).toBe(lock);
  put(folder, { 'platform.config.yaml': model.replace('"#store"', '"#shop"') });
  const patch = await output(folder, 'diff', 1);
  expect(patch).toContain('+store answers for web: `#shop` on Slack.');
  expect(patch).not.toMatch(/^[-+].*Ada/m);
  await output(folder, 'build');
  expect(read(folder, page)).toContain([begin, ...notes, end].join('\n'));
  expect(read(folder, page)).toContain('`#shop` on Slack');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('is kept by force, when an edit beside it is dropped', async () => {
  const folder = await written();
  const before = read(folder, page);
  put(folder, { [page]: before.replace('## Escalation', '## Whom to call') });
  const ended = await run(folder, 'build');
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.stderr).toContain(`error[output/hand-edited]: "${page}" was edited by hand: nothing is written\n  ${page}:1:1\n`);
  expect((await run(folder, 'build --force')).stderr).toContain(`"${page}" held what "platform" did not write, and is overwritten, but for the text of its owners`);
  expect(read(folder, page)).toBe(before);
});

test('whose borders are damaged stops every build, and loses nothing', async () => {
  const folder = await written();
  put(folder, { [page]: read(folder, page).replace(`${end}\n`, '') });
  const before = snapshot(folder);
  const checked = await run(folder, 'check');
  expect(checked).toMatchObject({ code: 1, stdout: `conflict  ${page}  see to the text of its owners\n` });
  expect(checked.stderr).toContain(`error[output/kept-damaged]: in "${page}" the text of its owners cannot be told from what is compiled: the line "${end}" is missing; nothing is written\n`);
  expect(await run(folder, 'build --force')).toMatchObject({ code: 1 });
  expect(snapshot(folder)).toEqual(before);
  put(folder, { [page]: `${before[page]!}${end}\n` });
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test('of a page that is no longer wanted is not deleted', async () => {
  const folder = await written();
  const kept = read(folder, page);
  put(folder, { 'platform.config.yaml': model.replaceAll('web:', 'site:') });
  expect(await json<object>(folder, 'check', 1)).toMatchObject({ diagnostics: [{ code: 'output/kept-orphan' }] });
  expect(await run(folder, 'build')).toMatchObject({ code: 1 });
  expect((await run(folder, 'build --force')).stderr).toContain(`"${page}" is no longer wanted, but was edited by hand: it is left there and is yours from now on`);
  expect(read(folder, page)).toBe(kept);
  expect(read(folder, page.replace('web', 'site'))).toContain('# site: ServiceDown');
  expect(await run(folder, 'check')).toMatchObject({ code: 0 });
});

test.each<[string, readonly string[]]>([
  ['much', notes],
  ['a line', ['One line.']],
  ['nothing', ['']],
  ['nothing, on many lines', ['', '', '']],
  ['nothing, on no line', []],
])('why and where speak of the lines of the file: %s', async (_name, lines) => {
  const folder = await written(lines);
  const text = read(folder, page);
  const all = text.split('\n').slice(0, -1);
  const first = lineOf(text, begin) + 1;
  const last = lineOf(text, end) - 1;
  expect(last - first + 1).toBe(lines.length);
  const { answers } = await json<{ answers: readonly Why[] }>(folder, `why ${all.map((_, i) => `${page}:${i + 1}`).join(' ')}`);
  expect(answers).toHaveLength(all.length);
  for (const [i, content] of all.entries()) {
    const line = i + 1;
    const { places } = answers[i]!;
    if (line >= first && line <= last) {
      const isWritten = lines.some((one) => one !== '');
      expect(places.map(({ origins, ...place }) => [place.line, place.text, origins.map(({ kind, reason }) => `${kind} ${reason}`)])).toEqual(isWritten ? [[line, content, ['owners written by the owners']]] : []);
      continue;
    }
    for (const place of places) expect(content.slice(place.column - 1)).toContain(place.text.split('\n')[0]!.slice(0, place.line === line ? undefined : 0));
    if (content === end) expect(places.map((place) => [place.line, place.text])).toEqual([[line, end]]);
  }
  expect(await run(folder, `why ${page}:${all.length + 1}`)).toMatchObject({ code: 1, stderr: expect.stringContaining(`has ${all.length} lines and no line ${all.length + 1}`) as string });
  const { places } = await json<{ places: readonly { file: string; line: number; text: string }[] }>(folder, 'where owners.store.slack');
  const here = places.filter(({ file }) => file === page);
  expect(here.length).toBeGreaterThan(0);
  for (const place of here) expect(all[place.line - 1]).toContain(place.text);
});

test('why of a line of the owners names the page that they wrote it into', async () => {
  const folder = await written();
  const line = lineOf(read(folder, page), 'Ask Ada');
  expect(await output(folder, `why ${page}:${line}:3`)).toMatch(new RegExp(`^${page}:${line}:1 {2}- Ask Ada first\\.\n {2}owners\n {6}written by the owners\n {2}because convention\n {6}`));
});
