/** The calendar, read by somebody else's reader and by its bytes. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../../src/model/forecast.ts';
import { agendaOf } from '../../../../src/report/forecast/agenda.ts';
import { renderForecastIcs } from '../../../../src/report/forecast/ics.ts';
import { OPTIONS } from '../northwind.ts';
import { forgedForecast, forgedForecasts, gapOf, manyGaps, NOTHING, northwind, withGaps } from './story.ts';

const EVENT = new Set(
  'uid sequence dtstamp dtstart dtend x-microsoft-cdo-alldayevent x-microsoft-msncalendar-alldayevent summary transp description categories'.split(
    ' ',
  ),
);
const ALARM = new Set(['action', 'trigger', 'description']);
const CALENDAR = ['version', 'prodid', 'name', 'x-wr-calname', 'refresh-interval', 'x-published-ttl'];

function read(ics: string): InstanceType<typeof ICAL.Component> {
  return new ICAL.Component(ICAL.parse(ics));
}

function eventsOf(forecast: Forecast, options = OPTIONS): readonly InstanceType<typeof ICAL.Component>[] {
  return read(renderForecastIcs(forecast, options)).getAllSubcomponents('vevent');
}

function textOf(component: InstanceType<typeof ICAL.Component> | undefined, name: string): string {
  return String(component?.getFirstPropertyValue(name));
}

/** What RFC 5545 asks of lines: CRLF at each end, at most 75 octets, no character torn apart. */
function mistakesIn(ics: string): readonly string[] {
  if (!ics.endsWith('END:VCALENDAR\r\n')) return ['does not end as it has to'];
  return ics
    .slice(0, -2)
    .split('\r\n')
    .flatMap((line) => [
      ...(Buffer.byteLength(line) > 75 ? [`${Buffer.byteLength(line)} octets: ${line}`] : []),
      ...(/[\r\n]/.test(line) ? [`a bare line break: ${line}`] : []),
      ...(/\p{Surrogate}/u.test(line) ? [`a torn character: ${line}`] : []),
      ...(line === '' ? ['an empty line'] : []),
    ]);
}

describe('the calendar of a forecast', () => {
  it('shows 90 days', async () => {
    await expect(renderForecastIcs(northwind(), OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.ics');
  });

  it('can be subscribed to, and is asked for once a day', () => {
    const calendar = read(renderForecastIcs(northwind(), OPTIONS));
    expect(calendar.getAllProperties().map(({ name }) => name)).toEqual(CALENDAR);
    expect(textOf(calendar, 'version')).toBe('2.0');
    expect(textOf(calendar, 'x-wr-calname')).toBe('Incident readiness: what goes stale');
    expect(textOf(calendar, 'refresh-interval')).toBe('P1D');
    expect(textOf(calendar, 'x-published-ttl')).toBe('P1D');
  });

  it('has one event for what there is to do by the end of a day', () => {
    expect(eventsOf(northwind()).map((event) => [textOf(event, 'dtstart'), textOf(event, 'summary')])).toEqual([
      ['2026-12-11', 'Due: Actions from reviews are done by their day (security/reviews/berth-4-outage.yaml)'],
      ['2026-12-11', 'Due: Every contact is verified within its interval (3 places)'],
      ['2027-01-16', 'Due: Training is repeated within its interval (security/training/first-hour.yaml)'],
      [
        '2027-01-31',
        'Waiver ends: Every playbook step is assigned to someone who still works here (security/playbooks/harbour-gate.yaml)',
      ],
      ['2027-02-14', 'Due: Retainers of outside help are in force (security/contacts.yaml)'],
    ]);
  });

  it('takes the whole last good day and keeps nobody busy', () => {
    const [event] = eventsOf(northwind());
    expect(event?.getFirstProperty('dtstart')?.type).toBe('date');
    expect(textOf(event, 'dtend')).toBe('2026-12-12');
    expect(textOf(event, 'dtstamp')).toBe('2026-11-21T00:00:00Z');
    expect(textOf(event, 'transp')).toBe('TRANSPARENT');
    expect(textOf(event, 'categories')).toBe('error');
  });

  it('reminds two weeks before', () => {
    const alarm = eventsOf(northwind())[0]?.getFirstSubcomponent('valarm') ?? undefined;
    expect(textOf(alarm, 'trigger')).toBe('-P14D');
    expect(textOf(alarm, 'action')).toBe('DISPLAY');
    expect(textOf(alarm, 'description')).toContain('Due: Actions from reviews');
  });

  it('says what is to be done where by whom, and from when it is a gap', () => {
    const descriptions = eventsOf(northwind()).map((event) => textOf(event, 'description'));
    expect(descriptions[0]?.split('\n')).toEqual([
      'Last good day: Fri 2026-12-11. A gap (error) from Sat 2026-12-12 on.',
      '',
      'To do: Do it and write `status: done` with the day, or agree a later day with the owner:',
      '`due: 2027-01-31`',
      '',
      'Owner: role/harbour-master',
      '',
      'Where: security/reviews/berth-4-outage.yaml:41:14',
      'What: Action "second-radio" of review "berth-4-outage" is open; it was due on 2026-12-11.',
      '',
      'Rule: action-item-is-done-in-time',
    ]);
    expect(descriptions[1]?.match(/^Where: /gm)).toHaveLength(3);
    expect(descriptions[3]).toContain('Because the waiver harbour-office-line ends with 2027-01-31.');
  });

  it('lists thirty places of one thing to do', () => {
    const [event] = eventsOf(withGaps(Array.from({ length: 40 }, () => gapOf('warning'))));
    expect(textOf(event, 'summary')).toContain('(40 places)');
    expect(textOf(event, 'description').match(/^Where: /gm)).toHaveLength(30);
    expect(textOf(event, 'description')).toContain('And 10 more places.');
  });

  it('leaves out what is lighter than asked for', () => {
    expect(
      eventsOf(northwind(), { ...OPTIONS, minLevel: 'error' }).map((event) => textOf(event, 'categories')),
    ).toEqual(['error', 'error', 'error']);
  });
});

describe('an event', () => {
  const uids = (forecast: Forecast) => eventsOf(forecast).map((event) => textOf(event, 'uid'));
  const uidOf = (gap: Parameters<typeof withGaps>[0][number]) => uids(withGaps([gap]))[0];

  it('stays the same when its day or its words move', () => {
    const moved = {
      ...gapOf('error', { message: 'It was due on 2027-06-11.', title: 'Do it' }),
      lastGoodDay: '2027-06-11',
    };
    expect(uidOf(moved)).toBe(uidOf(gapOf('error')));
  });

  it('stays the same when another place joins it', () => {
    const joined = withGaps([gapOf('error', { fingerprint: 'ffff' }), gapOf('error')]);
    expect(uids(joined)).toEqual([uidOf(gapOf('error'))]);
  });

  it.each([
    ['another rule', gapOf('error', { ruleId: 'drill-is-recent' })],
    ['another place', gapOf('error', { fingerprint: '0000' })],
    ['another cause', { ...gapOf('error'), cause: 'waiverEnds' as const }],
  ])('is not that of %s', (_, gap) => {
    expect(uidOf(gap)).not.toBe(uidOf(gapOf('error')));
  });

  it('has a name of its own even when a gap begins twice', () => {
    const twice = northwind({ days: northwind().days.map((day) => ({ ...day, begins: [gapOf('error')] })) });
    expect(new Set(uids(twice)).size).toBe(5);
  });
});

describe('a calendar with something to say of itself', () => {
  it('tells on its first day that it is not complete', () => {
    const [event] = eventsOf(northwind({ complete: false }));
    expect([textOf(event, 'dtstart'), textOf(event, 'summary'), textOf(event, 'categories')]).toEqual([
      '2026-11-21',
      'Incomplete: more may go stale than this calendar shows',
      'error',
    ]);
  });

  it('tells that nothing goes stale, and until when, instead of being empty', () => {
    const [event, ...others] = eventsOf(NOTHING);
    expect(others).toEqual([]);
    expect(textOf(event, 'summary')).toBe('Nothing goes stale by 2027-02-19 (90 days).');
    expect(textOf(event, 'description')).toContain('On 2026-11-21 there are 8 gaps already');
    expect(event?.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('tells that everything is lighter than asked for', () => {
    const [event] = eventsOf(withGaps([gapOf('note')]), { ...OPTIONS, minLevel: 'error' });
    expect(textOf(event, 'summary')).toContain('1 gap below --min-level error is counted and not listed.');
  });

  it('stays below a million bytes and tells on the first day that lacks something how much', () => {
    const ics = renderForecastIcs(manyGaps(10_000), OPTIONS);
    const events = read(ics).getAllSubcomponents('vevent');
    expect(Buffer.byteLength(ics)).toBeLessThan(1_000_000);
    expect(events.length).toBeGreaterThan(500);
    expect(textOf(events.at(-1), 'dtstart')).toBe('2026-12-11');
    expect(textOf(events.at(-1), 'summary')).toBe(
      `More goes stale from here on than this calendar holds: ${10_000 - (events.length - 1)} warnings`,
    );
  });
});

describe('text of documents in a calendar', () => {
  const shapeOf = (forecast: Forecast) => {
    const calendar = read(renderForecastIcs(forecast, OPTIONS));
    const events = calendar.getAllSubcomponents('vevent');
    const alarms = events.flatMap((event) => event.getAllSubcomponents('valarm'));
    return {
      calendar: calendar.getAllProperties().map(({ name }) => name),
      inside: calendar.getAllSubcomponents().map(({ name }) => name),
      strange: [
        ...events.flatMap((event) => event.getAllProperties().filter(({ name }) => !EVENT.has(name))),
        ...alarms.flatMap((alarm) => alarm.getAllProperties().filter(({ name }) => !ALARM.has(name))),
        ...events.flatMap((event) => event.getAllSubcomponents().filter(({ name }) => name !== 'valarm')),
      ],
    };
  };

  it.each([
    'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Pay here',
    'x\nATTACH:https://evil.example/x',
    'x\rURL:https://evil.example',
    'x\u2028ORGANIZER:mailto:a@evil.example',
    '\\nEND:VEVENT\\n',
    'a,b;c\\d"e:f',
    '🚢'.repeat(3_000),
    'é🚢ラ'.repeat(3_333),
    '\ud83d\ud83d\udea2\udea2',
    '\u202egnp.exe\u2066 ::error::x ##[command]',
    ':'.repeat(10_000),
  ])('adds nothing and breaks nothing: %.30j', (text) => {
    for (const forecast of [forgedForecast([text]), forgedForecast([text], { complete: false })]) {
      const expected =
        agendaOf(forecast, OPTIONS, 1_000).days.flatMap(({ groups }) => groups).length + (forecast.complete ? 0 : 1);
      expect(mistakesIn(renderForecastIcs(forecast, OPTIONS))).toEqual([]);
      expect(shapeOf(forecast)).toEqual({
        calendar: CALENDAR,
        inside: Array.from({ length: expected }, () => 'vevent'),
        strange: [],
      });
    }
  });

  it('adds nothing and breaks nothing, whatever it is', () => {
    fc.assert(
      fc.property(forgedForecasts, (forecast) => {
        expect(mistakesIn(renderForecastIcs(forecast, OPTIONS))).toEqual([]);
        const { calendar, inside, strange } = shapeOf(forecast);
        expect({ calendar, strange }).toEqual({ calendar: CALENDAR, strange: [] });
        expect(inside.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 150 },
    );
  });

  it('reads as it was written', () => {
    const title = 'Übung, «Fähre»; 🚢 at C:\\berth "4"';
    const [event] = eventsOf(withGaps([gapOf('error', { title, remediation: 'One, two;\nthree \\n four' })]));
    expect(textOf(event, 'summary')).toBe(`Due: ${title} (security/reviews/berth-4-outage.yaml)`);
    expect(textOf(event, 'description')).toContain('To do: One, two;\nthree \\n four\n');
  });

  it('would be found out: a line too long, a torn character, a bare line break', () => {
    expect(mistakesIn(`${'x'.repeat(76)}\r\nEND:VCALENDAR\r\n`)).toHaveLength(1);
    expect(mistakesIn(`${'é'.repeat(38)}\r\nEND:VCALENDAR\r\n`)).toHaveLength(1);
    expect(mistakesIn('a\nb\r\nEND:VCALENDAR\r\n')).toHaveLength(1);
    expect(mistakesIn('a\ud83d\r\n \udea2\r\nEND:VCALENDAR\r\n')).toHaveLength(2);
    expect(mistakesIn('a\r\n\r\nEND:VCALENDAR\r\n')).toEqual(['an empty line']);
    expect(mistakesIn('END:VCALENDAR')).toHaveLength(1);
  });
});
