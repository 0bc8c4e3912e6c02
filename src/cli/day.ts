import { UsageError } from '../base/errors.ts';
import type { Terminal } from './terminal.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Seconds since 1970 until the year 10000, where a date stops having ten characters. */
const LAST_EPOCH = 253_402_300_799;

/** The civil day the assessment speaks about: the flag, else SOURCE_DATE_EPOCH, else today, both in UTC. */
export function resolveDay(flag: string | undefined, terminal: Terminal): string {
  if (flag !== undefined) return flag;
  const epoch = terminal.env['SOURCE_DATE_EPOCH'];
  return utcDay(epoch === undefined || epoch === '' ? terminal.clock() : readEpoch(epoch));
}

/** A parser of a day as typed after a flag; throws UsageError when no calendar has it. */
export function dayReader(flag: string): (text: string) => string {
  return (text) => {
    const [, year, month, day] = DAY.exec(text) ?? [];
    const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
    if (!Number.isNaN(time) && utcDay(time) === text) return text;
    throw new UsageError(
      `${flag} "${text}" is not a day of the calendar. Write it as YYYY-MM-DD, for example 2026-11-21.`,
    );
  };
}

function readEpoch(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds <= LAST_EPOCH) return seconds * 1000;
  throw new UsageError(`SOURCE_DATE_EPOCH "${text}" is not a number of seconds since 1970. Correct it or unset it.`);
}

function utcDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
