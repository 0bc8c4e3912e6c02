/** Hand-made rules, so that judging is tested without the expression language. */
import type { Configuration } from '../../../src/model/configuration.ts';
import type { Document, DocumentKind } from '../../../src/model/document.ts';
import type { Library, LibraryRule } from '../../../src/model/library.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { EngineStage } from '../../../src/model/rule.ts';
import { LONGEST_WAIVER_LIFE } from '../../../src/model/waiver.ts';
import type { CompiledRule, Ruleset } from '../../../src/ruleset/ruleset.ts';

/** A rule that a stage checks. */
export function stageRule(id: string, stage: EngineStage): LibraryRule {
  return { id, title: `Title of ${id}`, level: 'error', rationale: 'Why.', remediation: 'Correct it.', stage };
}

/** A rule that looks at each document of a kind and says what `judge` says. */
export function ruleFor(
  kind: DocumentKind,
  id: string,
  judge: (document: Document) => Outcome['kind'],
  level: LibraryRule['level'] = 'error',
): CompiledRule {
  const rule = { id, title: `Title of ${id}`, level, rationale: 'Why.', remediation: 'Correct it.', appliesTo: kind };
  return {
    rule,
    level,
    judge: (workspace) => ({
      outcomes: (workspace.byKind.get(kind) ?? []).map((document) => outcome(rule, level, judge(document), document)),
      changesOn: null,
    }),
  };
}

function outcome(rule: LibraryRule, level: LibraryRule['level'], kind: Outcome['kind'], document: Document): Outcome {
  const subject = { document, pointer: '' };
  const base = { ruleId: rule.id, subject };
  if (kind === 'open') return { ...base, kind, reason: 'Nobody can tell.' };
  if (kind !== 'fail') return { ...base, kind };
  const message = `"${document.name}" has a gap.`;
  return { ...base, kind, finding: { ...base, level, message, remediation: rule.remediation, related: [] } };
}

const LIBRARY: Library = {
  version: '1.0.0',
  digest: 'd1',
  rules: [],
  objectives: [],
  catalogs: [],
  frameworks: [],
  crosswalks: [],
  profiles: [],
  shapes: { types: {}, entities: {} },
};

/** A ruleset of these rules for a profile that needs a plan and a registry. */
export function rulesetOf(rules: readonly CompiledRule[], rest: Partial<Ruleset> = {}): Ruleset {
  return {
    version: '1.0.0',
    digest: 'd1',
    profile: {
      id: 'essential',
      title: 'Essential',
      description: 'What a small team needs.',
      tiers: ['essential'],
      requiredKinds: ['IncidentResponsePlan', 'ContactRegistry'],
      params: {},
    },
    rules,
    stageRules: [],
    objectives: [],
    catalogs: [],
    library: LIBRARY,
    notAssessed: [],
    ...rest,
  };
}

/** A configuration that says nothing, but for what is given. */
export function configurationOf(rest: Partial<Configuration> = {}): Configuration {
  return {
    path: 'irready.yaml',
    sha256: 'a'.repeat(64),
    include: [],
    exclude: [],
    params: {},
    rules: {},
    overrides: [],
    rulePacks: [],
    waiverLife: LONGEST_WAIVER_LIFE,
    ...rest,
  };
}
