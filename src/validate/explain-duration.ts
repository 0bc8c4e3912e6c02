import { FORMATS } from './formats.ts';
import type { Advice } from './wording.ts';

const UNITS: readonly (readonly [words: RegExp, write: (count: string) => string])[] = [
  [/^(?:y|yrs?|years?)$/, (count) => `P${count}Y`],
  [/^(?:mos?|mons?|mths?|months?)$/, (count) => `P${count}M`],
  [/^(?:w|wks?|weeks?)$/, (count) => `P${count}W`],
  [/^(?:d|days?)$/, (count) => `P${count}D`],
  [/^(?:h|hrs?|hours?)$/, (count) => `PT${count}H`],
  [/^(?:mins?|minutes?)$/, (count) => `PT${count}M`],
  [/^(?:s|secs?|seconds?)$/, (count) => `PT${count}S`],
];

const RHYTHMS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  'half-yearly': 'P6M',
  'semi-annually': 'P6M',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
};

/** Why a text is not a duration, and the duration that was probably meant. */
export function explainDuration(text: string): Advice {
  return (
    endless(text) ??
    counted(text) ??
    nearlyIso(text) ?? {
      problem: 'which is not a duration',
      remedy: 'Write it in ISO 8601, such as PT15M, P30D or P6M.',
    }
  );
}

function endless(text: string): Advice | undefined {
  if (!/^P[\dTYMWDHS]*\d{6}/.test(text)) return undefined;
  return {
    problem: 'which is longer than any calendar',
    remedy: 'Write a duration that somebody can keep, such as P6M.',
  };
}

function counted(text: string): Advice | undefined {
  const [, count = '', unit = ''] = /^(\d{1,9})[ -]?([a-z]{1,9})$/i.exec(text.trim()) ?? [];
  if (unit.toLowerCase() === 'm') {
    return {
      problem: 'which can be minutes or months',
      remedy: `Write PT${count}M for minutes or P${count}M for months.`,
    };
  }
  const write = UNITS.find(([words]) => words.test(unit.toLowerCase()))?.[1];
  return write === undefined ? undefined : instead(write(count));
}

function nearlyIso(text: string): Advice | undefined {
  const word = text.trim().toLowerCase();
  const rhythm = Object.hasOwn(RHYTHMS, word) ? RHYTHMS[word] : undefined;
  if (rhythm !== undefined) return instead(rhythm);
  const upper = text.trim().toUpperCase();
  const candidate = [upper, upper.replace(/^P(?!T)/, 'PT')].find(isDuration);
  if (candidate !== undefined) return instead(candidate);
  const mixesWeeks = /^P(?=.*\dW)(?:\d{1,9}[YMWD])+(?:T[\dHMS]+)?$/.test(upper);
  if (mixesWeeks)
    return { problem: 'which mixes weeks with other units', remedy: 'Write days instead of weeks, such as P10D.' };
  return undefined;
}

function instead(duration: string): Advice {
  return { problem: 'which is not written as an ISO 8601 duration', remedy: `Write ${duration}.` };
}

function isDuration(text: string): boolean {
  return FORMATS['duration']?.(text) ?? false;
}
