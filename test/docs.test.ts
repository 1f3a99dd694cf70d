// What the documents say of the code holds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { kinds } from '../src/catalog/index.ts';
import { stages } from '../src/compiler/compile.ts';
import { emitters } from '../src/emitters/index.ts';
import { sortBy } from '../src/util/sort.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const architecture = read('ARCHITECTURE.md');
const readme = read('README.md');

/** Rows of the table below a heading, each as its cells. */
function tableBelow(text: string, heading: string): string[][] {
  const section = text.slice(text.indexOf(`\n## ${heading}\n`) + 1).split(/\n## /)[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  return rows.slice(2);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${folder}/${entry.name}`] : []));
}

describe('the architecture page', () => {
  test('lists the stages in order, each with a place that is there', () => {
    const rows = tableBelow(architecture, 'Stages');
    expect(rows.map(([stage]) => stage)).toEqual(['load', 'parse', ...stages, 'plan', 'apply']);
    expect(rows.map(([, , place]) => place!.replaceAll('`', '')).filter((place) => !existsSync(place))).toEqual([]);
  });

  test('lists the folders of the sources, two levels deep, and no others', () => {
    const one: Readonly<Record<string, readonly string[]>> = {
      '<kind>': [...kinds.keys()],
      '<target>': emitters.map(({ name }) => name),
      '<format>': foldersIn('src/formats').map((folder) => folder.split('/').at(-1)!),
    };
    const listed = tableBelow(architecture, 'Folders').flatMap(([cell]) => {
      const folder = cell!.replaceAll('`', '').replace(/\/$/, '');
      const placeholder = /<\w+>/.exec(folder)?.[0];
      return placeholder === undefined ? [folder] : one[placeholder]!.map((name) => folder.replace(placeholder, name));
    });
    const present = foldersIn('src').flatMap((folder) => [folder, ...foldersIn(folder)]);
    expect(sortBy(listed, String)).toEqual(sortBy(present, String));
  });
});

describe('the readme', () => {
  const main = read('src/cli/main.ts');

  test('lists the commands in order', () => {
    const commands = [...main.matchAll(/\bcommand\('([a-z]+)'/g)].map(([, name]) => name);
    expect(tableBelow(readme, 'Commands').map(([cell]) => /^`platform ([a-z]+)/.exec(cell!)?.[1])).toEqual(commands);
  });

  test('knows every flag', () => {
    const flags = [...main.matchAll(/'(--[a-z-]+)(?: <[^>]+>)?'/g)].map(([, flag]) => flag!).filter((flag) => !['--name', '--version', '--help'].includes(flag));
    expect(flags.length).toBeGreaterThan(5);
    expect(flags.filter((flag) => !readme.includes(flag))).toEqual([]);
  });
});

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...markdownBelow('docs'), ...markdownBelow('scripts'), ...markdownBelow('test').filter((name) => !name.includes('/expected/'))];

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
function anchorsOf(text: string): Set<string> {
  const headings = text.split('\n').flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? []);
  return new Set(headings.map((heading) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-')));
}

describe.each(pages)('%s', (page) => {
  const text = read(page).replace(/^```[\s\S]*?^```$/gm, '');

  test('links to what is there', () => {
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(read(file)).has(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('names files and scripts that are there', () => {
    const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
    const paths = spans.filter((span) => /^(?:src|test|scripts|docs|schemas|examples|bench)\/[\w./-]*$/.test(span) && !/\b[A-Z]{3,}\b/.test(span));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test('decisions have a number each', () => {
  const numbers = readdirSync('docs/decisions').map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]);
  expect(numbers).not.toContain(undefined);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('every decision that the sources name is there', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const named = sources.flatMap((name) => [...read(`src/${name}`).matchAll(/docs\/decisions\/[\w-]+\.md/g)].map(([path]) => path));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
