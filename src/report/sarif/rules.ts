import type { ReportingDescriptor } from 'sarif';
import type { Level } from '../../model/level.ts';
import type { Report, ReportFinding, ReportRule } from '../../model/report.ts';
import { plainLine } from '../plain.ts';
import type { Taxonomies } from './controls.ts';
import { type HelpPart, helpMarkdown, helpText } from './help.ts';

/** Limits of code scanning: characters of a name and of a description, and tags of a rule. */
const NAME = 255;
const DESCRIPTION = 1_000;
const MOST_TAGS = 20;

/** Code scanning calls 7 to 8.9 high, 4 to 6.9 medium, and less low. */
const SECURITY_SEVERITY: Readonly<Record<Level, string>> = { error: '8.0', warning: '5.0', note: '2.0' };

/** The rules of some findings, and the place of each in the list. */
export interface Rules {
  readonly descriptors: ReportingDescriptor[];
  readonly indexes: ReadonlyMap<string, number>;
}

type Group = readonly [ReportFinding, ...ReportFinding[]];

/** The rules that have a result, in the order in which they come up. */
export function rulesOf(report: Report, findings: readonly ReportFinding[], taxonomies: Taxonomies): Rules {
  const groups = new Map<string, [ReportFinding, ...ReportFinding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId);
    if (group === undefined) groups.set(finding.ruleId, [finding]);
    else group.push(finding);
  }
  const known = new Map(report.rules.map((rule) => [rule.id, rule]));
  return {
    descriptors: [...groups].map(([id, group]) => descriptor(known.get(id) ?? told(group), group, taxonomies)),
    indexes: new Map([...groups.keys()].map((id, index) => [id, index])),
  };
}

/** What a finding itself says of its rule, where a stored report does not describe the rule. */
function told([finding]: Group): Omit<ReportRule, 'outcomes' | 'evidence'> {
  const { ruleId, title, level, objectives, controls } = finding;
  return { id: ruleId, title, level, rationale: '', objectives, controls };
}

function descriptor(
  rule: Omit<ReportRule, 'outcomes' | 'evidence'>,
  group: Group,
  taxonomies: Taxonomies,
): ReportingDescriptor {
  const id = plainLine(rule.id, NAME) || 'rule';
  const name = pascalCase(id);
  const title = plainLine(rule.title, DESCRIPTION) || id;
  const help = helpParts(rule, group);
  const relationships = taxonomies
    .references(rule.controls, rule.objectives)
    .map((target) => ({ target, kinds: ['relevant'] }));
  return {
    id,
    ...(name !== '' && { name }),
    shortDescription: { text: title },
    fullDescription: { text: plainLine(`${rule.title || id}. ${rule.rationale}`, DESCRIPTION) },
    help: { text: helpText(help), markdown: helpMarkdown(help) },
    defaultConfiguration: { level: rule.level },
    ...(relationships.length > 0 && { relationships }),
    properties: {
      tags: tags(rule.controls),
      precision: 'high',
      'security-severity': SECURITY_SEVERITY[rule.level],
      objectives: rule.objectives.map((objective) => plainLine(objective, NAME)),
    },
  };
}

/** `plan-is-reviewed` as `PlanIsReviewed`, the form that viewers expect of a name. */
function pascalCase(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function tags(controls: readonly string[]): string[] {
  const all = ['security', 'incident-response', ...controls.map((control) => plainLine(control, NAME))];
  return [...new Set(all.filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
}

/** Why, what to do, and where more is. A remedy may name what stands at its place; then that of the first is an example. */
function helpParts(
  { id, rationale }: { readonly id: string; readonly rationale: string },
  group: Group,
): readonly HelpPart[] {
  const remedies = new Set(group.map(({ remediation }) => remediation));
  const parts: readonly HelpPart[] = [
    ['Why', rationale],
    [remedies.size === 1 ? 'Remedy' : 'Remedy, for the first place', group[0].remediation],
    ['More', `\`irready explain ${id}\` shows examples.`],
  ];
  return parts.filter(([, text]) => text.trim() !== '');
}
