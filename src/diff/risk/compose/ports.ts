import { isPlainObject, type Plain, textOf } from '../../plain.ts';
import type { When } from '../when.ts';

const loopback = /^(?:127\.|localhost$|\[?::1\]?$)/;

/** Host address of a published port, `""` for all of them; `undefined` of what is not published. https://docs.docker.com/reference/compose-file/services/#ports */
function addressOf(port: Plain | undefined): string | undefined {
  if (port === undefined) return undefined;
  if (isPlainObject(port)) return port['published'] === undefined && port['host_ip'] === undefined ? undefined : textOf(port['host_ip']);
  // A number alone is published, too, at a port that is free.
  return /^(.+?):(?:\d[\d-]*|):\d[\d-]*(?:\/\w+)?$/.exec(textOf(port))?.[1] ?? '';
}

function isOpen(port: Plain | undefined): boolean {
  const address = addressOf(port);
  return address !== undefined && !loopback.test(address);
}

/** It was reached from its machine at most, and is from others. */
export const opens: When = ({ before, after }) => isOpen(after) && !isOpen(before);

/** It was reached from other machines, too, at another port. */
export const staysOpen: When = ({ before, after }) => before !== after && isOpen(after) && isOpen(before);
