import { expect, test } from 'vitest';
import { classesOf, ofObject } from './between.ts';
import { fieldEdits } from './immutable.ts';

test.each(fieldEdits)('$title is a replacement where a server refuses it', ({ before, after, refused }) => {
  expect(classesOf(ofObject(before, after)).includes('replacement')).toBe(refused);
});
