// Takes the schemas of foreign formats from the packages that publish them; a date changes only where a schema does.
// usage: node scripts/run.mjs scripts/schemas.ts
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface Source {
  readonly package: string;
  readonly file: string;
  /** Where the format's own project keeps it. */
  readonly home: string;
}

const sources: Readonly<Record<string, Source>> = {
  'schemas/compose-spec.json': {
    package: 'docker-compose',
    file: 'schema/compose-spec.json',
    home: 'https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json',
  },
};

type Schema = Record<string, unknown>;

function readSchema(file: string): Schema {
  const { $comment: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  return schema;
}

for (const [target, source] of Object.entries(sources)) {
  const folder = `node_modules/${source.package}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string };
  const schema = readSchema(`${folder}/${source.file}`);
  if (existsSync(target) && JSON.stringify(readSchema(target)) === JSON.stringify(schema)) continue;
  const today = new Date().toISOString().slice(0, 10);
  const $comment = `${source.home}, as ${source.file} of the npm package ${source.package} ${version} (Apache-2.0), taken on ${today} by scripts/schemas.ts.`;
  writeFileSync(target, `${JSON.stringify({ $comment, ...schema }, null, 2)}\n`);
  console.error(`wrote ${target}`);
}
