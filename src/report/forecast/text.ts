import type { Forecast, ForecastGap } from '../../model/forecast.ts';
import { objectiveLine } from '../compare/objective-line.ts';
import { count } from '../count.ts';
import type { RenderOptions } from '../render-options.ts';
import { findingLine } from '../text/findings.ts';
import { type Line, labelled, paragraph, type Style, serialise, stack } from '../text/line.ts';
import { place } from '../text/place.ts';
import { displayWidth, oneLine, truncate, wrap } from '../text/width.ts';
import { type Agenda, agendaOf, type DueDay, type DueGroup, objectivesLost, shared } from './agenda.ts';
import {
  ALL_OF_IT,
  basisSentence,
  causeText,
  daySummary,
  dayTitle,
  HOW_TO_READ,
  headline,
  incompleteSentence,
  leftOutSentence,
  lighterSentence,
  reliefRemark,
  reliefTitle,
  scoreSentence,
  todaySentence,
} from './words.ts';

/** Gaps that are told in full; more would be no list to work through. */
const LISTED = 500;

/** Objectives that are listed. */
const SHORT_LIST = 20;

/** Prose wider than this is hard to read. */
const PROSE_WIDTH = 120;

/** Where a label such as `by then` stands, and where its text starts. */
const LABEL = [4, 14] as const;

/** The forecast for a terminal: how much goes stale and what it costs, then day by day what to do by when. */
export function renderForecastText(forecast: Forecast, options: RenderOptions): string {
  const prose = { ...options, width: Math.max(40, Math.min(options.width, PROSE_WIDTH)) };
  const lines = options.quiet ? quietLines(forecast, prose) : fullLines(forecast, prose);
  return serialise(lines, options.colour);
}

function fullLines(forecast: Forecast, options: RenderOptions): readonly Line[] {
  const agenda = agendaOf(forecast, options, LISTED);
  return stack([
    headLines(forecast, options.width),
    agenda.days.length > 0 ? styled('dim', HOW_TO_READ, options.width) : [],
    ...agenda.days.map((day) => dayBlock(day, forecast, options)),
    missing(agenda, options),
    lostBlock(forecast, options.width),
    reliefBlock(forecast, agenda, options),
    footLines(forecast, options.width),
  ]);
}

function quietLines(forecast: Forecast, options: RenderOptions): readonly Line[] {
  const agenda = agendaOf(forecast, options, Number.POSITIVE_INFINITY);
  const gaps = agenda.days.flatMap(({ groups }) => groups.flat());
  return [
    ...gaps.map(({ finding, lastGoodDay }) => findingLine(finding, `last good day ${lastGoodDay}: `)),
    ...headLines(forecast, options.width),
    ...styled('dim', lighterSentence(agenda, options.minLevel), options.width),
  ];
}

function headLines(forecast: Forecast, width: number): readonly Line[] {
  const incomplete = incompleteSentence(forecast);
  return [
    ...styled('strong', headline(forecast), width),
    ...styled('strong', scoreSentence(forecast), width),
    ...(incomplete === '' ? [] : paragraph([{ text: 'Incomplete: ', style: 'error' }], incomplete, width - 12, 0)),
  ];
}

function dayBlock(due: DueDay, forecast: Forecast, options: RenderOptions): readonly Line[] {
  const title = dayTitle(due.lastGoodDay, forecast);
  return [
    ...paragraph([{ text: title, style: 'strong' }, '  '], daySummary(due), options.width - displayWidth(title), 2),
    ...due.groups.flatMap((group) => groupLines(group, options)),
    ...due.objectives.map((objective) => objectiveLine(objective, options.width)),
  ];
}

function groupLines(group: DueGroup, options: RenderOptions): readonly Line[] {
  const [{ finding }] = group;
  const { width } = options;
  const level: Line = ['  ', { text: finding.level, style: finding.level }, '  '];
  const owner = shared(group, 'owner');
  const remedy = shared(group, 'remediation');
  const own = { owner: owner === undefined, remedy: remedy === undefined };
  return [
    ...paragraph(level, `${oneLine(finding.title)} [${finding.ruleId}]`, width - finding.level.length, 4),
    ...group.flatMap((gap) => placeLines(gap, own, options)),
    ...(owner === undefined ? [] : ownerLines(owner, width)),
    ...(remedy === undefined ? [] : remedyLines(remedy, width)),
  ];
}

function placeLines(
  gap: ForecastGap,
  own: { readonly owner: boolean; readonly remedy: boolean },
  { width, hyperlinks }: RenderOptions,
): readonly Line[] {
  const { location, message, owner, remediation } = gap.finding;
  const cause = causeText(gap);
  return [
    ['    ', place(location, hyperlinks)],
    ...paragraph(['      '], oneLine(message), width, 6),
    ...(cause === undefined ? [] : labelled('because', oneLine(cause), width, ...LABEL)),
    ...(own.owner ? ownerLines(owner ?? 'nobody is named', width) : []),
    ...(own.remedy ? remedyLines(remediation, width) : []),
  ];
}

function ownerLines(owner: string, width: number): readonly Line[] {
  return labelled('owner', oneLine(owner), width, ...LABEL);
}

function remedyLines(remedy: string, width: number): readonly Line[] {
  const [first = '', ...others] = remedy.trim().split(/\r?\n/);
  return labelled('by then', others.length === 0 ? first : `${first} …`, width, ...LABEL);
}

function reliefBlock(forecast: Forecast, { relief }: Agenda, { width, hyperlinks }: RenderOptions): readonly Line[] {
  const title = reliefTitle(forecast);
  if (title === '') return [];
  return [
    ...styled('strong', title, width),
    ...relief.flatMap((each): readonly Line[] => [
      ...paragraph(['  ', each.day, '  '], `${oneLine(each.finding.title)}${reliefRemark(each)}`, width, 14),
      ['              ', { ...place(each.finding.location, hyperlinks), style: 'dim' }],
    ]),
  ];
}

function missing(agenda: Agenda, { minLevel, width }: RenderOptions): readonly Line[] {
  const leftOut = leftOutSentence(agenda);
  return [
    ...(leftOut === '' ? [] : styled('warning', `${leftOut} ${ALL_OF_IT}`, width)),
    ...styled('dim', lighterSentence(agenda, minLevel), width),
  ];
}

function lostBlock(forecast: Forecast, width: number): readonly Line[] {
  const lost = objectivesLost(forecast);
  const rest = lost.length - SHORT_LIST;
  if (lost.length === 0) return [];
  return [
    ...styled('strong', `Met today, and not on ${forecast.until}: ${count(lost.length, 'objective')}`, width),
    ...lost
      .slice(0, SHORT_LIST)
      .map(
        ({ id, title, since }): Line => [
          '  ',
          id,
          '  ',
          truncate(`${oneLine(title)}, not met from ${since} on`, width - displayWidth(id) - 4),
        ],
      ),
    ...(rest > 0 ? [[{ text: `  and ${count(rest, 'objective')} more; ${ALL_OF_IT}`, style: 'dim' } as const]] : []),
  ];
}

function footLines(forecast: Forecast, width: number): readonly Line[] {
  return [...styled('dim', todaySentence(forecast), width), ...styled('dim', basisSentence(forecast), width)];
}

function styled(style: Style, text: string, width: number): readonly Line[] {
  if (text === '') return [];
  return wrap(oneLine(text), width).map((line): Line => [{ text: line, style }]);
}
