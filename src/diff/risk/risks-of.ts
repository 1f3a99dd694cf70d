import type { Change } from '../change.ts';
import type { Risk } from './risk.ts';

/** What a change does to what runs, each risk once; empty where nothing is known of it. */
export function risksOf(change: Change): Risk[] {
  return change.target === 'runbooks' ? [{ class: 'cosmetic', reason: 'people read it, nothing runs it', reference: 'https://sre.google/sre-book/being-on-call/' }] : [];
}
