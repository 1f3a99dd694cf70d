import { expect, test } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { model } from '../../model-helper.ts';

const { files } = compile(model({ owners: { core: { slack: '#core' } }, resources: { prometheus: { kind: 'prometheus' }, grafana: { kind: 'grafana', prometheus: 'prometheus' } } }) as never);
const written = files.find(({ path }) => path === 'out/compose/local/compose.yaml')!.text;

test('a folder of parts is mounted as a whole, and holds what lies beside the compose file', () => {
  expect(written).toContain(`      - type: bind
        source: ./files/grafana/etc/grafana/dashboards
        target: /etc/grafana/dashboards
        read_only: true
`);
  expect(files.flatMap(({ path }) => /^out\/compose\/local\/files\/grafana\/etc\/grafana\/dashboards\/(.+)$/.exec(path)?.[1] ?? [])).toEqual(['platform_overview.json', 'grafana.json', 'prometheus.json']);
});

test('other files are mounted one by one', () => {
  expect([...written.matchAll(/target: (\/etc\/grafana\/.+)/g)].map(([, target]) => target)).toEqual(['/etc/grafana/provisioning/datasources/platform.yaml', '/etc/grafana/provisioning/dashboards/platform.yaml', '/etc/grafana/dashboards']);
  expect(written).not.toContain('source: grafana_etc_grafana_dashboards');
});
