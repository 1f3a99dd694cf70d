import { extname } from 'node:path';
import { parseSync, type Node as Syntax, type Program } from 'oxc-parser';
import type { Span } from './brackets.ts';
import type { ConfigSource } from './edit.ts';
import type { Fixed, Node } from './node.ts';
import { readExpression } from './typescript-expression.ts';
import { namesIn } from './typescript-names.ts';
import { spellingOf } from './typescript-spelling.ts';

/** The tree of a model that is a module: what its default export states in literals, also by constants that nothing else uses. */
export function readTypeScript({ file, text }: ConfigSource): Node {
  const { program, comments } = parseSync(file, text, { lang: extname(file).endsWith('ts') ? 'ts' : 'js', sourceType: 'module' });
  const holdsComment = ({ start, end }: Span): boolean => comments.some((one) => one.start >= start && one.end <= end);
  const exported = defaultExport(program);
  if (exported.kind !== 'syntax') return exported;
  const within = { text, spelling: spellingOf(program, text), comments: { line: '//', block: true }, holdsComment, names: namesIn(program) };
  return readExpression(exported.node, within);
}

function defaultExport({ body }: Program): { readonly kind: 'syntax'; readonly node: Syntax } | Fixed {
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') return { kind: 'syntax', node: statement.declaration };
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const named = statement.specifiers.find(({ exported }) => (exported.type === 'Literal' ? exported.value : exported.name) === 'default');
    if (named === undefined) continue;
    if (statement.source !== null) return { kind: 'fixed', at: named.start, reason: `the model is that of ${JSON.stringify(statement.source.value)}` };
    return { kind: 'syntax', node: named.local };
  }
  return { kind: 'fixed', at: 0, reason: 'there is no default export' };
}
