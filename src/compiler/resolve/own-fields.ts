import { language } from '../../model/shape.gen.ts';
import type { Shape } from '../../model/shape.ts';
import type { View } from '../../model/view.ts';
import { because, originOf, type Node } from '../../provenance/document.ts';

type Block = { readonly [key: string]: Node | undefined };

/** Fields of what stands in a section of the model; `undefined` where entries are of several kinds. */
function fieldsOf(section: string): Readonly<Record<string, number>> | undefined {
  const root = language.shapes[language.root] as Extract<Shape, { t: 'object' }>;
  const entries = language.shapes[(language.shapes[root.fields[section]!] as Extract<Shape, { t: 'record' }>).value]!;
  return entries.t === 'object' ? entries.fields : undefined;
}

/** Named defaults are written for services, and a job may take them: what a job does not have, such as ports, is left out of its view. */
export function ownFields<T>(section: string, view: View<T>): View<T> {
  const fields = fieldsOf(section);
  const block = view as Block;
  if (fields === undefined || Object.keys(block).every((key) => Object.hasOwn(fields, key))) return view;
  const own: Block = Object.fromEntries(Object.entries(block).filter(([key]) => Object.hasOwn(fields, key)));
  return because(originOf(block)!, own) as View<T>;
}
