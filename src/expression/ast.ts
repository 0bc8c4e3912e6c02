import type { ASTNode } from '@marcbachmann/cel-js';

/** What the engine keeps beside a node; the parts of it that closing its gaps needs. */
interface NodeMeta {
  readonly alternate?: ExpressionNode;
  readonly macro?: unknown;
  readonly evaluate: (evaluator: unknown, ast: unknown, context: unknown) => unknown;
}

/** A node of a parsed expression, as much of it as the door relies on; a test pins this to the engine's version. */
export interface ExpressionNode {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
  readonly meta: NodeMeta;
  readonly checkedType?: { readonly name: string; readonly kind: string };
  handle?: (...operands: unknown[]) => unknown;
  setMeta(key: string, value: unknown): unknown;
}

/** Views the engine's node as ours. */
export function asNode(ast: ASTNode): ExpressionNode {
  return ast as unknown as ExpressionNode;
}

/** The nodes directly below, in source order; macros appear as the calls they were written as. */
export function children(node: ExpressionNode): readonly ExpressionNode[] {
  const args = node.args;
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [(args as [ExpressionNode, string])[0]];
    case '!_':
    case '-_':
      return [args as ExpressionNode];
    case 'call':
      return (args as [string, ExpressionNode[]])[1];
    case 'rcall': {
      const [, receiver, rest] = args as [string, ExpressionNode, ExpressionNode[]];
      return [receiver, ...rest];
    }
    case 'map':
      return (args as [ExpressionNode, ExpressionNode][]).flat();
    default:
      return args as ExpressionNode[];
  }
}

/** Visits a node and everything below it. */
export function visit(node: ExpressionNode, see: (node: ExpressionNode) => void): void {
  see(node);
  for (const below of children(node)) visit(below, see);
}

/** The name a call or method call was written with; undefined for other nodes. */
export function calledName(node: ExpressionNode): string | undefined {
  return node.op === 'call' || node.op === 'rcall' ? (node.args as [string])[0] : undefined;
}

/** A chain of names such as `spec.scope.clouds` as text, or undefined when the node is anything else. */
export function pathOf(node: ExpressionNode): string | undefined {
  if (node.op === 'id') return node.args as string;
  if (node.op !== '.') return undefined;
  const [left, key] = node.args as [ExpressionNode, string];
  const before = pathOf(left);
  return before === undefined ? undefined : `${before}.${key}`;
}
