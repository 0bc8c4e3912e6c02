import { compareText } from '../../base/compare.ts';
import { LEVELS } from '../../model/level.ts';
import type { LibraryRule } from '../../model/library.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ReportFinding, ReportOpen } from '../../model/report.ts';
import type { Shapes } from '../../model/shape.ts';
import type { Subject } from '../../model/subject.ts';
import { beyondOf, type Duties } from './controls.ts';
import { fingerprints, type Identified } from './fingerprint.ts';
import { ownerOf } from './owner.ts';
import { type Presenter, subjectPath } from './places.ts';

/** What findings are described with. */
export interface FindingContext {
  readonly rules: ReadonlyMap<string, LibraryRule>;
  readonly duties: Duties;
  readonly present: Presenter;
  readonly shapes: Shapes;
}

type Fail = Extract<Outcome, { kind: 'fail' }>;
type Open = Extract<Outcome, { kind: 'open' }>;

interface Draft {
  readonly identified: Identified;
  readonly shown: Omit<ReportFinding, 'fingerprint'>;
}

/** The findings of a report, worst first, then by place. */
export function reportFindings(outcomes: readonly Outcome[], context: FindingContext): readonly ReportFinding[] {
  const drafts = outcomes
    .filter((outcome) => outcome.kind === 'fail')
    .sort(fileByFile)
    .map((outcome) => draft(outcome, context))
    .map((one) => withOpenControls(one, outcomes, context))
    .sort((left, right) => byPlace(left.shown, right.shown, (shown) => shown.message));
  const prints = fingerprints(
    drafts.map((each) => each.identified),
    context.shapes,
  );
  return drafts
    .map(({ shown }, place) => ({ ...shown, fingerprint: prints[place] ?? '' }))
    .sort((left, right) => LEVELS.indexOf(right.level) - LEVELS.indexOf(left.level));
}

function draft({ finding, waiver }: Fail, context: FindingContext): Draft {
  const { ruleId, subject, level } = finding;
  const { present } = context;
  const location = present.location(subject);
  return {
    identified: { ruleId, subject, message: finding.message, path: location.path },
    shown: {
      ruleId,
      ...served(ruleId, context, finding.objectives),
      level,
      message: present.message(finding.message, subject),
      remediation: finding.remediation
        .split('\n')
        .map((line) => present.remedy(line, subject))
        .join('\n'),
      location,
      related: finding.related.map((place) => ({
        message: present.message(place.message, place.subject),
        location: present.location(place.subject),
      })),
      ...ownerKey(subject, present),
      ...(waiver !== undefined && { waiver }),
    },
  };
}

function ownerKey(subject: Subject, present: Presenter): Pick<ReportFinding, 'owner'> {
  const owner = ownerOf(subject);
  return owner === undefined ? {} : { owner: present.message(owner, subject) };
}

/** A missing kind is one finding, and it names every control whose rules have nothing to look at. */
function withOpenControls(one: Draft, outcomes: readonly Outcome[], { rules, duties }: FindingContext): Draft {
  const kind = rules.get(one.shown.ruleId)?.missingKind;
  if (kind === undefined) return one;
  const waiting = outcomes.filter(({ kind: is, ruleId }) => is === 'open' && rules.get(ruleId)?.appliesTo === kind);
  const leavesOpen = [...new Set(waiting.flatMap(({ ruleId }) => duties.objectivesOfRule(ruleId)))].sort();
  const controls = duties.controlsOfObjectives([...one.shown.objectives, ...leavesOpen]);
  return {
    ...one,
    shown: { ...one.shown, controls, leavesOpen, message: `${one.shown.message}${leavesOpenSentence(controls)}` },
  };
}

/** What a missing kind leaves open, as the end of its message. */
export function leavesOpenSentence(controls: readonly string[]): string {
  return ` It leaves open: ${controls.join(', ')}.`;
}

function served(
  ruleId: string,
  { rules, duties }: FindingContext,
  about: readonly string[] = [],
): Pick<ReportFinding, 'title' | 'objectives' | 'controls' | 'beyond'> {
  const own = duties.objectivesOfRule(ruleId);
  const others = about.filter(duties.isAsked);
  const objectives = others.length === 0 ? own : [...new Set([...own, ...others])];
  return {
    title: rules.get(ruleId)?.title ?? ruleId,
    objectives,
    controls: others.length === 0 ? duties.controlsOfRule(ruleId) : duties.controlsOfObjectives(objectives),
    ...beyondOf(duties, objectives),
  };
}

/** What a report lists as undecided, by place. */
export function reportOpen(outcomes: readonly Outcome[], context: FindingContext): readonly ReportOpen[] {
  return outcomes
    .filter((outcome) => outcome.kind === 'open')
    .sort(fileByFile)
    .map((outcome) => openOf(outcome, context))
    .sort((left, right) => byPlace(left, right, (open) => open.reason));
}

function openOf({ ruleId, subject, reason }: Open, context: FindingContext): ReportOpen {
  const { present } = context;
  return {
    ruleId,
    ...served(ruleId, context),
    reason: present.message(reason, subject),
    location: present.location(subject),
  };
}

/** Places are located one file after the other, because that is what locating does fastest. */
function fileByFile(left: Outcome, right: Outcome): number {
  return compareText(subjectPath(left.subject), subjectPath(right.subject));
}

function byPlace<Shown extends { readonly ruleId: string; readonly location: SourceLocation }>(
  left: Shown,
  right: Shown,
  text: (shown: Shown) => string,
): number {
  const [from, to] = [left.location.region, right.location.region];
  return (
    compareText(left.location.path, right.location.path) ||
    (from?.startLine ?? 0) - (to?.startLine ?? 0) ||
    (from?.startColumn ?? 0) - (to?.startColumn ?? 0) ||
    compareText(left.ruleId, right.ruleId) ||
    compareText(text(left), text(right))
  );
}
