import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _, Ajv, type AnySchemaObject } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { DOCUMENT_KINDS } from '../src/model/document.ts';
import type { Shapes } from '../src/model/shape.ts';
import { FORMATS } from '../src/validate/formats.ts';
import { deriveShapes } from './shapes.ts';

/** One schema file, parsed. */
export interface SchemaFile {
  /** File name, such as `playbook.schema.json`. */
  readonly name: string;
  readonly schema: AnySchemaObject;
}

/** Titles of the files that configure a run or make up a rule library; they get validators too. */
export const OTHER_VALIDATORS = [
  'Rule',
  'ObjectiveFile',
  'Catalog',
  'Framework',
  'Crosswalk',
  'Profile',
  'Waivers',
  'Configuration',
  'Baseline',
] as const;

/** All schemas of a folder, sorted by file name. Throws when one is not JSON. */
export function readSchemas(folder: string): readonly SchemaFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return names.sort().map((name) => ({ name, schema: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}

/** The structure of all document kinds. Throws with file and place when a schema leaves the structural subset. */
export function readShapes(folder: string): Shapes {
  return deriveShapes(readSchemas(folder));
}

/** Everything that a run reads: the document kinds and {@link OTHER_VALIDATORS}. */
export const INPUT_VALIDATORS: readonly string[] = [...DOCUMENT_KINDS, ...OTHER_VALIDATORS];

/**
 * One self-contained ES module that exports `VALIDATORS`: a validating function for each schema with one of the titles. One that
 * stops throws at its first error.
 */
export async function compileValidators(
  folder: string,
  titles: readonly string[],
  atFirstError: 'collect' | 'stop' = 'collect',
): Promise<string> {
  const files = readSchemas(folder);
  const ajv = createAjv(files);
  const source = bounded(standalone.default(ajv, exportsOf(files, titles)));
  const banner = '// Generated from schemas/ by scripts/generate.ts; do not edit.\n';
  return (
    banner +
    (await bundle(
      `import { FORMATS } from './formats.ts';\nimport { ${atFirstError === 'stop' ? 'stop as add' : 'add'}, addAll } from './errors.ts';\nconst exported = {};\n${source}\nexport const VALIDATORS = exported;`,
    ))
  );
}

function createAjv(files: readonly SchemaFile[]): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    inlineRefs: false,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true, esm: true, formats: _`FORMATS` },
  });
  ajv.addVocabulary(['x-identifies', 'x-references', 'x-scope', 'x-personal', 'enumDescriptions']);
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  for (const { name, schema } of files) ajv.addSchema({ ...lean(schema), $id: name });
  return ajv;
}

function exportsOf(files: readonly SchemaFile[], titles: readonly string[]): Record<string, string> {
  const wanted = new Set(titles);
  const found = files.filter(({ schema }) => wanted.has(schema['title']));
  const missing = [...wanted].filter((title) => !found.some(({ schema }) => schema['title'] === title));
  if (missing.length > 0) throw new Error(`No schema has the title ${missing.join(', ')}.`);
  return Object.fromEntries(found.map(({ name, schema }) => [schema['title'], name]));
}

/** Leaves out what no message needs, so that the module stays small. */
function lean(schema: AnySchemaObject): AnySchemaObject {
  const drop = new Set(['x-identifies', 'x-references', 'x-scope', '$schema', 'enumDescriptions', 'examples']);
  return JSON.parse(JSON.stringify(schema), function keep(this: AnySchemaObject, key: string, value: unknown) {
    if (drop.has(key) && (key !== 'examples' || Array.isArray(value))) return undefined;
    const isText = key === 'description' && typeof value === 'string';
    return isText && this['pattern'] === undefined ? undefined : value;
  });
}

/** How ajv writes one error of a value; the groups are: variable, place, keyword, parameters, schema of the value. */
const ERROR =
  /const (err\d+) = \{instancePath(?::([^;]+?))?,schemaPath:"[^"]*",keyword:("[^"]*"),params:(\{[^;]*?\}),schema:[^;]+?,parentSchema:([^,]+),data(?::[^;}]+)?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/** How ajv writes the error of a condition, which nobody sees. */
const SILENT = /const (err\d+) = \{\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/** How ajv writes the schemas that errors quote. */
const QUOTED = /const (schema\d+) = (\{.*?\});(?=const |function |exported\.)/g;

/** How ajv writes the errors of a nested object. */
const NESTED = /vErrors === null \? ([\w.]+) : vErrors\.concat\(\1\)/g;

/**
 * Changes what ajv writes in two ways. Lists of errors grow without end and are copied at each level: a bounded list keeps
 * hostile input cheap. And an error and the schema that it quotes carry only what a message needs, which makes the
 * module three times smaller.
 */
function bounded(source: string): string {
  const code = source
    .replace(ERROR, (_all, _name, place, keyword, params, schema) => {
      return `vErrors = add(vErrors, ${place ?? 'instancePath'}, ${keyword}, ${params}, ${schema});`;
    })
    .replace(QUOTED, (_all, name, schema) => `const ${name} = ${quotable(schema)};`)
    .replace(SILENT, "vErrors = add(vErrors, '', '', {}, {});")
    .replace(/vErrors\.length = (\w+);/g, 'vErrors.length = Math.min(vErrors.length, $1);')
    .replace(NESTED, 'addAll(vErrors, $1)')
    .replace(/export const (\w+) = (\w+);/g, 'exported.$1 = $2;');
  if (/vErrors\.(?:concat|push)|schemaPath:/.test(code) || !code.includes('addAll(vErrors')) {
    throw new Error('The validators are no longer written as this script expects; read what ajv generates now.');
  }
  return code;
}

/** A file's schema holds all its definitions, and each of them is there a second time by itself. */
function quotable(schema: string): string {
  const { definitions, required, patternProperties, additionalProperties, ...rest } = JSON.parse(schema);
  return JSON.stringify(rest);
}

async function bundle(contents: string): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const result = await build({
    stdin: { contents, resolveDir: resolve(here, '../src/validate'), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'node20',
    minify: true,
    write: false,
    legalComments: 'none',
  });
  const text = result.outputFiles[0]?.text ?? '';
  if (/[^"'\w]require\(/.test(text)) throw new Error('A require remains in the compiled validators.');
  return text;
}
