import { formatBytes } from '../../model/units.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Traced } from '../../provenance/traced.ts';
import type { Rule } from './rule.ts';

interface Range {
  readonly request: Traced<number>;
  readonly limit: Traced<number>;
}

/** https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits */
export const requestOverLimit: Rule = {
  name: 'request-over-limit',
  check: ({ environments }, report) => {
    for (const { workloads } of environments) {
      for (const { name, size } of workloads) {
        const check = (what: string, { request, limit }: Range, print: (amount: number) => string): void => {
          if (request.value > limit.value) report('size/request-over-limit', pathOf(request.origin), { program: name.value, what, request: print(request.value), limit: print(limit.value) });
        };
        check('CPU', size.cpu, printCpu);
        check('memory', size.memory, formatBytes);
      }
    }
  },
};

/** Thousandths of a core: `250m`, `1.5`. */
function printCpu(amount: number): string {
  return amount < 1000 ? `${amount}m` : String(amount / 1000);
}
