import { compareText } from '../../base/compare.ts';
import type { Notice } from '../../model/notice.ts';
import type { Report, ReportNotAssessed, ReportObjective, ReportOpen } from '../../model/report.ts';
import { alike } from '../alike.ts';
import { count } from '../count.ts';
import { comparePlaces } from '../places.ts';
import type { RenderOptions } from '../render-options.ts';
import { notAssessedEntries } from '../undecided.ts';
import { attestationSection, waiverSection } from './exceptions.ts';
import { type Line, paragraph, stack } from './line.ts';
import { place } from './place.ts';
import { oneLine, truncate } from './width.ts';

/** Entries a section lists of one kind; the JSON report holds them all. */
const LISTED = 10;

/** What is neither pass nor gap: accepted, stated by a person, undecided, waiting for a person, not assessed, and notices. */
export function sections(report: Report, options: RenderOptions): readonly Line[] {
  return stack([
    waiverSection(report, options),
    attestationSection(report, options.width),
    openSection(report.open, options),
    manualSection(report.objectives, options.width),
    notAssessedSection(notAssessedEntries(report), options.width),
    noticeSection(report.notices, options.width),
  ]);
}

function openSection(open: readonly ReportOpen[], options: RenderOptions): readonly Line[] {
  if (open.length === 0) return [];
  const byReason = alike(open, (entry) => oneLine(entry.reason));
  return [
    title(`Could not be decided: ${count(open.length, 'place')}`),
    ...byReason.flatMap((entries) => [
      ...paragraph(['  '], oneLine(entries[0].reason), options.width, 2),
      ...listed(
        entries.toSorted((left, right) => comparePlaces(left.location, right.location)),
        (entry) => ['    ', { ...place(entry.location, options.hyperlinks), style: 'dim' }, `  ${entry.ruleId}`],
      ),
    ]),
  ];
}

function manualSection(objectives: readonly ReportObjective[], width: number): readonly Line[] {
  const waiting = objectives
    .filter((objective) => objective.status === 'manual')
    .sort((left, right) => compareText(left.id, right.id));
  if (waiting.length === 0) return [];
  return [
    title(`Left to a person, not met: ${count(waiting.length, 'objective')}`),
    ...listed(waiting, (objective) => manualLine(objective, width)),
  ];
}

function manualLine({ id, title: name, controls, beyond }: ReportObjective, width: number): Line {
  const mark = controls.length === 0 && beyond !== undefined ? ' (beyond)' : '';
  return ['  ', id, '  ', truncate(oneLine(name), width - id.length - 4 - mark.length), mark];
}

function notAssessedSection(notAssessed: readonly ReportNotAssessed[], width: number): readonly Line[] {
  if (notAssessed.length === 0) return [];
  const byReason = alike(notAssessed, (entry) => `${entry.what}\n${oneLine(entry.reason)}`);
  return [
    title('Not assessed'),
    ...byReason.flatMap((entries) => [
      ...paragraph(['  '], `${counted(entries)}: ${oneLine(entries[0].reason)}`, width, 2),
      ...paragraph(['    '], someIds(entries), width, 4),
    ]),
  ];
}

function counted(entries: readonly ReportNotAssessed[]): string {
  return count(entries.length, entries[0]?.what ?? 'rule');
}

function someIds(entries: readonly ReportNotAssessed[]): string {
  const ids = entries.slice(0, LISTED).map((entry) => entry.id);
  const rest = entries.length - ids.length;
  return ids.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function noticeSection(notices: readonly Notice[], width: number): readonly Line[] {
  if (notices.length === 0) return [];
  return [
    title('Notices'),
    ...notices.flatMap((notice) => {
      const lead: Line = ['  ', { text: notice.level, style: notice.level }, ' '];
      const path = notice.path === undefined ? '' : `${notice.path}: `;
      return paragraph(lead, path + oneLine(notice.message), width - notice.level.length + 1, 4);
    }),
  ];
}

/** Notices that make a run incomplete, one line each; without them a quiet report would not say what is amiss. */
export function errorNotices(notices: readonly Notice[]): readonly Line[] {
  return notices
    .filter((notice) => notice.level === 'error')
    .map(({ id, level, message }): Line => [{ text: level, style: level }, `: ${oneLine(message)} [${id}]`]);
}

function title(text: string): Line {
  return [{ text, style: 'strong' }];
}

function listed<Entry>(entries: readonly Entry[], line: (entry: Entry) => Line): readonly Line[] {
  const rest = entries.length - LISTED;
  const lines = entries.slice(0, LISTED).map(line);
  return rest > 0 ? [...lines, ['    ', { text: `and ${rest} more; -f json lists them all`, style: 'dim' }]] : lines;
}
