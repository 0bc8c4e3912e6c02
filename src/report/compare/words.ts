/** Sentences about a comparison that its formats share. */
import { LEVELS, type Level } from '../../model/level.ts';
import type { ObjectiveStatus, ReportFinding, Score } from '../../model/report.ts';
import { count, countLevels, percent } from '../count.ts';
import type { ComparedRun, Comparison, ControlChange, Difference, ObjectiveChange } from './comparison.ts';

/** Paths that a sentence names before it counts the others. */
const NAMED = 3;

const BASIS: Readonly<Record<Difference['what'], string>> = {
  profile: 'profile',
  framework: 'framework',
  tool: 'version of irready',
  library: 'rule library',
  configuration: 'configuration',
};

const STATES: Readonly<Record<ObjectiveStatus, string>> = {
  pass: 'met',
  fail: 'not met',
  open: 'open',
  manual: 'left to a person',
  notApplicable: 'not applicable',
  notAssessed: 'not assessed',
};

/** `From 2026-08-21 to 2026-11-21, profile recommended.` */
export function basisSentence({ before, after, order }: Comparison): string {
  const terms = after.framework === undefined ? '' : `, in the terms of ${after.framework.title}`;
  const days = order === 'sameDay' ? `As of ${after.asOf}` : `From ${before.asOf} to ${after.asOf}`;
  return `${days}, profile ${after.profile.id}${terms}.`;
}

/** What the reader has to know before the lists: a sentence each. */
export function caveats(comparison: Comparison): readonly string[] {
  const { before, after, order, differences } = comparison;
  return [
    ...(order === 'backward'
      ? [`The report given as the later one is the earlier: ${after.asOf} comes before ${before.asOf}.`]
      : []),
    ...differences.map(({ what, from, to }) => `Not the same ${BASIS[what]}: ${from} -> ${to}.`),
    ...(differences.length === 0 ? [] : ['Gaps may come and go for what is not the same.']),
    ...incomplete('earlier', before),
    ...incomplete('later', after),
    ...goneSentence(comparison),
  ];
}

function incomplete(name: string, { summary }: ComparedRun): readonly string[] {
  return summary.complete ? [] : [`The ${name} run is not complete; what is missing in it proves nothing.`];
}

function goneSentence({ inputsGone: gone }: Comparison): readonly string[] {
  if (gone.length === 0) return [];
  const rest = gone.length - NAMED;
  const names = gone.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  const are = gone.length === 1 ? 'input of the earlier run is' : 'inputs of the earlier run are';
  return [
    `${gone.length} ${are} not among those of the later one (deleted, renamed or not looked at): ${names}. Gaps that stood there are not called fixed.`,
  ];
}

/** Gaps that the later run looked for, in a file that it read, and did not find. */
export function fixedInPlace({ fixed }: Comparison): readonly ReportFinding[] {
  return fixed.filter(({ fileGone }) => !fileGone).map(({ finding }) => finding);
}

/** Gaps whose file is no input of the later run: nobody can tell whether it was deleted or only not looked at. */
export function goneWithFile({ fixed }: Comparison): readonly ReportFinding[] {
  return fixed.filter(({ fileGone }) => fileGone).map(({ finding }) => finding);
}

/** `3 new, 2 fixed, 5 unchanged, 1 not decided any more. Score 9 of 13 (69 %) -> 8 of 13 (61 %).` */
export function verdictSentence(comparison: Comparison): string {
  const { newGaps, unchanged, undecided, newlyWaived, noLongerWaived, before, after } = comparison;
  const gone = goneWithFile(comparison).length;
  const parts = [
    `${newGaps.length} new`,
    ...(noLongerWaived.length === 0 ? [] : [`${noLongerWaived.length} no longer waived`]),
    `${fixedInPlace(comparison).length} fixed`,
    ...(gone === 0 ? [] : [`${gone} gone with their file`]),
    `${unchanged.length} unchanged`,
    ...(undecided.length === 0 ? [] : [`${undecided.length} not decided any more`]),
    ...(newlyWaived.length === 0 ? [] : [`${newlyWaived.length} newly waived`]),
  ];
  return `${parts.join(', ')}. Score ${scoreText(before.summary.score)} -> ${scoreText(after.summary.score)}.`;
}

/** Why the verdict is to be read with care, in one sentence; empty when there is no reason. */
export function careSentence({ order, differences, before, after }: Comparison): string {
  const reasons = [
    ...(order === 'backward' ? ['the later report was given first'] : []),
    ...(differences.length === 0 ? [] : [`not the same ${differences.map(({ what }) => BASIS[what]).join(', ')}`]),
    ...(before.summary.complete ? [] : ['the earlier run is not complete']),
    ...(after.summary.complete ? [] : ['the later run is not complete']),
  ];
  return reasons.length === 0 ? '' : `Mind: ${reasons.join('; ')}.`;
}

/** `9 of 13 (69 %)`; `none` when nothing applies, `absent` when the run does not have the control. */
export function scoreText(score: Score | null): string {
  if (score === null) return 'absent';
  return score.ratio === null ? 'none' : `${score.met} of ${score.applicable} (${percent(score.ratio)})`;
}

/** The state of an objective in words; an objective that a run does not have is not in its profile. */
export function stateText(state: ObjectiveStatus | null): string {
  return state === null ? 'not in the profile' : STATES[state];
}

/** What one run was and found, so that a comparison can be traced to what made it. */
export function runSentences(run: ComparedRun): readonly string[] {
  const { asOf, profile, framework, summary, configuration, tool } = run;
  const { outcomes } = summary;
  const terms = framework === undefined ? '' : `, framework ${framework.id}`;
  return [
    `As of ${asOf}, profile ${profile.id}${terms}, configuration ${configuration.path ?? 'none'}, irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`,
    `${count(summary.documents, 'document')} in ${count(summary.files, 'file')}, ${count(summary.rules, 'rule')}: ${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.notApplicable} not applicable, ${outcomes.open} open.`,
    `Gaps: ${countLevels(summary.findings) || 'none'}; ${summary.waived} waived, ${run.open} open, ${run.notAssessed} not assessed${summary.complete ? '' : '; not complete'}.`,
  ];
}

/** The controls whose score is another, or that only one run has: what got worse first. */
export function changedControls({ controls }: Comparison): readonly ControlChange[] {
  return controls.filter(hasChanged).sort((one, two) => rise(one) - rise(two));
}

function hasChanged({ before, after }: ControlChange): boolean {
  return before?.met !== after?.met || before?.applicable !== after?.applicable || before?.ratio !== after?.ratio;
}

/** By how much a score rises, or falls when negative; zero when one of both is absent. */
export function rise({ before, after }: Pick<ControlChange, 'before' | 'after'>): number {
  if (before?.ratio === undefined || after?.ratio === undefined) return 0;
  return (after.ratio ?? 0) - (before.ratio ?? 0);
}

/** The objectives whose state changed: those that are not met any more first, those that are met now last. */
export function changedObjectives({ objectives }: Comparison): readonly ObjectiveChange[] {
  const weight = ({ from, to }: ObjectiveChange): number => (from === 'pass' ? -1 : 0) + (to === 'pass' ? 1 : 0);
  return objectives.toSorted((one, two) => weight(one) - weight(two));
}

/** Whether a level is heavy enough to be listed. */
export function isListed(level: Level, minLevel: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel);
}
