import { Traced, withOrigin } from '../provenance/traced.ts';
import type { Value, Variable } from './facets.ts';
import { source } from './facts.ts';

/** One setting of a program, in the environment variable from which its image takes it. `anchor` leads into the program's reference. */
export type Setting = (name: string, value: string | Traced<string> | Value, reason: string, anchor?: string) => Variable;

/**
 * `const set = settingsOf('kafka', 'https://kafka.apache.org/documentation/')`: the settings of a program, all explained in one reference.
 * A plain value is a fact; one from elsewhere keeps its origins and gains why it stands under that name.
 */
export function settingsOf(product: string, reference: string): Setting {
  return (name, value, reason, anchor = '') => {
    const origin = source(`${product}.${name.toLowerCase().replaceAll('_', '-')}`, reason, reference + anchor);
    if (typeof value === 'string') return { name, value: [new Traced(value, origin)] };
    const parts: Value = value instanceof Traced ? [value] : value;
    return { name, value: parts.map((part) => (part instanceof Traced ? withOrigin(part, origin) : part)) };
  };
}
