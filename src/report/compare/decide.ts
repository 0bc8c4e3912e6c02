import type { SourceLocation } from '../../model/location.ts';
import type { Report } from '../../model/report.ts';
import type { Undecided } from './comparison.ts';
import { findDoubts } from './doubts.ts';

/** Why a run that does not list a finding does not say that it is gone either; undefined when the run says so. */
export type Decide = (finding: AtPlace) => Undecided | undefined;

interface AtPlace {
  readonly ruleId: string;
  readonly location: SourceLocation;
}

type RunName = 'the earlier run' | 'the later run' | 'this run';

/**
 * Judges absence: a finding that `run` does not list is gone only when `run` asked the question at that place. `other` is what
 * is known of the inputs of the run that found it; `name` is what readers call `run`.
 */
export function decider(run: Report, other: Pick<Report, 'inputs'>, name: RunName): Decide {
  const rules = new Map(run.rules.map(({ id, stage }) => [id, stage]));
  const notAssessed = new Map(run.notAssessed.filter(({ what }) => what === 'rule').map((entry) => [entry.id, entry]));
  const doubtAt = findDoubts(run.open);
  const unread = unreadPlaces(run, other, name);
  return ({ ruleId, location }) => {
    const left = notAssessed.get(ruleId);
    if (left !== undefined) return { why: 'notAssessed', reason: `not assessed: ${left.reason}` };
    if (!rules.has(ruleId)) return { why: 'ruleAbsent', reason: `its rule is not among those of ${name}` };
    const doubt = doubtAt(ruleId, location);
    if (doubt !== undefined) return { why: 'open', reason: `could not be decided: ${doubt.reason}` };
    return betweenFiles(run, rules.get(ruleId), name) ?? unread(location.path);
  };
}

/** What links and statements say of one file rests on others: a reference may lead into the file that was not read. */
function betweenFiles({ summary }: Report, stage: string | undefined, name: RunName): Undecided | undefined {
  if (summary.complete || (stage !== 'link' && stage !== 'attest')) return undefined;
  return { why: 'unread', reason: `${name} is not complete, and what it did not read may hold the other end` };
}

/** In a run that is not complete a place was read when its file gave as many documents as in the other, and no gap as a file. */
function unreadPlaces(
  run: Report,
  other: Pick<Report, 'inputs'>,
  name: RunName,
): (path: string) => Undecided | undefined {
  if (run.summary.complete) return () => undefined;
  const documents = documentsOf(run);
  const expected = documentsOf(other);
  const broken = new Set(run.findings.flatMap(({ location }) => (isWholeFile(location) ? [location.path] : [])));
  return (path) => {
    if (broken.has(path)) return { why: 'unread', reason: `${name} could not read all of "${path}"` };
    const read = documents.get(path);
    if (read !== undefined && read >= Math.max(1, expected.get(path) ?? 1)) return undefined;
    const how = read === undefined ? 'did not read' : 'found fewer documents in';
    return { why: 'unread', reason: `${name} is not complete, and it ${how} "${path}"` };
  };
}

// What stands in a document has a pointer; what keeps a file from being read has none.
function isWholeFile({ pointer }: SourceLocation): boolean {
  return pointer === undefined;
}

function documentsOf({ inputs }: Pick<Report, 'inputs'>): ReadonlyMap<string, number> {
  return new Map(inputs.map(({ path, documents }) => [path, documents]));
}
