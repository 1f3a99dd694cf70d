import { parseAllDocuments } from 'yaml';
import type { Node } from '../../../src/provenance/document.ts';
import type { Existing, Finding } from '../../../src/verify/kubernetes/finding.ts';
import { validateObjects } from '../../../src/verify/kubernetes/index.ts';

export function readManifests(yaml: string): Node[] {
  return parseAllDocuments(yaml).map((document) => document.toJS() as Node);
}

/** `kubernetes/type @ /0/spec/replicas` */
export function show({ code, object, pointer }: Finding): string {
  return `${code} @ /${[object, ...pointer].map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

/** What is said of `yaml`, and not of what stands `around` it. */
export function findingsIn(yaml: string, version = '1.36', around: readonly string[] = [], existing: readonly Existing[] = []): string[] {
  const own = readManifests(yaml);
  return validateObjects([...own, ...around.flatMap(readManifests)], version, existing).filter(({ object }) => object < own.length).map(show);
}
