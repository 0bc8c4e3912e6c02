/** Reads declarative files from disk: a user's rule packs at run time, our own library at build time. */
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compareText } from '../base/compare.ts';
import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Crosswalk, Framework } from '../model/crosswalk.ts';
import type { Json } from '../model/json.ts';
import type { Objective } from '../model/objective.ts';
import type { Rule } from '../model/rule.ts';
import { parseYamlFile } from '../parse/yaml-file.ts';
import { validateAs } from '../validate/validate-as.ts';

/** A folder of rules, with what lies in its folders of the other names. */
export interface RulePack {
  readonly rules: readonly Rule[];
  readonly objectives: readonly Objective[];
  readonly catalogs: readonly Catalog[];
  readonly frameworks: readonly Framework[];
  readonly crosswalks: readonly Crosswalk[];
}

/** Folders of a pack that hold something else than rules. */
const OTHER_FOLDERS = ['objectives', 'catalogs', 'frameworks', 'crosswalks', 'profiles'];

/** The rule packs that a configuration names. Throws UsageError with every mistake found. */
export function loadPacks(configuration: Configuration, cwd: string): readonly RulePack[] {
  const base = configuration.path === null ? cwd : resolve(cwd, dirname(configuration.path));
  return configuration.rulePacks.map((folder) => loadPack(resolve(base, folder), cwd));
}

/** Reads one rule pack; paths in messages are relative to `cwd`. Throws UsageError with every mistake found. */
export function loadPack(folder: string, cwd: string): RulePack {
  const files = yamlFiles(folder, cwd);
  const inFolder = (name: string) => files.filter((file) => relative(folder, file).split(/[\\/]/).includes(name));
  const others = new Set(OTHER_FOLDERS.flatMap(inFolder));
  const ruleFiles = files.filter((file) => !others.has(file));
  const rules = ruleFiles.map((file) => readAs<Rule>('Rule', file, cwd));
  for (const [place, rule] of rules.entries()) requireFileName(ruleFiles[place] ?? '', rule.id, cwd);
  return {
    rules,
    objectives: inFolder('objectives').flatMap(
      (file) => readAs<{ objectives: readonly Objective[] }>('ObjectiveFile', file, cwd).objectives,
    ),
    catalogs: inFolder('catalogs').map((file) => readAs<Catalog>('Catalog', file, cwd)),
    frameworks: inFolder('frameworks').map((file) => readAs<Framework>('Framework', file, cwd)),
    crosswalks: inFolder('crosswalks').map((file) => readAs<Crosswalk>('Crosswalk', file, cwd)),
  };
}

/** One declarative file, checked against its schema. Throws UsageError with every mistake found. */
export function readAs<Value>(
  schema: 'Rule' | 'ObjectiveFile' | 'Catalog' | 'Framework' | 'Crosswalk' | 'Profile',
  path: string,
  cwd: string,
): Value {
  const shown = relative(cwd, path).replaceAll('\\', '/');
  const file = parseYamlFile(shown, readText(path, shown));
  if (file.is === 'broken') throw new UsageError(file.frames.join('\n'));
  const mistakes = validateAs(schema, file.value);
  if (mistakes.length === 0) return trusted<Value>(file.value);
  throw new UsageError(mistakes.map(({ pointer, message, target }) => file.frame(pointer, message, target)).join('\n'));
}

// The schema has just vouched for the shape.
function trusted<Value>(value: Json): Value {
  return value as Value;
}

function readText(path: string, shown: string): string {
  const bytes = readBytes(path, shown);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops a byte order mark
  } catch {
    throw new UsageError(`"${shown}" is not UTF-8. Save it as UTF-8.`);
  }
}

function readBytes(path: string, shown: string): Buffer {
  const descriptor = open(path, shown);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UsageError(`"${shown}" is not an ordinary file.`);
    if (stats.size <= LIMITS.fileBytes) return readFileSync(descriptor);
    throw new UsageError(`"${shown}" is too large for a rule file.`);
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string, shown: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    throw new UsageError(`"${shown}" cannot be opened; is it there, and may you read it?`);
  }
}

function yamlFiles(folder: string, cwd: string): readonly string[] {
  const entries = entriesBelow(folder, cwd);
  for (const entry of entries) refuseUnread(entry, cwd);
  const files = entries.filter((entry) => entry.isFile() && YAML_NAME.test(entry.name));
  if (files.length > 0) return files.map((entry) => join(entry.parentPath, entry.name)).sort(compareText);
  throw new UsageError(
    `The rule pack "${relative(cwd, folder) || '.'}" holds no file whose name ends in .yaml or .yml.`,
  );
}

const YAML_NAME = /\.ya?ml$/i;

function entriesBelow(folder: string, cwd: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    throw new UsageError(
      `The rule pack "${relative(cwd, folder) || '.'}" cannot be read; is the folder there, and may you read it?`,
    );
  }
}

/** A rule that stands behind a link would be left out without a word. */
function refuseUnread(entry: Dirent, cwd: string): void {
  const path = join(entry.parentPath, entry.name);
  const isLink = entry.isSymbolicLink();
  const named = YAML_NAME.test(entry.name) && !entry.isFile() && !entry.isDirectory();
  if (!named && !(isLink && leadsToFolder(path))) return;
  const what = isLink ? 'a link; a rule pack is read without following links' : 'not an ordinary file';
  throw new UsageError(`"${relative(cwd, path).replaceAll('\\', '/')}" is ${what}. Put the file itself there.`);
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false; // it leads nowhere or in a circle
  }
}

function requireFileName(path: string, id: string, cwd: string): void {
  if (new RegExp(`(^|[\\\\/])${id}\\.ya?ml$`, 'i').test(path)) return;
  throw new UsageError(`${relative(cwd, path)} holds the rule "${id}"; name the file ${id}.yaml.`);
}
