import type { Others } from './support.ts';

const broker = { kafka: { kind: 'kafka', version: '7.5.0' } };

/** What a resource cannot be without, of the kinds that have such options: the options, and other resources that they name. */
export const minimal: Readonly<Record<string, readonly [options: object, others?: Others]>> = {
  grafana: [{ prometheus: 'prometheus' }, { prometheus: { kind: 'prometheus' } }],
  kafka: [{ version: '7.5.0' }],
  'kafka-connect': [{ kafka: 'kafka' }, broker],
  'kafka-ui': [{ kafka: 'kafka' }, broker],
  postgres: [{ version: 16 }],
  'prometheus-adapter': [{ prometheus: 'prometheus' }, { prometheus: { kind: 'prometheus' } }],
  redis: [{ version: 7 }],
  'schema-registry': [{ kafka: 'kafka' }, broker],
};
