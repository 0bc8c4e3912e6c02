import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  compileValidators,
  INPUT_VALIDATORS,
  OTHER_VALIDATORS,
  readSchemas,
  readShapes,
  type SchemaFile,
} from '../scripts/schemas.ts';
import { deriveShapes } from '../scripts/shapes.ts';
import { DOCUMENT_KINDS } from '../src/model/document.ts';
import { FORMATS } from '../src/validate/formats.ts';
import { VALIDATORS } from '../src/validate/validators.generated.js';

const FOLDER = fileURLToPath(new URL('../schemas', import.meta.url));
const FILES = readSchemas(FOLDER);
const SHAPES = readShapes(FOLDER);

type Node = Readonly<Record<string, unknown>>;

/** Every object of a schema, with the place where it stands. */
function nodesOf(value: unknown, where: string): readonly (readonly [string, Node])[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => nodesOf(item, `${where}/${key}`));
  return Array.isArray(value) ? below : [[where, Object.fromEntries(Object.entries(value))], ...below];
}

const NODES = FILES.flatMap(({ name, schema }) => nodesOf(schema, name));
// `examples` may also be the name of a property, whose schema is an object.
const WITH_EXAMPLES = NODES.filter(([, { examples }]) => Array.isArray(examples));

function examplesOf({ examples }: Node): readonly unknown[] {
  return Array.isArray(examples) ? examples : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

describe('the schemas', () => {
  it('exist for every kind and every other file', () => {
    const titles = FILES.map(({ schema }) => String(schema['title']));
    expect(titles.sort()).toEqual(
      [
        ...DOCUMENT_KINDS,
        ...OTHER_VALIDATORS,
        'CommonDefinitions',
        'Document',
        'Report',
        'Comparison',
        'Trend',
        'Forecast',
      ].sort(),
    );
  });

  it('give every object type a title of its own', () => {
    const titles = NODES.map(([, node]) => node['title']).filter((title) => typeof title === 'string');
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('describe everything that has a type, in one sentence', () => {
    const silent = NODES.filter(([, node]) => typeof node['type'] === 'string' || Array.isArray(node['type']));
    const bare = silent.filter(([, node]) => !/^[A-Z`].*\.$/.test(String(node['description'])));
    const ofMaps = bare.filter(([where]) => !where.endsWith('/additionalProperties'));
    expect(ofMaps.map(([where]) => where)).toEqual([]);
  });

  it('say of every field of a document what to write, in more than a word or two', () => {
    const fields = Object.values(SHAPES.types).flatMap((type) =>
      Object.entries(type.fields).map(([key, { description }]) => `${type.name}.${key}: ${description}`),
    );
    expect(fields.filter((text) => text.slice(text.indexOf(': ') + 2).length < 25)).toEqual([]);
  });

  it('let no object of ours have keys that nobody knows', () => {
    // A Document only sends editors on to the schema of its kind.
    const open = NODES.filter(
      ([, { properties, title }]) => properties !== undefined && title !== undefined && title !== 'Document',
    );
    expect(open.filter(([, node]) => node['additionalProperties'] !== false).map(([where]) => where)).toEqual([]);
  });

  it('offer enumerations without doubles', () => {
    const lists = NODES.map(([where, node]) => [where, node['enum']] as const);
    const doubled = lists.filter(([, list]) => Array.isArray(list) && new Set(list).size < list.length);
    expect(doubled).toEqual([]);
  });

  it('describe every word of an enumeration or none', () => {
    const uneven = NODES.filter(([, { enumDescriptions }]) => Array.isArray(enumDescriptions)).filter(
      ([, node]) => texts(node['enum']).length !== texts(node['enumDescriptions']).length,
    );
    expect(uneven.map(([where]) => where)).toEqual([]);
    const words = NODES.flatMap(([where, node]) => texts(node['enumDescriptions']).map((word) => [where, word]));
    expect(words.filter(([, word]) => !/^[A-Z].*\.$/.test(word ?? ''))).toEqual([]);
  });

  it('give examples that fit', () => {
    const ajv = new Ajv({ allowUnionTypes: true, strict: false });
    for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
    const misfits = WITH_EXAMPLES.flatMap(([where, node]) => {
      const fits = ajv.compile(node);
      return examplesOf(node).flatMap((example) => (fits(example) ? [] : [`${where}: ${JSON.stringify(example)}`]));
    });
    expect(misfits).toEqual([]);
    expect(WITH_EXAMPLES.length).toBeGreaterThan(400);
  });
});

describe('the shapes', () => {
  it('have a class for every kind and every list that others refer to', () => {
    const scopes = Object.entries(SHAPES.entities).map(([name, { type, scope }]) => `${name} ${type} ${scope}`);
    expect(scopes.sort()).toEqual(
      [
        'contact Contact workspace',
        'role RoleAssignment workspace',
        'team Team workspace',
        'external ExternalParty workspace',
        'schedule Schedule workspace',
        'escalationPolicy EscalationPolicy workspace',
        'severityLevel SeverityLevel document',
        'planRole PlanRole document',
        'step Step document',
        'detectionSource DetectionSource workspace',
        'detectionRule DetectionRule workspace',
        'logSource LogSource workspace',
        'workload Workload workspace',
        'course Course document',
        'audience Audience document',
        'plan IncidentResponsePlan workspace',
        'registry ContactRegistry workspace',
        'playbook Playbook workspace',
        'exercise ExerciseRecord workspace',
        'incident IncidentRecord workspace',
        'review PostIncidentReview workspace',
        'training TrainingRecord workspace',
        'detectionRegister DetectionRegister workspace',
        'assetInventory AssetInventory workspace',
        'communicationPlan CommunicationPlan workspace',
        'cloudConfiguration CloudConfiguration workspace',
        'attestation Attestation workspace',
      ].sort(),
    );
  });

  it('know formats, references, personal values and what is required', () => {
    const contact = SHAPES.types['Contact']?.fields ?? {};
    expect(contact['id']).toMatchObject({ required: true, shape: { format: 'id', identifies: 'contact' } });
    expect(contact['name']).toMatchObject({ required: false, personal: true });
    expect(contact['channels']?.shape).toEqual({ type: 'array', items: { type: 'object', name: 'Channel' } });
    expect(SHAPES.types['Step']?.fields['assignee']?.shape).toMatchObject({
      references: ['contact', 'role', 'team', 'schedule', 'external'],
    });
    expect(SHAPES.types['Metadata']?.fields['labels']?.shape).toEqual({ type: 'map', values: { type: 'string' } });
    expect(SHAPES.types['Playbook']?.fields['metadata']?.description).toBe('Name and labels of a document.');
  });

  it('mark every name of a person and every way to reach one as personal', () => {
    const marked = Object.values(SHAPES.types).flatMap((type) =>
      Object.entries(type.fields)
        .filter(([, field]) => field.personal)
        .map(([key]) => `${type.name}.${key}`),
    );
    expect(marked.sort()).toEqual(['Channel.value', 'Contact.name', 'Endpoint.ref']);
  });
});

/** The playbook schema with one property of its spec replaced. */
function withProperty(property: unknown): readonly SchemaFile[] {
  return FILES.map((file) => {
    if (file.name !== 'playbook.schema.json') return file;
    const schema = structuredClone(file.schema);
    schema['definitions'].PlaybookSpec.properties.owner = property;
    return { ...file, schema };
  });
}

describe('a schema outside the structural subset', () => {
  const DEPARTURES: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'a union',
      { description: 'One of two.', oneOf: [{ type: 'string' }] },
      /"oneOf" is outside the structural subset/,
    ],
    ['two types', { description: 'Text or number.', type: ['string', 'number'] }, /the type has to be one of/],
    ['no description', { type: 'string' }, /a one-sentence description is missing/],
    [
      'a description beside a $ref',
      { description: 'Metadata.', $ref: 'common.schema.json#/definitions/Metadata' },
      /"description" is outside/,
    ],
    ['a $ref that leads nowhere', { $ref: '#/definitions/Sailor' }, /the \$ref does not lead to a definition/],
    ['an object without a title', { type: 'object', description: 'Loose.', properties: {} }, /"properties" is outside/],
    ['an unknown format', { type: 'string', description: 'Text.', format: 'hostname' }, /no such format: hostname/],
    [
      'an unknown class',
      { type: 'string', description: 'Text.', 'x-references': ['sailor'] },
      /no object carries the class sailor/,
    ],
    [
      'a class that another object has',
      { type: 'string', description: 'Text.', 'x-identifies': 'contact' },
      /two objects carry the class contact/,
    ],
  ];

  it.each(DEPARTURES)('is refused: %s', (_name, property, message) => {
    expect(() => deriveShapes(withProperty(property))).toThrow(message);
  });
});

describe('the compiled validators', () => {
  it('are one for each schema', () => {
    expect(Object.keys(VALIDATORS).sort()).toEqual([...DOCUMENT_KINDS, ...OTHER_VALIDATORS].sort());
  });

  it('are one module that needs no other', async () => {
    const text = await compileValidators(FOLDER, INPUT_VALIDATORS);
    const module: { VALIDATORS: typeof VALIDATORS } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    expect(module.VALIDATORS.Attestation({ kind: 'Attestation' })).toBe(false);
    expect(
      module.VALIDATORS.Attestation.errors?.map(({ keyword, params }) => [keyword, params['missingProperty']]),
    ).toEqual([
      ['required', 'apiVersion'],
      ['required', 'metadata'],
      ['required', 'spec'],
    ]);
  });
});

describe('the schema of the JSON report', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  const isReport = ajv.compile(FILES.find(({ name }) => name === 'report.schema.json')?.schema ?? false);
  const levels = { error: 0, warning: 0, note: 0 };
  const statuses = { pass: 1, fail: 0, open: 0, manual: 0, notApplicable: 0, notAssessed: 0 };
  const score = { met: 0, applicable: 0, ratio: null };
  const region = { startLine: 4, startColumn: 3, endLine: 4, endColumn: 8 };
  const finding = {
    ruleId: 'keys-are-known',
    title: 'Every key is known',
    level: 'error',
    objectives: ['O-068'],
    controls: ['IR-2'],
    message: '"ownr" is not a known key.',
    remediation: 'Write "owner".',
    fingerprint: 'a1',
    related: [],
    location: { path: 'response/registry.yaml', pointer: '/spec/ownr', region },
  };
  const summary = {
    files: 1,
    skippedFiles: 0,
    unreadFiles: 0,
    documents: 1,
    documentsByKind: { ContactRegistry: 1 },
    rules: 3,
    outcomes: { pass: 1, fail: 1, notApplicable: 0, open: 0 },
    findings: levels,
    waived: 0,
    objectives: statuses,
    score,
    scoreFormula: 'met / applicable',
    complete: true,
  };
  const report = {
    schemaVersion: '1.0',
    tool: { name: 'irready', version: '0.1.0', libraryDigest: 'd1' },
    asOf: '2026-06-01',
    profile: { id: 'essential', title: 'Essential' },
    configuration: { path: null, sha256: null },
    summary,
    catalogs: [],
    controls: [],
    objectives: [],
    rules: [],
    findings: [finding],
    open: [],
    notAssessed: [],
    waivers: [],
    attestations: [],
    notices: [],
    inputs: [],
  };

  it('accepts a report', () => {
    expect(isReport(report) ? [] : isReport.errors).toEqual([]);
  });

  it.each([
    ['another version', { ...report, schemaVersion: '2.0' }],
    ['a key too many', { ...report, generatedAt: '2026-06-01' }],
    ['a part too few', { ...report, notices: undefined }],
    [
      'a line before the first',
      { ...report, findings: [{ ...finding, location: { path: 'a', region: { ...region, startLine: 0 } } }] },
    ],
    ['a ratio above one', { ...report, summary: { ...summary, score: { ...score, ratio: 1.5 } } }],
    ['a status left out', { ...report, summary: { ...summary, objectives: { pass: 1 } } }],
  ])('refuses %s', (_name, broken) => {
    expect(isReport(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});
