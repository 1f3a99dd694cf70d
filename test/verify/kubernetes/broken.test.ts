import { describe, expect, test } from 'vitest';
import { broken } from './broken.ts';
import * as good from './manifests.ts';
import { findingsIn } from './support.ts';

describe('what is broken in one place is refused there, and only there', () => {
  test.each(broken.map((one) => [one.name, one] as const))('%s', (_, { yaml, code, pointer }) => {
    const own = new Set(yaml.split('---\n').map(nameOf));
    expect(findingsIn(yaml, '1.36', good.around.filter((text) => !own.has(nameOf(text))))).toEqual([`${code} @ ${pointer}`]);
  });

  test('there are enough of them, each once', () => {
    expect(broken.length).toBeGreaterThan(60);
    expect(new Set(broken.map(({ name }) => name)).size).toBe(broken.length);
  });
});

/** `kind: ConfigMap name: web`: what stands around gives way to a broken object of its name. */
function nameOf(text: string): string {
  return `${/^kind: .*$/m.exec(text)?.[0] ?? ''} ${/^ {2}name: .*$/m.exec(text)?.[0] ?? ''}`;
}
