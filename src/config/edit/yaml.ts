import { parseDocument, visit, type CST } from 'yaml';
import { yamlOptions } from '../yaml.ts';
import type { Span } from './brackets.ts';
import type { ConfigSource } from './edit.ts';
import type { Node } from './node.ts';
import { readNode } from './yaml-node.ts';
import { surveyYaml } from './yaml-survey.ts';
import type { Within } from './yaml-within.ts';

/** The tree of a valid model in YAML. */
export function readYaml({ text }: ConfigSource): Node {
  const document = parseDocument(text, { ...yamlOptions, keepSourceTokens: true });
  const aliases = new Map<string, number>();
  visit(document, { Alias: (_, { source }) => void aliases.set(source, (aliases.get(source) ?? 0) + 1) });
  const comments = commentsIn(document.contents?.srcToken);
  const holdsComment = ({ start, end }: Span): boolean => comments.some((at) => at >= start && at < end);
  const within: Within = {
    text,
    document,
    spelling: surveyYaml(document, text),
    comments: { line: '#', block: false },
    holdsComment,
    aliases,
    read: (node, slot) => readNode(node, slot, within),
  };
  return within.read(document.contents, { kind: 'root' });
}

/** Where comments begin. */
function commentsIn(root: CST.Token | undefined): number[] {
  const found: number[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const token = open.pop();
    if (typeof token !== 'object' || token === null) continue;
    if (!Array.isArray(token) && (token as CST.SourceToken).type === 'comment') found.push((token as CST.SourceToken).offset);
    for (const child of Object.values(token)) open.push(child);
  }
  return found;
}
