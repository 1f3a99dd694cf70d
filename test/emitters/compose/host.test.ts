import { expect, test } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { model } from '../../model-helper.ts';

/** What compose is told of a workload of `model(config)`. */
function serviceOf(name: string, resources: object): string {
  const { files, diagnostics } = compile(model({ owners: { core: { slack: '#core' } }, resources: { prometheus: { kind: 'prometheus' }, ...resources } }) as never);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const text = files.find(({ path }) => path === 'out/compose/local/compose.yaml')!.text;
  return new RegExp(`^ {2}${name}:\\n(?: {3,}.*\\n)*`, 'm').exec(text)![0].replace(/^ *# .*\n/gm, '');
}

const bind = (source: string, target: string): string => `      - type: bind
        source: ${source}
        target: ${target}
        read_only: true
`;

test('what tells of a machine reads its files, and sees its processes where it needs to', () => {
  const written = serviceOf('machine', { machine: { kind: 'node-exporter' } });
  expect(written).toContain(`    volumes:\n${bind('/', '/host')}`);
  expect(written).toContain('    pid: host\n');
});

test('what tells of containers sees no processes, and may do nothing more than others', () => {
  const written = serviceOf('containers', { containers: { kind: 'cadvisor' } });
  expect(written).toContain(`    volumes:\n${bind('/', '/rootfs')}${bind('/var/run', '/var/run')}${bind('/sys', '/sys')}`);
  expect(written).toContain('    user: "0:0"\n    read_only: true\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:true\n');
  expect(written).not.toContain('pid:');
});

test('nobody else sees anything of it', () => {
  expect(serviceOf('prometheus', {})).not.toMatch(/source: \/|pid:/);
});
