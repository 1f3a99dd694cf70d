import fc from 'fast-check';
import type { Platform } from '../../src/model/types.gen.ts';
import type { Choices } from '../support/choices.ts';
import { randomModel } from './random-model.ts';

/** Right models of every feature, which shrink to fewer parts and first choices. */
export const arbitraryModel: fc.Arbitrary<Platform> = fc.gen().map((next) => randomModel(choicesOf(next)));

export function choicesOf(next: fc.GeneratorValue): Choices {
  return { below: (limit) => (limit < 2 ? 0 : next(fc.nat, { max: limit - 1 })) };
}
