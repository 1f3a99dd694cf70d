import type { Node } from '../provenance/document.ts';
import type { Recorder } from '../provenance/line-map.ts';
import { unreachable } from '../util/invariant.ts';
import type { Dockerfile } from './dockerfile/document.ts';
import { printDockerfile } from './dockerfile/index.ts';
import type { TemplateDocument } from './helm-template/document.ts';
import { printHelmTemplate, type HelmTemplateOptions } from './helm-template/index.ts';
import { printJson, type JsonOptions } from './json/index.ts';
import { printLines, type LinesOptions } from './lines/index.ts';
import type { Block } from './markdown/document.ts';
import { printMarkdown } from './markdown/index.ts';
import { printYaml, printYamlStream, type YamlOptions } from './yaml/index.ts';

/** What an emitter hands over: data, and the format in which it becomes a file. */
export type Document =
  | ({ readonly format: 'yaml'; readonly content: Node } & YamlOptions)
  | ({ readonly format: 'yaml-stream'; readonly content: readonly Node[] } & YamlOptions)
  | ({ readonly format: 'json'; readonly content: Node } & JsonOptions)
  | ({ readonly format: 'lines'; readonly content: Node } & LinesOptions)
  | { readonly format: 'dockerfile'; readonly content: Dockerfile }
  | ({ readonly format: 'helm-template'; readonly content: readonly TemplateDocument[] } & HelmTemplateOptions)
  | { readonly format: 'markdown'; readonly content: readonly Block[] };

const known = new WeakMap<Document, string>();

/** The text of a document that is asked for again, as of one that stands in another and is a file, too. */
export function printOnce(document: Document): string {
  let text = known.get(document);
  if (text === undefined) known.set(document, (text = print(document)));
  return text;
}

/** The text of a document, and to `record`, where each scalar and block of it stands. */
export function printDocument(document: Document, record?: Recorder): string {
  return (record === undefined ? known.get(document) : undefined) ?? print(document, record);
}

function print(document: Document, record?: Recorder): string {
  switch (document.format) {
    case 'yaml':
      return printYaml(document.content, record, document);
    case 'yaml-stream':
      return printYamlStream(document.content, record, document);
    case 'json':
      return printJson(document.content, record, document);
    case 'lines':
      return printLines(document.content, record, document);
    case 'dockerfile':
      return printDockerfile(document.content, record);
    case 'markdown':
      return printMarkdown(document.content, record);
    case 'helm-template':
      return printHelmTemplate(document.content, record, document);
    default:
      return unreachable(document);
  }
}
