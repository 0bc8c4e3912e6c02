/** Items of the plan, each with the risk that it has to settle. */
import type { ReportFinding, ReportObjective } from '../../model/report.ts';
import { type Context, controlProperties, type Origin } from './context.ts';
import { duty, gapProperties, verdict } from './objectives.ts';
import { MOST_NAMED } from './observation.ts';
import { type Property, properties } from './property.ts';
import type { Response, Risk } from './risk.ts';
import type { SeenAll } from './see.ts';
import { gapCount, NO_GAPS, omittedSentence, type Tally, tallyRules, tallySentence } from './tally.ts';
import { markup, paragraphs } from './text.ts';

/** An OSCAL item of the plan. */
export interface Item {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Property[];
  readonly origins: readonly Origin[];
  readonly 'related-findings': readonly { readonly 'finding-uuid': string }[];
  readonly 'related-observations': readonly { readonly 'observation-uuid': string }[];
  readonly 'related-risks': readonly { readonly 'risk-uuid': string }[];
}

/** An item and its own risk; there is none when waivers cover everything. */
export interface Planned {
  readonly item: Item;
  readonly risk?: Risk | undefined;
}

/** What an item is about, whatever it came from. */
interface Matter {
  readonly key: readonly [string, string];
  readonly title: string;
  readonly about: readonly string[];
  /** What it means as long as it stays so. */
  readonly statement: string;
  readonly props: readonly Property[];
  readonly tally: Tally;
  readonly observations: readonly string[];
  readonly finding?: string | undefined;
  /** Title and text of what is recommended. */
  readonly steps: readonly (readonly [string, string])[];
}

/** The item of an objective that is not met. */
export function itemOfObjective(
  context: Context,
  objective: ReportObjective,
  seen: SeenAll,
  finding: string | undefined,
): Planned {
  const { id, title, status } = objective;
  const tally = seen.tallies.get(id) ?? NO_GAPS;
  return plan(context, seen, {
    key: ['objective', id],
    title: `${id}: ${title}`,
    about: [verdict(context.report, objective, tally), duty(objective)],
    statement: 'As long as it is not known to be met, nobody can rely on it in an incident.',
    props: [...properties({ objective: id, status }), ...controlProperties(context, objective)],
    tally,
    observations: seen.observed.ofObjective.get(id) ?? [],
    finding,
    steps: [...remedies(tally), ...steps(objective, tally)],
  });
}

/** An item for each rule with findings that bear on none of the given objectives, so that no gap is lost. */
export function plansOfRules(context: Context, unmet: ReadonlySet<string>, seen: SeenAll): readonly Planned[] {
  const left = context.report.findings.filter(({ objectives }) => !objectives.some((id) => unmet.has(id)));
  const titles = new Map(left.map(({ ruleId, title }) => [ruleId, title]));
  const observations = observationsByRule(left, seen);
  return [...tallyRules(left, seen.isListed)].map(([rule, tally]) =>
    plan(context, seen, {
      key: ['rule', rule],
      title: titles.get(rule) ?? rule,
      about: ['It bears on no objective that is not met.'],
      statement: 'What was found stays so until somebody settles it.',
      props: properties({ rule }),
      tally,
      observations: observations.get(rule) ?? [],
      steps: remedies(tally),
    }),
  );
}

function observationsByRule(
  findings: readonly ReportFinding[],
  { ofFinding }: SeenAll,
): ReadonlyMap<string, readonly string[]> {
  const ofRule = new Map<string, string[]>();
  for (const finding of findings) {
    const uuid = ofFinding.get(finding);
    if (uuid === undefined) continue;
    const found = ofRule.get(finding.ruleId);
    if (found === undefined) ofRule.set(finding.ruleId, [uuid]);
    else found.push(uuid);
  }
  return ofRule;
}

/** The item of a run that could not look at everything. */
export function planIncomplete(context: Context): Planned {
  const description =
    'The run is not complete: an input could not be read or parsed, nothing matched, or a rule could not be finished. What is missing proves nothing. Settle what the notices of the report say, then assess again.';
  return { item: bareItem(context, 'incomplete', 'Complete the assessment', description) };
}

/** The only item of a plan without any: it must not read as praise when nothing was assessed. */
export function planNothing(context: Context): Planned {
  const { summary, open, notAssessed } = context.report;
  if (open.length + notAssessed.length > 0)
    return { item: bareItem(context, 'undecided', 'Decide what is open', UNDECIDED) };
  return summary.score.applicable === 0
    ? {
        item: bareItem(
          context,
          'nothing',
          'Assess something first',
          'No objective was assessed, so this plan knows of nothing to do. That proves nothing about readiness.',
        ),
      }
    : {
        item: bareItem(
          context,
          'nothing',
          'Nothing to do',
          'Every objective that applies is met and no gap was found. OSCAL wants at least one item; this one asks for nothing.',
        ),
      };
}

const UNDECIDED =
  'Every objective that applies is met and no gap was found, but not everything was decided: the report names what is open and what was not assessed.';

function bareItem({ ids, byTool }: Context, key: string, title: string, description: string): Item {
  return {
    uuid: ids.uuid('item', key),
    title,
    description,
    props: properties({ kind: key }),
    origins: byTool,
    'related-findings': [],
    'related-observations': [],
    'related-risks': [],
  };
}

function plan(context: Context, seen: SeenAll, matter: Matter): Planned {
  const { key, title, about, props, tally, observations, finding } = matter;
  const isAccepted = gapCount(tally) === 0 && tally.waived > 0 && tally.open === 0 && matter.steps.length === 0;
  const risk = isAccepted ? undefined : riskOf(context, matter);
  const risks = [...(risk === undefined ? [] : [risk.uuid]), ...seen.waivers.risksOf(tally.waivers)];
  const item: Item = {
    uuid: context.ids.uuid('item', ...key),
    title: markup(title),
    description: paragraphs([
      ...about,
      tallySentence(tally),
      omittedSentence({ listed: tally.listed, total: gapCount(tally) + tally.waived }),
    ]),
    props: [...props, ...properties({ ...gapProperties(tally), owner: named([...tally.owners]) })],
    origins: context.byTool,
    'related-findings': finding === undefined ? [] : [{ 'finding-uuid': finding }],
    'related-observations': observations.map((uuid) => ({ 'observation-uuid': uuid })),
    'related-risks': risks.map((uuid) => ({ 'risk-uuid': uuid })),
  };
  return { item, risk };
}

function riskOf(context: Context, { key, title, about, props, tally, observations, steps, ...matter }: Matter): Risk {
  return {
    uuid: context.ids.uuid('risk', ...key),
    title: markup(title),
    description: paragraphs([...about, tallySentence(tally)]),
    statement: matter.statement,
    props,
    status: 'open',
    origins: context.byTool,
    remediations: steps.map((step) => response(context, key, step)),
    'related-observations': observations.map((uuid) => ({ 'observation-uuid': uuid })),
  };
}

function response(context: Context, key: Matter['key'], [name, text]: Matter['steps'][number]): Response {
  return {
    uuid: context.ids.uuid('remedy', ...key, name, text),
    lifecycle: 'recommendation',
    title: markup(name),
    description: markup(text),
    origins: context.byTool,
  };
}

function named(owners: readonly string[]): readonly string[] {
  const more = owners.length - MOST_NAMED;
  return more > 0 ? [...owners.slice(0, MOST_NAMED), `and ${more} more`] : owners;
}

function remedies({ remedies: found }: Tally): Matter['steps'] {
  const all = [...found].map(([remedy, title]) => [title, remedy] as const);
  const more = all.length - MOST_NAMED;
  if (more <= 0) return all;
  const others = ['Further remedies', `${more + 1} more; -f json --min-level note holds them all.`] as const;
  return [...all.slice(0, MOST_NAMED - 1), others];
}

function steps({ status, manual }: ReportObjective, tally: Tally): Matter['steps'] {
  const byHand = manual === undefined ? [] : ([['Ask a person', manual]] as const);
  if (status === 'open' || (status === 'fail' && tally.open > 0)) {
    return [['Make it decidable', 'Settle what the open observations name, then assess again.'], ...byHand];
  }
  if (status === 'manual') {
    return byHand.length > 0
      ? byHand
      : [['Ask a person', 'Documents do not settle it: have a named person attest it.']];
  }
  // What a person stated does not count, and no rule tells more.
  if (status === 'fail' && gapCount(tally) + tally.waived === 0) return byHand;
  if (status !== 'notAssessed') return [];
  return [['Assess it by other means', 'This run did not look at it; its finding says why.'], ...byHand];
}
