export { buildKinds } from './builds/index.ts';
export { kinds } from './kinds.ts';
