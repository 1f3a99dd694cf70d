import { ParseError, parseTOML, type AST } from 'toml-eslint-parser';
import type { Bracketed } from './bracket-nodes.ts';
import type { Span } from './brackets.ts';
import type { ConfigSource } from './edit.ts';
import type { Node } from './node.ts';
import { readTomlMap } from './toml-map.ts';
import { tomlSpelling } from './toml-print.ts';
import { sectionsOf, spotsOf } from './toml-spots.ts';

/** The tree of a valid model in TOML. */
export function readToml({ text }: ConfigSource): Node {
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text, { tomlVersion: '1.1' });
  } catch (failure) {
    if (!(failure instanceof ParseError)) throw failure;
    return { kind: 'fixed', at: failure.index, reason: 'this is read differently by different readers of TOML' };
  }
  const holdsComment = ({ start, end }: Span): boolean => program.comments.some(({ range }) => range[0] >= start && range[1] <= end);
  const sections = sectionsOf(program);
  const within: Bracketed = { text, spelling: tomlSpelling(text, flatMaps(program)), comments: { line: '#', block: false }, holdsComment };
  return readTomlMap(spotsOf(sections), { ...within, spelling: tomlSpelling(text, flatMaps(program)), sections });
}

/** Whether maps of nothing but scalars are written in braces, rather than under headers. */
function flatMaps({ body: [{ body }] }: AST.TOMLProgram): boolean {
  let found = 0;
  for (const statement of body) {
    const lines = statement.type === 'TOMLTable' ? statement.body : [statement];
    found += lines.filter(({ value }) => value.type === 'TOMLInlineTable').length;
    if (statement.type === 'TOMLTable' && statement.resolvedKey.length > 1 && lines.length > 0 && lines.every(({ value }) => value.type === 'TOMLValue')) found--;
  }
  return found > 0;
}
