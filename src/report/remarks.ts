/** What a reader of gaps must hear besides them, so that a run that could not decide something never looks clean. */
import type { Level } from '../model/level.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Report, ReportNotAssessed } from '../model/report.ts';
import { count } from './count.ts';
import { comparedSentence } from './known.ts';
import { hiddenGaps, type RenderOptions } from './render-options.ts';
import {
  basisSentence,
  CROSSWALK,
  configurationSentence,
  gapsSentence,
  incompleteSentence,
  inputsSentence,
  isCrosswalk,
  objectivesSentence,
  outcomesSentence,
  toolSentence,
} from './sentences.ts';
import { manualObjectives, notAssessedEntries } from './undecided.ts';

/** Ids that one remark names. */
const IDS = 10;

/** One thing that is no gap; its texts are not neutralised yet. */
export interface Remark {
  /** Kebab-case and stable: the id of a notice, or a kind of ours such as `open`. */
  readonly id: string;
  readonly about: 'configuration' | 'run';
  readonly level: Level;
  readonly message: string;
  /** What it is about: the same text as long as that is the same, whatever the day or the line. */
  readonly subject: string;
  readonly ruleId?: string;
  readonly location?: SourceLocation;
}

/** Whether the run is complete, what it counted, notices, and what is open, left to a person or not assessed. */
export function remarks(report: Report, options: RenderOptions): readonly Remark[] {
  return [
    ...incomplete(report),
    assessment(report),
    ...lighter(report, options),
    ...notices(report),
    ...open(report),
    ...manual(report),
    ...notAssessed(report),
  ];
}

function incomplete(report: Report): readonly Remark[] {
  if (report.summary.complete) return [];
  const reason = incompleteSentence(report);
  const message = reason === '' ? 'Nothing was assessed: no document of ours was found.' : `Incomplete: ${reason}`;
  return [{ id: 'incomplete', about: 'run', level: 'error', message, subject: report.profile.id }];
}

function assessment(report: Report): Remark {
  const { summary, profile } = report;
  const sentences = [
    gapsSentence(report),
    objectivesSentence(report),
    comparedSentence(report),
    basisSentence(report),
    inputsSentence(report),
    outcomesSentence(report),
    configurationSentence(report),
    toolSentence(report),
    `Score: ${summary.scoreFormula}`,
    isCrosswalk(report) ? CROSSWALK : '',
  ];
  const message = sentences.filter((sentence) => sentence !== '').join(' ');
  return { id: 'assessment', about: 'run', level: 'note', message, subject: profile.id };
}

function lighter(report: Report, options: RenderOptions): readonly Remark[] {
  const hidden = hiddenGaps(report, options);
  if (hidden === 0) return [];
  const message = `${count(hidden, 'gap')} below --min-level ${options.minLevel}: counted, not listed.`;
  return [{ id: 'below-min-level', about: 'run', level: 'note', message, subject: report.profile.id }];
}

function notices(report: Report): readonly Remark[] {
  return report.notices.map(({ id, level, message, path }) => ({
    id,
    about: 'configuration',
    level,
    message,
    subject: `${path ?? ''} ${message}`,
    ...(path !== undefined && { location: { path } }),
  }));
}

function open(report: Report): readonly Remark[] {
  return report.open.map(({ ruleId, title, reason, location }) => ({
    id: 'open',
    about: 'run',
    level: 'warning',
    message: `Could not be decided, so it is not met: ${title}. ${reason}`,
    subject: `${ruleId} ${location.path} ${location.pointer ?? ''}`,
    ruleId,
    location,
  }));
}

function manual(report: Report): readonly Remark[] {
  const ids = manualObjectives(report).map(({ id }) => id);
  if (ids.length === 0) return [];
  const [are, they] = ids.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  const message = `${count(ids.length, 'objective')} ${are} left to a person, so ${they} not met: ${someIds(ids)}.`;
  return [{ id: 'left-to-a-person', about: 'run', level: 'note', message, subject: report.profile.id }];
}

// One remark for what was left out for one reason: readers that list remarks as if they were gaps would drown in them.
function notAssessed(report: Report): readonly Remark[] {
  const byReason = new Map<string, ReportNotAssessed[]>();
  for (const entry of notAssessedEntries(report)) {
    const key = `${entry.what} ${entry.reason}`;
    const entries = byReason.get(key);
    if (entries === undefined) byReason.set(key, [entry]);
    else entries.push(entry);
  }
  return [...byReason].flatMap(([subject, [first, ...others]]) => {
    if (first === undefined) return [];
    const ids = [first, ...others].map(({ id }) => id);
    const were = ids.length === 1 ? 'was' : 'were';
    const message = `${count(ids.length, first.what)} ${were} not assessed (${first.reason}): ${someIds(ids)}.`;
    return [{ id: 'not-assessed', about: 'run' as const, level: 'note' as const, message, subject }];
  });
}

function someIds(ids: readonly string[]): string {
  const shown = ids.slice(0, IDS).join(', ');
  return ids.length > IDS ? `${shown} and ${ids.length - IDS} more` : shown;
}
