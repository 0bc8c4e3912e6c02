import type { Configuration, PathOverride, RuleSetting } from '../model/configuration.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ReportNotAssessed } from '../model/report.ts';
import type { Subject } from '../model/subject.ts';

/** Makes the test whether a path matches any of some globs. */
export type PathMatcher = (globs: readonly string[]) => (path: string) => boolean;

/** What the configuration sets a rule to at a path, and where it says so; undefined when it says nothing. */
export type Settings = (ruleId: string, path: string) => SettingAtPath | undefined;

interface SettingAtPath {
  readonly setting: RuleSetting;
  readonly reason: string;
}

/** Reads the overrides of a configuration; where several match, the last one decides. */
export function createSettings(
  configuration: Configuration,
  matcher: PathMatcher,
  stageRules: ReadonlySet<string>,
): Settings {
  const source = configuration.path ?? 'the configuration';
  const overrides = configuration.overrides.map((override) => ({ override, matches: matcher(override.paths) }));
  const byPath = new Map<string, readonly PathOverride[]>();
  const matching = (path: string): readonly PathOverride[] => {
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const made = overrides.filter((each) => each.matches(path)).map((each) => each.override);
    byPath.set(path, made);
    return made;
  };
  return (ruleId, path) => {
    const override = matching(path).findLast((each) => Object.hasOwn(each.rules, ruleId));
    const setting = override?.rules[ruleId];
    // Whether a document could be read and understood at all is never a matter of taste.
    if (override === undefined || setting === undefined || (setting === 'off' && stageRules.has(ruleId)))
      return undefined;
    return { setting, reason: `switched off for ${override.paths.join(', ')} in ${source}` };
  };
}

/** Outcomes after the settings, and the rules that those took out. */
export interface SetOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly notAssessed: readonly ReportNotAssessed[];
}

/** Gives findings the level that holds at their path, and takes out what is switched off there. */
export function applySettings(outcomes: readonly Outcome[], settings: Settings): SetOutcomes {
  const dropped = new Map<string, ReportNotAssessed>();
  const kept = outcomes.filter((outcome) => {
    const at = settingFor(outcome, settings);
    if (at?.setting !== 'off') return true;
    const entry: ReportNotAssessed = { id: outcome.ruleId, what: 'rule', reason: at.reason };
    // What does not apply is not missed.
    if (outcome.kind !== 'notApplicable') dropped.set(JSON.stringify([entry.id, entry.reason]), entry);
    return false;
  });
  return { outcomes: kept.map((outcome) => withLevel(outcome, settings)), notAssessed: [...dropped.values()] };
}

function withLevel(outcome: Outcome, settings: Settings): Outcome {
  if (outcome.kind !== 'fail') return outcome;
  const setting = settingFor(outcome, settings)?.setting;
  if (setting === undefined || setting === 'off') return outcome;
  return { ...outcome, finding: { ...outcome.finding, level: setting } };
}

function settingFor(outcome: Outcome, settings: Settings): SettingAtPath | undefined {
  const path = pathOf(outcome.subject);
  return path === undefined ? undefined : settings(outcome.ruleId, path);
}

function pathOf(subject: Subject): string | undefined {
  if ('document' in subject) return subject.document.file.path;
  if ('file' in subject) return subject.file.path;
  return 'path' in subject ? subject.path : undefined;
}
