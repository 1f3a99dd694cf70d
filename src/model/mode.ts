/** What a service may do with a resource. Kinds say which of them they know, and what each grants. */
export const modes = ['read', 'write', 'publish', 'subscribe', 'admin'] as const;
export type Mode = (typeof modes)[number];
