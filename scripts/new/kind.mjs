// A kind of resource: a folder of the catalogue with the facets that each has, and its test.
// usage: npm run new:kind NAME
import { spawnSync } from 'node:child_process';
import { copyTemplates, nameFrom, register } from './scaffold.mjs';

const name = nameFrom(process.argv[2], 'npm run new:kind NAME');
const { kebab, camel } = name;
copyTemplates('kind', name, {
  'schema.template': 'src/catalog/__kebab__/schema.ts',
  'connection.template': 'src/catalog/__kebab__/connection.ts',
  'container.template': 'src/catalog/__kebab__/container.ts',
  'index.template': 'src/catalog/__kebab__/index.ts',
  'test.template': 'test/catalog/__kebab__.test.ts',
});
register('src/catalog/kinds.ts', 'const all', `import { ${camel} } from './${kebab}/index.ts';`, camel);
register('src/catalog/schemas.ts', 'export const resourceSchemas', `import { ${camel}Schema } from './${kebab}/schema.ts';`, `${camel}Schema`);
const { status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/gen.ts'], { stdio: 'inherit' });
console.log('now replace each fact, whose reference is an example, by one of the product\'s documentation: npx vitest run test/catalog names them');
process.exitCode = status ?? 1;
