// Makes the tables of src/verify/kubernetes/tables/ and schemas/kubernetes/README.md: what each minor version of Kubernetes, and the
// resources that platforms define beside it, allow in an object. Needs go, npm and their registries; one source after the other, each removed
// when it has been read (some 120 MB of disk at a time, a minute or two in all).
// usage: npm run gen:kubernetes
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/util/sort.ts';
import { readDefinitions } from './crd.ts';
import { readEnums } from './enums.ts';
import { kubernetesVersions } from '../../src/model/kubernetes-versions.ts';
import { newestPatch, withModule, withPackage, type Fetched } from './fetch.ts';
import { readStructs } from './go-structs.ts';
import { mergeVersions, readOpenApi, type Version } from './openapi.ts';
import { readModels } from './models.ts';
import { printTable, type Table } from './table.ts';

/** Resources that are no part of Kubernetes, from the modules that publish their definitions. */
const definitions: readonly { table: string; module: string; version: string; folder: string; files: RegExp }[] = [
  { table: 'external-secrets', module: 'github.com/external-secrets/external-secrets', version: 'v1.3.2', folder: 'config/crds/bases', files: /^external-secrets\.io_\w+\.yaml$/ },
  { table: 'gateway-api', module: 'sigs.k8s.io/gateway-api', version: 'v1.5.1', folder: 'config/crd/standard', files: /^gateway\.networking\.k8s\.io_(?!vap_)\w+\.yaml$/ },
  { table: 'cert-manager', module: 'github.com/cert-manager/cert-manager', version: 'v1.21.2', folder: 'deploy/crds', files: /\.yaml$/ },
  { table: 'prometheus-operator', module: 'github.com/prometheus-operator/prometheus-operator', version: 'v0.85.0', folder: 'example/prometheus-operator-crd', files: /\.yaml$/ },
];

const gkePackage = '@kubernetes-models/gke';
const kustomize = { module: 'sigs.k8s.io/kustomize/api', version: 'v0.21.1' };

interface Source extends Fetched {
  readonly table: string;
  readonly what: string;
  readonly kinds: number;
  readonly bytes: number;
}

const tables = 'src/verify/kubernetes/tables';
const sources: Source[] = [];
mkdirSync(tables, { recursive: true });

const versions = kubernetesVersions.map((minor): Version => withModule('k8s.io/kubernetes', newestPatch('k8s.io/kubernetes', minor), (fetched) => readVersion(minor, fetched)));
write('kubernetes', mergeVersions(versions), versions.map(({ fetched }) => fetched), 'api/openapi-spec/swagger.json; enumerations: pkg/generated/openapi/zz_generated.openapi.go');
for (const { table, module, version, folder, files } of definitions) {
  withModule(module, version, (fetched) => {
    const texts = readdirSync(join(fetched.folder, folder)).filter((name) => files.test(name)).sort(compareText).map((name) => readFileSync(join(fetched.folder, folder, name), 'utf8'));
    write(table, readDefinitions(texts), [fetched], `${folder}/`);
  });
}
withPackage(gkePackage, '4.6.2', (fetched) => write('gke', readModels(fetched.folder), [fetched], '*.d.ts'));
withModule(kustomize.module, kustomize.version, (fetched) => {
  const files = readdirSync(join(fetched.folder, 'types')).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go')).sort(compareText);
  const code = files.map((name) => readFileSync(join(fetched.folder, 'types', name), 'utf8')).join('\n');
  write('kustomize', readStructs(code, { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', namespaced: true }), [fetched], 'types/');
});
mkdirSync('schemas/kubernetes', { recursive: true });
writeFileSync('schemas/kubernetes/README.md', readme(sources));

function readVersion(minor: string, fetched: Fetched): Version {
  const swagger = readFileSync(join(fetched.folder, 'api/openapi-spec/swagger.json'), 'utf8');
  const enums = readEnums(readFileSync(join(fetched.folder, 'pkg/generated/openapi/zz_generated.openapi.go'), 'utf8'));
  return { minor: Number(minor.split('.')[1]), fetched, ...readOpenApi(JSON.parse(swagger), enums) };
}

function write(name: string, table: Table, from: readonly Fetched[], what: string): void {
  const text = printTable(table);
  writeFileSync(join(tables, `${name}.gen.ts`), text);
  for (const fetched of from) {
    sources.push({ ...fetched, table: name, what, kinds: table.kinds.length, bytes: text.length });
    console.error(`${name}: ${fetched.name} ${fetched.version} ${fetched.date}, ${table.kinds.length} kinds, ${table.types.size} types, ${Math.round(text.length / 1024)} KB`);
  }
}

function readme(all: readonly Source[]): string {
  const rows = all.map(({ table, name, version, date, what }) => `| \`${table}\` | ${name} | ${version} | ${date} | ${what} |`);
  return `# Kubernetes

Made by \`npm run gen:kubernetes\`, which takes the newest patch of each minor version of Kubernetes, and the releases that it names of all others; do not edit.
The tables are \`src/verify/kubernetes/tables/*.gen.ts\`. They hold names, types, what is required, enumerations and ranges, and no text of their sources.

| table | source | version | published | from |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

All are under the Apache License 2.0, ${gkePackage} under the MIT License. The definitions of GKE's own resources cannot be had from the Go module proxy
(\`k8s.io/ingress-gce\`, \`gke-managed-certs\`); ${gkePackage} is made of those of a GKE cluster. A Kustomization has no definition: its table is made of the types of the program that reads it.
Rules in the language of expressions (\`x-kubernetes-validations\`) and alternatives (\`oneOf\`) of resource definitions are not in the tables.
`;
}
