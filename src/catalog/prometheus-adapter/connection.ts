import { map, t, type Traced } from '../../provenance/traced.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

export const serverPort: Traced<number> = fact(
  8443,
  'prometheus-adapter.port',
  'it serves the API on any port that it is told; on its usual one, 6443, whoever may talk to the control plane could reach it too',
  'https://github.com/kubernetes-sigs/custom-metrics-apiserver/blob/master/docs/getting-started.md',
);

export function connection({ name }: { readonly name: Traced<string> }): Attributes {
  return { host: [name], port: [map(serverPort, String)], url: [t`https://${name}:${serverPort}`] };
}
