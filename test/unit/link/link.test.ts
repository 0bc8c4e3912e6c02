import { describe, expect, it } from 'vitest';
import { link } from '../../../src/link/link.ts';
import type { Document } from '../../../src/model/document.ts';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { CONTACTS, documentsOf, PLAN, RANSOMWARE, SHAPES, yamlOf } from './fabrikam.ts';

const FABRIKAM = { 'contacts.yaml': CONTACTS, 'plan.yaml': PLAN, 'playbooks/ransomware.yaml': RANSOMWARE };

function linkFiles(files: Record<string, string>, unread: readonly UnreadFile[] = []) {
  return link(documentsOf(files), unread, SHAPES);
}

/** Each problem as `rule path pointer: message`. */
function told(files: Record<string, string>, unread: readonly UnreadFile[] = []): readonly string[] {
  return linkFiles(files, unread).problems.map(({ ruleId, subject, message }) => {
    const whole = 'file' in subject ? subject.file.path : '';
    const place = 'document' in subject ? `${subject.document.file.path} ${subject.pointer}` : whole;
    return `${ruleId} ${place}: ${message}`;
  });
}

function documentAt(documents: readonly Document[], path: string): Document {
  const found = documents.find((document) => document.file.path === path);
  if (found === undefined) throw new Error(`no document in ${path}`);
  return found;
}

describe('a workspace where every name leads somewhere', () => {
  const { workspace, problems } = linkFiles(FABRIKAM);
  const playbook = documentAt(workspace.documents, 'playbooks/ransomware.yaml');

  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('knows the object at a place and the reference at a place', () => {
    const registry = documentAt(workspace.documents, 'contacts.yaml');
    expect(workspace.entityAt(registry, '/spec/contacts/1')).toMatchObject({ class: 'contact', id: 'birch' });
    expect(workspace.entityAt(registry, '')).toMatchObject({ class: 'registry', id: 'fabrikam-contacts' });
    expect(workspace.entityAt(registry, '/spec/contacts')).toBeUndefined();
    expect(workspace.referenceAt(playbook, '/spec/steps/0/title')).toBeUndefined();
    expect(workspace.referenceAt(playbook, '/spec/steps/1/assignee')).toMatchObject({
      text: 'contact/birch',
      class: 'contact',
      id: 'birch',
      resolution: { kind: 'resolved', entity: { id: 'birch' } },
    });
  });

  it('reads a bare id as the first class that may stand there', () => {
    expect(workspace.referenceAt(playbook, '/spec/steps/0/assignee')).toMatchObject({
      class: 'role',
      id: 'soc-analyst',
    });
  });

  it('tells who names an object, in document order', () => {
    const role = workspace.entities.find((entity) => entity.class === 'role' && entity.id === 'ciso');
    const places = role && workspace.referencesTo(role).map(({ place }) => place.document.file.path);
    expect(places).toEqual(['contacts.yaml', 'plan.yaml', 'playbooks/ransomware.yaml']);
  });
});

describe('a name that leads nowhere', () => {
  const playbook = (line: string) => ({
    ...FABRIKAM,
    'playbooks/phishing.yaml': yamlOf('Playbook', 'phishing', `  plan: fabrikam-ir-plan\n  ${line}`),
  });
  it.each([
    ['owner: role/cisso', 'owner: "role/cisso" names no role of this workspace. Did you mean "role/ciso"?'],
    ['owner: ciso', 'owner: "ciso" names no contact of this workspace. Did you mean "role/ciso"?'],
    [
      'owner: rol/ciso',
      'owner: "rol/ciso" begins with "rol/", which is no kind of thing to name. Did you mean "role/"?',
    ],
    [
      'owner: step/confirm',
      'owner: "step/confirm" names a step, but a contact, a role, a team, a schedule or an external party is meant here.',
    ],
    ['owner: external/dpa', 'owner: "external/dpa" names an external party, but none is defined anywhere.'],
    [
      'severity: sev3',
      'severity: "sev3" names no severity level of the IncidentResponsePlan "fabrikam-ir-plan". Did you mean "sev1"?',
    ],
  ])('%s', (line, message) => {
    expect(told(playbook(line))).toEqual([`references-resolve playbooks/phishing.yaml /spec/${message}`]);
  });

  it('says where to define it', () => {
    const { problems } = linkFiles(playbook('owner: role/duty-manager'));
    expect(problems[0]?.remediation).toBe(
      'Correct the name, or define "duty-manager" under "spec.roles" of a ContactRegistry.',
    );
  });

  it.each(['owner: ""', 'owner: 42', 'owner: [role/ciso]', 'owner:'])('leaves %s to the schema', (line) => {
    expect(told(playbook(line))).toEqual([]);
  });
});

describe('a name that may stand in a file that was not read', () => {
  const files = { 'playbooks/ransomware.yaml': RANSOMWARE, 'plan.yaml': PLAN };

  it.each([
    ['holds the kind', ['ContactRegistry'], 'unread'],
    ['holds nobody knows what', [], 'unread'],
    ['holds a kind nobody knows', ['ContactRegistery'], 'unread'],
    ['holds something else', ['Playbook'], 'dangling'],
  ])('when the file %s', (_, kinds, expected) => {
    const { workspace } = linkFiles(files, [{ path: 'contacts.yaml', kinds }]);
    const plan = documentAt(workspace.documents, 'plan.yaml');
    expect(workspace.referenceAt(plan, '/spec/owner')?.resolution.kind).toBe(expected);
  });

  it('is no problem', () => {
    expect(told(files, [{ path: 'contacts.yaml', kinds: ['ContactRegistry'] }])).toEqual([]);
  });

  it('leaves a severity open when its plan was not read, whatever other plans define', () => {
    const other = yamlOf('IncidentResponsePlan', 'other-plan', '  severityLevels: [{id: sev1}]');
    const { workspace } = linkFiles({ 'contacts.yaml': CONTACTS, 'other.yaml': other, 'p.yaml': RANSOMWARE }, [
      { path: 'plan.yaml', kinds: ['IncidentResponsePlan'] },
    ]);
    const playbook = documentAt(workspace.documents, 'p.yaml');
    expect(workspace.referenceAt(playbook, '/spec/severity')?.resolution).toEqual({
      kind: 'unread',
      path: 'plan.yaml',
    });
  });
});

describe('names that belong to one document', () => {
  const annex = yamlOf('IncidentResponsePlan', 'fabrikam-annex', '  parent: fabrikam-ir-plan');
  const other = yamlOf('IncidentResponsePlan', 'other-plan', '  severityLevels: [{id: sev1}]');
  const severityOf = (files: Record<string, string>, path: string) => {
    const { workspace } = linkFiles({ ...FABRIKAM, 'annex.yaml': annex, 'other.yaml': other, ...files });
    const document = documentAt(workspace.documents, path);
    const resolution = workspace.referenceAt(document, '/spec/severity')?.resolution;
    return resolution?.kind === 'resolved' ? resolution.entity.place.document.name : resolution?.kind;
  };

  it.each([
    ['its plan', '  plan: other-plan\n  severity: sev1', 'other-plan'],
    ['the parent of its plan', '  plan: fabrikam-annex\n  severity: sev1', 'fabrikam-ir-plan'],
    ['every plan when it names none', '  severity: sev2', 'fabrikam-ir-plan'],
    ['every plan, which may be too many', '  severity: sev1', 'ambiguous'],
    ['only its plan', '  plan: other-plan\n  severity: sev2', 'dangling'],
  ])('are looked up in %s', (_, spec, expected) => {
    expect(severityOf({ 'p.yaml': yamlOf('Playbook', 'phishing', spec) }, 'p.yaml')).toBe(expected);
  });

  it('are looked up in the plan of the playbook that a drill names', () => {
    const drill = yamlOf('ExerciseRecord', 'drill', '  playbook: ransomware\n  severity: sev1');
    expect(severityOf({ 'drill.yaml': drill }, 'drill.yaml')).toBe('fabrikam-ir-plan');
  });

  it('may repeat in another document', () => {
    const phishing = RANSOMWARE.replace('name: ransomware', 'name: phishing');
    expect(told({ ...FABRIKAM, 'playbooks/phishing.yaml': phishing })).toEqual([]);
  });

  it('may not repeat in one document', () => {
    const doubled = RANSOMWARE.replace('id: isolate', 'id: confirm').replace(', next: [isolate]', '');
    expect(told({ ...FABRIKAM, 'playbooks/ransomware.yaml': doubled })).toEqual([
      'ids-are-unique playbooks/ransomware.yaml /spec/steps/1/id: The id "confirm" already belongs to a step in playbooks/ransomware.yaml (spec.steps[0]).',
    ]);
  });
});

describe('one name for two things', () => {
  const unit = yamlOf('ContactRegistry', 'unit-contacts', '  contacts: [{id: cedar, name: Clara Diaz}]');

  it('is told at the second, with the first beside it, and wherever it is used', () => {
    const { problems } = linkFiles({ ...FABRIKAM, 'unit.yaml': unit });
    expect(problems.map((each) => each.ruleId)).toEqual(['references-resolve', 'ids-are-unique']);
    expect(problems[0]?.message).toBe(
      '"cedar" could be any of 2 objects: contacts.yaml (spec.contacts[2]), unit.yaml (spec.contacts[0]).',
    );
    expect(problems[1]).toMatchObject({
      subject: { document: { name: 'unit-contacts' }, pointer: '/spec/contacts/0/id' },
      related: [{ subject: { document: { name: 'fabrikam-contacts' }, pointer: '/spec/contacts/2/id' } }],
    });
  });

  it('is a problem of its own between documents of one kind', () => {
    const problems = told({ ...FABRIKAM, 'plan-copy.yaml': PLAN });
    expect(problems).toContain(
      'document-names-are-unique plan.yaml /metadata/name: Another IncidentResponsePlan is already named "fabrikam-ir-plan", in plan-copy.yaml (document 1).',
    );
    expect(problems.some((each) => each.startsWith('ids-are-unique'))).toBe(false);
  });

  it('between two plans is settled by naming the plan', () => {
    const other = yamlOf('IncidentResponsePlan', 'other-plan', '  severityLevels: [{id: sev1}]');
    const phishing = yamlOf('Playbook', 'phishing', '  severity: sev1');
    const { problems } = linkFiles({ ...FABRIKAM, 'other.yaml': other, 'phishing.yaml': phishing });
    expect(problems.map((each) => each.remediation)).toEqual([
      'Give each severity level an id of its own, or name the plan that is meant under "spec.plan".',
    ]);
  });

  it('is told once for all references that could mean the same objects', () => {
    const other = yamlOf('IncidentResponsePlan', 'other-plan', '  severityLevels: [{id: sev1}]');
    const playbooks = ['fraud', 'phishing', 'theft'].map((name) => [
      `${name}.yaml`,
      yamlOf('Playbook', name, '  severity: sev1'),
    ]);
    const { problems } = linkFiles({ ...FABRIKAM, 'other.yaml': other, ...Object.fromEntries(playbooks) });
    expect(problems.map(({ message }) => message)).toEqual([
      '"sev1" could be any of 2 objects: other.yaml (spec.severityLevels[0]), plan.yaml (spec.severityLevels[0]). 2 more references are as unclear.',
    ]);
  });

  it('is fine between documents of two kinds', () => {
    expect(
      told({ ...FABRIKAM, 'drill.yaml': yamlOf('ExerciseRecord', 'ransomware', '  playbook: ransomware') }),
    ).toEqual([]);
  });
});

describe('names that lead in a circle', () => {
  const registry = (roles: string) => ({ 'contacts.yaml': yamlOf('ContactRegistry', 'fabrikam-contacts', roles) });

  it.each([
    ['itself', '  roles: [{id: ciso, primary: role/ciso}]', ['role/ciso -> role/ciso']],
    [
      'two roles',
      '  roles: [{id: cio, backup: role/ciso}, {id: ciso, primary: role/cio}]',
      ['role/cio -> role/ciso -> role/cio'],
    ],
    [
      'a role and its team',
      '  roles: [{id: lead, primary: team/soc}]\n  teams: [{id: soc, members: [role/lead]}]',
      ['role/lead -> team/soc -> role/lead'],
    ],
    [
      'a role and a layer of its schedule',
      '  roles: [{id: lead, primary: schedule/nights}]\n  schedules: [{id: nights, layers: [{participants: [role/lead]}]}]',
      ['role/lead -> schedule/nights -> role/lead'],
    ],
    [
      'two loops through one role',
      '  roles: [{id: a, primary: role/b, backup: role/c}, {id: b, primary: role/a}, {id: c, primary: role/a}]',
      ['role/a -> role/b -> role/a', 'role/a -> role/c -> role/a'],
    ],
  ])('through %s', (_, spec, chains) => {
    expect(linkFiles(registry(spec)).problems.map((each) => each.message)).toEqual(
      chains.map((chain) => `This leads back to itself: ${chain}.`),
    );
  });

  it('are told the same however the list is ordered', () => {
    const forward = told(registry('  roles: [{id: cio, backup: role/ciso}, {id: ciso, primary: role/cio}]'));
    const backward = told(registry('  roles: [{id: ciso, primary: role/cio}, {id: cio, backup: role/ciso}]'));
    const message = (each: string) => each.slice(each.indexOf(': '));
    expect(backward.map(message)).toEqual(forward.map(message));
  });

  it('are fine where nothing is handed on: a team may be led by a role that it holds', () => {
    const spec = '  roles: [{id: lead, primary: team/soc}]\n  teams: [{id: soc, lead: role/lead}]';
    expect(told(registry(spec))).toEqual([]);
  });

  it('include plans that are each their own parent', () => {
    const plan = (name: string, parent: string) => yamlOf('IncidentResponsePlan', name, `  parent: ${parent}`);
    expect(told({ 'a.yaml': plan('north', 'south'), 'b.yaml': plan('south', 'north') })).toEqual([
      'references-do-not-loop a.yaml /spec/parent: This leads back to itself: plan/north -> plan/south -> plan/north.',
    ]);
  });

  it('are found at the end of a chain longer than the call stack', () => {
    const count = 20_000;
    const roles = Array.from({ length: count }, (_, at) => `    - {id: r${at}, primary: role/r${(at + 1) % count}}`);
    const { problems } = linkFiles(registry(`  roles:\n${roles.join('\n')}`));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('(19980 more) -> role/r0');
  });
});

describe('bounds', () => {
  const wide = (name: string, from: number, to: number): string => {
    const steps = Array.from({ length: to - from }, (_, at) => `    - {id: s${at}, assignee: role/cisso${from + at}}`);
    return yamlOf('Playbook', name, `  steps:\n${steps.join('\n')}`);
  };

  it('searches near matches for no more than a hundred names', () => {
    const problems = told({ ...FABRIKAM, 'p.yaml': wide('wide', 0, 75), 'q.yaml': wide('wider', 75, 150) });
    expect(problems).toHaveLength(150);
    expect(problems.filter((each) => each.includes('Did you mean'))).not.toHaveLength(150);
  });

  it('tells of no more than a hundred references in one file that lead nowhere, and that there are more', () => {
    const problems = told({ ...FABRIKAM, 'p.yaml': wide('wide', 0, 150), 'q.yaml': wide('wider', 0, 100) });
    expect(problems).toHaveLength(201);
    expect(problems[100]).toBe(
      'references-resolve p.yaml: This file has more than 100 gaps of this kind; the others are not listed.',
    );
    expect(problems.filter((each) => each.includes('q.yaml'))).toHaveLength(100);
  });

  it('tells of no more than a hundred ids in one file that belong to something else', () => {
    const contacts = Array.from({ length: 150 }, () => '    - {id: maren}');
    const { problems } = linkFiles({
      'c.yaml': yamlOf('ContactRegistry', 'fabrikam-contacts', `  contacts:\n${contacts.join('\n')}`),
    });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toContain('more than 100 gaps of this kind');
  });

  it('does not take a key such as __proto__ for a field', () => {
    const spec = '  __proto__: {owner: role/nobody}\n  constructor: {id: x}';
    expect(told({ ...FABRIKAM, 'p.yaml': yamlOf('Playbook', 'odd', spec) })).toEqual([]);
  });
});

describe('references to a kind of which there is no document', () => {
  const alone = yamlOf(
    'Playbook',
    'ransomware',
    `  owner: role/ciso
  steps:
    - {id: isolate, assignee: role/soc-analyst, next: [restor]}
    - {id: restore, assignee: role/platform}`,
  );

  it('share one problem that counts them; the others keep their own', () => {
    expect(told({ 'ransomware.yaml': alone })).toEqual([
      'references-resolve ransomware.yaml /spec/owner: "role/ciso" names a role, but there is no ContactRegistry to define it. 2 more references wait for one.',
      expect.stringContaining('/spec/steps/0/next/0: "restor" names no step'),
    ]);
  });

  it('name the other places and stay dangling, so that nothing built on them passes', () => {
    const { workspace, problems } = linkFiles({ 'ransomware.yaml': alone });
    expect(problems[0]?.related?.map(({ message }) => message)).toEqual(['role/soc-analyst', 'role/platform']);
    const playbook = documentAt(workspace.documents, 'ransomware.yaml');
    expect(workspace.referenceAt(playbook, '/spec/owner')?.resolution.kind).toBe('dangling');
  });
});
