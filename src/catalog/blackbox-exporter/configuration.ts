import type { Document } from '../../formats/index.ts';
import type { BlackboxExporter } from '../../model/types.gen.ts';
import { because } from '../../provenance/document.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { answers, connects } from './addresses.ts';

const reference = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/CONFIGURATION.md';
const file = source('blackbox-exporter.configuration', 'the ways to probe', reference);
const asking = source('blackbox-exporter.http', 'a success over https is an answer; whatever else comes, users would not be served', `${reference}#http_probe`);
const connecting = source('blackbox-exporter.tcp', 'a connection with a certificate that is valid for the host', `${reference}#tcp_probe`);
const family = source('blackbox-exporter.ip-protocol', 'public hosts have addresses of version 4, and policies of networks are written for those', `${reference}#address-selection`);

export function configuration({ origin }: ResourceInput<BlackboxExporter>): Document {
  const ip = because(family, 'ip4');
  const content = because([file, origin], {
    modules: {
      [answers.value]: because([asking, answers.origin], { prober: 'http', http: { fail_if_not_ssl: true, preferred_ip_protocol: ip } }),
      [connects.value]: because([connecting, connects.origin], { prober: 'tcp', tcp: { tls: true, preferred_ip_protocol: ip } }),
    },
  });
  return { format: 'yaml', content };
}
