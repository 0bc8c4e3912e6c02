/** What is wrong with an attestation, in words. No message names the day of the report: it would be another gap each day. */
import { didYouMean } from '../base/nearest.ts';
import { shortened } from '../base/shortened.ts';
import type { CivilDate } from '../expression/calendar.ts';
import type { Coverage } from '../model/objective.ts';
import type { Problem } from '../model/problem.ts';
import type { Entity } from '../model/workspace.ts';
import type { Statement } from './statement.ts';

/** It is about an objective that nobody knows. */
export function unknownObjective(statement: Statement, known: readonly string[]): Problem {
  const id = statement.objective ?? '';
  return {
    ruleId: 'attestation-names-a-known-objective',
    subject: { document: statement.document, pointer: '/spec/objective' },
    message: `There is no objective "${shortened(id)}".${didYouMean(id, known)}`,
  };
}

const NEEDLESS: Readonly<Record<'automated' | 'planned', string>> = {
  automated: 'the documents settle it alone, so the attestation is not counted',
  planned: 'no rule covers it yet, so it is not assessed and the attestation is not counted',
};

/** It is about an objective that is not left to a person. */
export function needlessStatement(statement: Statement, coverage: Extract<Coverage, keyof typeof NEEDLESS>): Problem {
  const message = `${statement.objective} is not left to a person: ${NEEDLESS[coverage]}.`;
  return about(statement, 'attestation-is-needed', 'objective', message);
}

/** Parts of it hold nothing that can be used; `missing` names their keys. */
export function incompleteStatement(statement: Statement, missing: readonly string[]): Problem {
  const keys = missing.map((key) => `spec.${key}`);
  const last = keys.at(-1) ?? '';
  const named = keys.length === 1 ? last : `${keys.slice(0, -1).join(', ')} and ${last}`;
  const message = `The attestation of ${statement.objective} says nothing usable under ${named}, so it does not count.`;
  return about(statement, 'attestation-is-complete', missing.length === 1 ? missing[0] : undefined, message);
}

/** It ends before it begins. */
export function reversedDays(statement: Statement): Problem {
  const message = `The attestation of ${statement.objective} ends on ${statement.validUntil?.text}, before its own day ${statement.on?.text}, so it never counts.`;
  return about(statement, 'attestation-is-complete', 'validUntil', message);
}

/** Its day is still to come. */
export function futureStatement(statement: Statement): Problem {
  const message = `The attestation of ${statement.objective} is dated ${statement.on?.text}, which is still to come.`;
  return about(statement, 'attestation-is-not-in-the-future', 'on', message);
}

/** Its last day is over; `isCut` when that is the last one that any attestation could have. */
export function expiredStatement(statement: Statement, lastDay: CivilDate, isCut: boolean): Problem {
  const why = isCut ? ', a year after its own day, whatever validUntil says' : '';
  const message = `The attestation of ${statement.objective} expired: its last day was ${lastDay}${why}.`;
  return about(statement, 'attestation-has-not-expired', 'validUntil', message);
}

/** Whoever states it does not work here. */
export function absentPerson(
  statement: Statement,
  { person, reason }: { readonly person: Entity; readonly reason: string },
): Problem {
  const message = `The attestation of ${statement.objective} does not count: "${person.id}", who gave it, ${reason}.`;
  const related = [{ subject: person.place, message: `"${person.id}" in the contact registry` }];
  return { ...about(statement, 'attestation-is-by-somebody-still-here', 'by', message), related };
}

/** It claims to count for longer than a year. */
export function longStatement(statement: Statement, lastDay: CivilDate): Problem {
  const message = `The attestation of ${statement.objective} says ${statement.validUntil?.text}, but counts for a year at most: until ${lastDay}.`;
  return about(statement, 'attestation-is-not-valid-too-long', 'validUntil', message);
}

/** A problem at a key of the attestation, which may be missing, or at all of it. */
function about(statement: Statement, ruleId: string, key: string | undefined, message: string): Problem {
  const { document, objective } = statement;
  const spec = document.value['spec'];
  const stands = key !== undefined && typeof spec === 'object' && spec !== null && Object.hasOwn(spec, key);
  return {
    ruleId,
    subject: { document, pointer: stands ? `/spec/${key}` : '/spec' },
    message,
    ...(objective !== undefined && { objectives: [objective] }),
  };
}
