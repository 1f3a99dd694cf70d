import { chance, pick, type Choices } from '../support/choices.ts';
import type { Plain } from '../support/language.ts';

const cpus: readonly Plain[] = ['100m', 0.25, '500m', '1', 1.5, '2'];
const memories: readonly Plain[] = ['64Mi', '128Mi', '512Mi', '1Gi', '1536Mi', '4Gi'];

/** Amounts, or ranges whose first does not exceed their second. */
export function randomSize(choices: Choices): Plain {
  return { ...amount(choices, 'cpu', cpus), ...amount(choices, 'memory', memories) };
}

function amount(choices: Choices, key: string, amounts: readonly Plain[]): { readonly [key: string]: Plain } {
  const request = choices.below(amounts.length);
  const limit = request + choices.below(amounts.length - request);
  if (chance(choices, 20)) return {};
  return { [key]: pick(choices, [amounts[limit]!, [amounts[request]!, amounts[limit]!]]) };
}
