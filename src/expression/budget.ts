/** Makes every loop and every operation on a long value count towards the evaluation's allowance. */
import { type ExpressionNode, visit } from './ast.ts';
import { charge } from './evaluation.ts';

const SIZED_OPERATORS = new Set(['in', '+', '==', '!=', 'call', 'rcall']);
const CHARACTERS_A_STEP = 64;
const FIRST_ITEMS = 4;

/** Instruments a checked expression, in place; must run before its first evaluation. */
export function meter(root: ExpressionNode): void {
  visit(root, (node) => {
    const loop = node.meta.alternate;
    if (loop?.op === 'comprehension') meterLoop(loop);
    else if (SIZED_OPERATORS.has(node.op) && node.handle !== undefined) meterOperands(node, node.handle);
  });
}

function meterLoop(loop: ExpressionNode): void {
  chargeBefore(loop);
  chargeBefore((loop.args as { readonly step: ExpressionNode }).step);
}

function chargeBefore(node: ExpressionNode): void {
  const evaluate = node.meta.evaluate;
  node.setMeta('evaluate', (evaluator: unknown, ast: unknown, context: unknown) => {
    charge(1);
    return evaluate(evaluator, ast, context);
  });
}

function meterOperands(node: ExpressionNode, handle: (...operands: unknown[]) => unknown): void {
  node.handle = (...operands) => {
    charge(1 + sizeOf(operands[0]) + sizeOf(operands[1]));
    return handle(...operands);
  };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Math.floor(value.length / CHARACTERS_A_STEP);
  if (!Array.isArray(value)) return 0;
  let size = value.length;
  for (let place = 0; place < value.length && place < FIRST_ITEMS; place++) size += shallowSize(value[place]);
  return size;
}

// The operands of a call arrive as one list; a long list or text among them is what costs.
function shallowSize(value: unknown): number {
  if (typeof value === 'string') return Math.floor(value.length / CHARACTERS_A_STEP);
  return Array.isArray(value) ? value.length : 0;
}
