import ical, { ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { InternalError } from '../../base/errors.ts';
import type { Forecast } from '../../model/forecast.ts';
import { dayNumber } from '../days.ts';
import { identities } from '../oscal/identity.ts';
import type { RenderOptions } from '../render-options.ts';
import { agendaOf } from './agenda.ts';
import { type CalendarEntry, dueEntry, generalEntries, leftOutEntries } from './calendar-entry.ts';
import { headline, lighterSentence } from './words.ts';

/** Bytes of all events; Google Calendar takes no file of more than 1 MB. */
const BYTES = 900_000;

/** Bytes of an event beside its texts. */
const FRAME_BYTES = 520;

const DAY_SECONDS = 86_400;
const WARNING_DAYS = 14;

/** The forecast as a calendar to subscribe to: an event on each last good day, the same one in each later forecast. */
export function renderForecastIcs(forecast: Forecast, options: RenderOptions): string {
  const calendar = ical({
    // Written into the file as it stands, so nothing of a forecast may be in it.
    name: 'Incident readiness: what goes stale',
    prodId: { company: 'irready', product: 'forecast', language: 'EN' },
    ttl: DAY_SECONDS,
  });
  const { uuid } = identities();
  for (const entry of entriesOf(forecast, options)) {
    addEvent(calendar, entry, { id: uuid(...entry.identity), stamp: instantOf(forecast.asOf) });
  }
  return `${calendar.toString()}\r\n`;
}

function entriesOf(forecast: Forecast, options: RenderOptions): readonly CalendarEntry[] {
  const agenda = agendaOf(forecast, options, Number.POSITIVE_INFINITY);
  const due = agenda.days.flatMap((day) => day.groups.map((group) => ({ day, group })));
  const shown: CalendarEntry[] = [];
  let room = BYTES;
  for (const { day, group } of due) {
    const entry = dueEntry(day, group);
    room -= bytesOf(entry);
    if (room < 0) break;
    shown.push(entry);
  }
  const leftOut = due.slice(shown.length).map(({ group }) => group);
  const nothing = due.length > 0 ? '' : `${headline(forecast)} ${lighterSentence(agenda, options.minLevel)}`.trim();
  return [...generalEntries(forecast, nothing), ...shown, ...leftOutEntries(leftOut)];
}

// The summary stands in the alarm as well; a folded line takes three bytes more in 74.
function bytesOf({ summary, description }: CalendarEntry): number {
  return FRAME_BYTES + Math.ceil((2 * Buffer.byteLength(summary) + Buffer.byteLength(description)) * 1.05);
}

function addEvent(
  calendar: ICalCalendar,
  { day, summary, description, category, remind }: CalendarEntry,
  { id, stamp }: { readonly id: string; readonly stamp: Date },
): void {
  const event = calendar.createEvent({
    id,
    stamp,
    start: instantOf(day),
    end: instantOf(day, 1),
    allDay: true,
    summary,
    description,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: category === undefined ? [] : [{ name: category }],
  });
  if (remind) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: WARNING_DAYS * DAY_SECONDS });
}

/** Midnight in UTC of a day, or so many days later. */
function instantOf(day: string, later = 0): Date {
  const number = dayNumber(day);
  if (number === undefined) throw new InternalError(`"${day}" is not a day`);
  return new Date((number + later) * DAY_SECONDS * 1000);
}
