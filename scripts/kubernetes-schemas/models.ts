import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { enumOf, type Kind, type Table } from './table.ts';
import { TypesWithin } from './types-within.ts';

/** Kinds of GKE that a platform uses; all but those of Config Connector. */
const kinds: readonly [apiVersion: string, kind: string][] = [
  ['cloud.google.com/v1', 'BackendConfig'],
  ['networking.gke.io/v1beta1', 'FrontendConfig'],
  ['networking.gke.io/v1', 'ManagedCertificate'],
  ['networking.gke.io/v1', 'HealthCheckPolicy'],
  ['networking.gke.io/v1', 'GCPBackendPolicy'],
  ['networking.gke.io/v1', 'GCPGatewayPolicy'],
  ['networking.gke.io/v1', 'ServiceAttachment'],
];

interface AstNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Reads declarations of types that were made of resource definitions. They say less: no ranges, and a number may be a whole one. */
export function readModels(folder: string): Table {
  const within = new TypesWithin();
  const found = kinds.map(([apiVersion, kind]): Kind => {
    const file = join(folder, apiVersion, `${kind}.d.ts`);
    const { program } = parseSync(file, readFileSync(file, 'utf8'));
    const declarations = (program.body as unknown as AstNode[]).map((node) => (node.declaration ?? node) as AstNode);
    const declared = declarations.find((node) => node.type === 'TSInterfaceDeclaration' && (node.id as { name: string }).name === `I${kind}`);
    if (declared === undefined) throw new Error(`no interface in ${file}`);
    const members = (declared.body as { body: AstNode[] }).body.filter((member) => !['apiVersion', 'kind', 'metadata', 'status'].includes(nameOf(member)));
    const fields = members.map((member) => fieldOf(member, kind, within));
    return { apiVersion, kind, namespaced: true, type: within.add(kind, ['apiVersion:s', 'kind:s', 'metadata:@meta.ObjectMeta', 'status:{*}', ...fields]).slice(1), range: '' };
  });
  return { kinds: found, types: within.types, limits: within.limits };
}

function nameOf(member: AstNode): string {
  const key = member.key as { name?: string; value?: string } | undefined;
  return key?.name ?? key?.value ?? '';
}

function fieldOf(member: AstNode, parent: string, within: TypesWithin): string {
  const name = nameOf(member);
  const { typeAnnotation } = member.typeAnnotation as { typeAnnotation: AstNode };
  return `${member.optional === true ? '' : '!'}${name}:${typeOf(typeAnnotation, `${parent}.${name}`, within)}`;
}

function typeOf(node: AstNode, name: string, within: TypesWithin): string {
  switch (node.type) {
    case 'TSStringKeyword':
      return 's';
    case 'TSNumberKeyword':
      return 'n';
    case 'TSBooleanKeyword':
      return 'b';
    case 'TSParenthesizedType':
      return typeOf(node.typeAnnotation as AstNode, name, within);
    case 'TSUnionType':
      return unionOf((node.types as AstNode[]).filter((type) => type.type !== 'TSNullKeyword'), name, within);
    case 'TSLiteralType':
      return unionOf([node], name, within);
    case 'TSArrayType':
      return `[${typeOf(node.elementType as AstNode, name, within)}]`;
    case 'TSTypeReference':
      return `[${typeOf((node.typeArguments as { params: AstNode[] }).params[0]!, name, within)}]`;
    case 'TSTypeLiteral':
      return literalOf(node.members as AstNode[], name, within);
    default:
      return '*';
  }
}

function unionOf(types: readonly AstNode[], name: string, within: TypesWithin): string {
  if (types.every((type) => type.type === 'TSLiteralType')) return enumOf(types.map((type) => (type.literal as { value: string }).value));
  return types.length === 1 ? typeOf(types[0]!, name, within) : '*';
}

function literalOf(members: readonly AstNode[], name: string, within: TypesWithin): string {
  const index = members.find((member) => member.type === 'TSIndexSignature');
  if (index !== undefined) return `{${typeOf((index.typeAnnotation as { typeAnnotation: AstNode }).typeAnnotation, name, within)}}`;
  return members.length === 0 ? '{*}' : within.add(name, members.map((member) => fieldOf(member, name, within)));
}
