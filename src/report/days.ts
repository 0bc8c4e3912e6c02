/** Civil days `YYYY-MM-DD` as numbers and words; anything else is no day and gets no number. */

const DAY = 86_400_000;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days since 1970-01-01 of a civil date `YYYY-MM-DD`; undefined for anything else. */
export function dayNumber(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

/** Days from one day to another, negative when it is earlier; undefined when either is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === undefined || last === undefined ? undefined : last - first;
}

/** `Fri 2026-12-11`; the text as it is when it is no day. */
export function withWeekday(date: string): string {
  const number = dayNumber(date);
  return number === undefined ? date : `${WEEKDAYS[new Date(number * DAY).getUTCDay()]} ${date}`;
}

/** `Dec 2026` of the month `2026-12`, or of a day in it; the text as it is when it is neither. */
export function monthName(date: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? date : `${name} ${year}`;
}

/** The months `YYYY-MM` from that of one day to that of another, both included; none when either is no day. */
export function monthsBetween(from: string, to: string): readonly string[] {
  if (dayNumber(from) === undefined || dayNumber(to) === undefined) return [];
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => monthText(first + index));
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
