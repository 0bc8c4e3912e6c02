/** Judges what persons state of objectives that documents alone do not settle. */
import { InternalError } from '../base/errors.ts';
import { parseDate } from '../expression/calendar.ts';
import type { Attested } from '../model/attested.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Attestable, type Bench, judge, type Verdict } from './judge.ts';
import { readStatement, type Statement } from './statement.ts';

/** What attestations are judged with. */
export interface AttestRequest {
  readonly workspace: Workspace;
  /** Every objective that can be stated to be met, whatever the profile asks for. */
  readonly objectives: readonly Attestable[];
  readonly asOf: string;
}

/** What became of each attestation, and what is wrong with them. */
export interface Attestations {
  /** In document order, without those that name no objective. */
  readonly attestations: readonly Attested[];
  /** Of rules with stage `attest`, each with the objective that the attestation is about. */
  readonly problems: readonly Problem[];
}

/** Judges the attestations of a workspace on a day. Throws InternalError when that is none. */
export function attest({ workspace, objectives, asOf }: AttestRequest): Attestations {
  const today = parseDate(asOf);
  if (today === undefined) throw new InternalError(`"${asOf}" is no day`);
  const bench: Bench = {
    objectives: new Map(objectives.map((objective) => [objective.id, objective])),
    personOf: ({ document }) => workspace.referenceAt(document, '/spec/by'),
    today,
  };
  const judged = (workspace.byKind.get('Attestation') ?? []).map((document) => {
    const statement = readStatement(document);
    return { statement, verdict: judge(statement, bench) };
  });
  return { attestations: judged.flatMap(attested), problems: problemsOf(judged) };
}

interface Judged {
  readonly statement: Statement;
  readonly verdict: Verdict;
}

function attested({ statement, verdict }: Judged): readonly Attested[] {
  const { document, objective, statement: text = '', by = '', on, validUntil, evidence } = statement;
  if (objective === undefined) return [];
  const lastDay = verdict.lastDay ?? validUntil?.date;
  return [
    {
      document,
      objective,
      state: verdict.state,
      statement: text,
      by,
      ...(on?.date !== undefined && { on: on.date.toString() }),
      ...(lastDay !== undefined && { validUntil: lastDay.toString() }),
      evidence,
    },
  ];
}

/** One that expired is no gap any more when a newer one has taken its place. */
function problemsOf(judged: readonly Judged[]): readonly Problem[] {
  const stated = new Set(
    judged.flatMap(({ statement, verdict }) => (verdict.state === 'valid' ? [statement.objective] : [])),
  );
  return judged.flatMap(({ statement, verdict }) => {
    const isSuperseded = verdict.state === 'expired' && stated.has(statement.objective);
    return verdict.problem === undefined || isSuperseded ? [] : [verdict.problem];
  });
}
