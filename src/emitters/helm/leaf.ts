import type { TemplateLeaf, ValueForm, ValuePath } from '../../formats/helm-template/document.ts';
import { because, originOf, type Leaf } from '../../provenance/document.ts';
import { Embedded } from '../../provenance/embedded.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { map, Traced, traced } from '../../provenance/traced.ts';
import { chartFile } from './conventions.ts';
import { factor, type Fact } from './facts.ts';
import { isKnob } from './knobs.ts';
import { chartFilesFolder } from './packed-files.ts';
import type { Merging, Position } from './merging.ts';
import { step } from './naming.ts';
import { addValue, takeValue } from './store.ts';
import { present, valueOf, type Vector } from './vector.ts';

/** A scalar as the template has it: itself where all environments agree, otherwise a value of the chart, or a text with facts in it. */
export function mergeLeaf(m: Merging, leaves: Vector<Leaf>, at: Position): TemplateLeaf {
  const { place, around } = at;
  const found = present(leaves);
  if (found.every((leaf): leaf is Embedded => leaf instanceof Embedded && leaf.file !== null)) return fileOf(m, found, at);
  const alike = found.every((leaf) => Object.is(valueOf(leaf), valueOf(found[0]!)));
  const knob = m.environments.length === 1 && isKnob(place);
  if (alike && !knob && found.length === m.environments.length && m.environments.length > 1) return literal(found);
  const owned = leaves.map((leaf, e) => (leaf === undefined ? undefined : own(leaf, around[e])));
  const origins = owned.map((leaf) => leaf?.origin);
  const origin = compose(present(origins));
  if (found.every((leaf) => typeof valueOf(leaf) === 'string')) {
    const texts = owned as Vector<Traced<string>>;
    const parts = factor(texts.map((text) => text?.value), origins, m.facts);
    if (parts !== undefined) return withFacts(m, parts, [...at.reasons, origin]);
    if (!alike || knob) return imageParts(m, texts, at, alike && !knob) ?? takeScalar(m, texts, at, origin);
  }
  return alike && !knob ? literal(found) : takeScalar(m, owned, at, origin);
}

/** Of what is a file of its own, the template says which: a file for each environment, whether or not they differ. */
function fileOf(m: Merging, texts: readonly Embedded[], at: Position): TemplateLeaf {
  const origin = compose([chartFile, ...texts.map(({ around }) => around)]);
  const name = m.facts.find(({ path }) => path[0] === 'environment');
  const environment = name === undefined ? m.names[0]! : addValue(m.store, name.path, name.texts, true, [...at.reasons, origin]).path;
  return { kind: 'file', path: [`${chartFilesFolder}/`, environment, `/${texts[0]!.file!}`], origin };
}

function own(leaf: Leaf, around: Origin | undefined): Traced<ReturnType<typeof valueOf>> {
  return leaf instanceof Traced ? leaf : traced(leaf, around ?? compose([]));
}

/** With the origins of all environments: a change in any of them would make it differ. */
function literal(leaves: readonly Leaf[]): TemplateLeaf {
  const origins = present(leaves.map((leaf) => originOf(leaf)));
  const value = valueOf(leaves[0]!);
  return { kind: 'literal', leaf: origins.length === 0 ? value : because(origins, value) };
}

function takeScalar(m: Merging, leaves: Vector<Traced<ReturnType<typeof valueOf>>>, at: Position, origin: Origin): TemplateLeaf {
  return { kind: 'value', path: takeValue(m.store, at, [], leaves).path, form: formOf(present(leaves).map(valueOf)), origin };
}

function formOf(values: readonly unknown[]): ValueForm {
  if (values.every((value) => typeof value === 'string')) return 'text';
  if (values.every((value) => Number.isSafeInteger(value))) return 'integer';
  return values.every((value) => typeof value === 'boolean') ? 'boolean' : 'any';
}

/** The last of the reasons is the text's own. */
function withFacts(m: Merging, parts: readonly (string | Fact)[], reasons: readonly Origin[]): TemplateLeaf {
  const origin = reasons.at(-1)!;
  const [first] = parts;
  if (parts.length === 1 && typeof first === 'object') return { kind: 'value', path: addValue(m.store, first.path, first.texts, false, reasons).path, form: 'text', origin };
  const written = parts.map((part) => (typeof part === 'string' ? part : addValue(m.store, part.path, part.texts, true, reasons).path));
  return { kind: 'text', parts: written, origin };
}

/** An image in two values, of which a release changes one. https://helm.sh/docs/chart_best_practices/pods/#images */
function imageParts(m: Merging, references: Vector<Traced<string>>, at: Position, optional: boolean): TemplateLeaf | undefined {
  if (optional || at.place.steps.at(-1) !== 'image') return undefined;
  const cuts = references.map((reference) => (reference === undefined ? undefined : tagStart(reference.value)));
  if (references.some((reference, e) => reference !== undefined && (cuts[e] === -1 || /["\\\n\r]/.test(reference.value)))) return undefined;
  const side = (name: string, of: (text: string, colon: number) => string): string | ValuePath => {
    const texts = references.map((reference, e) => (reference === undefined ? undefined : map(reference, (text) => of(text, cuts[e]!))));
    const [first, ...rest] = present(texts);
    if (m.environments.length > 1 && rest.every((text) => text.value === first!.value)) return first!.value;
    return takeValue(m.store, { ...at, place: step(at.place, name) }, [], texts, true).path;
  };
  const parts = [side('repository', (text, colon) => text.slice(0, colon)), ':', side('tag', (text, colon) => text.slice(colon + 1))];
  return { kind: 'text', parts, origin: compose(present(references).map((reference) => reference.origin)) };
}

/** Where the tag's colon is; -1 without one, and where a digest says which image it is. */
function tagStart(reference: string): number {
  const at = reference.lastIndexOf(':');
  return reference.includes('@') || reference.indexOf('/', at) !== -1 ? -1 : at;
}
