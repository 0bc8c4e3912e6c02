import { FORMATS } from './formats.ts';
import type { Advice } from './wording.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Why a text is not a date, and the date that was probably meant. */
export function explainDate(text: string): Advice {
  return (
    impossible(text) ??
    yearFirst(text) ??
    yearLast(text) ??
    withTime(text) ??
    withMonthName(text) ?? {
      problem: 'which is not a date',
      remedy: 'Write year, month and day, such as 2026-06-30.',
    }
  );
}

/** Why a text is not a moment in time, and how to complete it. */
export function explainDateTime(text: string): Advice {
  if (isDate(text))
    return { problem: 'which has no time', remedy: `Write the time and its zone as well, such as ${text}T14:30:00Z.` };
  const parts = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (parts === null) return otherMoment();
  const [, day = '', zone] = parts;
  if (!isDate(day)) return explainDate(day);
  if (zone === undefined)
    return { problem: 'which has no time zone', remedy: 'Add Z for UTC, or an offset such as +02:00.' };
  return otherMoment();
}

function otherMoment(): Advice {
  return { problem: 'which is not a date with a time', remedy: 'Write it like 2026-06-30T14:30:00Z.' };
}

function impossible(text: string): Advice | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === '') return undefined;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) {
    const swapped = isoDate(year, day, month);
    const remedy =
      swapped === undefined ? 'Write a month from 01 to 12.' : `Write ${swapped} if that is the day meant.`;
    return { problem: `which is not a date: there is no month ${month}`, remedy };
  }
  const last = ['31', '30', '29', '28'].find((candidate) => isDate(`${year}-${month}-${candidate}`));
  return {
    problem: `which is not a date: ${name} ${year} has ${last} days`,
    remedy: `Write a day from 01 to ${last}.`,
  };
}

function yearFirst(text: string): Advice | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year === '' ? undefined : rewritten([isoDate(year, month, day)]);
}

function yearLast(text: string): Advice | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return year === '' ? undefined : rewritten([isoDate(year, second, first), isoDate(year, first, second)]);
}

function withTime(text: string): Advice | undefined {
  const day = /^(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d/i.exec(text)?.[1];
  if (day === undefined) return undefined;
  if (!isDate(day)) return explainDate(day);
  return { problem: 'which has a time where a day alone is wanted', remedy: `Write ${day}.` };
}

function withMonthName(text: string): Advice | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([a-z]{3,9})[ ,.-]{1,2}(\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const [day = '', name = '', year = ''] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (year === '') return undefined;
  const month = MONTHS.findIndex((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return month === 0 ? undefined : rewritten([isoDate(year, String(month), day)]);
}

function rewritten(readings: readonly (string | undefined)[]): Advice {
  const days = [...new Set(readings.filter((day) => day !== undefined))];
  if (days.length === 0)
    return { problem: 'which is not a day of the calendar', remedy: 'Write year, month and day, such as 2026-06-30.' };
  if (days.length === 1) return { problem: 'which is not written as year, month and day', remedy: `Write ${days[0]}.` };
  const spoken = days.map(inWords).join(' or ');
  return { problem: `which can be read as ${spoken}`, remedy: `Write ${days.join(' or ')}.` };
}

function isoDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

function inWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function isDate(text: string): boolean {
  return FORMATS['date']?.(text) ?? false;
}
