import * as z from 'zod';
import { bytes, duration, field, ref, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const prometheusSchema: ObjectSchema = resourceSchema('Prometheus', 'prometheus', 'A Prometheus server that scrapes everything that serves metrics.', {
  version: field('Version, such as "3.13.1". Default: 3.13.1.', version),
  url: field('Address at which people open it, such as "https://metrics.example.com"; alerts lead to their expression there. Default: none.', z.string().regex(/^https?:\/\/[^\s/?#]+$/, 'must be an address such as "https://metrics.example.com", without a path')),
  alertmanager: field('Alertmanager that it sends alerts to. Default: none.', ref('resource')),
  interval: field('Time between two scrapes of a target and between two evaluations of a rule, at most 2m. Default: 15s.', duration),
  retention: field('How long samples are kept, if the disk has room for them. Default: 30d.', duration),
  kubelet: field(
    'How it asks the kubelet of each machine of a cluster, which tells what containers and volumes use: "verified", by certificates of the cluster; "unverified", where kubelets sign their own, as those of kubeadm do; "off", where nobody gets rights in the whole cluster. Default: verified.',
    z.enum(['verified', 'unverified', 'off']),
  ),
  storage: field('Disk for its data; the oldest samples are dropped before it is full. Default: 20Gi.', bytes),
});
