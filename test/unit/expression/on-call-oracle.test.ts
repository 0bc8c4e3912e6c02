/** The cover that is worked out agrees with clocks that are read at single instants. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'Etc/UTC'] as const;
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const PEOPLE = ['maren', 'tomas', 'ines'];
const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Layer {
  readonly zone: string;
  readonly days: readonly string[];
  readonly from: number;
  readonly until: number;
  readonly participants: readonly string[];
  /** Days of one turn. */
  readonly length: number;
  readonly handoff: number;
}

interface Case {
  readonly today: string;
  readonly layers: readonly Layer[];
  /** First and last day away, counted from today, of `maren`. */
  readonly leave: readonly [number, number];
}

// Clocks change between midnight and four; what starts or ends then has tests of its own.
const hour = fc.constantFrom(0, 5, 8, 9, 12, 17, 20, 23);

const layer: fc.Arbitrary<Layer> = fc.record({
  zone: fc.constantFrom(...ZONES),
  days: fc.subarray(DAYS, { minLength: 1 }),
  from: hour,
  until: hour,
  participants: fc.array(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 4 }),
  length: fc.integer({ min: 1, max: 10 }),
  handoff: hour,
});

const example: fc.Arbitrary<Case> = fc.record({
  today: fc.constantFrom('2026-03-02', '2026-03-25', '2026-06-01', '2026-09-28', '2026-10-20'),
  layers: fc.array(layer, { minLength: 1, maxLength: 4 }),
  leave: fc
    .tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, days]) => [from, from + days] as const),
});

function clock(time: number): string {
  return `"${String(time).padStart(2, '0')}:00"`;
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const START = '2026-01-05';

function registry({ layers, leave, today }: Case): string {
  const away = leave.map((days) => dayText(Date.parse(today) + days * DAY));
  const list = layers.map(
    (one, place) =>
      `{id: l${place}, timezone: ${one.zone}, participants: [${one.participants.join(', ')}], rotation: {length: P${one.length}D, handoff: ${clock(one.handoff)}, start: ${START}}, hours: {days: [${one.days.join(', ')}], from: ${clock(one.from)}, until: ${clock(one.until)}}}`,
  );
  return `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: contacts}
spec:
  contacts: [{id: maren, timezone: Etc/UTC, onLeave: [{from: ${away[0]}, until: ${away[1]}}]}, {id: tomas}, {id: ines}]
  schedules: [{id: watch, timezone: Etc/UTC, layers: [${list.join(', ')}]}]
  escalationPolicies: [{id: urgent, steps: [{after: PT0M, notify: [schedule/watch]}]}]
`;
}

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: plan}
spec: {severityLevels: [{id: sev1, escalation: urgent}]}
`;

function uncovered(example: Case): readonly (readonly [number, number])[] {
  const source = 'document.spec.?schedules.orValue([]).map(s, uncovered(s, period("P28D")))[0]';
  const { value } =
    story([PLAN, registry(example)], [], example.today)
      .ask('ContactRegistry', source)
      .get('contacts') ?? {};
  return (value as readonly string[]).map((text) => {
    const [, from = '', until = ''] = /^from (\S+ \S+) to (?:at least )?(\S+ \S+) Etc\/UTC$/.exec(text) ?? [];
    return [Date.parse(`${from.replace(' ', 'T')}Z`), Date.parse(`${until.replace(' ', 'T')}Z`)];
  });
}

/** What clocks show at an instant, as if it were UTC; read from the runtime and not from the library under test. */
function shown(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function isCovered({ layers, leave, today }: Case, instant: number): boolean {
  const away = leave.map((days) => Date.parse(today) + days * DAY);
  return layers.some((one) => {
    const time = shown(instant, one.zone);
    const number = Math.floor((time - Date.parse(START) - one.handoff * HOUR) / (one.length * DAY));
    const person = one.participants[number % one.participants.length];
    if (person === 'maren' && instant >= (away[0] ?? 0) && instant < (away[1] ?? 0) + DAY) return false;
    return [0, 1].some((back) => {
      const day = Math.floor(time / DAY) * DAY - back * DAY;
      const end = day + one.until * HOUR + (one.until > one.from ? 0 : DAY);
      return one.days.includes(DAYS[new Date(day).getUTCDay()] ?? '') && time >= day + one.from * HOUR && time < end;
    });
  });
}

describe('the cover of random schedules', () => {
  it('agrees with the clocks of every zone at every instant that is tried', () => {
    fc.assert(
      fc.property(
        example,
        fc.array(fc.integer({ min: 0, max: 28 * 24 * 4 - 1 }), { minLength: 30, maxLength: 60 }),
        (one, quarters) => {
          const gaps = uncovered(one);
          for (const quarter of quarters) {
            const instant = Date.parse(one.today) + quarter * (HOUR / 4);
            const inGap = gaps.some(([from, until]) => instant >= from && instant < until);
            expect({ instant: new Date(instant).toISOString(), covered: !inGap }).toEqual({
              instant: new Date(instant).toISOString(),
              covered: isCovered(one, instant),
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
