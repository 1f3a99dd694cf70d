/** Keys and indices from the root of a model down. */
export type Keys = readonly (string | number)[];
