import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function document(kind: string, name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

const incident = (name: string, spec: string) => document('IncidentRecord', name, spec);
const plan = (name: string, spec: string) => document('IncidentResponsePlan', name, spec);
const registry = (spec: string) => document('ContactRegistry', 'tern-and-tide-contacts', spec);

type Unread = Parameters<typeof story>[1];

/** The answer for each incident, or the first doubt. */
function ask(source: string, texts: readonly string[], unread: Unread = []): Readonly<Record<string, unknown>> {
  const answers = story(texts.join('---\n'), unread).ask('IncidentRecord', source);
  return Object.fromEntries([...answers].map(([name, { value, doubts }]) => [name, value ?? `open: ${doubts[0]}`]));
}

describe('hasReached', () => {
  it('goes by the status or by what the timeline records', () => {
    const source =
      '["triaged", "contained", "closed"].filter(state, hasReached(document, state)).map(state, state).join(" ")';
    expect(
      ask(source, [
        incident('nothing', '{summary: none}'),
        incident('detected', '{status: detected, timeline: {detected: 2026-05-10T08:00:00Z}}'),
        incident('analysed', '{status: analysed}'),
        incident('forgotten', '{status: detected, timeline: {closed: 2026-05-10T08:00:00Z}}'),
        incident('misspelt', '{status: Closed}'),
        incident('malformed', '{status: detected, timeline: {triaged: yesterday}}'),
      ]),
    ).toEqual({
      nothing: '',
      detected: '',
      analysed: 'triaged',
      forgotten: 'triaged contained closed',
      misspelt: 'open: spec.status is none of the known words: "Closed"',
      malformed: 'open: spec.timeline.triaged is not well-formed: "yesterday"',
    });
  });

  it('refuses a state that does not exist', () => {
    expect(ask('hasReached(document, "done")', [incident('one', '{status: closed}')])).toEqual({
      one: 'open: "done" is no state of an incident',
    });
  });
});

describe('isDismissed', () => {
  it('is what was determined to be none, or filed as something else', () => {
    expect(
      ask('isDismissed(document)', [
        incident('silent', '{status: closed}'),
        incident('confirmed', '{determination: {result: confirmed}}'),
        incident('undetermined', '{determination: {result: undetermined}}'),
        incident('false-alarm', '{determination: {result: falsePositive}}'),
        incident('benign', '{determination: {result: benign}}'),
        incident('formality', '{class: complianceEvent}'),
        incident('security', '{class: securityIncident}'),
      ]),
    ).toEqual({
      silent: false,
      confirmed: false,
      undetermined: false,
      'false-alarm': true,
      benign: true,
      formality: true,
      security: false,
    });
  });
});

describe('plansOf', () => {
  const source = 'plansOf(document).map(p, p.metadata.name).join(" ")';

  it('is the plan named, else the only one that governs', () => {
    const plans = [
      plan('main', '{status: active}'),
      plan('old', '{status: deprecated}'),
      plan('annex', '{parent: main}'),
    ];
    expect(ask(source, [...plans, incident('silent', '{status: closed}'), incident('named', '{plan: old}')])).toEqual({
      silent: 'main',
      named: 'old',
    });
  });

  it('is none without a plan, and undecided among several or when one could not be read', () => {
    expect(ask(source, [incident('alone', '{status: closed}')])).toEqual({ alone: '' });
    expect(ask(source, [plan('a', '{}'), plan('b', '{}'), incident('torn', '{status: closed}')])['torn']).toBe(
      'open: several plans are in force, and the incident names none of them',
    );
    const unread: Unread = [{ path: 'broken.yaml', kinds: ['IncidentResponsePlan'] }];
    expect(ask(source, [plan('a', '{}'), incident('torn', '{status: closed}')], unread)['torn']).toMatch(
      /^open: .*broken/u,
    );
  });
});

describe('isResponder', () => {
  const contacts = registry(
    '{contacts: [{id: maren, name: M}, {id: tomas, name: T}, {id: ines, name: I}], roles: [{id: ciso, primary: maren}, {id: empty}], teams: [{id: watch, members: [tomas]}]}',
  );
  const source = 'document.spec.?responders.orValue([]).map(r, isResponder(document, r))';
  const named =
    'document.spec.?determination.?by.hasValue() && [document.spec.?determination.?by].exists(by, isResponder(document, by.value()))';

  it('is a role, or somebody who holds one', () => {
    const texts = [
      contacts,
      incident(
        'one',
        '{log: [{at: 2026-05-10T08:00:00Z, actor: maren}, {at: 2026-05-10T08:00:00Z, actor: ines}, {at: 2026-05-10T08:00:00Z, actor: role/empty}]}',
      ),
    ];
    expect(ask('document.spec.?log.orValue([]).map(e, has(e.actor) && isResponder(document, e.actor))', texts)).toEqual(
      {
        one: [true, false, true],
      },
    );
  });

  it('is anybody who has left since it was detected, and nobody who had left before', () => {
    const gone = registry(
      '{contacts: [{id: ines, status: left, endDate: 2026-05-10}, {id: tomas, status: left, endDate: 2026-05-09}, {id: jory, status: left}]}',
    );
    const by = (name: string, who: string, timeline = '{detected: 2026-05-10T08:00:00Z}') =>
      incident(name, `{timeline: ${timeline}, log: [{at: 2026-05-10T09:00:00Z, actor: ${who}}]}`);
    const texts = [
      gone,
      by('left-since', 'ines'),
      by('left-before', 'tomas'),
      by('nobody-knows-when', 'jory'),
      by('not-dated', 'ines', '{}'),
    ];
    expect(ask('document.spec.?log.orValue([]).map(e, has(e.actor) && isResponder(document, e.actor))', texts)).toEqual(
      { 'left-since': [true], 'left-before': [false], 'nobody-knows-when': [false], 'not-dated': [false] },
    );
  });

  it('is whom the record names, directly or through a team', () => {
    const texts = [
      contacts,
      incident('one', '{responders: [team/watch], determination: {result: confirmed, by: tomas}}'),
      incident('two', '{commander: ines, determination: {result: confirmed, by: ines}}'),
      incident('three', '{addedRoles: [{role: contact/ines}], determination: {result: confirmed, by: ines}}'),
      incident('four', '{responders: [team/watch], determination: {result: confirmed, by: ines}}'),
    ];
    expect(ask(named, texts)).toEqual({ one: true, two: true, three: true, four: false });
  });

  it('is undecided for a reference that leads nowhere', () => {
    expect(ask(source, [contacts, incident('one', '{responders: [nobody]}')])['one']).toMatch(/^open: "nobody"/u);
  });
});

describe('severityAt', () => {
  const levels = plan('p', '{severityLevels: [{id: sev1}, {id: sev2}, {id: sev3}]}');
  const source = 'severityAt(document, timestamp("2026-05-10T09:00:00Z")).id';

  it('is the last one set until then, in whatever order they are listed', () => {
    expect(
      ask(source, [
        levels,
        incident(
          'changed',
          '{severity: sev1, severityHistory: [{level: sev1, at: 2026-05-10T09:00:01Z}, {level: sev2, at: 2026-05-10T09:00:00Z}, {level: sev3, at: 2026-05-10T08:00:00Z}]}',
        ),
        incident('set-later', '{severityHistory: [{level: sev3, at: 2026-05-11T08:00:00Z}]}'),
        incident('no-history', '{severity: sev2}'),
        incident('none', '{status: closed}'),
      ]),
    ).toEqual({
      changed: 'sev2',
      'set-later': 'sev3',
      'no-history': 'sev2',
      none: 'open: the incident has no severity',
    });
  });
});

describe('runsForward', () => {
  it.each([
    ['[]', true],
    ['["2026-05-10T08:00:00Z"]', true],
    ['["2026-05-10T08:00:00Z", "2026-05-10T10:00:00+02:00"]', true],
    ['["2026-05-10T08:00:00Z", "2026-05-10T07:59:59Z"]', false],
  ])('%s is %s', (list, expected) => {
    const source = `runsForward(${list}.map(text, timestamp(text)))`;
    expect(ask(source, [incident('one', '{status: closed}')])).toEqual({ one: expected });
  });
});

describe('predatesPlan', () => {
  const closed = (name: string, at: string, more = '') => incident(name, `{timeline: {closed: ${at}}${more}}`);
  const records = [
    closed('old', '2025-01-09T23:00:00Z'),
    closed('on-the-first-day', '2025-01-10T01:00:00Z'),
    closed('under-a-plan', '2024-01-10T01:00:00Z', ', plan: former'),
    incident('open', '{timeline: {detected: 2024-01-10T01:00:00Z}}'),
  ];
  const former = plan('former', '{status: deprecated}');

  it('asks whether it was closed before the first day that the plan tells of', () => {
    const log =
      '{approvedOn: 2026-01-20, changeLog: [{date: 2026-01-12, summary: New names}, {date: 2025-01-10, summary: First edition}]}';
    expect(ask('predatesPlan(document)', [...records, former, plan('today', log)])).toEqual({
      old: true,
      'on-the-first-day': false,
      'under-a-plan': false,
      open: false,
    });
  });

  it('says no when nobody can tell since when there is a plan', () => {
    expect(ask('predatesPlan(document)', [...records.slice(0, 1), former])).toEqual({ old: false });
    expect(ask('predatesPlan(document)', [...records.slice(0, 1), plan('today', '{approvedOn: 2026-01-20}')])).toEqual({
      old: false,
    });
  });
});
