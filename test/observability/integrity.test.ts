// Everything that the emitted files of observability name is there: read from the files alone, with parsers of others.
import { expect, test } from 'vitest';
import { problemsOf } from './integrity-checks.ts';
import { emittedBy } from './integrity-emitted.ts';
import { randomModels, writtenModels } from './integrity-models.ts';

test.each(await writtenModels())('in %s', (_, compilation) => {
  expect(problemsOf(emittedBy(compilation))).toEqual([]);
});

test('in a hundred random models', { timeout: 600_000 }, () => {
  expect(randomModels(100).flatMap(([name, compilation]) => problemsOf(emittedBy(compilation)).map((problem) => `${name}: ${problem}`))).toEqual([]);
});
