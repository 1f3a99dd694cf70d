import type { Traced } from '../provenance/traced.ts';
import type { Alert } from './alert.ts';
import type { Subject } from './watch.ts';

/** Labels that the rule gives to an alert, beside those that its expression leaves: whoever routes, groups or silences alerts may count on them. */
export function alertLabels({ severity, labels }: Pick<Alert, 'severity' | 'labels'>, { kind, name, owner }: Pick<Subject, 'kind' | 'name' | 'owner'>): Readonly<Record<string, Traced<string>>> {
  return { severity, ...(owner === null ? {} : { owner: owner.name }), [kind]: name, ...labels };
}
