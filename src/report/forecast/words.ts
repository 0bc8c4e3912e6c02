/** Sentences about a forecast that its formats share. */
import type { Forecast, ForecastGap, ForecastState } from '../../model/forecast.ts';
import type { Level } from '../../model/level.ts';
import { scoreText } from '../compare/words.ts';
import { count, countLevels, percent } from '../count.ts';
import { daysBetween, withWeekday } from '../days.ts';
import { type Agenda, byLevel, type DueDay, type Relief } from './agenda.ts';

/** How the days of a forecast are to be read. */
export const HOW_TO_READ =
  'Each day below is the last good one: what is not done by its end is a gap on the next day, told here in the words of that day, as irready check --as-of finds it.';

/** `6 things go stale by 2027-02-19 (90 days): 3 errors, 3 warnings; 1 because a waiver ends.` */
export function headline(forecast: Forecast): string {
  const gaps = forecast.days.flatMap(({ begins }) => begins);
  const read = forecast.complete ? '' : ' of what could be read';
  if (gaps.length === 0) return `Nothing${read} goes stale by ${windowText(forecast)}.`;
  const go = gaps.length === 1 ? 'thing goes' : 'things go';
  const waived = gaps.filter(({ cause }) => cause === 'waiverEnds').length;
  const waivers = waived === 0 ? '' : `; ${waived} because a waiver ends`;
  return `${gaps.length} ${go} stale by ${windowText(forecast)}: ${countLevels(byLevel(gaps))}${waivers}.`;
}

function windowText({ asOf, until }: Forecast): string {
  const days = daysBetween(asOf, until);
  return days === undefined ? until : `${until} (${count(days, 'day')})`;
}

/** The state of the last day that was looked at. */
export function finalState({ today, days }: Forecast): ForecastState {
  return days.at(-1)?.state ?? today;
}

/** `Score falls from 5 of 13 (38 %) to 3 of 13 (23 %) by 2027-02-19 if nobody does anything.` */
export function scoreSentence(forecast: Forecast): string {
  const [from, to] = [forecast.today.score, finalState(forecast).score];
  const [before, after] = [scoreText(from), scoreText(to)];
  if (from.ratio === null && to.ratio === null) return 'No objective applies, so there is no score.';
  if (before === after) return `Score stays at ${before} until ${forecast.until} if nobody does anything.`;
  const verb = (to.ratio ?? 0) < (from.ratio ?? 0) ? 'falls' : 'changes';
  return `Score ${verb} from ${before} to ${after} by ${forecast.until} if nobody does anything.`;
}

/** `38 % -> 30 %`, or with counts where the per cent are the same; undefined when the score does not change. */
function scoreChange(before: ForecastState, after: ForecastState): string | undefined {
  const [from, to] = [scoreText(before.score), scoreText(after.score)];
  if (from === to) return undefined;
  const [old, now] = [before.score.ratio, after.score.ratio];
  const short = old !== null && now !== null && percent(old) !== percent(now);
  return short ? `${percent(old)} -> ${percent(now)}` : `${from} -> ${to}`;
}

/** Why more may go stale than is listed; empty when the run was complete. */
export function incompleteSentence({ complete, asOf }: Forecast): string {
  if (complete) return '';
  return `the run of ${asOf} could not read every input or finish every rule. What it did not see may go stale as well, on a day that is not listed here; irready check says what is missing.`;
}

/** `On 2026-11-21 there are 7 gaps already: 4 errors, 2 warnings, 1 note; 1 waived.` */
export function todaySentence({ asOf, today }: Forecast): string {
  const { findings, waived } = today;
  const gaps = findings.error + findings.warning + findings.note;
  const also = waived === 0 ? '' : `; ${waived} waived`;
  if (gaps === 0) return `On ${asOf} there is no gap yet${also}.`;
  const are = gaps === 1 ? 'is' : 'are';
  return `On ${asOf} there ${are} ${count(gaps, 'gap')} already: ${countLevels(findings)}${also}. They are not repeated here.`;
}

/** What the forecast rests on, so that it can be traced to what made it. */
export function basisSentence({ asOf, profile, configuration, tool, inputs }: Forecast): string {
  return `As of ${asOf}, profile ${profile.id}, configuration ${configuration.path ?? 'none'}, ${count(inputs.length, 'input')}; irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`;
}

/** `Not found any more, with nothing done: 1 gap`; empty when there is none. */
export function reliefTitle({ days }: Forecast): string {
  const ends = days.reduce((sum, each) => sum + each.ends.length, 0);
  return ends === 0 ? '' : `Not found any more, with nothing done: ${count(ends, 'gap')}`;
}

/** What follows the title of a gap that is not found any more: a waiver covers it, and it is as little met as before. */
export function reliefRemark({ finding: { waiver } }: Relief): string {
  return waiver === undefined ? '' : `, which the waiver ${waiver} covers from then on, so it is still not met`;
}

/** `4 gaps from 2026-12-12 on; score 38 % -> 23 %` */
export function daySummary({ day, before, groups }: DueDay): string {
  const score = scoreChange(before, day.state);
  return `${count(groups.flat().length, 'gap')} from ${day.day} on${score === undefined ? '' : `; score ${score}`}`;
}

/** `Fri 2026-12-11, in 20 days` */
export function dayTitle(day: string, { asOf }: Forecast): string {
  const days = daysBetween(asOf, day);
  return days === undefined ? withWeekday(day) : `${withWeekday(day)}, ${inDaysText(days)}`;
}

/** `today`, `tomorrow`, `in 20 days` */
export function inDaysText(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${count(days, 'day')}`;
}

/** Why it begins, where its own message does not say it: the end of a waiver. */
export function causeText({ cause, finding, lastGoodDay }: ForecastGap): string | undefined {
  if (cause === 'stale') return undefined;
  const waiver = finding.waiver === undefined ? 'the waiver that covers it' : `the waiver ${finding.waiver}`;
  return `${waiver} ends with ${lastGoodDay}`;
}

/** `2 gaps below --min-level error are counted and not listed.`; empty when there is none. */
export function lighterSentence({ lighter }: Agenda, minLevel: Level): string {
  if (lighter === 0) return '';
  return `${count(lighter, 'gap')} below --min-level ${minLevel} ${lighter === 1 ? 'is' : 'are'} counted and not listed.`;
}

/** What has no room here and where it all is; empty when nothing is missing. */
export function leftOutSentence({ leftOut }: Agenda): string {
  const { gaps, from, relief } = leftOut;
  const levels = countLevels(gaps);
  const parts = [
    ...(from === undefined ? [] : [`${levels} whose last good day is ${from} or later`]),
    ...(relief === 0 ? [] : [`${count(relief, 'gap')} that ${relief === 1 ? 'is' : 'are'} not found any more`]),
  ];
  return parts.length === 0 ? '' : `Left out here for length: ${parts.join('; ')}.`;
}

/** Where nothing is left out. */
export const ALL_OF_IT = 'irready forecast -f json has it all.';
