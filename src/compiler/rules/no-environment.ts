import { path } from '../../provenance/path.ts';
import type { Rule } from './rule.ts';

/** A platform that runs nowhere compiles to nothing, which is never meant. */
export const noEnvironment: Rule = {
  name: 'no-environment',
  check: ({ environments }, report) => {
    if (environments.length === 0) report('model/no-environment', path(['environments']), {});
  },
};
