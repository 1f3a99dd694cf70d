// The place that a file keeps for its owners: what they write there is no edit, is never lost, and nothing else is let pass because of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as words } from '../../src/diagnostics/diagnostic.ts';
import { keptBegin, keptEnd } from '../../src/formats/kept.ts';
import { readLockFile } from '../../src/lock/lock-file.ts';
import { filled, filledFrom, findKept } from '../../src/output/kept.ts';
import { sha256 } from '../../src/output/hash.ts';
import { build, check, edit, files, LOCK, newRoot, page, tree, wanted, type BuildOptions } from './project.ts';

const notes = '\nAsk Ada first; she knows the *queue*.\n\n    indented, with trailing blanks  \n\n';
const at = 'out/page.md';

describe('a text is taken apart', () => {
  test.each([
    ['no lines', 'a\nb\n', 'none'],
    ['a line that only speaks of them', `a ${keptBegin} b\n${keptEnd}x\n`, 'none'],
    ['nothing written', page('a'), 'region "\\n"'],
    ['something written', page('a', notes), `region ${JSON.stringify(notes)}`],
    ['the lines next to each other', page('a', ''), 'region ""'],
    ['blanks around the lines', page('a').replace(keptBegin, `  ${keptBegin} `), 'region "\\n"'],
    ['other line ends', page('a', 'b\n').replaceAll('\n', '\r\n'), 'region "b\\r\\n"'],
    ['no line break at the end', page('a').trimEnd(), 'region "\\n"'],
    ['no begin', page('a').replace(keptBegin, ''), `the line "${keptBegin}" is missing`],
    ['no end', page('a').replace(keptEnd, ''), `the line "${keptEnd}" is missing`],
    ['a begin that was changed', page('a').replace('kept from', 'from'), `the line "${keptBegin}" is missing`],
    ['two begins', page('a', `${keptBegin}\n`), `the line "${keptBegin}" stands there 2 times`],
    ['three ends', page('a', `${keptEnd}\n${keptEnd}\n`), `the line "${keptEnd}" stands there 3 times`],
    ['two places', page('a') + page('b'), `the line "${keptBegin}" stands there 2 times`],
    ['the wrong order', `${keptEnd}\n\n${keptBegin}\n`, `the line "${keptEnd}" stands above the line "${keptBegin}"`],
  ])('%s', (_, text, expected) => {
    const kept = findKept(text);
    expect(kept.kind === 'region' ? `region ${JSON.stringify(kept.inside)}` : kept.kind === 'damaged' ? kept.why : kept.kind).toBe(expected);
  });

  test('and put together', () => {
    expect(filled(page('a'), notes)).toBe(page('a', notes));
    expect(filledFrom(page('new'), page('old', notes))).toBe(page('new', notes));
    expect(filledFrom(page('new'), page('old', 'a\nb\n').replaceAll('\n', '\r\n'))).toBe(page('new', 'a\nb\n'));
    expect(filledFrom(page('new'), undefined)).toBe(page('new'));
    expect(filledFrom(page('new'), page('old').replace(keptEnd, ''))).toBe(page('new'));
    expect(() => filled('no place', notes)).toThrow('internal error');
  });
});

/** A project in which `page('old')` was built, and then became `disk`. */
function projectWith(disk: string | Buffer): string {
  const root = newRoot();
  build(root, wanted({ [at]: page('old') }));
  writeFileSync(join(root, at), disk);
  return root;
}

interface Row {
  readonly disk: string | Buffer;
  /** Default: `page('old')`. `null`: nothing. */
  readonly want?: string | null;
  readonly options?: BuildOptions;
  /** What `check` says. */
  readonly states: readonly string[];
  /** What a build says. */
  readonly codes?: readonly string[];
  /** What it leaves. Default: what was there. */
  readonly left?: string | null;
}

const own = page('old', notes);
const dos = (text: string): string => text.replaceAll('\n', '\r\n');
const edited = own.replace('# old', '# edited');
const force: BuildOptions = { force: true };

const rows: [string, Row][] = [
  ['written: no drift', { disk: own, states: [`clean ${at}`] }],
  ['the lines next to each other: no drift', { disk: page('old', ''), states: [`clean ${at}`] }],
  ['line ends of its own inside: no drift, and they stay', { disk: page('old', 'a\r\nb\r\n'), states: [`clean ${at}`] }],
  ['written, and forced', { disk: own, options: force, states: [`clean ${at}`] }],
  ['written, and the model changed', { disk: own, want: page('new'), states: [`stale ${at} -> platform build`], left: page('new', notes) }],
  ['line ends of its own inside, and the model changed', { disk: page('old', 'a\r\nb\r\n'), want: page('new'), states: [`stale ${at} -> platform build`], left: page('new', 'a\r\nb\r\n') }],
  ['checked out with CR LF', { disk: dos(own), states: [`stale ${at} -> platform build`], left: own }],
  ['checked out with CR LF, and the model changed', { disk: dos(own), want: page('new'), states: [`stale ${at} -> platform build`], left: page('new', notes) }],
  ['edited outside', { disk: edited, states: [`hand-edited ${at} -> platform adopt ${at}`], codes: ['output/hand-edited'] }],
  ['edited outside, forced', { disk: edited, options: force, states: [`hand-edited ${at} -> platform adopt ${at}`], codes: ['output/overwritten'], left: own }],
  ['edited outside, and the model changed', { disk: edited, want: page('new'), states: [`conflict ${at} -> platform build --force`], codes: ['output/both-changed'] }],
  ['edited outside, and the model changed, forced', { disk: edited, want: page('new'), options: force, states: [`conflict ${at} -> platform build --force`], codes: ['output/overwritten'], left: page('new', notes) }],
  ['the line that begins it is gone', { disk: own.replace(`${keptBegin}\n`, ''), states: [`conflict ${at}`], codes: ['output/kept-damaged'] }],
  ['the line that ends it is gone, forced', { disk: own.replace(`${keptEnd}\n`, ''), options: force, states: [`conflict ${at}`], codes: ['output/kept-damaged'] }],
  ['two texts after a merge', { disk: own + own, want: page('new'), options: force, states: [`conflict ${at}`], codes: ['output/kept-damaged'] }],
  ['what is written is no text', { disk: Buffer.from(page('old', '\xff\xfe\n'), 'latin1'), options: force, states: [`conflict ${at}`], codes: ['output/kept-damaged'] }],
  ['both lines are gone', { disk: '# old\n', states: [`hand-edited ${at} -> platform adopt ${at}`], codes: ['output/hand-edited'] }],
  ['both lines are gone, forced', { disk: '# old\n', options: force, states: [`hand-edited ${at} -> platform adopt ${at}`], codes: ['output/overwritten'], left: page('old') }],
  ['more than a file of ours ever holds', { disk: page('old', 'x'.repeat(400_000) + '\n'), want: page('new'), states: [`stale ${at} -> platform build`], left: page('new', 'x'.repeat(400_000) + '\n') }],
  ['no longer wanted, and nothing written', { disk: page('old'), want: null, states: [`orphan ${at} -> platform build`], left: null }],
  ['no longer wanted, and only blanks written', { disk: page('old', ' \n\t\n'), want: null, states: [`orphan ${at} -> platform build`], left: null }],
  ['no longer wanted, and written', { disk: own, want: null, states: [`conflict ${at} -> platform build --force`], codes: ['output/kept-orphan'] }],
  ['no longer wanted, and written with CR LF', { disk: dos(own), want: null, states: [`conflict ${at} -> platform build --force`], codes: ['output/kept-orphan'] }],
  ['no longer wanted, and written, forced: left to its owners', { disk: own, want: null, options: force, states: [`conflict ${at} -> platform build --force`], codes: ['output/let-go'] }],
  ['no longer wanted, and edited outside', { disk: edited, want: null, states: [`conflict ${at} -> platform build --force`], codes: ['output/edited-orphan'] }],
];

/** The same file, of which the model does not say any more that it keeps a place. */
const homeless: [string, Row][] = [
  ['nothing written', { disk: page('old'), want: 'new', states: [`stale ${at} -> platform build`], left: 'new' }],
  ['only blanks written', { disk: page('old', '\n\n'), want: 'new', states: [`stale ${at} -> platform build`], left: 'new' }],
  ['written', { disk: own, want: 'new', states: [`conflict ${at}`], codes: ['output/kept-homeless'] }],
  ['written, forced', { disk: own, want: 'new', options: force, states: [`conflict ${at}`], codes: ['output/kept-homeless'] }],
  ['damaged, forced', { disk: own.replace(keptEnd, ''), want: 'new', options: force, states: [`conflict ${at}`], codes: ['output/kept-damaged'] }],
];

describe.each([
  ['a place for the owners', rows, true],
  ['no place any more', homeless, false],
])('%s', (_area, all, keeps) => {
  test.each(all)('%s', (_name, { disk, want = page('old'), options = {}, states, codes = [], left }) => {
    const root = projectWith(disk);
    const model = want === null ? [] : wanted({ [at]: want }).map((file) => ({ ...file, keeps }));
    expect(check(root, model).states).toEqual(states);
    expect(build(root, model, options).codes).toEqual(codes);
    const now = files(root)[at];
    if (left === null) expect(now).toBeUndefined();
    else if (left !== undefined) expect(now).toBe(left);
    else expect(readFileSync(join(root, at))).toEqual(Buffer.from(disk as string));
    // Whatever was done is done for good.
    if (!codes.some((code) => !['output/overwritten', 'output/let-go'].includes(code))) expect(build(root, model).changed).toBe(false);
  });
});

test('the lock knows the page without what its owners wrote', () => {
  const root = projectWith(own);
  build(root, wanted({ [at]: page('new') }));
  expect(readLockFile(root, LOCK).lock.files.get(at)).toEqual({ target: 'compose', sha256: [sha256(page('new'))] });
  const lock = tree(root)[LOCK];
  edit(root, { [at]: page('new', 'something else\n') });
  expect(build(root, wanted({ [at]: page('new') }))).toEqual({ changed: false, actions: [`keep ${at}`], codes: [] });
  expect(tree(root)[LOCK]).toBe(lock);
});

test('a lost lock loses nothing that was written', () => {
  const root = projectWith(own);
  edit(root, { [LOCK]: null });
  expect(build(root, wanted({ [at]: page('old') })).codes).toEqual([]);
  expect(files(root)[at]).toBe(own);
});

test('a page of before there was a place gets one', () => {
  const root = newRoot();
  build(root, wanted({ [at]: '# old\n' }).map((file) => ({ ...file, keeps: false })));
  expect(build(root, wanted({ [at]: page('old') })).codes).toEqual([]);
  expect(files(root)[at]).toBe(page('old'));
});

test('the lines in a file that keeps no place are text as any other', () => {
  const root = newRoot();
  const model = wanted({ 'out/config': page('old', 'compiled\n') });
  build(root, model);
  expect(build(root, model).changed).toBe(false);
  edit(root, { 'out/config': page('old', 'edited\n') });
  expect(check(root, model).plan.diagnostics.map(({ code }) => code)).toEqual(['output/kept-homeless']);
  edit(root, { 'out/config': page('old', 'compiled\n') });
  expect(build(root, []).actions).toEqual(['delete out/config']);
});

test('messages name the file, what is wrong and what to do', () => {
  const said = (disk: string, want: string | null): string[] =>
    check(projectWith(disk), want === null ? [] : wanted({ [at]: want })).plan.diagnostics.map((one) => {
      const { message, help } = words(one);
      return `${message}\n${help!}`;
    });
  expect(said(own.replace(`${keptEnd}\n`, ''), page('old'))).toEqual([
    `in "${at}" the text of its owners cannot be told from what is compiled: the line "${keptEnd}" is missing; nothing is written\nmend the two lines, one above and one below the text, as "platform diff" shows them; or move the text elsewhere, and delete the file`,
  ]);
  expect(said(own, null)).toEqual([
    `"${at}" is no longer wanted, but holds text of its owners: it is not deleted, and nothing is written\nmove the text to where it belongs now, and delete the file; or let "platform build --force" forget the file and leave it to you`,
  ]);
  expect(said(edited, page('old'))).toEqual([
    `"${at}" was edited by hand: nothing is written\nsee the edit with "platform check --explain"; take it into the model with "platform adopt ${at}", move text of its owners between the two lines that say "kept", keep the file as it is with "platform eject ${at}", or drop the edit with "platform build --force"`,
  ]);
});

/** More of them, for a thorough look: PLATFORM_PROPERTY_RUNS=500. */
const runs = Number(process.env['PLATFORM_PROPERTY_RUNS'] ?? 50);

const names = ['out/a.md', 'out/b.md', 'out/c/d.md'] as const;
const content = fc.constantFrom('one', 'two');
const model = fc.dictionary(fc.constantFrom(...names), content, { maxKeys: 3 });
const line = fc.constantFrom('', 'ours', ' ours', '# ours', '```', '<!-- ours -->', keptBegin.slice(0, -4), 'ours\r');
const written = fc.array(line, { maxLength: 4 }).map((lines) => lines.map((one) => `${one}\n`).join(''));
const hand = fc.record({
  path: fc.constantFrom(...names),
  how: fc.constantFrom('write', 'edit outside', 'lose the begin', 'lose the end', 'repeat', 'CR LF', 'remove'),
  written,
});

function applyHand(root: string, { path, how, written: inside }: { path: string; how: string; written: string }): void {
  const now = files(root)[path];
  if (now === undefined) return;
  const kept = findKept(now);
  const next = {
    write: kept.kind === 'region' ? kept.before + inside + kept.after : now,
    'edit outside': now.replace(/^# /, '# edited '),
    'lose the begin': now.replace(keptBegin, ''),
    'lose the end': now.replace(keptEnd, ''),
    repeat: now + now,
    'CR LF': dos(now.replaceAll('\r\n', '\n')),
    remove: null,
  }[how];
  edit(root, { [path]: next ?? null });
}

test('what owners wrote survives any sequence of models, edits and forced builds', () => {
  const root = newRoot();
  let survived = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(model, fc.boolean(), fc.array(hand, { maxLength: 4 })), { minLength: 1, maxLength: 6 }), (rounds) => {
      edit(root, { out: null });
      for (const [one, forced, hands] of rounds) {
        const before = files(root);
        const { changed, codes } = build(root, wanted(Object.fromEntries(Object.entries(one).map(([path, text]) => [path, page(text)]))), { force: forced });
        const after = files(root);
        if (codes.some((code) => code.startsWith('output/kept-'))) expect([changed, after]).toEqual([false, before]);
        for (const [path, text] of Object.entries(before)) {
          if (!text.includes('ours')) continue;
          survived++;
          const ours = (of: string | undefined): string[] => of?.split(/\r?\n/).filter((part) => part.includes('ours')) ?? [];
          // Where neither of the two lines is left, it is an edit as any other, which only force overwrites.
          if (findKept(text).kind !== 'none' || !forced) expect(ours(after[path]), `${path}: ${codes.join()}`).toEqual(ours(text));
        }
        for (const change of hands) applyHand(root, change);
      }
    }),
    { seed: 7, numRuns: runs * 4 },
  );
  expect(survived).toBeGreaterThan(runs);
});
