/** A small slice of the schemas and of one fictional company, for tests of the stages after `parse`. */
import { createHash } from 'node:crypto';
import type { Document } from '../../../src/model/document.ts';
import type { Field, ObjectType, ScalarShape, Shape, Shapes } from '../../../src/model/shape.ts';
import type { SourceFile } from '../../../src/model/source-file.ts';
import { parse } from '../../../src/parse/parse.ts';

const text: ScalarShape = { type: 'string' };
const identifies = (name: string): ScalarShape => ({ type: 'string', identifies: name });
const names = (...classes: string[]): ScalarShape => ({ type: 'string', references: classes });
const list = (items: Shape): Shape => ({ type: 'array', items });
const object = (name: string): Shape => ({ type: 'object', name });

function type(name: string, shapes: Record<string, Shape>, personal: readonly string[] = []): ObjectType {
  const fields: Record<string, Field> = {};
  for (const [key, shape] of Object.entries(shapes)) {
    fields[key] = { shape, required: false, description: `${key} of ${name}`, personal: personal.includes(key) };
  }
  return { name, description: name, fields };
}

const envelope = (spec: string): Record<string, Shape> => ({
  apiVersion: text,
  kind: text,
  metadata: object('Metadata'),
  spec: object(spec),
});

const anyone = names('contact', 'role', 'team', 'schedule', 'external');

const TYPES: readonly ObjectType[] = [
  type('Metadata', { name: text, title: text }),
  type('IncidentResponsePlan', envelope('PlanSpec')),
  type('PlanSpec', {
    owner: names('contact', 'role', 'team'),
    parent: names('plan'),
    contacts: names('registry'),
    playbooks: list(names('playbook')),
    severityLevels: list(object('SeverityLevel')),
  }),
  type('SeverityLevel', { id: identifies('severityLevel'), escalation: names('escalationPolicy') }),
  type('ContactRegistry', envelope('RegistrySpec')),
  type('RegistrySpec', {
    owner: names('contact', 'role', 'team'),
    contacts: list(object('Contact')),
    teams: list(object('Team')),
    schedules: list(object('Schedule')),
    roles: list(object('Role')),
    escalationPolicies: list(object('EscalationPolicy')),
  }),
  type('Contact', { id: identifies('contact'), name: text, channels: list(object('Channel')) }, ['name']),
  type('Channel', { type: text, value: text }, ['value']),
  type('Team', { id: identifies('team'), members: list(anyone), lead: anyone }),
  type('Schedule', { id: identifies('schedule'), participants: list(anyone), layers: list(object('ScheduleLayer')) }),
  type('ScheduleLayer', { participants: list(anyone) }),
  type('Role', { id: identifies('role'), primary: anyone, backup: anyone }),
  type('EscalationPolicy', { id: identifies('escalationPolicy') }),
  type('Playbook', envelope('PlaybookSpec')),
  type('PlaybookSpec', {
    plan: names('plan'),
    owner: anyone,
    severity: names('severityLevel'),
    steps: list(object('Step')),
  }),
  type('Step', { id: identifies('step'), title: text, assignee: names('role', 'contact'), next: list(names('step')) }),
  type('ExerciseRecord', envelope('ExerciseSpec')),
  type('ExerciseSpec', { playbook: names('playbook'), severity: names('severityLevel'), participants: list(anyone) }),
];

const ENTITIES = [
  ['contact', 'Contact', 'workspace'],
  ['team', 'Team', 'workspace'],
  ['schedule', 'Schedule', 'workspace'],
  ['role', 'Role', 'workspace'],
  ['schedule', 'Schedule', 'workspace'],
  ['external', 'External', 'workspace'],
  ['escalationPolicy', 'EscalationPolicy', 'workspace'],
  ['severityLevel', 'SeverityLevel', 'document'],
  ['step', 'Step', 'document'],
  ['plan', 'IncidentResponsePlan', 'workspace'],
  ['registry', 'ContactRegistry', 'workspace'],
  ['playbook', 'Playbook', 'workspace'],
  ['exercise', 'ExerciseRecord', 'workspace'],
] as const;

/** The schemas of the slice. */
export const SHAPES: Shapes = {
  types: Object.fromEntries(TYPES.map((each) => [each.name, each])),
  entities: Object.fromEntries(ENTITIES.map(([name, type, scope]) => [name, { name, type, scope }])),
};

/** A file as `discover` reads it. */
export function fileOf(path: string, content: string): SourceFile {
  return { path, text: content, sha256: createHash('sha256').update(content).digest('hex'), explicit: false };
}

/** The documents of some files, by path. */
export function documentsOf(files: Readonly<Record<string, string>>): readonly Document[] {
  return parse(Object.entries(files).map(([path, content]) => fileOf(path, content))).documents;
}

/** A document of a kind with its spec as YAML, indented by the caller with two spaces. */
export function yamlOf(kind: string, name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n${spec}\n`;
}

/** The contacts of Fabrikam: three people, a team and two roles. */
export const CONTACTS = yamlOf(
  'ContactRegistry',
  'fabrikam-contacts',
  `  owner: role/ciso
  contacts:
    - id: amber
      name: Anna Lindqvist
      channels:
        - {type: phone, value: "+44 20 7946 0101"}
        - {type: email, value: anna.lindqvist@fabrikam.example}
    - id: birch
      name: James Okafor
    - id: cedar
      name: Mona Haddad
  teams:
    - {id: soc, members: [amber, birch]}
  roles:
    - {id: ciso, primary: cedar, backup: amber}
    - {id: soc-analyst, primary: team/soc, backup: birch}
  escalationPolicies:
    - {id: security-critical}`,
);

/** The plan of Fabrikam with two severities. */
export const PLAN = yamlOf(
  'IncidentResponsePlan',
  'fabrikam-ir-plan',
  `  owner: role/ciso
  contacts: fabrikam-contacts
  playbooks: [ransomware]
  severityLevels:
    - {id: sev1, escalation: security-critical}
    - {id: sev2, escalation: security-critical}`,
);

/** A playbook of Fabrikam whose references all lead somewhere. */
export const RANSOMWARE = yamlOf(
  'Playbook',
  'ransomware',
  `  plan: fabrikam-ir-plan
  owner: role/ciso
  severity: sev1
  steps:
    - {id: confirm, title: Confirm encryption, assignee: soc-analyst, next: [isolate]}
    - {id: isolate, title: Isolate the hosts, assignee: contact/birch}`,
);
