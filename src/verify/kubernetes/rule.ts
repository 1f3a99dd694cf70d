import type { ObjectSet } from './objects.ts';

/** Reports what is wrong with objects that are applied together. One rule a file. */
export type Rule = (set: ObjectSet) => void;
