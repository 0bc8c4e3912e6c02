import { fileURLToPath } from 'node:url';
import { readShapes } from '../../../scripts/schemas.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import type { Crosswalk } from '../../../src/model/crosswalk.ts';
import type { Library, LibraryRule } from '../../../src/model/library.ts';
import { LONGEST_WAIVER_LIFE } from '../../../src/model/waiver.ts';
import { buildRuleset, type RulesetRequest } from '../../../src/ruleset/build-ruleset.ts';

/** The shapes of documents. */
export const SHAPES = readShapes(fileURLToPath(new URL('../../../schemas', import.meta.url)));

/** A rule over playbooks that passes when there is an owner. */
export function playbookRule(changes: Partial<LibraryRule> = {}): LibraryRule {
  return {
    id: 'playbook-has-an-owner',
    title: 'Every playbook has an owner',
    level: 'error',
    rationale: 'Nobody else keeps it current.',
    remediation: 'Add an owner.',
    appliesTo: 'Playbook',
    require: 'has(spec.owner)',
    message: 'Playbook {metadata.name} has no owner.',
    ...changes,
  };
}

/** A link to house rules that counts, and one that is too loose to count. */
export const CROSSWALK: Crosswalk = {
  id: 'irready-house-rules',
  title: 'Correspondence to the house rules',
  assertedBy: 'irready',
  source: 'Judged by content.',
  links: [
    { controls: ['IR-1'], framework: 'house-rules-2', ids: ['H.1'], confidence: 'high' },
    { objectives: ['O-003'], framework: 'house-rules-2', ids: ['H.2'], confidence: 'loose' },
  ],
};

/** A small library: three rules, two objectives, one control, two profiles. */
export const LIBRARY: Library = {
  version: '0.1.0',
  digest: 'd'.repeat(64),
  rules: [
    playbookRule({ formerly: ['playbook-is-owned'] }),
    playbookRule({
      id: 'playbook-is-reviewed',
      level: 'warning',
      params: { within: 'P1Y', share: 3 },
      where: 'has(spec.lastReviewed)',
      require: 'isFresh(spec.lastReviewed, params.within)',
      message: 'Playbook {metadata.name} was last reviewed on {spec.lastReviewed}, more than {params.within} ago.',
    }),
    { ...playbookRule({ id: 'yaml-is-well-formed' }), stage: 'parse' },
  ],
  objectives: [
    {
      id: 'O-002',
      title: 'Somebody runs it',
      statement: 'Each playbook is owned.',
      source: [],
      tier: 'essential',
      coverage: 'automated',
      rules: ['playbook-has-an-owner', 'yaml-is-well-formed'],
    },
    {
      id: 'O-003',
      title: 'It is current',
      statement: 'Each playbook is reviewed.',
      source: [],
      tier: 'recommended',
      coverage: 'automated',
      rules: ['playbook-is-reviewed'],
    },
  ],
  catalogs: [
    { id: 'mcsb-v1', title: 'MCSB v1', controls: [{ id: 'IR-1', title: 'Prepare', objectives: ['O-002', 'O-003'] }] },
  ],
  frameworks: [
    {
      id: 'house-rules-2',
      title: 'House rules',
      edition: '2',
      controls: [
        { id: 'H.1', title: 'Respond' },
        { id: 'H.2', title: 'Drill' },
      ],
    },
  ],
  crosswalks: [CROSSWALK],
  profiles: [
    { id: 'essential', title: 'Essential', description: '', tiers: ['essential'], requiredKinds: [], params: {} },
    {
      id: 'recommended',
      title: 'Recommended',
      description: '',
      tiers: ['essential', 'recommended'],
      requiredKinds: [],
      params: { 'playbook-is-reviewed': { within: 'P6M' } },
    },
  ],
  shapes: SHAPES,
};

/** A configuration with nothing set. */
export const CONFIGURATION: Configuration = {
  path: 'irready.yaml',
  sha256: 'a'.repeat(64),
  include: [],
  exclude: [],
  params: {},
  rules: {},
  overrides: [],
  rulePacks: [],
  waiverLife: LONGEST_WAIVER_LIFE,
};

/** Builds a ruleset over {@link LIBRARY}. */
export function build(changes: Partial<RulesetRequest> = {}) {
  return buildRuleset({
    library: LIBRARY,
    configuration: CONFIGURATION,
    profileId: 'recommended',
    only: [],
    skip: [],
    cwd: '/nowhere',
    ...changes,
  });
}
