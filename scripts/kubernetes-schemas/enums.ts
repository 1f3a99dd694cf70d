/** Values that a field may have, by `package_Type` and the field's name; the published OpenAPI leaves them out. */
export type Enums = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const head = /^func schema_(\w+)\(ref/;
// Properties of the type itself stand at this depth, those of types within stand deeper.
const property = /^\t{5}"([^"]+)": \{$/;
const values = /\bEnum:\s+\[\]interface\{\}\{(.*)\}/;

/** Reads them from the generated Go code that makes the OpenAPI of a running server. */
export function readEnums(code: string): Enums {
  const enums = new Map<string, Map<string, string[]>>();
  let type = '';
  let field = '';
  for (const line of code.split('\n')) {
    type = head.exec(line)?.[1] ?? type;
    field = property.exec(line)?.[1] ?? field;
    const found = values.exec(line)?.[1];
    if (found === undefined) continue;
    const fields = enums.get(type) ?? new Map<string, string[]>();
    fields.set(field, JSON.parse(`[${found}]`) as string[]);
    enums.set(type, fields);
  }
  return enums;
}

/** `k8sio_api_core_v1_Container` for `io.k8s.api.core.v1.Container`, and so on for the other packages. */
export function enumKey(definition: string): string {
  const api = /^io\.k8s\.api\.(.*)$/.exec(definition);
  if (api !== null) return `k8sio_api_${api[1]!.replaceAll('.', '_')}`;
  return definition.slice(definition.indexOf('pkg.')).replaceAll('.', '_');
}
