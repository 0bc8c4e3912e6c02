import { createHash } from 'node:crypto';
import { UsageError } from '../base/errors.ts';
import { didYouMean } from '../base/nearest.ts';
import { once } from '../base/once.ts';
import { createLanguage, type Language } from '../expression/language.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Configuration, RuleSetting } from '../model/configuration.ts';
import type { Level } from '../model/level.ts';
import type { Library, LibraryRule } from '../model/library.ts';
import type { Objective } from '../model/objective.ts';
import type { Profile } from '../model/profile.ts';
import type { ReportNotAssessed } from '../model/report.ts';
import type { Params } from '../model/rule.ts';
import type { Workspace } from '../model/workspace.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { compileProvenRule, compileRule } from './compile-rule.ts';
import { catalogNamed } from './frameworks.ts';
import { judge } from './judge.ts';
import { loadPacks, type RulePack } from './load-pack.ts';
import { ruleIdOf, rulesNamed } from './names.ts';
import { effectiveParams } from './parameters.ts';
import { RuleMistake } from './rule-mistake.ts';
import type { CompiledRule, Judgement, Ruleset } from './ruleset.ts';
import { withPacks } from './with-packs.ts';

/** What decides which rules run. */
export interface RulesetRequest {
  readonly library: Library;
  readonly configuration: Configuration;
  readonly profileId: string;
  /** Rule, objective or control ids; empty means all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** A catalog or framework to report in the terms of; none means every catalog. */
  readonly framework?: string;
  /** Folder that rule packs are relative to when there is no configuration file. */
  readonly cwd: string;
  /** Where rule packs are read; on the disk when absent. */
  readonly files?: SettingsFiles;
}

/** Chooses, tunes and compiles the rules of a run. Throws UsageError for a name or rule that cannot be used. */
export function buildRuleset(request: RulesetRequest): Ruleset {
  const { library, configuration } = request;
  const profile = profileNamed(request.profileId, library.profiles);
  const packs = loadPacks(configuration, request.cwd, request.files);
  const everything = withPacks(library, packs);
  const framework = request.framework === undefined ? undefined : catalogNamed(request.framework, everything);
  const all = framework === undefined ? everything : { ...everything, catalogs: [framework] };
  const objectives = askedBy(framework, chosenObjectives(all, profile, packs));
  const selection = select(request, all, objectives, packs);
  const rules = compileAll(all, selection.rules, profile, configuration, packs);
  return {
    version: library.version,
    digest: packs.length === 0 ? library.digest : digestWith(library, packs),
    profile,
    rules,
    stageRules: all.rules.filter(({ stage }) => stage !== undefined),
    objectives: selection.objectives,
    catalogs: all.catalogs,
    library: everything,
    ...(framework !== undefined && { framework: { id: framework.id, title: framework.title } }),
    notAssessed: selection.notAssessed,
  };
}

function profileNamed(id: string, profiles: readonly Profile[]): Profile {
  const profile = profiles.find((one) => one.id === id);
  if (profile !== undefined) return profile;
  const known = profiles.map((one) => one.id);
  throw new UsageError(`There is no profile "${id}".${didYouMean(id, known)} Known profiles: ${known.join(', ')}.`);
}

// A pack's own objectives were written to be assessed, whatever the profile's tiers.
function chosenObjectives(library: Library, profile: Profile, packs: readonly RulePack[]): readonly Objective[] {
  const own = new Set(packs.flatMap((pack) => pack.objectives));
  return library.objectives.filter((objective) => own.has(objective) || profile.tiers.includes(objective.tier));
}

function askedBy(framework: Catalog | undefined, objectives: readonly Objective[]): readonly Objective[] {
  if (framework === undefined) return objectives;
  const asked = new Set(framework.controls.flatMap((control) => control.objectives));
  return objectives.filter(({ id }) => asked.has(id));
}

interface Selection {
  readonly rules: readonly LibraryRule[];
  readonly objectives: readonly Objective[];
  readonly notAssessed: readonly ReportNotAssessed[];
}

function select(
  { configuration, only, skip, framework }: RulesetRequest,
  library: Library,
  objectives: readonly Objective[],
  packs: readonly RulePack[],
): Selection {
  // A rule of a pack runs even when it serves no objective, unless only what a framework asks for was wanted.
  const packRules = framework === undefined ? packs.flatMap((pack) => pack.rules.map(({ id }) => id)) : [];
  const wanted = new Set([...objectives.flatMap((objective) => objective.rules), ...packRules]);
  const inProfile = library.rules.filter(({ id }) => wanted.has(id));
  const named = only.length === 0 ? undefined : new Set(only.flatMap((name) => rulesNamed(name, library, '--only')));
  const skipped = new Set(skip.flatMap((name) => rulesNamed(name, library, '--skip')));
  const off = switchedOff(configuration, library);
  const kept = inProfile.filter(({ id }) => (named?.has(id) ?? true) && !skipped.has(id) && !off.has(id));
  if (kept.length === 0) throw nothingSelected(only, skip);
  return {
    rules: kept.filter(({ stage }) => stage === undefined),
    objectives: named === undefined ? objectives : objectives.filter((one) => one.rules.some((id) => named.has(id))),
    notAssessed: leftOut(inProfile, skipped, off, named),
  };
}

function nothingSelected(only: readonly string[], skip: readonly string[]): UsageError {
  const flags = [...only.map((name) => `--only ${name}`), ...skip.map((name) => `--skip ${name}`)].join(' ');
  return new UsageError(
    `No rule is left to run with ${flags || 'this configuration'}; the profile has none that match.`,
  );
}

function switchedOff(configuration: Configuration, library: Library): ReadonlyMap<string, string> {
  const where = configuration.path ?? 'the configuration';
  const off = new Map<string, string>();
  for (const [name, setting] of everySetting(configuration)) {
    const id = ruleIdOf(name, library.rules, where);
    refuseStageRule(id, setting, library, where);
  }
  for (const [name, setting] of Object.entries(configuration.rules)) {
    if (setting === 'off') off.set(ruleIdOf(name, library.rules, where), `switched off in ${where}`);
  }
  for (const name of Object.keys(configuration.params)) ruleIdOf(name, library.rules, where);
  return off;
}

function everySetting({ rules, overrides }: Configuration): readonly [string, RuleSetting][] {
  return [rules, ...overrides.map((override) => override.rules)].flatMap((settings) => Object.entries(settings));
}

// What a file means is decided by these; without them a verdict would rest on files nobody could read.
function refuseStageRule(id: string, setting: RuleSetting, library: Library, where: string): void {
  if (setting !== 'off' || library.rules.find((rule) => rule.id === id)?.stage === undefined) return;
  throw new UsageError(`${where} switches off "${id}", on which every other verdict rests; it cannot be switched off.`);
}

function leftOut(
  inProfile: readonly LibraryRule[],
  skipped: ReadonlySet<string>,
  off: ReadonlyMap<string, string>,
  named: ReadonlySet<string> | undefined,
): readonly ReportNotAssessed[] {
  return inProfile.flatMap(({ id, stage }): readonly ReportNotAssessed[] => {
    if (stage !== undefined) return [];
    const reason = off.get(id) ?? (skipped.has(id) ? 'left out with --skip' : undefined);
    if (reason !== undefined) return [{ id, what: 'rule', reason }];
    return named !== undefined && !named.has(id) ? [{ id, what: 'rule', reason: 'not among --only' }] : [];
  });
}

function compileAll(
  library: Library,
  rules: readonly LibraryRule[],
  profile: Profile,
  configuration: Configuration,
  packs: readonly RulePack[],
): readonly CompiledRule[] {
  const tuned = rules.map((rule) => ({ rule, params: effectiveParams(rule, profile, configuration) }));
  const language = createLanguage(
    library.shapes,
    tuned.map(({ params }) => params),
  );
  const proven = new Set(library.compiles === true ? library.rules : []);
  for (const rule of packs.flatMap((pack) => pack.rules)) proven.delete(rule);
  return tuned.map(({ rule, params }) => {
    const setting = configuration.rules[rule.id];
    const level = setting === undefined || setting === 'off' ? rule.level : setting;
    if (!proven.has(rule)) requireCompiles(language, rule, params);
    return compiled(language, rule, params, level);
  });
}

function requireCompiles(language: Language, rule: LibraryRule, params: Params): void {
  try {
    compileRule(language, rule, params);
  } catch (error) {
    if (error instanceof RuleMistake) throw new UsageError(`A rule does not compile. ${error.message}`);
    throw error;
  }
}

// Everything that compiles is known by now, so a rule is compiled when there is something for it to judge.
function compiled(language: Language, rule: LibraryRule, params: Params, level: Level): CompiledRule {
  const program = once(() => compileProvenRule(language, rule, params));
  const hasSubjects = ({ byKind }: Workspace): boolean =>
    rule.appliesTo === undefined || rule.appliesTo === 'Workspace' || byKind.has(rule.appliesTo);
  return {
    rule,
    level,
    judge: (workspace, asOf) =>
      hasSubjects(workspace) ? judge(program(), level, language, workspace, asOf) : NOTHING_TO_JUDGE,
  };
}

const NOTHING_TO_JUDGE: Judgement = { outcomes: [], changesOn: null };

function digestWith(library: Library, packs: readonly RulePack[]): string {
  const hash = createHash('sha256').update(library.digest);
  for (const pack of packs)
    hash.update(JSON.stringify([pack.rules, pack.objectives, pack.catalogs, pack.frameworks, pack.crosswalks]));
  return hash.digest('hex');
}
