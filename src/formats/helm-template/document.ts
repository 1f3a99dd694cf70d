import type { Leaf, Node } from '../../provenance/document.ts';
import type { Origin } from '../../provenance/origin.ts';

// What a chart's template is made of: the tree of a YAML document in which some scalars, blocks and entries come from the chart's values.
// https://helm.sh/docs/chart_template_guide/

/** Where a value stands: `['discovery', 'replicas']` is `.Values.discovery.replicas`. Each part is an identifier. */
export type ValuePath = readonly string[];

/** How a value is written so that it keeps its type: Helm reads every number as a float, and text may look like a number. */
export type ValueForm = 'text' | 'integer' | 'boolean' | 'any';

export type TemplateNode = TemplateLeaf | TemplateMap | TemplateList;

export type TemplateLeaf =
  | { readonly kind: 'literal'; readonly leaf: Leaf }
  | { readonly kind: 'value'; readonly path: ValuePath; readonly form: ValueForm; readonly origin: Origin }
  /** Text with values in it, none of which holds a quote, a backslash or a line break. */
  | { readonly kind: 'text'; readonly parts: readonly (string | ValuePath)[]; readonly origin: Origin }
  /** The text of a file of the chart, which is not empty; parts of its path may be values. */
  | { readonly kind: 'file'; readonly path: readonly (string | ValuePath)[]; readonly origin: Origin }
  /** A list of texts, as long as the value is. */
  | { readonly kind: 'texts'; readonly path: ValuePath; readonly origin: Origin };

export interface TemplateMap {
  readonly kind: 'map';
  readonly entries: readonly TemplateEntry[];
  /** The blocks that it stands for, all of whose origins it has. */
  readonly blocks: readonly Node[];
}

export interface TemplateList {
  readonly kind: 'list';
  readonly items: readonly TemplateItem[];
  readonly blocks: readonly Node[];
}

/** Something that is there only where a value is true. */
export interface TemplateItem {
  readonly node: TemplateNode;
  readonly guard: Guard | null;
}

/** An object, which is one document of a template. */
export interface TemplateDocument extends TemplateItem {
  /** By which pointers call it: `Deployment-discovery`. */
  readonly name: string;
}

export interface TemplateEntry extends TemplateItem {
  readonly key: string;
}

export interface Guard {
  readonly path: ValuePath;
  readonly origin: Origin;
}
