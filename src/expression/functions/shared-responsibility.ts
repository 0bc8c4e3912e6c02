/** Which plans belong together, and which service models the inventory says are in use. */
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { DocumentKind } from '../../model/document.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, during, evaluation, refuseValue } from '../evaluation.ts';
import { nodeIn, nodesIn, refIn, textOf, textsIn } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity, type World } from '../values.ts';
import { inForce } from './records.ts';
import { follow } from './references.ts';

/** Every document of a kind; in doubt when one may stand in a file that could not be read. */
function everyDocument(world: World, kind: DocumentKind): readonly Node[] {
  doubt(unreadReason(unreadThatMayHold(world.workspace, kind), kind));
  const documents = world.workspace.byKind.get(kind) ?? [];
  charge(documents.length);
  return documents.map((document) => nodeOfDocument(world, document));
}

const heads = new WeakMap<Node, Node>();

/** The plan at the head of an annex, of its annex, and so on. */
function headOf(plan: Node): Node {
  const seen = new Set<Node>();
  let head = plan;
  for (let next: Node | undefined = plan; next !== undefined; next = parentOf(head)) {
    if (seen.has(next)) return refuseValue('the plans name each other as parent');
    charge(1);
    seen.add(next);
    head = heads.get(next) ?? next;
  }
  for (const annex of seen) heads.set(annex, head);
  return head;
}

function parentOf(plan: Node): Node | undefined {
  const spec = nodeIn(plan, 'spec');
  const parent = spec === undefined ? undefined : refIn(spec, 'parent');
  return parent === undefined ? undefined : nodeOfEntity(Node.worldOf(plan), follow(parent));
}

function wholePlan(plan: Node): readonly Node[] {
  const head = headOf(plan);
  return everyDocument(Node.worldOf(plan), 'IncidentResponsePlan').filter(
    (other) => inForce(other) && headOf(other) === head,
  );
}

/** What was read once, for everyone who asks. */
interface Reading<Value> {
  readonly value: Value;
  /** Why it is not known whether all of it could be read. */
  readonly doubts: readonly string[];
}

/** What a computation fills into a value, computed once for each node. */
function readOnce<Value>(known: WeakMap<Node, Reading<Value>>, key: Node, value: Value, fill: () => void): Value {
  const reading = known.get(key) ?? { value, doubts: doubtsOf(fill) };
  known.set(key, reading);
  for (const reason of reading.doubts) doubt(reason);
  return reading.value;
}

// A record of its own: what is wrong with a value is a doubt for everyone who asks, not only for the first.
function doubtsOf(fill: () => void): readonly string[] {
  const record = { ...evaluation(), doubts: [] as string[], steps: 0 };
  try {
    during(record, fill);
  } catch (error) {
    if (record.doubts.length === 0) record.doubts.push(String(error));
  }
  return record.doubts;
}

/** Rows on shared responsibility, by what they divide. */
type Matrix = Map<string, Node[]>;

const matrices = new WeakMap<Node, Reading<Matrix>>();
const ANY_MODEL = 'any';

/** The rows of a whole plan, each under its cloud, service model and activity, and under its cloud and service model. */
function matrixOf(plan: Node): Matrix {
  const matrix: Matrix = new Map();
  return readOnce(matrices, headOf(plan), matrix, () => {
    for (const part of wholePlan(plan)) addRows(part, matrix);
  });
}

function addRows(plan: Node, matrix: Matrix): void {
  const spec = nodeIn(plan, 'spec');
  const rows = spec === undefined ? [] : nodesIn(spec, 'sharedResponsibility');
  charge(rows.length);
  for (const row of rows) {
    const { pair, key } = keysOf(row);
    listed(matrix, pair).push(row);
    listed(matrix, key).push(row);
  }
}

function listed(matrix: Matrix, key: string): Node[] {
  const list = matrix.get(key) ?? [];
  matrix.set(key, list);
  return list;
}

function keysOf(row: Node): { readonly pair: string; readonly key: string } {
  const pair = [textOf(row, 'cloud'), textOf(row, 'serviceModel') ?? ANY_MODEL].join(' ');
  return { pair, key: [pair, textOf(row, 'activity')].join(' ') };
}

function isDivided(plan: Node, cloud: string, model: string, activity: string): boolean {
  const matrix = matrixOf(plan);
  return [model, ANY_MODEL].some((said) => matrix.has([cloud, said, activity].join(' ')));
}

function rowsLike(row: Node): readonly Node[] {
  const plan = nodeOfDocument(Node.worldOf(row), Node.placeOf(row).document);
  return matrixOf(plan).get(keysOf(row).key) ?? [];
}

const scopes = new WeakMap<Node, Reading<Set<string>>>();

/** Whether the scope of this plan names the service model and does not take it back for the cloud. */
function isInScope(plan: Node, cloud: string, model: string): boolean {
  const words = new Set<string>();
  const scope = readOnce(scopes, plan, words, () => addScope(plan, words));
  return scope.has(model) && !scope.has(`${cloud} ${model}`);
}

function addScope(plan: Node, words: Set<string>): void {
  const spec = nodeIn(plan, 'spec');
  const scope = spec === undefined ? undefined : nodeIn(spec, 'scope');
  if (scope === undefined) return;
  for (const model of textsIn(scope, 'serviceModels')) words.add(model);
  for (const unused of nodesIn(scope, 'notUsed')) {
    words.add(`${textOf(unused, 'cloud')} ${textOf(unused, 'serviceModel')}`);
  }
}

/** The inventories that the plans name, or every inventory when they name none. */
function inventoriesOf(plans: readonly Node[], world: World): readonly Node[] {
  const named = plans.flatMap((plan) => {
    const spec = nodeIn(plan, 'spec');
    return spec === undefined ? [] : (refIn(spec, 'assetInventory') ?? []);
  });
  if (named.length === 0) return everyDocument(world, 'AssetInventory');
  return [...new Set(named.map((reference) => nodeOfEntity(world, follow(reference))))];
}

function serviceModelsInUse(plan: Node): readonly string[] {
  const plans = wholePlan(plan);
  const specs = inventoriesOf(plans, Node.worldOf(plan)).flatMap((inventory) => nodeIn(inventory, 'spec') ?? []);
  const uses = specs.flatMap((spec) => [
    ...nodesIn(spec, 'services').flatMap(useOfService),
    ...nodesIn(spec, 'workloads').flatMap((workload) => usesOfWorkload(workload, plans)),
  ]);
  charge(uses.length);
  return [...new Set(uses)];
}

function useOfService(service: Node): readonly string[] {
  const [cloud, model] = [textOf(service, 'cloud'), textOf(service, 'serviceModel')];
  return cloud === undefined || model === undefined ? [] : [`${model} on ${cloud}`];
}

// With several clouds and several models it is not said which model runs on which cloud.
function usesOfWorkload(workload: Node, plans: readonly Node[]): readonly string[] {
  if (!follows(workload, plans)) return [];
  const clouds = new Set(textsIn(workload, 'clouds'));
  const models = new Set(textsIn(workload, 'serviceModels'));
  if (clouds.size > 1 && models.size > 1) return [];
  return [...clouds].flatMap((cloud) => [...models].map((model) => `${model} on ${cloud}`));
}

function follows(workload: Node, plans: readonly Node[]): boolean {
  const named = refIn(workload, 'plan');
  if (named === undefined) return (textOf(workload, 'exemption') ?? '').trim() === '';
  return plans.includes(nodeOfEntity(Node.worldOf(workload), follow(named)));
}

/** What expressions ask about plans that belong together, and about the service models they have to cover. */
export const sharedResponsibilityFunctions: readonly CelFunction[] = [
  {
    signature: 'wholePlan(IncidentResponsePlan): list<IncidentResponsePlan>',
    description: 'The plan with the plan it is an annex of and every annex of that plan, as far as they are in force.',
    call: wholePlan,
  },
  {
    signature: 'serviceModelsInUse(IncidentResponsePlan): list<string>',
    description:
      'What the inventory of the plan, or every inventory when it names none, says is in use, such as "paas on azure"; a workload with several clouds and several models says nothing.',
    call: serviceModelsInUse,
  },
  {
    signature: 'isInScope(IncidentResponsePlan, string, string): bool',
    description:
      'Whether the scope of the plan names the service model, given last, and does not say that it is not in use on the cloud.',
    call: isInScope,
  },
  {
    signature: 'dividesDuties(IncidentResponsePlan): bool',
    description: 'Whether the whole plan has any row on shared responsibility.',
    call: (plan: Node) => matrixOf(plan).size > 0,
  },
  {
    signature: 'isDivided(IncidentResponsePlan, string, string, string): bool',
    description:
      'Whether the whole plan has a row on shared responsibility for the cloud, the service model and the activity; a row without a service model counts for every one.',
    call: isDivided,
  },
  {
    signature: 'rowsFor(IncidentResponsePlan, string, string): list<SharedResponsibility>',
    description: 'The rows of the whole plan for the cloud and the service model.',
    call: (plan: Node, cloud: string, model: string) => matrixOf(plan).get(`${cloud} ${model}`) ?? [],
  },
  {
    signature: 'rowsLike(SharedResponsibility): list<SharedResponsibility>',
    description: 'The rows of the whole plan for the same cloud, service model and activity, this one included.',
    call: rowsLike,
  },
];
