/** Writes what is derived from schemas/ and rules/: validators, the library and the examples that `explain` shows. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from '../src/model/profile.ts';
import type { Rule } from '../src/model/rule.ts';
import type { ObjectType, Shapes } from '../src/model/shape.ts';
import { functionsPage } from './functions-page.ts';
import { writeReference } from './reference/write-pages.ts';
import { compileValidators, INPUT_VALIDATORS, readShapes } from './schemas.ts';
import { starterFiles } from './starter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts: string[]) => join(root, ...parts);

writeFileSync(at('src/validate/validators.generated.js'), await compileValidators(at('schemas'), INPUT_VALIDATORS));
writeFileSync(
  at('src/stored/report-validator.generated.js'),
  await compileValidators(at('schemas'), ['Report'], 'stop'),
);
// Loaded only now: reading rules needs the validators that were just written.
const { loadPack, readAs } = await import('../src/ruleset/load-pack.ts');
const { crossCheck } = await import('../src/ruleset/cross-check.ts');
const { compileRule } = await import('../src/ruleset/compile-rule.ts');
const { createLanguage } = await import('../src/expression/language.ts');

const pack = loadPack(at('rules'), root);
const profiles = readdirSync(at('rules/profiles'))
  .sort()
  .map((file) => readAs<Profile>('Profile', at('rules/profiles', file), root))
  .sort((left, right) => left.tiers.length - right.tiers.length);
// The benchmark that is in force comes first, the one it replaced after it.
const CATALOGS = ['mcsb-v1', 'asb-v1', 'waf-se12'];
const catalogs = [...pack.catalogs].sort((left, right) => CATALOGS.indexOf(left.id) - CATALOGS.indexOf(right.id));
const parts = { ...pack, catalogs, profiles, shapes: readShapes(at('schemas')) };
const uncompiled = parts.rules.flatMap(compileMistakes);
const broken = [...crossCheck(parts), ...uncompiled];
if (broken.length > 0) {
  console.error(broken.map((promise) => `rules: ${promise}`).join('\n'));
  if (!process.argv.includes('--lenient')) process.exit(1);
}

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
const rules = pack.rules.map(({ examples, ...rule }) => rule);
const examples = Object.fromEntries(pack.rules.map((rule) => [rule.id, rule.examples]));
const library = { version, digest, compiles: uncompiled.length === 0, ...parts, rules };
writeJson('src/ruleset/library.generated.json', { ...library, shapes: brief(parts.shapes) });
writeJson('src/ruleset/reference.generated.json', examples);
writeJson('src/cli/starter.generated.json', starterFiles(at('examples/starter')));
writeFileSync(at('docs/expression-functions.md'), functionsPage(parts.shapes));
// A library that is being worked on has no reference yet.
if (broken.length === 0) writeReference(at('docs/reference'), library, pack.rules);

/** Shapes without the sentences about fields, which an assessment never shows; editors find them in schemas/. */
function brief({ types, entities }: Shapes): Shapes {
  const withoutTexts = (type: ObjectType): ObjectType => ({
    ...type,
    fields: Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, { ...field, description: '' }])),
  });
  return {
    types: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, withoutTexts(type)])),
    entities,
  };
}

function compileMistakes(rule: Rule): readonly string[] {
  if (rule.stage !== undefined) return [];
  try {
    compileRule(createLanguage(parts.shapes, [rule.params ?? {}]), rule, rule.params ?? {});
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(at(path), `${JSON.stringify(value, null, 1)}\n`);
}
