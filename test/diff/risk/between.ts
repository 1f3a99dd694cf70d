import type { CompiledFile } from '../../../src/compiler/compile.ts';
import { changesBetween } from '../../../src/diff/changes.ts';
import { riskClasses, type Risk, type RiskClass } from '../../../src/diff/risk/risk.ts';
import { risksOf } from '../../../src/diff/risk/risks-of.ts';
import { printDocument, type Document } from '../../../src/formats/index.ts';
import type { Node } from '../../../src/provenance/document.ts';

export interface File {
  readonly path: string;
  readonly target: string;
}

const manifest: File = { path: 'out/kubernetes/production/web.yaml', target: 'kubernetes' };

function compiled({ path, target }: File, document: Document): CompiledFile {
  return { path, target, environment: null, text: printDocument(document), document: () => document, origin: null };
}

/** What it risks when one file, or none, becomes another, or none. */
export function risksBetween(file: File, before: Document | undefined, after: Document | undefined): Risk[] {
  const [old, now] = [before, after].map((document) => (document === undefined ? [] : [compiled(file, document)]));
  return changesBetween(old!, now!).flatMap(risksOf);
}

/** Each class once, the worst first. */
export function classesOf(risks: readonly Risk[]): RiskClass[] {
  return riskClasses.filter((one) => risks.some((risk) => risk.class === one));
}

/** Of one object of a cluster; with `undefined` for none, the file has another object that stays. */
export function ofObject(before: Node | undefined, after: Node | undefined): Risk[] {
  const stream = (object: Node | undefined): Document => ({ format: 'yaml-stream', content: [{ apiVersion: 'v1', kind: 'Note', metadata: { name: 'note' } }, ...(object === undefined ? [] : [object])] }) as unknown as Document;
  return risksBetween(manifest, stream(before), stream(after));
}

/** Of one document of data. */
export function ofData(file: File, before: Node | undefined, after: Node | undefined, format: 'yaml' | 'json' = 'yaml'): Risk[] {
  const document = (content: Node | undefined): Document | undefined => (content === undefined ? undefined : { format, content });
  return risksBetween(file, document(before), document(after));
}
