// A target: a folder of emitters with the files that each has, and its test.
// usage: npm run new:emitter NAME
import { copyTemplates, nameFrom, register } from './scaffold.mjs';

const name = nameFrom(process.argv[2], 'npm run new:emitter NAME');
const { kebab, camel } = name;
copyTemplates('emitter', name, {
  'index.template': 'src/emitters/__kebab__/index.ts',
  'document.template': 'src/emitters/__kebab__/document.ts',
  'environment.template': 'src/emitters/__kebab__/environment.ts',
  'conventions.template': 'src/emitters/__kebab__/conventions.ts',
  'test.template': 'test/emitters/__kebab__.test.ts',
});
register('src/emitters/index.ts', 'export const emitters', `import { ${camel} } from './${kebab}/index.ts';`, camel);
console.log(`a model gets its files where output.targets lists "${kebab}"; state in "wanted" which models call for them`);
