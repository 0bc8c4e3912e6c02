/** What the two CI formats share: each prints a few commands that become annotations, then a plain verdict. */
import { LEVELS, type Level } from '../model/level.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { count } from './count.ts';
import { comparedSentence, isPassedOver, knownCount, unchangedCount } from './known.ts';
import { neutralise } from './neutralise.ts';
import { placeText } from './places.ts';
import { hiddenGaps, listedGaps, type RenderOptions } from './render-options.ts';
import {
  basisSentence,
  CROSSWALK,
  configurationSentence,
  gapsSentence,
  holdsNothing,
  incompleteSentence,
  inputsSentence,
  isCrosswalk,
  objectivesSentence,
  outcomesSentence,
  toolSentence,
} from './sentences.ts';
import { oneLine } from './text/width.ts';
import { manualObjectives, notAssessedEntries } from './undecided.ts';

/** One mark on a file or on the run. Its texts are as the report has them: neutralise and escape them. */
export interface Annotation {
  readonly level: Level;
  /** Id of the rule or the notice, or what the annotation is about. */
  readonly code: string;
  readonly title: string;
  /** Controls of the rule, where it has any. */
  readonly controls?: string;
  readonly lines: readonly string[];
  readonly location?: Pick<SourceLocation, 'path' | 'region'>;
}

/** Annotations of one level that a step can show: GitHub's limit, and the agent's of Azure Pipelines. */
const SHOWN = 10;

/** Code of the note that counts what waits for a person or was not assessed. */
export const WAITING = 'undecided';

/** Undecided places or ids named in one annotation. */
const NAMED = 3;

/** What to annotate, errors first, at most ten of a level; the last of a longer level says how many are left out. */
export function annotations(report: Report, options: RenderOptions): readonly Annotation[] {
  return LEVELS.toReversed().flatMap((level) => atMostShown(level, ofLevel(level, report, options)));
}

/** The verdict in plain lines, which nobody obeys. */
export function verdictLines(report: Report, options: RenderOptions): readonly string[] {
  const nothing = holdsNothing(report);
  const hidden = hiddenGaps(report, options);
  const lines = [
    ...(report.summary.complete ? [] : [incompleteText(report)]),
    nothing ? 'Nothing was assessed.' : `${gapsSentence(report)} ${objectivesSentence(report)}`,
    comparedText(report),
    hidden === 0 ? '' : `Counted and not listed: ${count(hidden, 'gap')} below --min-level ${options.minLevel}.`,
    ...undecidedLines(report),
    `${basisSentence(report)} ${configurationSentence(report)}`,
    `${inputsSentence(report)} ${outcomesSentence(report)}`,
    `Score: ${report.summary.scoreFormula}`,
    isCrosswalk(report) ? CROSSWALK : '',
    toolSentence(report),
  ];
  return lines.map((line) => harmless(line, 2_000)).filter((line) => line !== '');
}

/** The text on one line, obeyed by no runner or terminal, and cut to at most so many characters. */
export function harmless(text: string, most: number): string {
  return cut(neutralise(oneLine(text)), most);
}

/** The text cut to at most so many characters, with an ellipsis where something is missing. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function comparedText(report: Report): string {
  const [known, unchanged] = [knownCount(report), unchangedCount(report)];
  const unmarked = [
    ...(known === 0 ? [] : [count(known, 'known gap')]),
    ...(unchanged === 0 ? [] : [count(unchanged, 'unchanged gap')]),
  ];
  return comparedSentence(report) + (unmarked.length === 0 ? '' : ` Not annotated: ${unmarked.join(', ')}.`);
}

function ofLevel(level: Level, report: Report, options: RenderOptions): readonly Annotation[] {
  const gaps = listedGaps(report, options).filter((finding) => finding.level === level && !isPassedOver(finding));
  const notices = report.notices.filter((notice) => notice.level === level);
  if (level === 'error') {
    // A run that could not read or finish everything is worse than any gap that it did find.
    return [...incomplete(report), ...notices.map(ofNotice), ...gaps.map(ofGap)];
  }
  const undecided = level === 'warning' ? open(report) : waiting(report);
  return [...undecided, ...gaps.map(ofGap), ...notices.map(ofNotice)];
}

function atMostShown(level: Level, all: readonly Annotation[]): readonly Annotation[] {
  if (all.length <= SHOWN) return all;
  const rest = all.length - SHOWN + 1;
  const title = `${rest} more ${level}s`;
  const lines = [`${title} are not shown here: at most ${SHOWN} of a level are. With -f json the report holds all.`];
  return [...all.slice(0, SHOWN - 1), { level, code: 'more', title, lines }];
}

function ofGap(finding: ReportFinding): Annotation {
  const { level, ruleId: code, title, message, remediation, location, owner } = finding;
  const named = controlsOf(finding);
  return {
    level,
    code,
    title,
    ...(named !== '' && { controls: named }),
    lines: [message, `Remedy: ${remediation}`, `Rule: ${code}.${owner === undefined ? '' : ` Owner: ${owner}.`}`],
    location,
  };
}

function controlsOf({ controls, beyond = [] }: ReportFinding): string {
  if (controls.length > 0) return controls.join(', ');
  return beyond.length === 0 ? '' : `beyond ${beyond.join(', ')}`;
}

function ofNotice({ level, id: code, message, path }: Notice): Annotation {
  return { level, code, title: 'Notice', lines: [message], ...(path !== undefined && { location: { path } }) };
}

function incomplete(report: Report): readonly Annotation[] {
  if (report.summary.complete) return [];
  return [{ level: 'error', code: 'incomplete', title: 'Assessment not complete', lines: [incompleteText(report)] }];
}

function incompleteText(report: Report): string {
  return `Incomplete: ${incompleteSentence(report) || 'no irready document was found.'}`;
}

function open(report: Report): readonly Annotation[] {
  if (report.open.length === 0) return [];
  const places = report.open
    .slice(0, NAMED)
    .map(({ location, reason, ruleId }) => `${placeText(location)}: ${reason} (${ruleId})`);
  const title = `${count(report.open.length, 'place')} could not be decided`;
  return [{ level: 'warning', code: 'open', title, lines: [`${title}; open is not met.`, ...places, ...more(report)] }];
}

function more({ open: entries }: Report): readonly string[] {
  return entries.length <= NAMED ? [] : [`And ${entries.length - NAMED} more.`];
}

function waiting(report: Report): readonly Annotation[] {
  const lines = waitingLines(report);
  return lines.length === 0 ? [] : [{ level: 'note', code: WAITING, title: 'Not decided by this run', lines }];
}

function waitingLines(report: Report): readonly string[] {
  const manual = manualObjectives(report).map(({ id }) => id);
  const unseen = notAssessedEntries(report).map(({ id, what }) => `${what} ${id}`);
  return [
    ...(manual.length === 0 ? [] : [`Left to a person: ${count(manual.length, 'objective')} (${some(manual)}).`]),
    ...(unseen.length === 0 ? [] : [`Not assessed: ${unseen.length} (${some(unseen)}).`]),
  ];
}

function undecidedLines(report: Report): readonly string[] {
  const places = report.open.length;
  const undecided = places === 0 ? [] : [`Open: ${count(places, 'place')} could not be decided.`];
  return [...undecided, ...waitingLines(report)];
}

function some(ids: readonly string[]): string {
  const rest = ids.length - NAMED;
  return ids.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
