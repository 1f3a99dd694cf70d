import type { Rule } from './rule.ts';

/** A kind of build's own checks of its options. */
export const buildOptions: Rule = {
  name: 'build-options',
  check: ({ images }, report) => {
    for (const { kind, input } of images) {
      for (const { code, path, args } of kind.check?.(input) ?? []) report(code, path, args as never);
    }
  },
};
