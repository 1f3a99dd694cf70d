import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import { escapeText } from '../../formats/helm-template/action.ts';
import type { ValuePath } from '../../formats/helm-template/document.ts';
import { because, type Node } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { map, t, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';

/** What helm says after an installation: where everything runs, and how to see it start. */
export function toNotes(platform: Traced<string>, environments: readonly ResolvedEnvironment[], namespace: ValuePath | undefined): Node {
  const plain = environments[0]!.namespace;
  const origin = compose(environments.map((environment) => environment.namespace.origin));
  const where: Traced<string> = namespace === undefined ? map(plain, escapeText) : because(origin, `{{ .Values.${namespace.join('.')} }}`);
  return because(conventions.notes, [
    t`${map(platform, escapeText)} is installed in namespace ${where}.`,
    '',
    'See it start:',
    t`  kubectl get pods --namespace ${where} --watch`,
    '',
    'A pod that has to wait for a job starts when the job is done:',
    t`  kubectl get jobs --namespace ${where}`,
  ]);
}

