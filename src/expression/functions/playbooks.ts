import type { Document } from '../../model/document.ts';
import type { Json } from '../../model/json.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, refuseValue } from '../evaluation.ts';
import { SimilarPlaybook } from '../own-types.ts';
import { Node, nodeOfDocument, type World } from '../values.ts';
import { readScope, type Scope, ScopeIndex } from './scopes.ts';
import { similarTexts } from './similarity.ts';
import { wordsOf } from './words.ts';

const MOST_RIVALS = 20;

function playbooksInForce(world: World): readonly Node[] {
  const documents = world.workspace.byKind.get('Playbook') ?? [];
  return documents.filter(isInForce).map((document) => nodeOfDocument(world, document));
}

// What follows reads raw values: a malformed text in one playbook must not make every other undecidable.
function specValue(document: Document, key: string): Json | undefined {
  const spec = document.value['spec'];
  if (typeof spec !== 'object' || spec === null || !Object.hasOwn(spec, key)) return undefined;
  return Reflect.get(spec, key);
}

// Only a playbook that says so is out of force: no status, or one that is no known word, hides nothing.
function isInForce(document: Document): boolean {
  const status = specValue(document, 'status');
  return status !== 'draft' && status !== 'deprecated';
}

function scenarioKey(playbook: Node): string {
  const scenario = specValue(Node.placeOf(playbook).document, 'scenario');
  if (typeof scenario !== 'string') return '';
  return wordsOf(scenario).join('') || scenario.trim();
}

/** The playbooks in force of one scenario; those whose scope cannot be read stand apart. */
interface ScenarioGroup {
  readonly index: ScopeIndex<Node>;
  readonly scopes: Map<Node, Scope>;
  readonly unreadable: Map<Node, string>;
}

const byScenario = new WeakMap<World, ReadonlyMap<string, ScenarioGroup>>();

function scenarioGroups(world: World): ReadonlyMap<string, ScenarioGroup> {
  const known = byScenario.get(world);
  if (known !== undefined) return known;
  const groups = new Map<string, ScenarioGroup>();
  for (const playbook of playbooksInForce(world)) {
    const key = scenarioKey(playbook);
    const group = groups.get(key) ?? { index: new ScopeIndex(), scopes: new Map(), unreadable: new Map() };
    groups.set(key, group);
    addToGroup(group, playbook);
  }
  byScenario.set(world, groups);
  return groups;
}

function addToGroup(group: ScenarioGroup, playbook: Node): void {
  const scope = readScope(playbook);
  if (typeof scope === 'string') {
    group.unreadable.set(playbook, scope);
    return;
  }
  group.scopes.set(playbook, scope);
  group.index.add(playbook, scope);
}

const knownRivals = new WeakMap<Node, readonly Node[]>();

/** Other playbooks in force of the same scenario whose scope meets this one's; undecided where a scope cannot be read. */
function rivals(playbook: Node): readonly Node[] {
  const known = knownRivals.get(playbook);
  if (known !== undefined) return known;
  const found = findRivals(playbook);
  knownRivals.set(playbook, found);
  return found;
}

function findRivals(playbook: Node): readonly Node[] {
  const key = scenarioKey(playbook);
  if (key === '' || !isInForce(Node.placeOf(playbook).document)) return [];
  const group = scenarioGroups(Node.worldOf(playbook)).get(key);
  if (group === undefined) return [];
  const scope = group.scopes.get(playbook);
  const found = scope === undefined ? [] : group.index.meeting(scope, playbook, MOST_RIVALS);
  return found.length > 0 ? found : doubtfulRivals(playbook, group);
}

function doubtfulRivals(playbook: Node, { scopes, unreadable }: ScenarioGroup): readonly Node[] {
  if (scopes.size + unreadable.size < 2) return [];
  for (const [other, reason] of unreadable) {
    const whose = other === playbook ? '' : ` of "${Node.placeOf(other).document.name}"`;
    return refuseValue(`the scope${whose} cannot be compared: ${reason}`);
  }
  return [];
}

type SimilarByPlaybook = ReadonlyMap<Node, readonly SimilarPlaybook[]>;

const wordings = new WeakMap<World, Map<number, SimilarByPlaybook>>();

function similarPlaybooks(playbook: Node, percent: bigint): readonly SimilarPlaybook[] {
  const world = Node.worldOf(playbook);
  const known = wordings.get(world) ?? new Map<number, SimilarByPlaybook>();
  wordings.set(world, known);
  const share = Math.min(100, Math.max(1, Number(percent)));
  const similar = known.get(share) ?? findSimilar(world, share);
  known.set(share, similar);
  const found = similar.get(playbook) ?? [];
  charge(found.length);
  return found;
}

function findSimilar(world: World, percent: number): SimilarByPlaybook {
  const playbooks = playbooksInForce(world);
  const found = similarTexts(playbooks.map(wordingOf), percent);
  return new Map(
    playbooks.map((playbook, place) => [
      playbook,
      (found[place] ?? []).flatMap((match) => {
        const other = playbooks[match.other];
        return other === undefined ? [] : [new SimilarPlaybook(other, BigInt(match.percent))];
      }),
    ]),
  );
}

// What a responder reads, in order.
function wordingOf(playbook: Node): string {
  const steps = specValue(Node.placeOf(playbook).document, 'steps');
  return Array.isArray(steps) ? steps.map((step) => stepWording(step)).join('\n') : '';
}

function stepWording(step: unknown): string {
  if (typeof step !== 'object' || step === null) return '';
  return ['title', 'description', 'manualFallback']
    .map((key) => Reflect.get(step, key))
    .filter((text) => typeof text === 'string')
    .join(' ');
}

/** What expressions ask about playbooks beside each other. */
export const playbookFunctions: readonly CelFunction[] = [
  {
    signature: 'rivals(Playbook): list<Playbook>',
    description: `Up to ${MOST_RIVALS} other playbooks in force of the same scenario whose scope meets this one.`,
    call: rivals,
  },
  {
    signature: 'similarPlaybooks(Playbook, int): list<SimilarPlaybook>',
    description:
      'Playbooks in force whose steps share at least so many percent of their wording with this one, nearest first.',
    call: similarPlaybooks,
  },
];
