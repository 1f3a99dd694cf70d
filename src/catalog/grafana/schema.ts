import * as z from 'zod';
import { bytes, field, ref, required, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const grafanaSchema: ObjectSchema = resourceSchema('Grafana', 'grafana', 'A Grafana server whose data sources and dashboards are provisioned.', {
  prometheus: required('Prometheus whose metrics it shows.', ref('resource')),
  jaeger: field('Jaeger whose traces it shows. Default: none.', ref('resource')),
  url: field('Address at which people open it, such as "https://grafana.example.com"; alerts lead there. Default: its address within the platform.', z.string().regex(/^https?:\/\/[^\s/?#]+$/, 'must be an address such as "https://grafana.example.com", without a path')),
  version: field('Version, such as "12.4.0". Default: 12.4.0.', version),
  adminPassword: field('Secret that holds the password of the user admin. Default: a secret of its own, NAME-admin-password.', ref('secret')),
  storage: field('Disk for its data. Default: 1Gi.', bytes),
});
