/** What an OSCAL document has to be: valid by the official schema, and with every reference leading somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Report } from '../../../../src/model/report.ts';

const FOLDER = process.env['IRREADY_STANDARDS'];

type Model = 'assessment-results' | 'poam';

/** The official schema as a function that gives its complaints; undefined when the schemas are not here. */
export function officialSchema(model: Model): ((document: unknown) => readonly string[]) | undefined {
  const path = `${FOLDER}/oscal_${model}_schema.json`;
  if (FOLDER === undefined || !existsSync(path)) {
    // biome-ignore lint/suspicious/noConsole: a check that is not made must be heard of
    console.warn(`Not checked against OSCAL: IRREADY_STANDARDS names no folder with oscal_${model}_schema.json.`);
    return undefined;
  }
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate: ValidateFunction = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`.slice(0, 300));
}

/** Each object of a document with the key it stands under. */
export function* entriesOf(value: unknown, key = ''): Generator<readonly [string, unknown]> {
  yield [key, value];
  if (Array.isArray(value)) for (const each of value) yield* entriesOf(each, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) yield* entriesOf(each, name);
}

/** UUIDs that are given twice, and references to something that is not there. */
export function brokenReferences(document: unknown): readonly string[] {
  const defined: string[] = [];
  const used: string[] = [];
  for (const [key, value] of entriesOf(document)) {
    if (typeof value !== 'string') continue;
    if (key === 'uuid') defined.push(value);
    else if (/-uuids?$/.test(key)) used.push(value);
    else if (key === 'href' && value.startsWith('#')) used.push(value.slice(1));
  }
  const known = new Set(defined);
  const seen = new Set<string>();
  const twice = defined.filter((uuid) => seen.size === seen.add(uuid).size);
  return [
    ...twice.map((uuid) => `twice: ${uuid}`),
    ...used.filter((uuid) => !known.has(uuid)).map((u) => `missing: ${u}`),
  ];
}

const MARKUP = new Set(['title', 'description', 'remarks', 'statement', 'prose']);
const HARMLESS = new Set(['root', 'paragraph', 'text', 'inlineCode', 'list', 'listItem']);

/** Markdown in titles and descriptions that is more than paragraphs, lists and code spans. */
export function activeMarkup(document: unknown): readonly string[] {
  const found: string[] = [];
  for (const [key, value] of entriesOf(document)) {
    if (!MARKUP.has(key) || typeof value !== 'string') continue;
    for (const [type, name] of entriesOf(fromMarkdown(value)))
      if (type === 'type' && typeof name === 'string' && !HARMLESS.has(name))
        found.push(`${name}: ${value.slice(0, 200)}`);
  }
  return found;
}

/** Whether a CI runner would find a command in it. */
export function hasCommand(text: string): boolean {
  return (
    /##(?:vso)?\[/i.test(text) || text.split(/[\r\n\u2028\u2029]/).some((line) => line.trimStart().startsWith('::'))
  );
}

const WORDS_OF_OURS = new Set([
  'level',
  'status',
  'state',
  'what',
  'coverage',
  'responsibility',
  'confidence',
  'schemaVersion',
]);

/** The report with every text in it replaced, but for those that can only be one of a few words. */
export function withTexts(report: Report, replace: (text: string) => string): Report {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS_OF_OURS.has(key) ? value : replace(value);
    if (Array.isArray(value)) return value.map((each) => change(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));
  };
  return change(report, '') as Report;
}
