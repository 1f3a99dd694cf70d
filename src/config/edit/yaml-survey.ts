import { isAlias, isMap, isPair, isScalar, isSeq, visit, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineBreakOf, lineStart } from './gap.ts';
import type { YamlSpelling } from './yaml-print.ts';
import { scalarText } from './yaml-scalar.ts';

/** Positive where more of what was seen is so than otherwise. */
interface Survey {
  single: number;
  flatMaps: number;
  flatLists: number;
  spaced: number;
  /** Spaces by which the first nested block is deeper than its key. */
  unit: number | undefined;
  listUnit: number | undefined;
}

/** As the rest of a text is written. */
export function surveyYaml(document: Document, text: string): YamlSpelling {
  const survey: Survey = { single: 0, flatMaps: 0, flatLists: 0, spaced: 0, unit: undefined, listUnit: undefined };
  visit(document, {
    Scalar: (_, { type }) => {
      if (type === 'QUOTE_SINGLE') survey.single++;
      else if (type === 'QUOTE_DOUBLE') survey.single--;
    },
    Collection: (_, node, path) => {
      const values = node.items.map((item) => (isPair(item) ? item.value : item));
      const isLeaf = values.length > 0 && values.every((value) => isScalar(value) || isAlias(value) || value === null);
      const isRoot = path.length <= 1;
      if (isLeaf && !isRoot) {
        if (isMap(node)) survey.flatMaps += node.flow === true ? 1 : -1;
        else survey.flatLists += node.flow === true ? 1 : -1;
      }
      if (node.flow === true) {
        if (isMap(node) && values.length > 0) survey.spaced += text[node.range![0] + 1] === ' ' ? 1 : -1;
      } else measure(node, path.at(-1), text, survey);
    },
  });
  const mark = survey.single > 0 ? "'" : '"';
  const unit = ' '.repeat(survey.unit ?? 2);
  return {
    key: (name) => scalarText(name, mark),
    scalar: (value) => scalarText(value, mark),
    colon: ': ',
    pad: survey.spaced < 0 ? '' : ' ',
    trailingComma: false,
    tallMaps: true,
    // A bracket that closes further left than the key before it is none in YAML.
    usual: 'flat',
    unit,
    lineBreak: lineBreakOf(text),
    flatMaps: survey.flatMaps > 0,
    flatLists: survey.flatLists > 0,
    listUnit: ' '.repeat(survey.listUnit ?? unit.length),
  };
}

function measure(node: YAMLMap | YAMLSeq, parent: unknown, text: string, survey: Survey): void {
  if (!isPair(parent) || !node.range) return;
  const { key } = parent as Pair<{ range?: [number, number, number] | null }>;
  const at = node.range[0];
  const columnOf = (offset: number): number => offset - lineStart(text, offset);
  if (!key.range || !text.slice(key.range[0], at).includes('\n')) return;
  const depth = columnOf(at) - columnOf(key.range[0]);
  if (isSeq(node)) survey.listUnit ??= depth;
  else if (depth > 0) survey.unit ??= depth;
}
