import type { Document } from '../../model/document.ts';
import type { Level } from '../../model/level.ts';
import type { LibraryRule } from '../../model/library.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ReportEvidence, ReportRule } from '../../model/report.ts';
import type { Subject } from '../../model/subject.ts';
import type { FindingContext } from './findings.ts';
import { subjectPath } from './places.ts';

/** Documents of which a rule's evidence names a place; the counts speak of all. */
const EVIDENCE_DOCUMENTS = 3;

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Record {
  readonly outcomes: Mutable<ReportRule['outcomes']>;
  readonly passes: Subject[];
}

/**
 * Every rule of the run with what it said and where it passed, in the order of the rules. `levels` holds what a configuration
 * made of the level of a rule.
 */
export function reportRules(
  outcomes: readonly Outcome[],
  context: FindingContext,
  levels: ReadonlyMap<string, Level>,
): readonly ReportRule[] {
  const records = recordsOf(outcomes, context.rules.values());
  return [...context.rules.values()].map(({ id, title, level, rationale, stage }) => {
    const { outcomes: counts, passes } = records.get(id) ?? newRecord();
    return {
      id,
      title,
      level: levels.get(id) ?? level,
      rationale: rationale.trim(),
      ...(stage !== undefined && { stage }),
      objectives: context.duties.objectivesOfRule(id),
      controls: context.duties.controlsOfRule(id),
      outcomes: counts,
      evidence: passes.map((subject) => evidenceOf(subject, context)),
    };
  });
}

function recordsOf(outcomes: readonly Outcome[], rules: Iterable<LibraryRule>): ReadonlyMap<string, Record> {
  const records = new Map([...rules].map(({ id }) => [id, newRecord()]));
  for (const { kind, ruleId, subject } of outcomes) {
    const record = records.get(ruleId);
    if (record === undefined) continue;
    record.outcomes[kind]++;
    if (kind === 'pass') keep(record.passes, subject);
  }
  return records;
}

function newRecord(): Record {
  return { outcomes: { pass: 0, fail: 0, notApplicable: 0, open: 0 }, passes: [] };
}

/** Outcomes come document by document, so the place kept last says whether this is another one. */
function keep(passes: Subject[], subject: Subject): void {
  const last = passes.at(-1);
  if (passes.length >= EVIDENCE_DOCUMENTS) return;
  if (last === undefined || documentOf(last) !== documentOf(subject)) passes.push(subject);
}

function documentOf(subject: Subject): Document | string {
  return 'document' in subject ? subject.document : subjectPath(subject);
}

function evidenceOf(subject: Subject, { present }: FindingContext): ReportEvidence {
  const location = present.location(subject);
  if (!('document' in subject)) return { location };
  const { kind, name } = subject.document;
  return { document: { kind, name: present.message(name, subject) }, location };
}
