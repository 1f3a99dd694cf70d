import { buildKinds } from '../../src/catalog/index.ts';
import type { BuildHealth, BuildInput, BuildKind } from '../../src/catalog/build.ts';
import { trace } from '../../src/compiler/resolve/fold.ts';
import { printDocument } from '../../src/formats/index.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';

export type BuildOptions = { readonly kind: string } & Readonly<Record<string, unknown>>;

export function buildKind(name: string): BuildKind {
  const kind = buildKinds.get(name);
  if (kind === undefined) throw new Error(`no kind of build ${name}`);
  return kind;
}

/** The image of a service `web` that listens on 8080 and has a health check over HTTP. */
export function build(options: BuildOptions, more: Partial<BuildInput<never>> = {}): BuildInput<never> {
  const at = path(['services', 'web', 'build']);
  const origin = modelOrigin(at);
  const port = traced(8080, modelOrigin(path(['services', 'web', 'ports', 'http'])));
  return {
    name: traced('web', origin),
    origin,
    options: trace(options, at) as never,
    description: undefined,
    ports: [{ name: traced('http', port.origin), number: port }],
    folders: [],
    health: health(options.kind, port.value),
    labels: [{ name: 'org.opencontainers.image.title', value: traced('web', origin) }],
    ...more,
  };
}

function health(kind: string, port: number): BuildHealth {
  const origin = modelOrigin(path(['services', 'web', 'health']));
  return {
    command: buildKind(kind).httpProbe(traced(port, origin), traced('/health', origin)),
    interval: traced(10_000, origin),
    timeout: traced(5_000, origin),
    startPeriod: traced(60_000, origin),
    retries: traced(3, origin),
  };
}

export function dockerfileOf(input: BuildInput<never>): string {
  const { kind } = input.options as unknown as { kind: { value: string } };
  return printDocument({ format: 'dockerfile', content: buildKind(kind.value).dockerfile(input) });
}

/** Instructions, each on one line and without comments, by stage. */
export function stagesOf(dockerfile: string): Record<string, string[]> {
  const lines = dockerfile.replace(/\\\n\s*/g, '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const stages: Record<string, string[]> = {};
  let current: string[] = [];
  for (const line of lines) {
    const from = /^FROM (\S+) AS (\S+)$/.exec(line);
    if (from === null) current.push(line);
    else current = stages[from[2]!] = [`FROM ${from[1]}`];
  }
  return stages;
}
