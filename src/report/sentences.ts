/** Sentences about a run that several formats print. */
import type { Report, ReportAttestation, ReportWaiver, Score, StatusCounts } from '../model/report.ts';
import { count, countLevels, percent } from './count.ts';
import { knownClause } from './known.ts';

/** How the terms of a framework that only crosswalks lead to are to be read. */
export const CROSSWALK =
  'Crosswalk: these controls are reached through our own. Their scores say how far the duties that correspond are met, not whether the control is; explain <framework> says who asserts what.';

/** Whether the report speaks of controls that only crosswalks lead to. */
export function isCrosswalk({ controls }: Report): boolean {
  return controls.some(({ links }) => links !== undefined);
}

/** `4 gaps: 3 errors, 1 note; 2 of them known to the baseline. 1 waived.` */
export function gapsSentence(report: Report): string {
  const { summary } = report;
  const total = summary.findings.error + summary.findings.warning + summary.findings.note;
  if (total === 0 && summary.documents === 0)
    return summary.unreadFiles > 0 ? 'Nothing could be read.' : 'Nothing was assessed.';
  const waived = summary.waived === 0 ? '' : ` ${summary.waived} waived.`;
  // What a waiver covers was found: it is no clean bill.
  const none = summary.waived === 0 ? 'No gaps found' : 'No gaps beside what is waived';
  if (total === 0) return `${none}${summary.complete ? '' : ' in what could be read'}.${waived}`;
  return `${count(total, 'gap')}: ${countLevels(summary.findings)}${knownClause(report)}.${waived}`;
}

/** `31 of 42 objectives met (73 %), 4 of them attested, 2 open; 9 more are not assessed and not counted.`; empty when there is none. */
export function objectivesSentence(report: Report): string {
  const { score, objectives } = report.summary;
  const { met, applicable, ratio } = score;
  const uncounted = uncountedObjectives({ counts: objectives, score });
  if (ratio === null) return noneCounted(objectives.notApplicable, uncounted);
  const unseen = objectives.notAssessed - uncounted;
  const attested = attestedCount(report);
  const undecided = [
    attested === 0 ? '' : `, ${attested} of them attested`,
    objectives.open === 0 ? '' : `, ${objectives.open} open`,
    objectives.manual === 0 ? '' : `, ${objectives.manual} left to a person`,
    unseen === 0 ? '' : `, ${unseen} not assessed`,
    uncounted === 0 ? '' : `; ${uncounted} more ${uncounted === 1 ? 'is' : 'are'} not assessed and not counted`,
  ];
  return `${met} of ${count(applicable, 'objective')} met (${percent(ratio)})${undecided.join('')}.`;
}

/** How many of the objectives that are met rest on what a person stated. */
function attestedCount({ objectives, attestations }: Report): number {
  if (attestations.length === 0) return 0;
  const valid = new Set(attestations.filter(({ state }) => state === 'valid').map(({ objective }) => objective));
  return objectives.filter(({ id, status, coverage }) => valid.has(id) && status === 'pass' && coverage !== 'automated')
    .length;
}

function noneCounted(notApplicable: number, uncounted: number): string {
  if (uncounted > 0) return `No objective could be judged: ${uncounted} not assessed.`;
  return notApplicable > 0 ? 'No objective applies.' : '';
}

/** How many objectives were not assessed because no rule covers them yet; the score passes over them. */
export function uncountedObjectives({
  counts,
  score,
}: {
  readonly counts: StatusCounts;
  readonly score: Score;
}): number {
  const counted = score.applicable - counts.pass - counts.fail - counts.open - counts.manual;
  return Math.max(0, counts.notAssessed - Math.max(0, counted));
}

/** `Profile essential, as of 2026-11-21.` */
export function basisSentence({ profile, framework, asOf }: Report): string {
  const terms = framework === undefined ? '' : `, in the terms of ${framework.title}`;
  return `Profile ${profile.id}${terms}, as of ${asOf}.`;
}

/** Why the run is not complete; empty when it is, or when there was nothing to read. */
export function incompleteSentence({ summary }: Report): string {
  if (summary.complete || summary.documents + summary.unreadFiles === 0) return '';
  const reason =
    summary.unreadFiles === 0
      ? 'some rules could not be finished, as the notices say'
      : `${count(summary.unreadFiles, 'input')} could not be read or parsed`;
  return `${reason}; what is missing here proves nothing.`;
}

/** What the run read, and how it was judged. */
export function inputsSentence({ summary }: Report): string {
  const skipped = summary.skippedFiles;
  const foreign =
    skipped === 0
      ? ''
      : ` Skipped ${count(skipped, 'file')} without an irready document in ${skipped === 1 ? 'it' : 'them'}.`;
  return `Read ${count(summary.documents, 'document')} in ${count(summary.files, 'file')} against ${count(summary.rules, 'rule')}.${foreign}`;
}

/** `Outcomes: 96 pass, 5 fail, 2 open, 12 not applicable.` */
export function outcomesSentence({ summary: { outcomes } }: Report): string {
  return `Outcomes: ${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.open} open, ${outcomes.notApplicable} not applicable.`;
}

/** `Configuration: security/irready.yaml.` */
export function configurationSentence({ configuration }: Report): string {
  return `Configuration: ${configuration.path ?? 'none'}.`;
}

/** `irready 0.1.0, rule library sha256:b7f3...`, so that a report can be traced to what made it. */
export function toolSentence({ tool }: Report): string {
  return `irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`;
}

/** Whether the run read everything and found no document; a file that could not be read may well be one. */
export function holdsNothing({ summary }: Report): boolean {
  return summary.documents === 0 && summary.unreadFiles === 0;
}

/** The state of a waiver, in a word or two. */
export const WAIVER_WORDS: Readonly<Record<ReportWaiver['state'], string>> = {
  active: 'active',
  unused: 'unused',
  pending: 'not yet in force',
  expired: 'expired',
  overBroad: 'too broad',
  selfApproved: 'self-approved',
  malformed: 'malformed',
};

/** The state of an attestation, in a word or two. */
export const ATTESTATION_WORDS: Readonly<Record<ReportAttestation['state'], string>> = {
  valid: 'valid',
  expired: 'expired',
  invalid: 'flawed',
  open: 'not decided',
  notNeeded: 'not needed',
};
