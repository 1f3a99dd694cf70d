import { expect, test } from 'vitest';
import { check, type Config } from '../model-helper.ts';

/** Name, model (its difference from the smallest), and what is said of it as `code @ path`. */
export type Row = readonly [name: string, config: Config, expected: readonly string[]];

export function table(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, config, expected) => {
    expect(check(config)).toEqual(expected);
  });
}
