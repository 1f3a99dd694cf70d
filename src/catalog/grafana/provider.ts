import type { Document } from '../../formats/index.ts';
import type { Grafana } from '../../model/types.gen.ts';
import { because } from '../../provenance/document.ts';
import { withOrigin, type Traced } from '../../provenance/traced.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const file = source('grafana.provider', 'dashboards are what the files say: one that is changed or removed by hand is there again with the next start, one without a file is removed', 'https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards');

/** Tells in which folder of files dashboards are, and in which of its own Grafana shows them: the platform's. */
export function provider({ platform, origin }: ResourceInput<Grafana>, folder: Traced<string>): Document {
  const one = { name: withOrigin(platform, file), folder: platform, type: 'file', disableDeletion: false, allowUiUpdates: false, options: { path: folder } };
  return { format: 'yaml', content: because([file, origin], { apiVersion: 1, providers: [one] }), spacing: 1 };
}
