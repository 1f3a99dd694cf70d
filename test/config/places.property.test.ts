import * as fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import type { LoadedConfig } from '../../src/config/loaded.ts';
import { child, formatPath, type Path } from '../../src/provenance/path.ts';
import { makeProject } from './project.ts';

const text = fc.string({ unit: fc.constantFrom(...Array.from('abz 09_-.:#{}[]"\'\\$`,/é日🚀')), maxLength: 8 });
const key = fc.oneof(fc.constantFrom('a', 'b', 'x y', '8080', '', 'true', '~'), text);
const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true })),
}));
const model = fc.dictionary(key, value, { minKeys: 1, maxKeys: 6, noNullPrototype: true });

/** Every value below `one` with its path. */
function* leavesOf(one: unknown, at: Path | null): Generator<[Path | null, unknown]> {
  if (typeof one !== 'object' || one === null) yield [at, one];
  else if (Array.isArray(one)) for (const [i, item] of one.entries()) yield* leavesOf(item, child(at, i));
  else for (const [name, item] of Object.entries(one)) yield* leavesOf(item, child(at, name));
}

function textAt(config: LoadedConfig, at: Path | null): string {
  const place = config.locate(at)!;
  return config.sourceText(place.file)!.split('\n')[place.line - 1]!.slice(place.column - 1);
}

function json(part: unknown): string {
  return JSON.stringify(part, null, 2);
}

/** The same object, half of it behind spreads, computed keys and constants. */
function asTypeScript(one: Record<string, unknown>): string {
  const entries = Object.entries(one).map(([name, item], i) => {
    const written = `${JSON.stringify(name)}: ${json(item)}`;
    return [written, `...{\n${written} }`, `[${JSON.stringify(name)}]: ${json(item)}`, `...(() => ({ ...{ ${written} } }))()`][i % 4]!;
  });
  return `const model = {\n  ${entries.join(',\n  ')},\n} as const;\nexport default { ...model };\n`;
}

test.each<[language: string, print: (one: Record<string, unknown>) => string]>([
  ['ts', asTypeScript],
  ['json', json],
  // JSON is YAML: https://yaml.org/spec/1.2.2/#12-relation-to-json
  ['yaml', json],
])('%s: whatever the model, it loads as it is, and each value is found where it stands', async (language, print) => {
  const root = makeProject({});
  const file = join(root, `platform.config.${language}`);
  await fc.assert(
    fc.asyncProperty(model, async (one) => {
      writeFileSync(file, print(one));
      const config = await loadConfig(file);
      expect(config.diagnostics).toEqual([]);
      expect(config.value).toEqual(one);
      for (const [at, item] of leavesOf(one, null)) expect([formatPath(at), textAt(config, at).startsWith(JSON.stringify(item))]).toEqual([formatPath(at), true]);
    }),
    { seed: 20_261_121, numRuns: 60 },
  );
});
