import { fingerprint } from '../../../observability/names.ts';

/** Numbers that a panel may have: enough of them that two titles hardly ever want the same. */
const most = 1_000_000;

/** Gives each panel of a dashboard a number that follows from its title, whatever stands before it. */
export function newPanelIds(): (title: string) => number {
  const taken = new Set<number>();
  return (title) => {
    let id = (Number.parseInt(fingerprint(title), 16) % most) + 1;
    while (taken.has(id)) id = (id % most) + 1;
    taken.add(id);
    return id;
  };
}

/** Of the queries of a panel: A, B, ..., Z, AA. */
export function refIdOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : refIdOf(Math.floor(index / 26) - 1) + last;
}
