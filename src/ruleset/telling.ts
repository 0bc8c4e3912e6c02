/** What a finding tells: its message, and other places that help to understand it. */
import type { Bindings } from '../expression/compile.ts';
import type { Evaluation } from '../expression/evaluation.ts';
import { labelOf } from '../expression/label.ts';
import { Node, RefValue } from '../expression/values.ts';
import type { RelatedPlace } from '../model/problem.ts';
import type { RuleProgram } from './compile-rule.ts';

/** The message of a finding. A verdict stands even when it cannot be filled in: the title says what should be true. */
export function messageOf(program: RuleProgram, bindings: Bindings, record: Evaluation): string {
  try {
    // A report shows less; the rest of a list of thousands is not kept for every finding.
    return program.account().message.render(bindings, record).slice(0, LONGEST_MESSAGE).replaceAll(/\s+/g, ' ');
  } catch {
    return `This does not hold: ${program.rule.title}.`;
  }
}

const LONGEST_MESSAGE = 2_000;

const MOST_RELATED = 20;

/** The places that a rule names beside the one that fails. */
export function relatedPlaces(program: RuleProgram, bindings: Bindings, record: Evaluation): readonly RelatedPlace[] {
  try {
    const places = program.account().related?.evaluate(bindings, record);
    return Array.isArray(places) ? places.slice(0, MOST_RELATED).flatMap(relatedPlace) : [];
  } catch {
    return [];
  }
}

function relatedPlace(value: unknown): readonly RelatedPlace[] {
  if (value instanceof RefValue) return [{ subject: RefValue.referenceOf(value).place, message: value.text }];
  if (value instanceof Node) return [{ subject: Node.placeOf(value), message: labelOf(value) }];
  return [];
}
