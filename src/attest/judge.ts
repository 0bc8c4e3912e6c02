import { addMonths, type CivilDate, compareDates } from '../expression/calendar.ts';
import type { Objective } from '../model/objective.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportAttestation } from '../model/report.ts';
import type { Reference } from '../model/workspace.ts';
import { standingOf } from './person.ts';
import {
  absentPerson,
  expiredStatement,
  futureStatement,
  incompleteStatement,
  longStatement,
  needlessStatement,
  reversedDays,
  unknownObjective,
} from './problems.ts';
import type { Statement } from './statement.ts';

/** An objective, as far as an attestation of it asks. */
export type Attestable = Pick<Objective, 'id' | 'coverage'>;

/** What an attestation is judged by. */
export interface Bench {
  readonly objectives: ReadonlyMap<string, Attestable>;
  /** What the name of the person at a place leads to. */
  readonly personOf: (statement: Statement) => Reference | undefined;
  readonly today: CivilDate;
}

/** What became of an attestation. */
export interface Verdict {
  readonly state: ReportAttestation['state'];
  /** Last day on which it counts, where that is known. */
  readonly lastDay?: CivilDate;
  readonly problem?: Problem;
}

/** How long an attestation counts at most, in months. */
const LONGEST = 12;

const INVALID: Verdict = { state: 'invalid' };

/** A statement that names its objective. */
type About = Statement & { readonly objective: string };

/** Judges one attestation; the first thing that stands against it decides. */
export function judge(statement: Statement, bench: Bench): Verdict {
  if (!namesObjective(statement)) return INVALID;
  const objective = bench.objectives.get(statement.objective);
  if (objective === undefined) {
    return { ...INVALID, problem: unknownObjective(statement, [...bench.objectives.keys()]) };
  }
  if (objective.coverage === 'automated' || objective.coverage === 'planned') {
    return { state: 'notNeeded', problem: needlessStatement(statement, objective.coverage) };
  }
  return judgeParts(statement, bench);
}

function namesObjective(statement: Statement): statement is About {
  return statement.objective !== undefined;
}

function judgeParts(statement: About, bench: Bench): Verdict {
  const { statement: said, by, on, validUntil, evidence } = statement;
  const parts = { statement: said, by, on, validUntil, evidence: evidence[0] };
  const missing = Object.entries(parts).flatMap(([key, part]) => (part === undefined ? [key] : []));
  if (missing.length > 0) return { ...INVALID, problem: incompleteStatement(statement, missing) };
  // A day that is none has a finding of its own.
  if (on?.date === undefined || validUntil?.date === undefined) return INVALID;
  return judgeDays(statement, { on: on.date, validUntil: validUntil.date }, bench);
}

interface Days {
  readonly on: CivilDate;
  readonly validUntil: CivilDate;
}

function judgeDays(statement: About, { on, validUntil }: Days, bench: Bench): Verdict {
  if (compareDates(validUntil, on) < 0) return { ...INVALID, problem: reversedDays(statement) };
  const longest = addMonths(on, LONGEST);
  const isTooLong = compareDates(validUntil, longest) > 0;
  const lastDay = isTooLong ? longest : validUntil;
  if (compareDates(on, bench.today) > 0) return { ...INVALID, lastDay, problem: futureStatement(statement) };
  if (compareDates(lastDay, bench.today) < 0) {
    return { state: 'expired', lastDay, problem: expiredStatement(statement, lastDay, isTooLong) };
  }
  const verdict = judgePerson(statement, bench);
  if (verdict.state !== 'valid' || !isTooLong) return { ...verdict, lastDay };
  return { ...verdict, lastDay, problem: longStatement(statement, lastDay) };
}

function judgePerson(statement: About, { personOf, today }: Bench): Verdict {
  const standing = standingOf(personOf(statement), today.toString());
  if (standing.is === 'gone') return { ...INVALID, problem: absentPerson(statement, standing) };
  if (standing.is === 'undecided') return { state: 'open' };
  return standing.is === 'here' ? { state: 'valid' } : INVALID;
}
