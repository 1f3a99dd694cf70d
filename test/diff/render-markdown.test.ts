import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { failureMarkdown, marker, mostBytes, toMarkdown } from '../../src/diff/render/markdown.ts';
import type { DiffReport } from '../../src/diff/report.ts';
import { causeWith, hostileReport, hostileTexts, largeReport, placeWith, reference, reportWith, riskOf } from './reports.ts';

const command = 'platform diff --base main --full';
const markdownOf = (report: DiffReport): string => toMarkdown(report, { command });

/** What a line outside of blocks of code may be: all of it is of our making but what stands in code. */
const lines: readonly RegExp[] = [
  /^$/,
  /^<!-- platform diff -->$/,
  /^\*\*[\w :-]+\*\*(?: · [\w :,-]+)*, against (`+)(?:(?!\1).)+\1$/,
  /^Left out, since a comment has no room: [\w ;,]+\. All of it: (`+)(?:(?!\1).)+\1$/,
  /^<details(?: open)?>$/,
  /^<\/details>$/,
  /^<summary>(?:<b>[\w -]+<\/b>|<b>no edit explains this, which is a fault of platform<\/b>|<code>[^<>]*<\/code>|[\w ·→])*<\/summary>$/,
  /^<p>(?:<b>[\w -]+<\/b>|<code>[^<>]*<\/code>|[\w ·→])*<\/p>$/,
  /^<\/?ul>$/,
  /^<li><b>[\w-]+<\/b>, \d+ places?: (?:[^<>@#]|<code>[^<>]*<\/code>)* \(<a href="https:\/\/[^"<>\s]+">why<\/a>\)<\/li>$/,
  /^\*\*[a-z-]+\*\*: \d+ places? in \d+ files?$/,
];

/** The lines within blocks of code; everything else must be a known line, and every element closed: https://github.github.com/gfm/#fenced-code-blocks */
function codeIn(markdown: string): string[] {
  const code: string[] = [];
  let fence: string | undefined;
  let depth = 0;
  markdown.split('\n').forEach((line, i, all) => {
    if (fence !== undefined) {
      if (new RegExp(`^ {0,3}\`{${fence.length},} *$`).test(line)) fence = undefined;
      else code.push(line);
      return;
    }
    const opened = /^(`{3,})(?:diff|text)$/.exec(line);
    if (opened !== null) {
      // HTML before it has to have ended.
      expect(all[i - 1]).toBe('');
      fence = opened[1]!;
      return;
    }
    expect(lines.some((known) => known.test(line)), `not expected: ${line}`).toBe(true);
    if (line.startsWith('<details')) depth++;
    if (line === '</details>') depth--;
    expect(depth === 0 || depth === 1).toBe(true);
    if (line.startsWith('</summary') || line.endsWith('</summary>')) expect(all[i + 1]).toBe('');
  });
  expect({ fence, depth }).toEqual({ fence: undefined, depth: 0 });
  return code;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What a parser that knows nothing of ours makes of it. */
async function parsed(markdown: string): Promise<Node[]> {
  // Not among its types, since it is there to look at.
  const { __debug: debug } = prettier as unknown as { readonly __debug: { readonly parse: (text: string, options: object) => Promise<{ readonly ast: Node }> } };
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all((await debug.parse(markdown, { parser: 'markdown' })).ast);
}

test('a comment: the mark, the summary, and each edit to be opened', () => {
  const report = reportWith([
    causeWith('services.web.image', [placeWith({ file: 'out/compose/*/compose.yaml', environments: ['demo', 'local'], also: ['services.web.ports.http'] })], { before: 'nginx:1', after: 'nginx:2' }),
    causeWith('resources.db', [placeWith({ target: 'kubernetes', file: 'out/kubernetes/prod/db.yaml', line: 3, name: 'StatefulSet/db', kind: 'removed', before: undefined, after: undefined, risks: [riskOf('data-loss', 'the volume goes')] })], { before: {}, after: undefined }),
    causeWith('services.old', []),
  ]);
  expect(markdownOf(report)).toBe(`<!-- platform diff -->
**data-loss: 1 place** · 3 edits, 3 places in 3 files, against \`main\`

<details>
<summary><b>data-loss</b> · <code>resources.db</code> removed · 1 place in 1 file · <code>platform.config.ts:40</code></summary>

<ul>
<li><b>data-loss</b>, 1 place: the volume goes (<a href="${reference}">why</a>)</li>
</ul>

**kubernetes**: 1 place in 1 file

\`\`\`diff
@@ out/kubernetes/prod/db.yaml @@
! data-loss
- 3: StatefulSet/db
\`\`\`

</details>

<details>
<summary><code>services.web.image</code> <code>nginx:1</code> → <code>nginx:2</code> · 2 places in 2 files · <code>platform.config.ts:40</code></summary>

**compose**: 2 places in 2 files

\`\`\`diff
@@ out/compose/*/compose.yaml (demo, local) @@
- services.web.image  nginx:1
+ services.web.image  nginx:2
  with services.web.ports.http
\`\`\`

</details>

<p><code>services.old</code> <code>1</code> → <code>2</code> · changes no file · <code>platform.config.ts:40</code></p>

`);
  codeIn(markdownOf(report));
});

test('nothing differs', () => {
  expect(markdownOf(reportWith([]))).toBe(`${marker}\n**nothing differs**, against \`main\`\n\n`);
});

test('what no edit explains stands first, and open', () => {
  const markdown = markdownOf(reportWith([causeWith('a', [placeWith({})])], [placeWith({ line: 2 })]));
  expect(markdown.slice(markdown.indexOf('<details')).startsWith('<details open>\n<summary><b>no edit explains this, which is a fault of platform</b> · 1 place in 1 file</summary>')).toBe(true);
  codeIn(markdown);
});

describe('what a model says is code, and nothing of it is markup', () => {
  test('in a report', () => {
    const markdown = markdownOf(hostileReport());
    const code = codeIn(markdown).join('\n');
    expect(code).toContain('@octocat please see #123 and GH-7');
    expect(code).toContain('</script><script>alert(1)</script>');
    expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('to a parser of Markdown, too: no link, no image, no heading, and no HTML but ours', async () => {
    const nodes = await parsed(markdownOf(hostileReport()));
    expect(new Set(nodes.map(({ type }) => type))).toEqual(new Set(['root', 'html', 'paragraph', 'strong', 'text', 'inlineCode', 'code']));
    const html = nodes.filter(({ type }) => type === 'html').flatMap(({ value }) => value!.split('\n'));
    expect(html.length).toBeGreaterThan(100);
    expect(html.filter((line) => !lines.some((known) => known.test(line)))).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'code')).toHaveLength(2 * hostileTexts.length + 1);
  });

  test.each(hostileTexts)('as the name of the base: %j', (base) => {
    codeIn(markdownOf(reportWith([], [], base)));
  });

  test('a reason of a risk makes no link and mentions nobody', () => {
    const markdown = markdownOf(reportWith([causeWith('a', [placeWith({ risks: [riskOf('secret', 'for @octocat, see #1 and 0123456789abcdef <b>')] })])]));
    expect(markdown).toContain('for <code>@octocat,</code> see <code>#1</code> and <code>0123456789abcdef</code> &lt;b&gt;');
    codeIn(markdown);
  });
});

describe('size', () => {
  const bytes = (text: string): number => Buffer.byteLength(text);

  test.each([
    [1, 1],
    [100, 1],
    [100, 100],
    [5_000, 1],
    [5_000, 50],
    [5_000, 5_000],
    [200_000, 1],
    [200_000, 40],
  ])('%i places of %i edits are a comment', (places, causes) => {
    const report = largeReport(places, causes);
    const markdown = markdownOf(report);
    expect(bytes(markdown)).toBeLessThan(mostBytes);
    expect(markdown.split('\n')[1]).toContain(`${causes} edit${causes === 1 ? '' : 's'}, ${places} place${places === 1 ? '' : 's'} in ${report.files} file`);
    expect(markdown.includes(`\`${command}\``)).toBe(places > 100);
    codeIn(markdown);
  });

  test('what fits is whole; then files are counted; then edits; then targets', () => {
    const [whole, files, edits, targets] = [largeReport(100, 2), largeReport(5_000, 1), largeReport(60_000, 60), largeReport(5_000, 5_000)].map(markdownOf) as [string, string, string, string];
    expect(whole).not.toContain('Left out');
    expect(files).toContain('Left out, since a comment has no room: the places of 1 edit, counted by file. All of it:');
    expect(codeIn(files)).toContain('  out/compose/services/service-0.yaml: 10 places');
    expect(edits).toMatch(/: the places of \d+ edits, counted by file; the places of \d+ edits, counted in all\. All of it:/);
    expect(targets).toContain('Left out, since a comment has no room: all edits and their places, which are counted by target. All of it:');
    expect(codeIn(targets)).toEqual(['compose: 1250 places in 125 files', 'kubernetes: 1250 places in 125 files', 'helm: 1250 places in 125 files', 'prometheus: 1250 places in 125 files']);
  });

  test('of many edits the riskiest are whole', () => {
    const markdown = markdownOf(reportWith([...largeReport(3_000, 30).causes.map((cause) => ({ ...cause, risk: null })), causeWith('resources.db.storage', [placeWith({ risks: [riskOf('data-loss')] })])]));
    expect(codeIn(markdown)).toContain('! data-loss');
    expect(markdown.indexOf('resources.db.storage')).toBeLessThan(markdown.indexOf('services.service-0.'));
  });

  test.each([10, 60, 64, 65])('%i long texts of letters with several bytes', (length) => {
    const places = Array.from({ length: length * 10 }, (_, i) => placeWith({ line: i, name: '漢'.repeat(150), before: '字'.repeat(50), after: '語'.repeat(50) }));
    const markdown = markdownOf(reportWith([causeWith('x'.repeat(5_000), places)]));
    expect(bytes(markdown)).toBeLessThan(mostBytes);
    codeIn(markdown);
  });
});

test('two models that cannot be compared', () => {
  const said = failureMarkdown('error[service/port-conflict]: host port 8080 is taken\n```\n@octocat\n');
  expect(said).toBe(`${marker}\n**the models could not be compared**\n\n\`\`\`\`text\nerror[service/port-conflict]: host port 8080 is taken\n\`\`\`\n@octocat\n\`\`\`\`\n`);
  expect(Buffer.byteLength(failureMarkdown('x'.repeat(90).concat('\n').repeat(5_000)))).toBeLessThan(mostBytes);
});
