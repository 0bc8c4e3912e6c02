/** What the calendar says of a forecast, as text that no calendar, terminal or runner obeys. */
import type { Forecast, ForecastGap } from '../../model/forecast.ts';
import type { Level } from '../../model/level.ts';
import { countLevels } from '../count.ts';
import { withWeekday } from '../days.ts';
import { placeText } from '../places.ts';
import { plainLine, plainLines } from '../plain.ts';
import { byLevel, type DueDay, type DueGroup, shared } from './agenda.ts';
import { ALL_OF_IT, causeText, incompleteSentence, todaySentence } from './words.ts';

/** UTF-16 units of a text, and places of one entry. */
const SUMMARY = 200;
const SENTENCE = 500;
const REMEDY = 1_500;
const PLACES = 30;

/** An entry of the calendar that takes one whole day. */
export interface CalendarEntry {
  /** What it is about; the same in every forecast that has it. */
  readonly identity: readonly [string, ...string[]];
  readonly day: string;
  readonly summary: string;
  /** Lines. */
  readonly description: string;
  readonly category?: Level;
  /** Whether to remind of it some time before. */
  readonly remind: boolean;
}

/** What is to be done by the end of a day: one thing, perhaps in several places. */
export function dueEntry({ day, lastGoodDay }: DueDay, group: DueGroup): CalendarEntry {
  const [{ finding, cause }] = group;
  const where = group.length === 1 ? finding.location.path : `${group.length} places`;
  const owner = shared(group, 'owner');
  const remedy = shared(group, 'remediation');
  const lines = [
    `Last good day: ${withWeekday(lastGoodDay)}. A gap (${finding.level}) from ${withWeekday(day.day)} on.`,
    ...(remedy === undefined ? [] : [`To do: ${plainLines(remedy, REMEDY)}`]),
    ...(owner === undefined ? [] : [plainLine(`Owner: ${owner}`, SUMMARY)]),
    ...group.slice(0, PLACES).map((gap) => placeLines(gap, owner === undefined, remedy === undefined)),
    ...(group.length > PLACES ? [`And ${group.length - PLACES} more places. ${ALL_OF_IT}`] : []),
    `Rule: ${plainLine(finding.ruleId, SUMMARY)}`,
  ];
  return {
    identity: [cause, finding.ruleId, leastFingerprint(group)],
    day: lastGoodDay,
    summary: unbroken(plainLine(`${TITLES[cause]}: ${finding.title} (${where})`, SUMMARY)),
    description: unbroken(lines.join('\n\n')),
    category: finding.level,
    remind: true,
  };
}

const TITLES: Readonly<Record<ForecastGap['cause'], string>> = { stale: 'Due', waiverEnds: 'Waiver ends' };

// A place that is added or mended leaves the others under the same event, unless it was the first in this order.
function leastFingerprint(group: DueGroup): string {
  const [least = ''] = group.map(({ finding }) => finding.fingerprint).sort();
  return least;
}

function placeLines(gap: ForecastGap, ownOwner: boolean, ownRemedy: boolean): string {
  const { location, message, owner, remediation } = gap.finding;
  const cause = causeText(gap);
  const because = cause === undefined ? '' : ` Because ${cause}.`;
  return [
    plainLine(`Where: ${placeText(location)}`, SENTENCE),
    ...(ownOwner ? [plainLine(`Owner: ${owner ?? 'nobody is named'}`, SUMMARY)] : []),
    plainLine(`What: ${message}${because}`, SENTENCE),
    ...(ownRemedy ? [`To do: ${plainLines(remediation, REMEDY)}`] : []),
  ].join('\n');
}

/** What a reader has to know of the whole calendar, on its first day: that it may lack something, or that there is nothing in it. */
export function generalEntries(forecast: Forecast, nothing: string): readonly CalendarEntry[] {
  const incomplete = incompleteSentence(forecast);
  const about = { day: forecast.asOf, remind: false };
  return [
    ...(incomplete === ''
      ? []
      : [
          {
            ...about,
            identity: ['incomplete'] as const,
            summary: 'Incomplete: more may go stale than this calendar shows',
            description: `Incomplete: ${incomplete}`,
            category: 'error' as const,
          },
        ]),
    ...(nothing === ''
      ? []
      : [
          {
            ...about,
            identity: ['nothing'] as const,
            summary: nothing,
            description: `${nothing} ${todaySentence(forecast)}`,
          },
        ]),
  ];
}

/** Says on the first day that lacks something how much is not in the calendar; nothing when all of it is. */
export function leftOutEntries(groups: readonly DueGroup[]): readonly CalendarEntry[] {
  const [first] = groups;
  if (first === undefined) return [];
  const levels = countLevels(byLevel(groups.flat()));
  return [
    {
      identity: ['left-out'],
      day: first[0].lastGoodDay,
      summary: `More goes stale from here on than this calendar holds: ${levels}`,
      description: `Left out for length: ${levels} whose last good day is this one or later. ${ALL_OF_IT}`,
      category: first[0].finding.level,
      remind: true,
    },
  ];
}

// A long line is folded in the middle of a word, so that a command of a runner could come to stand at its start.
function unbroken(text: string): string {
  return text.replace(/:(?=:)/g, ': ');
}
