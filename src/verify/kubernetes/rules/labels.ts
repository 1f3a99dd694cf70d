import type { Node } from '../../../provenance/document.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { isLabelValue, isQualifiedKey, keyWords, labelValueWords } from '../syntax.ts';
import { at, blockOf, isBlock, textOf, type Block } from '../values.ts';

/** Bytes that all annotations of an object may have together. */
const mostOfAnnotations = 256 * 1024;

/** Labels and annotations are written as https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ says. */
export const checkLabels: Rule = (set) => {
  for (const object of set.objects) {
    checkMetadata(set, object, at(object.node, 'metadata'), ['metadata']);
    if (object.pods !== undefined && object.pods.template.length > 0) checkMetadata(set, object, object.pods.metadata, [...object.pods.template, 'metadata']);
  }
};

function checkMetadata(set: ObjectSet, object: ManifestObject, metadata: Node | undefined, pointer: Pointer): void {
  const { labels, annotations } = blockOf(metadata);
  if (isBlock(labels)) checkLabelMap(set, object, labels, [...pointer, 'labels']);
  if (isBlock(annotations)) checkAnnotations(set, object, annotations, [...pointer, 'annotations']);
}

function checkLabelMap(set: ObjectSet, object: ManifestObject, labels: Block, pointer: Pointer): void {
  for (const key in labels) {
    if (!isQualifiedKey(key)) set.report(object, [...pointer, key], 'kubernetes/label', { what: 'key of a label', value: key, allowed: keyWords });
    const value = textOf(labels[key]);
    if (value !== undefined && !isLabelValue(value)) set.report(object, [...pointer, key], 'kubernetes/label', { what: 'value of a label', value, allowed: labelValueWords });
  }
}

function checkAnnotations(set: ObjectSet, object: ManifestObject, annotations: Block, pointer: Pointer): void {
  let size = 0;
  for (const key in annotations) {
    // The key is compared in lower case: annotations may have capitals in their domain.
    if (!isQualifiedKey(key.toLowerCase())) set.report(object, [...pointer, key], 'kubernetes/label', { what: 'key of an annotation', value: key, allowed: keyWords });
    size += key.length + (textOf(annotations[key])?.length ?? 0);
  }
  if (size > mostOfAnnotations) set.report(object, pointer, 'kubernetes/refused', { wrong: `the annotations have ${size} bytes together; at most 262144 are allowed` });
}
