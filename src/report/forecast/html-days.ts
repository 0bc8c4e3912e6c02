import type { Forecast, ForecastGap } from '../../model/forecast.ts';
import { daysBetween, withWeekday } from '../days.ts';
import { levelBadge } from '../html/badge.ts';
import { code, dated, place } from '../html/links.ts';
import { blocks, type Content, cut, el, line, type Markup } from '../html/markup.ts';
import { remedy } from '../html/remedy.ts';
import { sourceLine } from '../html/source-line.ts';
import { STATUS_WORDS } from '../review/verdict.ts';
import { type DueDay, type DueGroup, shared } from './agenda.ts';
import { causeText, daySummary, inDaysText } from './words.ts';

/** Objectives of one day. */
const OBJECTIVES = 50;

/** The days in their order, each with what is to be done by its end. */
export function daySections(forecast: Forecast, days: readonly DueDay[]): Content {
  return blocks(days.map((due, index) => daySection(due, forecast, anchorOf(index))));
}

/** The anchor of a day by its place in the list. */
export function anchorOf(index: number): string {
  return `day-${index + 1}`;
}

function daySection(due: DueDay, { asOf }: Forecast, id: string): Markup {
  const days = daysBetween(asOf, due.lastGoodDay);
  return el(
    'section.due',
    blocks([
      el('h3', [
        el('span.day', cut(withWeekday(due.lastGoodDay), 60)),
        days === undefined ? null : [' ', el('span.away', inDaysText(days))],
      ]),
      el('p.aside', dated(line(`${daySummary(due)}.`, 300))),
      ...due.groups.map(groupSection),
      objectives(due),
    ]),
    { id },
  );
}

function groupSection(group: DueGroup): Markup {
  const [{ finding }] = group;
  const owner = shared(group, 'owner');
  const todo = shared(group, 'remediation');
  return el(
    'article.rule',
    blocks([
      el('header', [
        el('h4', [levelBadge(finding.level), ' ', line(finding.title, 300)]),
        el('p.where', [
          el('span', ['Rule ', code(finding.ruleId)]),
          owner === undefined ? null : el('span', ['Owner ', code(owner)]),
        ]),
      ]),
      ...group.map((gap) => placeSection(gap, owner === undefined, todo === undefined)),
      todo === undefined ? null : remedy(todo),
    ]),
  );
}

function placeSection(gap: ForecastGap, ownOwner: boolean, ownRemedy: boolean): Markup {
  const { location, message, owner, remediation } = gap.finding;
  const cause = causeText(gap);
  return el('section.place', [
    el('p.small', [
      place(location),
      ownOwner ? [' · ', owner === undefined ? 'No owner named' : ['Owner ', code(owner)]] : null,
    ]),
    el('p.message', dated(line(message, 600))),
    cause === undefined ? null : el('p.small', dated(`Because ${line(cause, 300)}.`)),
    sourceLine(location),
    ownRemedy ? remedy(remediation) : null,
  ]);
}

function objectives({ objectives: all }: DueDay): Content {
  if (all.length === 0) return null;
  const rest = all.length - OBJECTIVES;
  const items = all
    .slice(0, OBJECTIVES)
    .map(({ id, title, from, to }) =>
      el('li', [el('strong', cut(id, 60)), ` ${line(title, 200)}: ${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`]),
    );
  return [
    el('ul.changes', blocks(items)),
    rest > 0 ? el('p.left-out', `${rest} more objectives change on this day.`) : null,
  ];
}
