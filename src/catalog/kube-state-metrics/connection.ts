import type { Traced } from '../../provenance/traced.ts';
import { httpConnection } from '../attribute.ts';
import type { Attributes } from '../facets.ts';
import { fact } from '../facts.ts';

const flags = 'https://github.com/kubernetes/kube-state-metrics/blob/v2.18.0/docs/developer/cli-arguments.md';

export const serverPort: Traced<number> = fact(8080, 'kube-state-metrics.port', 'port that serves what it knows of the cluster', flags);
export const telemetryPort: Traced<number> = fact(8081, 'kube-state-metrics.telemetry-port', 'port that serves metrics of its own, and says whether it is ready', flags);

export const connection: (resource: { readonly name: Traced<string> }) => Attributes = httpConnection(serverPort);
