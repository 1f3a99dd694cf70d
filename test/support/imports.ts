import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'oxc-parser';
import { compareText } from '../../src/util/sort.ts';

/** One `import` or `export … from`, or one `import()` of a text. */
export interface Import {
  /** From the repository's root: `src/cli/main.ts`. */
  readonly from: string;
  /** The same for a file of the repository; otherwise the name of a package or of a part of Node. */
  readonly to: string;
  /** `type`: gone when it runs. `late`: loaded when it is needed. */
  readonly how: 'value' | 'type' | 'late';
}

/** Every import of the TypeScript files below `folder`. */
export function importsBelow(folder: string): Import[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => name.endsWith('.ts')).sort(compareText).flatMap((name) => importsOf(join(folder, name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const found = (specifier: string, how: Import['how']): Import => ({ from: file, to: specifier.startsWith('.') ? join(dirname(file), specifier) : specifier, how });
  return [
    ...staticImports.map(({ moduleRequest, entries }) => found(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType) ? 'type' : 'value')),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest, isType }) => (moduleRequest === null ? [] : [found(moduleRequest.value, isType ? 'type' : 'value')]))),
    ...dynamicImports.map(({ moduleRequest }) => found(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), 'late')),
  ];
}

/** Everything that `start` needs before it runs, itself included; `follow` says which imports count. */
export function reachedFrom(start: string, imports: readonly Import[], follow: (one: Import) => boolean): Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports.filter(follow)) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Set([start]);
  for (const file of reached) for (const to of next.get(file) ?? []) reached.add(to);
  return reached;
}

/** Files that need each other in a circle, each circle once. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const needs = new Map([...new Set(imports.map(({ from }) => from))].map((file) => [file, neededBy(file, imports)]));
  const circles = [...needs].flatMap(([file, needed]) => (needed.has(file) ? [[...needed].filter((other) => needs.get(other)?.has(file)).sort(compareText)] : []));
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

/** Without the file itself, unless it needs itself. */
function neededBy(file: string, imports: readonly Import[]): Set<string> {
  const direct = imports.filter(({ from }) => from === file).map(({ to }) => to);
  return new Set(direct.flatMap((to) => [...reachedFrom(to, imports, () => true)]));
}
