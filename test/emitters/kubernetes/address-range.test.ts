import { expect, test } from 'vitest';
import { canonicalRange } from '../../../src/emitters/kubernetes/address-range.ts';

test.each([
  ['10.14.0.0/14', '10.12.0.0/14'],
  ['10.24.0.0/14', '10.24.0.0/14'],
  ['192.168.1.77/24', '192.168.1.0/24'],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['203.0.113.9/0', '0.0.0.0/0'],
])('%s starts at %s', (range, canonical) => expect(canonicalRange(range)).toBe(canonical));
