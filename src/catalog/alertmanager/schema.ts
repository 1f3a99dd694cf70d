import * as z from 'zod';
import { bytes, duration, field, version, type ObjectSchema } from '../../model/schema.ts';
import { resourceSchema } from '../../model/resource.ts';

export const alertmanagerSchema: ObjectSchema = resourceSchema('Alertmanager', 'alertmanager', 'An Alertmanager, which groups alerts and delivers them.', {
  url: field('Address at which people open it, such as "https://alerts.example.com"; what it delivers leads there. Default: none.', z.string().regex(/^https?:\/\/[^\s/?#]+$/, 'must be an address such as "https://alerts.example.com", without a path')),
  version: field('Version, such as "0.31.1". Default: 0.31.1.', version),
  retention: field('How long it remembers what it delivered and which silences ended. Default: 120h.', duration),
  storage: field('Disk for its data. Default: 1Gi.', bytes),
});
