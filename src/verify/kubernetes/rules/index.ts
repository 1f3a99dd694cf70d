import type { Rule } from '../rule.ts';
import { checkLabels } from './labels.ts';
import { checkNames } from './names.ts';

/** In the order in which they report. */
export const rules: readonly Rule[] = [checkNames, checkLabels];
