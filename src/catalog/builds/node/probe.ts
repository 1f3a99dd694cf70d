import { convention } from '../../../provenance/origin.ts';
import { map, t, type Traced } from '../../../provenance/traced.ts';
import { words } from '../../facts.ts';

const nodeProbe = convention('Node\'s slim image has neither curl nor wget, and Node has fetch', {
  reference: 'https://nodejs.org/docs/latest-v20.x/api/globals.html#fetch',
  comment: 'Node asks, since the image has neither curl nor wget.',
});

export function askWithNode(port: Traced<number>, path: Traced<string>): readonly Traced<string>[] {
  const url = map(t`http://127.0.0.1:${port}${path}`, (text) => JSON.stringify(text));
  // A kept-alive connection would hold the process, so it ends itself.
  return words(nodeProbe, 'node', '-e', t`fetch(${url}, { redirect: "manual" }).then((answer) => process.exit(answer.status < 400 ? 0 : 1), () => process.exit(1))`);
}
