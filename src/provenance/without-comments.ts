import { compose, type Origin } from './origin.ts';

const silenced = new WeakMap<Origin, Origin>();

/** The same origin, of which no printer makes a comment: for a value whose comments stand, or would be read, elsewhere. */
export function withoutComments(origin: Origin): Origin {
  if (origin.kind === 'composed') return origin.parts.some((part) => part !== withoutComments(part)) ? compose(origin.parts.map(withoutComments)) : origin;
  if (origin.kind !== 'convention' || origin.comment === undefined) return origin;
  let silent = silenced.get(origin);
  if (silent === undefined) {
    const { comment: _, ...rest } = origin;
    silenced.set(origin, (silent = rest));
  }
  return silent;
}
