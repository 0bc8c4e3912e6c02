/** Reads declarative files: a user's rule packs at run time, our own library at build time. */
import { dirname, relative, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Crosswalk, Framework } from '../model/crosswalk.ts';
import type { Json } from '../model/json.ts';
import type { Objective } from '../model/objective.ts';
import type { Rule } from '../model/rule.ts';
import { parseYamlFile } from '../parse/yaml-file.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
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
export function loadPacks(
  configuration: Configuration,
  cwd: string,
  from: SettingsFiles = DISK_FILES,
): readonly RulePack[] {
  const base = configuration.path === null ? cwd : resolve(cwd, dirname(configuration.path));
  return configuration.rulePacks.map((folder) => loadPack(resolve(base, folder), cwd, from));
}

/** Reads one rule pack; paths in messages are relative to `cwd`. Throws UsageError with every mistake found. */
export function loadPack(folder: string, cwd: string, from: SettingsFiles = DISK_FILES): RulePack {
  const files = yamlFiles(folder, cwd, from);
  const inFolder = (name: string) => files.filter((file) => relative(folder, file).split(/[\\/]/).includes(name));
  const others = new Set(OTHER_FOLDERS.flatMap(inFolder));
  const ruleFiles = files.filter((file) => !others.has(file));
  const rules = ruleFiles.map((file) => readAs<Rule>('Rule', file, cwd, from));
  for (const [place, rule] of rules.entries()) requireFileName(ruleFiles[place] ?? '', rule.id, cwd);
  return {
    rules,
    objectives: inFolder('objectives').flatMap(
      (file) => readAs<{ objectives: readonly Objective[] }>('ObjectiveFile', file, cwd, from).objectives,
    ),
    catalogs: inFolder('catalogs').map((file) => readAs<Catalog>('Catalog', file, cwd, from)),
    frameworks: inFolder('frameworks').map((file) => readAs<Framework>('Framework', file, cwd, from)),
    crosswalks: inFolder('crosswalks').map((file) => readAs<Crosswalk>('Crosswalk', file, cwd, from)),
  };
}

/** One declarative file, checked against its schema. Throws UsageError with every mistake found. */
export function readAs<Value>(
  schema: 'Rule' | 'ObjectiveFile' | 'Catalog' | 'Framework' | 'Crosswalk' | 'Profile',
  path: string,
  cwd: string,
  from: SettingsFiles = DISK_FILES,
): Value {
  const shown = relative(cwd, path).replaceAll('\\', '/');
  const file = parseYamlFile(shown, readText(path, shown, from));
  if (file.is === 'broken') throw new UsageError(file.frames.join('\n'));
  const mistakes = validateAs(schema, file.value);
  if (mistakes.length === 0) return trusted<Value>(file.value);
  throw new UsageError(mistakes.map(({ pointer, message, target }) => file.frame(pointer, message, target)).join('\n'));
}

// The schema has just vouched for the shape.
function trusted<Value>(value: Json): Value {
  return value as Value;
}

function readText(path: string, shown: string, from: SettingsFiles): string {
  const bytes = from.read(path, `"${shown}"`);
  if (bytes === undefined) throw new UsageError(`"${shown}" does not exist.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops a byte order mark
  } catch {
    throw new UsageError(`"${shown}" is not UTF-8. Save it as UTF-8.`);
  }
}

function yamlFiles(folder: string, cwd: string, from: SettingsFiles): readonly string[] {
  const pack = `The rule pack "${relative(cwd, folder) || '.'}"`;
  const files = from.list(folder, YAML_NAME, (path) => `"${relative(cwd, path).replaceAll('\\', '/')}"`);
  if (files === undefined) throw new UsageError(`${pack} cannot be read; is the folder there, and may you read it?`);
  if (files.length > 0) return files;
  throw new UsageError(`${pack} holds no file whose name ends in .yaml or .yml.`);
}

const YAML_NAME = /\.ya?ml$/i;

function requireFileName(path: string, id: string, cwd: string): void {
  if (new RegExp(`(^|[\\\\/])${id}\\.ya?ml$`, 'i').test(path)) return;
  throw new UsageError(`${relative(cwd, path)} holds the rule "${id}"; name the file ${id}.yaml.`);
}
