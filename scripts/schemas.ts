// Takes the schemas of foreign formats from the packages that publish them, or the types they are made of; a date changes only where a schema does.
// usage: node scripts/run.mjs scripts/schemas.ts
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { grafanaSchema, sdk } from './grafana-schema.ts';

interface Source {
  readonly package: string;
  /** Where the format's own project keeps it. */
  readonly home: string;
  readonly what: string;
  readonly read: () => Schema;
}

const sources: Readonly<Record<string, Source>> = {
  'schemas/compose-spec.json': {
    package: 'docker-compose',
    home: 'https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json',
    what: 'as schema/compose-spec.json',
    read: () => readSchema('node_modules/docker-compose/schema/compose-spec.json'),
  },
  'schemas/grafana/dashboard.json': {
    package: sdk,
    home: 'https://github.com/grafana/grafana-foundation-sdk/tree/main/typescript',
    what: 'made of the types of a classic dashboard',
    read: grafanaSchema,
  },
};

type Schema = Record<string, unknown>;

function readSchema(file: string): Schema {
  const { $comment: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  return schema;
}

for (const [target, source] of Object.entries(sources)) {
  const { version } = JSON.parse(readFileSync(`node_modules/${source.package}/package.json`, 'utf8')) as { version: string };
  const schema = source.read();
  if (existsSync(target) && JSON.stringify(readSchema(target)) === JSON.stringify(schema)) continue;
  const today = new Date().toISOString().slice(0, 10);
  const $comment = `${source.home}, ${source.what} of the npm package ${source.package} ${version.replace(/^v/, '')} (Apache-2.0), taken on ${today} by scripts/schemas.ts.`;
  writeFileSync(target, `${JSON.stringify({ $comment, ...schema }, null, 2)}\n`);
  console.error(`wrote ${target}`);
}
