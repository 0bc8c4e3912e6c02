/** Which place in the queue the plan gives an incident, by what it hit. */
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, during, evaluation } from '../evaluation.ts';
import { nodeIn, nodesIn, refIn, textOf, textsIn } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity, RefValue, type World } from '../values.ts';
import { plansOf } from './incidents.ts';
import { follow } from './references.ts';

type Factor = 'alertSeverity' | 'sensitivity' | 'criticality' | 'environment';

/** What is known of one thing that was hit; an absent factor is unknown. */
type Facts = Readonly<Partial<Record<Factor, string | undefined>>>;

/** What the inventories list under a name. */
interface Listed {
  readonly list: 'workloads' | 'resources' | 'accounts';
  readonly node: Node;
}

interface Inventory {
  readonly byName: ReadonlyMap<string, readonly Listed[]>;
  /** Why it is not known what the inventories list. */
  readonly unclear: string | undefined;
}

const KIND = 'AssetInventory';
const LISTS = ['workloads', 'resources', 'accounts'] as const;
const FACTORS: ReadonlyMap<string, Factor> = new Map([
  ['alertseverity', 'alertSeverity'],
  ['dataclassification', 'sensitivity'],
  ['datasensitivity', 'sensitivity'],
  ['assetsensitivity', 'sensitivity'],
  ['assetcriticality', 'criticality'],
  ['workloadcriticality', 'criticality'],
  ['environment', 'environment'],
]);

const inventories = new WeakMap<Workspace, Inventory>();

function inventoryOf(world: World): Inventory {
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  const known = inventories.get(world.workspace) ?? readInventory(world);
  inventories.set(world.workspace, known);
  doubt(known.unclear);
  return known;
}

// A record of its own: the index serves every incident, not only the one that asks first.
function readInventory(world: World): Inventory {
  const record = { ...evaluation(), doubts: [], steps: 0 };
  try {
    return { byName: during(record, () => listedByName(world)), unclear: undefined };
  } catch {
    return { byName: new Map(), unclear: `it cannot be read what an ${KIND} lists` };
  }
}

function listedByName(world: World): ReadonlyMap<string, readonly Listed[]> {
  const byName = new Map<string, Listed[]>();
  for (const document of world.workspace.byKind.get(KIND) ?? []) {
    const spec = nodeIn(nodeOfDocument(world, document), 'spec');
    for (const list of spec === undefined ? [] : LISTS) {
      for (const node of spec === undefined ? [] : nodesIn(spec, list)) {
        for (const name of namesOf(node, list)) append(byName, name, { list, node });
      }
    }
  }
  return byName;
}

function append(byName: Map<string, Listed[]>, name: string, listed: Listed): void {
  const known = byName.get(name) ?? [];
  byName.set(name, known);
  known.push(listed);
}

function namesOf(node: Node, list: Listed['list']): ReadonlySet<string> {
  const texts = [textOf(node, 'id'), list === 'resources' ? textOf(node, 'name') : undefined];
  return new Set(texts.flatMap((text) => (text === undefined ? [] : [plain(text)])));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

function affectedBy(incident: Node): readonly string[] {
  const spec = nodeIn(incident, 'spec');
  return spec === undefined ? [] : textsIn(spec, 'affected');
}

function unlistedAssets(incident: Node): readonly string[] {
  const { byName } = inventoryOf(Node.worldOf(incident));
  return affectedBy(incident).filter((name) => !byName.has(plain(name)));
}

/** What is known of each thing that was hit; of one nobody named or listed only what the alert says. */
function hits(incident: Node): readonly Facts[] {
  const { byName } = inventoryOf(Node.worldOf(incident));
  const spec = nodeIn(incident, 'spec');
  const source = spec === undefined ? undefined : nodeIn(spec, 'source');
  const alert = { alertSeverity: source === undefined ? undefined : textOf(source, 'alertSeverity') };
  const found = affectedBy(incident).flatMap((name) => factsNamed(byName, name));
  return (found.length === 0 ? [{}] : found).map((facts) => ({ ...facts, ...alert }));
}

function factsNamed(byName: Inventory['byName'], name: string): readonly Facts[] {
  const listed = byName.get(plain(name)) ?? [];
  charge(1 + listed.length);
  return listed.length === 0 ? [{}] : listed.map(factsOf);
}

function factsOf({ list, node }: Listed): Facts {
  if (list === 'accounts') return { environment: textOf(node, 'environment') };
  if (list === 'workloads') return factsOfWorkload(node);
  const named = refIn(node, 'workload');
  const own = textOf(node, 'dataClassification');
  const facts = named === undefined ? {} : factsOfWorkload(nodeOfEntity(RefValue.worldOf(named), follow(named)));
  return own === undefined ? facts : { ...facts, sensitivity: own };
}

function factsOfWorkload(workload: Node): Facts {
  return {
    sensitivity: textOf(workload, 'classification'),
    criticality: textOf(workload, 'criticality'),
    environment: textOf(workload, 'environment'),
  };
}

/** The values that an input can have, by input, where the plan says so. */
type Scales = ReadonlyMap<string, ReadonlySet<string>>;

function scalesOf(prioritization: Node): Scales {
  const scales = nodesIn(prioritization, 'scales');
  charge(scales.length);
  return new Map(
    scales.map((scale) => [plain(textOf(scale, 'input') ?? ''), new Set(textsIn(scale, 'values').map(plain))]),
  );
}

/** The severities that the rules can give; several where a rule asks for what is not known. */
function outcomes(rules: readonly Node[], facts: Facts, scales: Scales): readonly Node[] {
  const possible = new Set<Node>();
  for (const rule of rules) {
    const verdict = matches(rule, facts, scales);
    if (verdict === 'no') continue;
    const severity = refIn(rule, 'severity');
    if (severity !== undefined) possible.add(nodeOfEntity(RefValue.worldOf(severity), follow(severity)));
    if (verdict === 'yes') break;
  }
  return [...possible];
}

// A word that is not on the scale of the input may mean any of those that are.
function matches(rule: Node, facts: Facts, scales: Scales): 'yes' | 'no' | 'unknown' {
  const when: unknown = Reflect.get(rule, 'when');
  const wanted = when instanceof Map ? [...(when as ReadonlyMap<string, unknown>)] : [];
  charge(1 + wanted.length);
  const tests = wanted.map(([input, value]) => {
    const factor = FACTORS.get(plain(input));
    const fact = factor === undefined ? undefined : facts[factor];
    if (fact === undefined || scales.get(plain(input))?.has(plain(fact)) === false) return 'unknown';
    return plain(fact) === plain(String(value)) ? 'yes' : 'no';
  });
  if (tests.includes('no')) return 'no';
  return tests.includes('unknown') ? 'unknown' : 'yes';
}

// What was hit worst counts: nothing milder than the mildest that one of the hits can have.
function possiblePriorities(incident: Node): readonly Node[] {
  const [plan] = plansOf(incident);
  const spec = plan === undefined ? undefined : nodeIn(plan, 'spec');
  const prioritization = spec === undefined ? undefined : nodeIn(spec, 'prioritization');
  if (spec === undefined || prioritization === undefined) return [];
  const levels = nodesIn(spec, 'severityLevels');
  const rank = new Map(levels.map((level, place) => [level, place]));
  const rankOf = (level: Node): number => rank.get(level) ?? levels.length;
  const rules = nodesIn(prioritization, 'rules');
  const scales = scalesOf(prioritization);
  const each = hits(incident).map((facts) => outcomes(rules, facts, scales));
  const mildest = each.flatMap((some) => (some.length === 0 ? [] : [Math.max(...some.map(rankOf))]));
  const floor = Math.min(...mildest);
  return [...new Set(each.flat())].filter((level) => rankOf(level) <= floor);
}

/** What expressions ask about the place of an incident in the queue. */
export const priorityFunctions: readonly CelFunction[] = [
  {
    signature: 'possiblePriorities(IncidentRecord): list<SeverityLevel>',
    description:
      'The severities that the prioritisation of the plan can give the incident, by the alert and by what the inventories say of everything affected; several where something that a rule asks for is not recorded, none without rules.',
    call: possiblePriorities,
  },
  {
    signature: 'unlistedAssets(IncidentRecord): list<string>',
    description: 'What the incident affected that no asset inventory lists as a workload, resource or account.',
    call: unlistedAssets,
  },
];
