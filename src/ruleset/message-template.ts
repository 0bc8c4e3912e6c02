import { CivilDate, describePeriod, Period } from '../expression/calendar.ts';
import type { Bindings, Compiler, Expression } from '../expression/compile.ts';
import type { Evaluation } from '../expression/evaluation.ts';
import { labelOf } from '../expression/label.ts';
import { ExpressionMistake } from '../expression/mistake.ts';
import type { Facts } from '../expression/presence.ts';
import { Node, RefValue } from '../expression/values.ts';

/** A message with the values of the moment filled in. */
export interface MessageTemplate {
  /** Throws when one of its expressions cannot be evaluated. */
  readonly render: (bindings: Bindings, evaluation: Evaluation) => string;
}

/** Compiles a text with `{expression}` parts; `{{` is a brace. Throws ExpressionMistake. */
export function compileMessage(text: string, compiler: Compiler, known: Facts): MessageTemplate {
  const parts = splitParts(text).map((part) => (part.code ? compilePart(part.text, compiler, known) : part.text));
  return {
    render: (bindings, evaluation) =>
      parts
        .map((part) => (typeof part === 'string' ? part : printed(part.evaluate(bindings, evaluation))))
        .join('')
        .trim(),
  };
}

interface Part {
  readonly text: string;
  readonly code: boolean;
}

const PART = /\{\{|\{((?:[^{}"']|"[^"]*"|'[^']*')*)\}/g;

function splitParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(PART)) {
    parts.push({ text: text.slice(end, match.index), code: false });
    parts.push(match[0] === '{{' ? { text: '{', code: false } : { text: match[1] ?? '', code: true });
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  if (rest.includes('{'))
    throw new ExpressionMistake('a `{` of the message is never closed', text, end + rest.indexOf('{'), text.length);
  return [...parts, { text: rest, code: false }];
}

function compilePart(source: string, compiler: Compiler, known: Facts): Expression {
  const expression = compiler.compile(source, known);
  if (/^(dyn|map|optional)\b/.test(expression.type)) {
    throw new ExpressionMistake(`a ${expression.type} cannot be printed in a message`, source, 0, source.length);
  }
  return expression;
}

function printed(value: unknown): string {
  if (Array.isArray(value)) return value.map(printed).join(', ');
  if (value instanceof Period) return describePeriod(value);
  if (value instanceof CivilDate) return value.toString();
  if (value instanceof RefValue) return value.text;
  if (value instanceof Node) return labelOf(value);
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  return String(value);
}
