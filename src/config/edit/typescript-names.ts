import type { ArrowFunctionExpression, Function as FunctionSyntax, Node as Syntax, Program, VariableDeclaration, VariableDeclarator } from 'oxc-parser';

export type Helper = ArrowFunctionExpression | FunctionSyntax;

/** What a name at the top of a file stands for. */
export type Binding =
  | { readonly kind: 'const'; readonly value: Syntax; readonly at: number }
  | { readonly kind: 'function'; readonly helper: Helper; readonly at: number }
  | { readonly kind: 'import'; readonly from: string; readonly name: string; readonly at: number }
  | { readonly kind: 'other'; readonly at: number };

export interface Names {
  readonly bindings: ReadonlyMap<string, Binding>;
  /** How often each name is used as a value, anywhere in the file, whatever it means there. */
  readonly uses: ReadonlyMap<string, number>;
  /** How often of these it is spread by its name, which cannot change it. */
  readonly spreads: ReadonlyMap<string, number>;
}

export function namesIn(program: Program): Names {
  const bindings = new Map<string, Binding>();
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;
    if (declaration.type === 'VariableDeclaration') for (const one of declaration.declarations) bind(bindings, declaration, one);
    if (declaration.type === 'FunctionDeclaration' && declaration.id !== null) bindings.set(declaration.id.name, { kind: 'function', helper: declaration, at: declaration.start });
    if (statement.type !== 'ImportDeclaration') continue;
    for (const one of statement.specifiers) {
      const imported = one.type === 'ImportSpecifier' ? (one.imported.type === 'Literal' ? one.imported.value : one.imported.name) : one.type === 'ImportDefaultSpecifier' ? 'default' : '*';
      bindings.set(one.local.name, { kind: 'import', from: statement.source.value, name: imported, at: one.start });
    }
  }
  return { bindings, ...countUses(program) };
}

function bind(bindings: Map<string, Binding>, { kind }: VariableDeclaration, { id, init }: VariableDeclarator): void {
  if (id.type !== 'Identifier') return;
  const at = id.start;
  if (kind !== 'const' || init === null) bindings.set(id.name, { kind: 'other', at });
  else if (init.type === 'ArrowFunctionExpression' || init.type === 'FunctionExpression') bindings.set(id.name, { kind: 'function', helper: init, at });
  else bindings.set(id.name, { kind: 'const', value: init, at });
}

/** Types name values too (`typeof base`), and change none. */
const types = /^TS(?:InterfaceDeclaration|TypeAliasDeclaration|TypeAnnotation|TypeParameter(?:Declaration|Instantiation))$/;

/** All nodes below, but types. */
export function* nodesOf(root: Syntax): Generator<Syntax> {
  const open: { readonly node: Syntax; readonly isLabel: boolean }[] = [{ node: root, isLabel: false }];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    if (!top.isLabel) yield top.node;
    for (const [name, child] of Object.entries(top.node)) {
      const label = isLabel(top.node, name);
      for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) if (isSyntax(one)) open.push({ node: one, isLabel: label });
    }
  }
}

/** What is shadowed counts too often, never too seldom. */
export function countUses(program: Syntax): Pick<Names, 'uses' | 'spreads'> {
  const uses = new Map<string, number>();
  const spreads = new Map<string, number>();
  const count = (into: Map<string, number>, node: Syntax): void => void (node.type === 'Identifier' && into.set(node.name, (into.get(node.name) ?? 0) + 1));
  for (const node of nodesOf(program)) {
    count(uses, node);
    if (node.type === 'SpreadElement') count(spreads, node.argument);
  }
  return { uses, spreads };
}

/** Whether a child says what something is called: names of properties, and what a declaration declares. */
function isLabel(node: Syntax, child: string): boolean {
  if (node.type === 'Property') return child === 'key' && !node.computed;
  if (node.type === 'MemberExpression') return child === 'property' && !node.computed;
  if (node.type === 'FunctionDeclaration') return child === 'id';
  if (node.type === 'VariableDeclarator') return child === 'id' && node.id.type === 'Identifier';
  return node.type.startsWith('Import') && node.type.endsWith('Specifier');
}

function isSyntax(value: unknown): value is Syntax {
  if (typeof value !== 'object' || value === null) return false;
  const { type } = value as { type?: unknown };
  return typeof type === 'string' && !types.test(type);
}
