import { expect, test } from 'vitest';
import { canonicalRange, isPartOf, isWithin } from '../../src/util/address-range.ts';

test.each([
  ['10.14.0.0/14', '10.12.0.0/14'],
  ['10.24.0.0/14', '10.24.0.0/14'],
  ['192.168.1.77/24', '192.168.1.0/24'],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['203.0.113.9/0', '0.0.0.0/0'],
])('%s starts at %s', (range, canonical) => expect(canonicalRange(range)).toBe(canonical));

test.each([
  ['10.4.0.0/14', '10.0.0.0/8', true, true],
  ['10.0.0.0/8', '10.0.0.0/8', false, true],
  ['10.0.0.0/7', '10.0.0.0/8', false, false],
  ['11.0.0.0/16', '10.0.0.0/8', false, false],
  ['172.31.255.0/24', '172.16.0.0/12', true, true],
  ['172.32.0.0/24', '172.16.0.0/12', false, false],
  ['203.0.113.7/32', '203.0.113.0/24', true, true],
  ['255.0.0.0/8', '0.0.0.0/0', true, true],
  ['0.0.0.0/0', '0.0.0.0/0', false, true],
] as const)('%s in %s', (inner, outer, part, within) => {
  expect([isPartOf(inner, outer), isWithin(inner, outer)]).toEqual([part, within]);
});
