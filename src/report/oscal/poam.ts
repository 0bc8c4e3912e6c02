/** OSCAL 1.2.1 plan of action and milestones: what is not met, and what to do about it. */
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Context, contextOf } from './context.ts';
import { itemOfObjective, type Planned, planIncomplete, planNothing, plansOfRules } from './items.ts';
import { findingOf, isUnmet, type OscalFinding } from './objectives.ts';
import type { Risk } from './risk.ts';
import { assessmentAssets, attestingParties, backMatter, metadata, runParagraphs } from './run.ts';
import { leftOut, type SeenAll, see } from './see.ts';
import { paragraphs, plain } from './text.ts';
import { writeOscal } from './write.ts';

/**
 * The report as an OSCAL 1.2.1 plan of action and milestones. It has an item for each objective that is not met, one for
 * each rule with findings that bear on no such objective, and one when the run is not complete; OSCAL wants at least one
 * item, so a plan with nothing to do says just that.
 */
export function renderOscalPoam(report: Report, options: RenderOptions): string {
  const context = contextOf(report, options);
  const parties = attestingParties(context);
  const seen = see(context, parties, []);
  const unmet = report.objectives.filter(isUnmet);
  const findings = unmet.flatMap((objective) => findingOf(context, objective, seen) ?? []);
  const plans = [
    ...unmet.map((objective, index) => itemOfObjective(context, objective, seen, findings[index]?.uuid)),
    ...plansOfRules(context, new Set(unmet.map(({ id }) => id)), seen),
    ...(report.summary.complete ? [] : [planIncomplete(context)]),
  ];
  return writeOscal(document(context, parties, seen, findings, plans.length === 0 ? [planNothing(context)] : plans));
}

function document(
  context: Context,
  parties: ReadonlyMap<string, string>,
  seen: SeenAll,
  findings: readonly OscalFinding[],
  plans: readonly Planned[],
) {
  const { report, ids } = context;
  const risks = [...seen.waivers.risks, ...plans.flatMap(({ risk }) => risk ?? [])];
  const described = metadata(context, 'Readiness to respond to incidents: plan of action and milestones', parties);
  return {
    'plan-of-action-and-milestones': {
      uuid: ids.uuid('poam', context.digest),
      metadata: {
        ...described,
        remarks: [described.remarks, paragraphs([...runParagraphs(report), ...leftOut(context, seen)]), SYSTEM].join(
          '\n\n',
        ),
      },
      'system-id': { id: plain(`irready workspace: ${report.configuration.path ?? 'no configuration file'}`) },
      'local-definitions': { 'assessment-assets': assessmentAssets(context) },
      observations: referenced(seen, findings, risks, plans),
      risks,
      findings,
      'poam-items': plans.map(({ item }) => item),
      'back-matter': backMatter(context),
    },
  };
}

const SYSTEM =
  'The system id names the workspace by its configuration file, which is not unique in the world: set your own before you merge this plan with others.';

/** An attestation of an objective that is met is no part of the plan. */
function referenced(
  { observed }: SeenAll,
  findings: readonly OscalFinding[],
  risks: readonly Risk[],
  plans: readonly Planned[],
) {
  const referring = [...findings, ...risks, ...plans.map(({ item }) => item)];
  const uuids = new Set(
    referring.flatMap((each) => each['related-observations'].map((related) => related['observation-uuid'])),
  );
  return observed.observations.filter(({ uuid }) => uuids.has(uuid));
}
