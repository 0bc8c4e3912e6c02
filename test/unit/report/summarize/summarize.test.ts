import { describe, expect, it } from 'vitest';
import { InternalError } from '../../../../src/base/errors.ts';
import { link } from '../../../../src/link/link.ts';
import type { Catalog } from '../../../../src/model/catalog.ts';
import type { Document } from '../../../../src/model/document.ts';
import type { Level } from '../../../../src/model/level.ts';
import type { Objective } from '../../../../src/model/objective.ts';
import type { Outcome } from '../../../../src/model/outcome.ts';
import type { Report } from '../../../../src/model/report.ts';
import type { Subject } from '../../../../src/model/subject.ts';
import { createLocator } from '../../../../src/parse/locate.ts';
import { ownerOf } from '../../../../src/report/summarize/owner.ts';
import { type SummarizeRequest, summarize } from '../../../../src/report/summarize/summarize.ts';
import { configurationOf, ruleFor, rulesetOf, stageRule } from '../../evaluate/rules.ts';
import { CONTACTS, documentsOf, fileOf, PLAN, RANSOMWARE, SHAPES, yamlOf } from '../../link/fabrikam.ts';

const DOCUMENTS = documentsOf({ 'contacts.yaml': CONTACTS, 'plan.yaml': PLAN, 'ransomware.yaml': RANSOMWARE });

function named(name: string): Document {
  const found = DOCUMENTS.find((document) => document.name === name);
  if (found === undefined) throw new Error(`no document "${name}"`);
  return found;
}

function fail(ruleId: string, subject: Subject, message = 'A gap.', level: Level = 'error'): Outcome {
  return {
    kind: 'fail',
    ruleId,
    subject,
    finding: { ruleId, level, subject, message, remediation: 'Close it.', related: [] },
  };
}

function objective(id: string, rules: readonly string[], rest: Partial<Objective> = {}): Objective {
  return {
    id,
    title: `Title of ${id}`,
    statement: 'So.',
    source: [],
    tier: 'essential',
    coverage: 'automated',
    rules,
    ...rest,
  };
}

const CATALOGS: readonly Catalog[] = [
  {
    id: 'mcsb-v1',
    title: 'Microsoft cloud security benchmark',
    controls: [
      { id: 'IR-1', title: 'Preparation', objectives: ['O-001', 'O-003'] },
      { id: 'IR-2', title: 'Notification', objectives: ['O-002'] },
      { id: 'IR-7', title: 'Lessons', objectives: ['O-200'] },
    ],
  },
  {
    id: 'asb-v1',
    title: 'Azure Security Benchmark',
    controls: [{ id: '10.1', title: 'Guide', objectives: ['O-001'] }],
  },
];

const RULESET = rulesetOf(
  [
    ruleFor('IncidentResponsePlan', 'plan-is-current', () => 'pass'),
    ruleFor('ContactRegistry', 'contact-is-reachable', () => 'pass'),
  ],
  {
    objectives: [
      objective('O-001', ['plan-is-current']),
      objective('O-002', ['contact-is-reachable']),
      objective('O-003', [], { coverage: 'manual', manual: 'Ask the board.' }),
    ],
    catalogs: CATALOGS,
    stageRules: [stageRule('references-resolve', 'link')],
  },
);

function report(outcomes: readonly Outcome[], rest: Partial<SummarizeRequest> = {}): Report {
  return summarize({
    ruleset: RULESET,
    shapes: SHAPES,
    documents: DOCUMENTS,
    unread: [],
    skippedFiles: 0,
    outcomes,
    waivers: [],
    attestations: [],
    notAssessed: [],
    notices: [],
    configuration: configurationOf({ path: null, sha256: null }),
    personal: 'masked',
    folder: '.',
    asOf: '2026-11-21',
    locate: createLocator().locate,
    ...rest,
  });
}

const plan = { document: named('fabrikam-ir-plan'), pointer: '/spec/owner' };
const contacts = named('fabrikam-contacts');

describe('a rule of the report', () => {
  it('counts what it said and names one passing place of each of three documents', () => {
    const many = documentsOf(
      Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.yaml`, RANSOMWARE.replace('ransomware', name)])),
    );
    const passes = many.flatMap((document): readonly Outcome[] =>
      ['/spec', '/metadata/name'].map((pointer) => ({
        kind: 'pass',
        ruleId: 'plan-is-current',
        subject: { document, pointer },
      })),
    );
    const [rule] = report([...passes, fail('plan-is-current', plan)], { documents: [...DOCUMENTS, ...many] }).rules;
    expect(rule).toMatchObject({
      id: 'plan-is-current',
      level: 'error',
      rationale: 'Why.',
      objectives: ['O-001'],
      controls: ['IR-1', '10.1'],
      outcomes: { pass: 8, fail: 1, notApplicable: 0, open: 0 },
    });
    expect(rule?.evidence.map(({ document, location }) => [document?.kind, document?.name, location.path])).toEqual([
      ['Playbook', 'a', 'a.yaml'],
      ['Playbook', 'b', 'b.yaml'],
      ['Playbook', 'c', 'c.yaml'],
    ]);
    expect(rule?.evidence[0]?.location.excerpt).toBeDefined();
  });

  it('has the level that the configuration gives it, and no evidence where it never passed', () => {
    const lowered = rulesetOf([ruleFor('IncidentResponsePlan', 'plan-is-current', () => 'pass', 'note')]);
    expect(report([], { ruleset: lowered }).rules).toMatchObject([{ level: 'note', evidence: [] }]);
  });
});

describe('the owner of a finding', () => {
  it.each([
    ['the nearest one above the place', '/spec/items/1/note', 'team/lab'],
    ['else that of the document', '/spec/items/0/note', 'role/ciso'],
    ['else nobody', '/metadata', undefined],
  ])('is %s', (_what, pointer, owner) => {
    const document = {
      ...named('fabrikam-ir-plan'),
      value: {
        metadata: {},
        spec: {
          ...(owner !== undefined && { owner: 'role/ciso' }),
          items: [{ note: 1 }, { owner: 'team/lab', note: 2 }],
        },
      },
    };
    expect(ownerOf({ document, pointer })).toBe(owner);
  });

  it('is not a blank that was never filled in', () => {
    const document = { ...named('fabrikam-ir-plan'), value: { spec: { owner: 'TODO' } } };
    expect(ownerOf({ document, pointer: '/spec' })).toBe(undefined);
  });
});

describe('personal data', () => {
  it('is masked unless it is asked for', () => {
    const outcomes = [
      fail(
        'contact-is-reachable',
        { document: contacts, pointer: '/spec/contacts/0/name' },
        'Anna Lindqvist has gone.',
      ),
    ];
    expect(JSON.stringify(report(outcomes).findings)).not.toContain('Anna Lindqvist');
    expect(report(outcomes, { personal: 'shown' }).findings[0]?.message).toBe('Anna Lindqvist has gone.');
  });
});

describe('a finding', () => {
  it('carries its place, what it breaks and a fingerprint', () => {
    const [finding] = report([fail('plan-is-current', plan)]).findings;
    expect(finding).toEqual({
      ruleId: 'plan-is-current',
      title: 'Title of plan-is-current',
      level: 'error',
      objectives: ['O-001'],
      controls: ['IR-1', '10.1'],
      message: 'A gap.',
      remediation: 'Close it.',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      location: {
        path: 'plan.yaml',
        pointer: '/spec/owner',
        region: { startLine: 6, startColumn: 10, endLine: 6, endColumn: 19 },
        excerpt: '  owner: role/ciso',
      },
      related: [],
      owner: 'role/ciso',
    });
  });

  it('about the workspace stands at the configuration, else at the folder', () => {
    const outcomes = [fail('plan-is-current', { workspace: true })];
    const configuration = configurationOf({ path: 'ops/irready.yaml' });
    expect(report(outcomes).findings[0]?.location).toEqual({ path: '.' });
    expect(report(outcomes, { configuration }).findings[0]?.location).toEqual({ path: 'ops/irready.yaml' });
  });

  it('about a path that could not be read has no region', () => {
    expect(report([fail('references-resolve', { path: 'locked.yaml' })]).findings[0]?.location).toEqual({
      path: 'locked.yaml',
    });
  });

  it('at a place that does not exist is a bug', () => {
    expect(() => report([fail('plan-is-current', { ...plan, pointer: '/spec/nowhere/2' })])).toThrow(InternalError);
  });

  it('shows nobody by name, number or address', () => {
    const subject = { document: contacts, pointer: '/spec/contacts/0/channels/0/value' };
    const related = [
      { subject: { document: contacts, pointer: '/spec/contacts/0/name' }, message: 'Anna Lindqvist is here.' },
    ];
    const outcome = fail('contact-is-reachable', subject, '"+44 20 7946 0101" of Anna Lindqvist is stale.');
    if (outcome.kind !== 'fail') throw new Error('not a fail');
    const whole = JSON.stringify(report([{ ...outcome, finding: { ...outcome.finding, related } }]));
    expect(whole).not.toMatch(/Lindqvist|7946|Anna/);
    expect(whole).toContain('+44 ... 0101');
    expect(whole).toContain('name: A.............');
  });

  it('shows nobody in the text of another file either', () => {
    const call = yamlOf('Playbook', 'call', '  steps: [{id: call, title: Call Anna Lindqvist}]');
    const [playbook] = documentsOf({ 'call.yaml': call });
    if (playbook === undefined) throw new Error('no playbook');
    const outcome = fail('plan-is-current', { document: playbook, pointer: '/spec/steps/0/title' });
    const [finding] = report([outcome], { documents: [...DOCUMENTS, playbook] }).findings;
    expect(finding?.location.excerpt).toBe('  steps: [{id: call, title: Call A.............}]');
  });

  it('shows nobody in the keys on the way to a place, nor where a name goes on in the next line', () => {
    const list = '  contacts:\n    - name: Tove\n        Ryd\n      "Tove Ryd": 1\n      "+44 20 7946 0177\\nfax": 2';
    const [registry] = documentsOf({ 'more.yaml': yamlOf('ContactRegistry', 'more', list) });
    if (registry === undefined) throw new Error('no registry');
    const keys = ['name', 'Tove Ryd', '+44 20 7946 0177\nfax'];
    const outcomes = keys.map((key) =>
      fail('plan-is-current', { document: registry, pointer: `/spec/contacts/0/${key}` }),
    );
    const { findings } = report(outcomes, { documents: [...DOCUMENTS, registry] });
    expect(findings.map(({ location }) => location.pointer).sort()).toEqual([
      '/spec/contacts/0/+44 ... 0177\u240afax',
      '/spec/contacts/0/T...',
      '/spec/contacts/0/name',
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Tove|Ryd|7946/);
  });

  it('in text that did not parse shows nothing that looks personal', () => {
    const file = fileOf('broken.yaml', 'contacts:\n\t- name: Clara Diaz\n');
    const [finding] = report([fail('references-resolve', { file, offset: 10, endOffset: 11 })]).findings;
    expect(finding?.location.excerpt).toBe(' - name: C.........');
  });

  it('on a very long line shows the part around it, with its column', () => {
    const text = yamlOf('Playbook', 'long', `  owner: "${'x '.repeat(300)}" # end`).replace(
      'spec:\n  owner',
      'spec: {}\nx-note',
    );
    const file = fileOf('long.yaml', text);
    const offset = text.indexOf('# end');
    const { location } =
      report([fail('references-resolve', { file, offset, endOffset: offset + 5 })]).findings[0] ?? {};
    const start = (location?.region?.startColumn ?? 0) - (location?.excerptStartColumn ?? 1);
    expect(location?.excerpt).toHaveLength(200);
    expect(location?.excerpt?.slice(start, start + 5)).toBe('# end');
    expect(location?.excerpt?.startsWith('…')).toBe(true);
  });
});

describe('findings', () => {
  it('come worst first, then by place, and are counted', () => {
    const made = report([
      fail('plan-is-current', { document: named('ransomware'), pointer: '/spec/owner' }, 'c', 'warning'),
      fail('plan-is-current', plan, 'b'),
      fail('contact-is-reachable', { document: contacts, pointer: '/spec/contacts/1' }, 'note', 'note'),
      fail('contact-is-reachable', { document: contacts, pointer: '/spec/contacts/0' }, 'a'),
      fail('plan-is-current', plan, 'a'),
    ]);
    expect(made.findings.map(({ level, location, message }) => `${level} ${location.path} ${message}`)).toEqual([
      'error contacts.yaml a',
      'error plan.yaml a',
      'error plan.yaml b',
      'warning ransomware.yaml c',
      'note contacts.yaml note',
    ]);
    expect(made.summary.findings).toEqual({ error: 3, warning: 1, note: 1 });
    expect(new Set(made.findings.map((each) => each.fingerprint)).size).toBe(5);
  });
});

describe('the state of objectives and controls', () => {
  const pass: Outcome = { kind: 'pass', ruleId: 'plan-is-current', subject: plan };
  const made = report([pass, fail('contact-is-reachable', { document: contacts, pointer: '' })]);

  it('follows from the outcomes', () => {
    expect(made.objectives.map(({ id, status, controls }) => ({ id, status, controls }))).toEqual([
      { id: 'O-001', status: 'pass', controls: ['IR-1', '10.1'] },
      { id: 'O-002', status: 'fail', controls: ['IR-2'] },
      { id: 'O-003', status: 'manual', controls: ['IR-1'] },
    ]);
    expect(made.summary.score).toEqual({ met: 1, applicable: 3, ratio: 1 / 3 });
  });

  it('is given for every control that the profile asks something of, in order', () => {
    expect(
      made.controls.map(({ catalog, id, score, findings }) => [
        catalog,
        id,
        score.met,
        score.applicable,
        findings.error,
      ]),
    ).toEqual([
      ['mcsb-v1', 'IR-1', 1, 2, 0],
      ['mcsb-v1', 'IR-2', 0, 1, 1],
      ['asb-v1', '10.1', 1, 1, 0],
    ]);
    expect(made.controls[0]?.counts).toEqual({
      pass: 1,
      fail: 0,
      open: 0,
      manual: 1,
      notApplicable: 0,
      notAssessed: 0,
    });
  });

  it('does not improve when a rule is switched off somewhere', () => {
    const off = {
      id: 'contact-is-reachable',
      what: 'rule',
      reason: 'switched off for legacy/** in irready.yaml',
    } as const;
    const without = report([pass], { notAssessed: [off] });
    expect(without.objectives[1]?.status).toBe('notAssessed');
    expect(without.summary.score).toEqual(made.summary.score);
    expect(without.notAssessed).toEqual([off]);
  });
});

describe('a report', () => {
  it('lists what is open, by place', () => {
    const open = {
      kind: 'open',
      ruleId: 'plan-is-current',
      subject: plan,
      reason: 'Anna Lindqvist may know.',
    } as const;
    expect(report([open]).open).toMatchObject([
      {
        ruleId: 'plan-is-current',
        controls: ['IR-1', '10.1'],
        reason: 'A... may know.',
        location: { path: 'plan.yaml' },
      },
    ]);
  });

  it('tells what was read', () => {
    const file = fileOf('broken.yaml', 'a: b: c\n');
    const made = report([fail('references-resolve', { file, offset: 0, endOffset: 1 })], {
      unread: [{ path: 'broken.yaml', kinds: [] }],
      skippedFiles: 7,
    });
    expect(made.inputs.map(({ path, documents }) => [path, documents])).toEqual([
      ['broken.yaml', 0],
      ['contacts.yaml', 1],
      ['plan.yaml', 1],
      ['ransomware.yaml', 1],
    ]);
    expect(made.summary).toMatchObject({
      files: 4,
      skippedFiles: 7,
      unreadFiles: 1,
      documents: 3,
      documentsByKind: { ContactRegistry: 1, IncidentResponsePlan: 1, Playbook: 1 },
      rules: 3,
      outcomes: { pass: 0, fail: 1, notApplicable: 0, open: 0 },
      complete: false,
    });
  });

  it('is complete only when there was something to read and all of it was read', () => {
    expect(report([]).summary.complete).toBe(true);
    expect(report([], { documents: [] }).summary.complete).toBe(false);
  });

  it('cannot be changed', () => {
    const made = report([fail('plan-is-current', plan)], {
      notices: [{ id: 'links-left-out', level: 'note', message: 'One link.' }],
    });
    const loose: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(made, 'report');
    expect(loose).toEqual([]);
  });

  it('is the same for the same input, linked again', () => {
    const outcomes = [fail('plan-is-current', plan), fail('contact-is-reachable', { document: contacts, pointer: '' })];
    const { documents } = link([...DOCUMENTS].reverse(), [], SHAPES).workspace;
    expect(report([...outcomes].reverse(), { documents })).toEqual(report(outcomes));
  });
});
