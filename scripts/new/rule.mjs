// A rule over the resolved platform, its diagnostic, and its test.
// usage: npm run new:rule NAME
import { append, copyTemplates, fill, nameFrom, register } from './scaffold.mjs';

const name = nameFrom(process.argv[2], 'npm run new:rule NAME');
const { kebab, camel } = name;
copyTemplates('rule', name, {
  'rule.template': 'src/compiler/rules/__kebab__.ts',
  'test.template': 'test/rules/__kebab__.test.ts',
});
register('src/compiler/rules/index.ts', 'export const rules', `import { ${camel} } from './${kebab}.ts';`, camel);
append('src/diagnostics/messages/rules.ts', [
  ['export const ruleMessages', '} = {', fill("  'service/__kebab__': Message<{ service: string; names: readonly string[] }>;", name)],
  ['} = {', '};', fill("  'service/__kebab__': warning((a) => `${quote(a.service)} has the environment variables ${quoteList(a.names, 'and')}; names are written in capitals`, 'write them in capitals'),", name)],
]);
console.log('state in the rule what must hold, and in src/diagnostics/messages/rules.ts how that is said');
