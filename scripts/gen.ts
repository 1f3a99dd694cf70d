// Writes every file that is made from the project's own sources; with --check, fails where one is not current.
// usage: node scripts/run.mjs scripts/gen.ts [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { kinds } from '../src/catalog/index.ts';
import { languageSchema } from '../src/catalog/schema.ts';
import { printJsonSchema } from '../src/model/json-schema.ts';
import { compareText } from '../src/util/sort.ts';
import { printModelDocs } from './gen/model-docs.ts';
import { printShape } from './gen/shape.ts';
import { printTypes } from './gen/types.ts';

const files: Record<string, () => string> = {
  'docs/model.md': () => printModelDocs(languageSchema(), kinds),
  'schemas/platform.schema.json': () => printJsonSchema(languageSchema()),
  'src/model/shape.gen.ts': () => printShape(languageSchema()),
  'src/model/types.gen.ts': () => printTypes(languageSchema(), [...kinds.values()].sort((a, b) => compareText(a.name, b.name))),
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [file, make] of Object.entries(files)) {
  const text = make();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale += 1;
  if (check) console.error(`${file} is not current: run "npm run gen"`);
  else {
    writeFileSync(file, text);
    console.error(`wrote ${file}`);
  }
}
process.exitCode = check && stale > 0 ? 1 : 0;
