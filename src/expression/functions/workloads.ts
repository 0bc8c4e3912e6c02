import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt } from '../evaluation.ts';
import { nodeIn, nodesIn, refsIn, textOf, textsIn } from '../read.ts';
import { Node, nodeOfDocument, type World } from '../values.ts';
import { perNode, perWorld } from './per-world.ts';
import { inForce } from './records.ts';
import { wordsOf } from './words.ts';

// Names without a letter or digit are compared as they stand.
function nameKey(text: string): string {
  return wordsOf(text).join('') || text.trim();
}

type PlaybooksOf = (world: World) => readonly Node[];

const byScenario = perWorld(() => new Map<string, PlaybooksOf>());

/** The playbooks in force whose scenario holds the name; looked for once, however many workloads ask. */
function playbooksFor(world: World, scenario: string): readonly Node[] {
  const scenarios = byScenario(world);
  const playbooks = scenarios.get(scenario) ?? perWorld((each) => findPlaybooks(each, scenario));
  scenarios.set(scenario, playbooks);
  return playbooks(world);
}

function findPlaybooks(world: World, scenario: string): readonly Node[] {
  const documents = world.workspace.byKind.get('Playbook') ?? [];
  charge(documents.length);
  return documents
    .map((document) => nodeOfDocument(world, document))
    .filter((playbook) => inForce(playbook) && handles(playbook, scenario));
}

const CHARACTERS_A_STEP = 64;

function chargeFor(text: string): void {
  charge(Math.ceil(text.length / CHARACTERS_A_STEP));
}

const scenarioOf = perNode((playbook): string | undefined => {
  const spec = nodeIn(playbook, 'spec');
  const said = spec === undefined ? undefined : textOf(spec, 'scenario');
  if (said === undefined) return undefined;
  chargeFor(said);
  return nameKey(said);
});

/** Whether the scenario of the playbook holds the given name. */
function handles(playbook: Node, scenario: string): boolean {
  const said = scenarioOf(playbook);
  if (said === undefined) return false;
  chargeFor(scenario);
  chargeFor(said);
  const key = nameKey(scenario);
  return key !== '' && said.includes(key);
}

/** What a scope names, or a workload says of itself, by the key of the name; nothing stands for anything. */
interface Traits {
  readonly clouds: ReadonlySet<string>;
  readonly environments: ReadonlySet<string>;
  /** Services and kinds of application. */
  readonly services: ReadonlySet<string>;
  readonly workloads: ReadonlySet<string>;
}

function keys(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => (text === undefined ? [] : [nameKey(text)])));
}

function traitsOf(workload: Node): Traits {
  const services = nodesIn(workload, 'components').map((component) => textOf(component, 'service'));
  return {
    clouds: keys(textsIn(workload, 'clouds')),
    environments: keys([textOf(workload, 'environment')]),
    services: keys([textOf(workload, 'applicationType'), ...services]),
    workloads: new Set([textOf(workload, 'id') ?? '']),
  };
}

const EVERYTHING = new Set(['all', 'any', 'everything', 'everywhere', '']);

function scopeKeys(texts: readonly string[]): ReadonlySet<string> {
  const named = keys(texts);
  return [...named].some((name) => EVERYTHING.has(name)) ? new Set() : named;
}

const knownScopes = new WeakMap<Node, Traits>();

function scopeOf(playbook: Node): Traits {
  const known = knownScopes.get(playbook);
  if (known !== undefined) return known;
  const spec = nodeIn(playbook, 'spec');
  const scope = spec === undefined ? undefined : nodeIn(spec, 'scope');
  const texts = (key: string) => (scope === undefined ? [] : textsIn(scope, key));
  const made: Traits = {
    clouds: scopeKeys(texts('clouds')),
    environments: scopeKeys(texts('environments')),
    services: scopeKeys(texts('services')),
    workloads: new Set(scope === undefined ? [] : refsIn(scope, 'workloads').map(({ id }) => id)),
  };
  knownScopes.set(playbook, made);
  return made;
}

// What a scope leaves open holds everywhere; what a workload leaves open excludes it from nothing.
function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  charge(one.size);
  return [...one].some((name) => other.has(name));
}

/** Whether the playbook holds for a workload of these traits, on the cloud if one is given. */
function holdsFor(playbook: Node, traits: Traits, cloud: string | undefined): boolean {
  const scope = scopeOf(playbook);
  return (
    (cloud === undefined || scope.clouds.size === 0 || scope.clouds.has(cloud)) &&
    meet(traits.workloads, scope.workloads) &&
    meet(traits.environments, scope.environments) &&
    meet(traits.services, scope.services)
  );
}

/** The scenarios that some playbook names, and none that holds for the workload on each of its clouds. */
function scenariosLeftOut(workload: Node, scenarios: readonly string[]): readonly string[] {
  const world = Node.worldOf(workload);
  const traits = traitsOf(workload);
  const places = traits.clouds.size === 0 ? [undefined] : [...traits.clouds];
  const left = scenarios.filter((scenario) => {
    const playbooks = playbooksFor(world, scenario);
    charge(playbooks.length * places.length);
    const covered = (cloud: string | undefined) => playbooks.some((playbook) => holdsFor(playbook, traits, cloud));
    return playbooks.length > 0 && !places.every(covered);
  });
  // One more playbook could only cover more.
  if (left.length > 0) doubt(unreadReason(unreadThatMayHold(world.workspace, 'Playbook'), 'Playbook'));
  return left;
}

/** What expressions ask about workloads and the playbooks that hold for them. */
export const workloadFunctions: readonly CelFunction[] = [
  {
    signature: 'scenariosLeftOut(Workload, list<string>): list<string>',
    description:
      'Those of the scenarios that playbooks in force name, though none whose scope holds for the workload on each of its clouds.',
    call: scenariosLeftOut,
  },
  {
    signature: 'handles(Playbook, string): bool',
    description: 'Whether the scenario of the playbook holds the name, but for case, spaces and punctuation.',
    call: handles,
  },
  {
    signature: 'sameName(string, string): bool',
    description: 'Whether two names are the same but for case, spaces and punctuation.',
    call: (one: string, other: string) => nameKey(one) === nameKey(other),
  },
];
