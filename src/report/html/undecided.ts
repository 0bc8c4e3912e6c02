import type { ReportNotAssessed } from '../../model/report.ts';
import { count } from '../count.ts';
import { notAssessedEntries } from '../undecided.ts';
import { levelBadge } from './badge.ts';
import { code, place, some } from './links.ts';
import { between, blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { leftOut, type Row, table } from './table.ts';

const ROWS = 400;
const IDS = 300;

/** What no rule could decide, and why; it is never met. */
export function openSections({ report }: Sheet): Content {
  const { open } = report;
  if (open.length === 0) return el('p', 'Everything that a rule looked at was decided.');
  const rows = open.slice(0, ROWS).map(({ title, ruleId, reason, controls, location }) => ({
    cells: [
      [el('p', line(title, 200)), el('p.small', code(ruleId))],
      line(reason, 600),
      place(location),
      controls.length === 0 ? 'none' : some(controls.map((id) => cut(id, 60))),
    ],
  }));
  return blocks([
    el('p.aside', 'What is open counts as not met until it is decided.'),
    table('undecided-list', 'What could not be decided', ['Rule', 'Why', 'Where', 'Controls'], rows),
    leftOut(open.length - rows.length, 'place'),
  ]);
}

/** What the profile asks for and the run did not look at, and what the run has to say of itself. */
export function notAssessedSections(sheet: Sheet): Content {
  return blocks([notAssessed(sheet), notices(sheet)]);
}

function notAssessed({ report }: Sheet): Content {
  const all = notAssessedEntries(report);
  if (all.length === 0) return el('p', 'Everything that the profile asks for was looked at.');
  const groups = [...byReason(all).values()];
  return [
    table('reason-list', 'What was not assessed', ['Why', 'What', 'Which'], groups.slice(0, ROWS).map(reasonRow)),
    leftOut(groups.length - ROWS, 'reason'),
  ];
}

function reasonRow(group: readonly ReportNotAssessed[]): Row {
  const [first] = group;
  const ids = group.slice(0, IDS).map(({ id }) => code(id));
  const rest = group.length - ids.length;
  const names = [between(ids, ', '), rest > 0 ? ` and ${rest} more` : ''];
  return {
    cells: [line(first?.reason ?? '', 600), count(group.length, first?.what ?? 'rule'), el('span.names', names)],
  };
}

function byReason(entries: readonly ReportNotAssessed[]): ReadonlyMap<string, readonly ReportNotAssessed[]> {
  const groups = new Map<string, ReportNotAssessed[]>();
  for (const entry of entries) {
    const key = `${entry.what} ${entry.reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

function notices({ report }: Sheet): Content {
  if (report.notices.length === 0) return null;
  const rows = report.notices.slice(0, ROWS).map(
    ({ id, level, message, path }): Row => ({
      cells: [line(message, 600), levelBadge(level), path === undefined ? 'the run' : code(path), code(id)],
    }),
  );
  const more: Markup | null = leftOut(report.notices.length - rows.length, 'notice');
  return [
    el('h3', 'Notices'),
    table('notice-list', 'What the run says of itself', ['Notice', 'Level', 'About', 'Name'], rows),
    more,
  ];
}
