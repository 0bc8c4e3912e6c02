import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, refuseValue } from '../evaluation.ts';
import { nodeIn, nodesIn, textOf, textsIn } from '../read.ts';
import { Node, nodeOfDocument, type World } from '../values.ts';
import { perWorld } from './per-world.ts';
import { inForce } from './records.ts';

const KIND = 'Playbook';

/** What a step of a playbook in force lets a machine do, and where, as far as the playbook says. */
interface AutomatedAction {
  readonly action: string;
  readonly cloud: string | undefined;
  /** Clouds of the whole playbook. */
  readonly clouds: readonly string[];
}

const actionsInForce = perWorld((world: World): readonly AutomatedAction[] => {
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  const documents = world.workspace.byKind.get(KIND) ?? [];
  if (documents.length === 0) return refuseValue('there is no Playbook');
  return documents
    .map((document) => nodeOfDocument(world, document))
    .filter(inForce)
    .flatMap(actionsOf);
});

function actionsOf(playbook: Node): readonly AutomatedAction[] {
  const spec = nodeIn(playbook, 'spec');
  if (spec === undefined) return [];
  const scope = nodeIn(spec, 'scope');
  const clouds = scope === undefined ? [] : textsIn(scope, 'clouds');
  return nodesIn(spec, 'steps').flatMap((step) => actionOf(step, clouds));
}

function actionOf(step: Node, clouds: readonly string[]): readonly AutomatedAction[] {
  const automation = nodeIn(step, 'automation');
  if (automation === undefined || Reflect.get(automation, 'enabled') === false) return [];
  return [{ action: textOf(automation, 'action') ?? '', cloud: textOf(automation, 'cloud'), clouds }];
}

// An automation runs on the cloud that it names, else on those of its playbook, else on the only one of the plan.
function automatedActions(plan: Node, cloud: string): readonly string[] {
  const spec = nodeIn(plan, 'spec');
  const scope = spec === undefined ? undefined : nodeIn(spec, 'scope');
  const only = (scope === undefined ? [] : textsIn(scope, 'clouds')).length === 1;
  const all = actionsInForce(Node.worldOf(plan));
  charge(all.length);
  const here = all.filter(({ cloud: own, clouds }) => {
    if (own !== undefined) return own === cloud;
    return clouds.length > 0 ? clouds.includes(cloud) : only;
  });
  return [...new Set(here.map(({ action }) => action))];
}

/** What expressions ask about the work that playbooks give to machines. */
export const automationFunctions: readonly CelFunction[] = [
  {
    signature: 'automatedActions(IncidentResponsePlan, string): list<string>',
    description:
      'What playbooks in force let a machine do on a cloud of the plan: an automation runs on the cloud it names, else on those of its playbook, else on the only one of the plan. Undecided when there is no playbook.',
    call: automatedActions,
  },
];
