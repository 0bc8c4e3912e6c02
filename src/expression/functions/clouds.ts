import { isInForce } from '../../base/in-force.ts';
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { DocumentKind } from '../../model/document.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, refuseValue } from '../evaluation.ts';
import { nodeIn, nodesIn, refIn, refsIn, textOf, textsIn } from '../read.ts';
import { Node, nodeOfDocument, type RefValue, type World } from '../values.ts';
import { saysNothing } from './empty-words.ts';
import { canBeReached, holders } from './holders.ts';
import { isActive, leadsSomewhere } from './people.ts';
import { perWorld } from './per-world.ts';

/** The specs of the documents of a kind that are in force. */
function specsOf(world: World, kind: DocumentKind): readonly Node[] {
  doubtUnread(world, kind);
  return specsRead(world, kind);
}

function doubtUnread({ workspace }: World, kind: DocumentKind): void {
  doubt(unreadReason(unreadThatMayHold(workspace, kind), kind));
}

function specsRead(world: World, kind: DocumentKind): readonly Node[] {
  const documents = (world.workspace.byKind.get(kind) ?? []).filter(isInForce);
  return documents
    .map((document) => nodeIn(nodeOfDocument(world, document), 'spec'))
    .filter((spec) => spec !== undefined);
}

function settings(configuration: Node, ids: readonly string[]): readonly Node[] {
  const own = nodeIn(configuration, 'spec');
  const cloud = own === undefined ? undefined : textOf(own, 'cloud');
  if (cloud === undefined) return [];
  const specs = specsOf(Node.worldOf(configuration), 'CloudConfiguration');
  const entries = specs.filter((spec) => textOf(spec, 'cloud') === cloud).flatMap((spec) => nodesIn(spec, 'settings'));
  charge(entries.length);
  return entries.filter((entry) => ids.includes(idOf(entry)));
}

// A file that is kept for a cloud that no plan covers, with nothing switched on, asks for nothing.
function isInUse(configuration: Node): boolean {
  const world = Node.worldOf(configuration);
  const cloud = textOf(nodeIn(configuration, 'spec') ?? configuration, 'cloud') ?? '';
  const inScope = cloudsInScope(world);
  if (inScope.size === 0 || inScope.has(cloud)) return true;
  if (cloudsSwitchedOn(world).has(cloud)) return true;
  doubtUnread(world, 'IncidentResponsePlan');
  doubtUnread(world, 'CloudConfiguration');
  return false;
}

const cloudsInScope = perWorld((world): ReadonlySet<string> => {
  const scopes = specsRead(world, 'IncidentResponsePlan').map((spec) => nodeIn(spec, 'scope'));
  return new Set(scopes.flatMap((scope) => (scope === undefined ? [] : textsIn(scope, 'clouds'))));
});

const cloudsSwitchedOn = perWorld((world): ReadonlySet<string> => {
  const specs = specsRead(world, 'CloudConfiguration').filter((spec) => {
    const entries = nodesIn(spec, 'settings');
    charge(entries.length);
    return entries.some(isOn);
  });
  return new Set(specs.map((spec) => textOf(spec, 'cloud') ?? ''));
});

function isOn(setting: Node): boolean {
  return Reflect.get(setting, 'enabled') === true;
}

function isReplaced(setting: Node): boolean {
  return !isOn(setting) && ['alternative', 'reason'].every((key) => !saysNothing(textOf(setting, key) ?? ''));
}

/** The address of a channel in one spelling, with its medium; a text message goes to the same number as a call. */
function addressOf(channel: Node): string {
  const type = textOf(channel, 'type') ?? '';
  const value = (textOf(channel, 'value') ?? '').trim().toLowerCase();
  if (type !== 'phone' && type !== 'sms') return `${type} ${value}`;
  return `phone ${value.replaceAll(/[^0-9+]/g, '').replace(/^00/, '+')}`;
}

/** The entries of the contact registries under one key that have one of the channels. */
function entriesAt(world: World, key: Listing, channels: readonly Node[]): readonly Node[] {
  if (channels.length === 0) return [];
  const wanted = channels.filter(leadsSomewhere).map(addressOf);
  const index = byAddress[key](world);
  return [...new Set(wanted.flatMap((address) => index.get(address) ?? []))];
}

/** Keys of a contact registry whose entries have channels. */
type Listing = 'contacts' | 'teams' | 'external';

const byAddress = {
  contacts: perWorld((world) => indexByAddress(world, 'contacts')),
  teams: perWorld((world) => indexByAddress(world, 'teams')),
  external: perWorld((world) => indexByAddress(world, 'external')),
};

function indexByAddress(world: World, key: Listing): ReadonlyMap<string, readonly Node[]> {
  const registries = specsOf(world, 'ContactRegistry');
  if (registries.length === 0) return refuseValue('there is no ContactRegistry to look in');
  const index = new Map<string, Node[]>();
  for (const entry of registries.flatMap((spec) => nodesIn(spec, key))) {
    for (const address of nodesIn(entry, 'channels').map(addressOf)) {
      const known = index.get(address);
      if (known === undefined) index.set(address, [entry]);
      else known.push(entry);
    }
  }
  return index;
}

function at(key: Listing, channel: Node): readonly Node[] {
  return entriesAt(Node.worldOf(channel), key, [channel]);
}

function receivers(setting: Node): readonly string[] {
  const world = Node.worldOf(setting);
  const channels = nodesIn(setting, 'channels');
  const idsOf = (nodes: readonly Node[], entityClass: string) => nodes.map((node) => `${entityClass}/${idOf(node)}`);
  const contacts = entriesAt(world, 'contacts', channels).filter(isActive);
  const parties = entriesAt(world, 'external', channels).filter(canBeReached);
  const members = entriesAt(world, 'teams', channels).flatMap((team) => refsIn(team, 'members'));
  const named = [...refsIn(setting, 'contacts'), refIn(setting, 'forwardTo')].filter(isGiven);
  const reached = holders([...named, ...members]);
  charge(reached.length);
  return [...new Set([...reached, ...idsOf(contacts, 'contact'), ...idsOf(parties, 'external')])];
}

function isGiven(reference: RefValue | undefined): reference is RefValue {
  return reference !== undefined;
}

function rolesOfReceivers(setting: Node): readonly string[] {
  const world = Node.worldOf(setting);
  const roles = rolesByHolder(world);
  return [...new Set(receivers(setting).flatMap((holder) => roles.get(holder) ?? []))];
}

const rolesByHolder = perWorld((world): ReadonlyMap<string, readonly string[]> => {
  const ids = specsOf(world, 'IncidentResponsePlan').flatMap((spec) => nodesIn(spec, 'roles').map(idOf));
  const ofPlans = new Set(ids);
  const assigned = specsOf(world, 'ContactRegistry').flatMap((spec) => nodesIn(spec, 'roles'));
  const found = new Map<string, string[]>();
  for (const role of assigned.filter((each) => ofPlans.has(idOf(each)))) {
    const holding = holders([refIn(role, 'primary'), refIn(role, 'backup')].filter(isGiven));
    charge(holding.length + 1);
    for (const holder of holding) found.set(holder, [...(found.get(holder) ?? []), idOf(role)]);
  }
  return found;
});

function idOf(node: Node): string {
  return textOf(node, 'id') ?? '';
}

/** What expressions ask about the declared settings of a cloud. */
export const cloudFunctions: readonly CelFunction[] = [
  {
    signature: 'settings(CloudConfiguration, list<string>): list<CloudSetting>',
    description: 'The settings with one of the ids, in this document and in the others of the same cloud.',
    call: settings,
  },
  {
    signature: 'isInUse(CloudConfiguration): bool',
    description:
      'Whether the cloud may be in use: a plan in force has it in scope, or none names its clouds, or a setting of the cloud is switched on.',
    call: isInUse,
  },
  {
    signature: 'isReplaced(CloudSetting): bool',
    description: 'Whether the setting is not switched on and names what is used instead, with the reason.',
    call: isReplaced,
  },
  {
    signature: 'contactsAt(Channel): list<Contact>',
    description: 'The people whose entry in a contact registry has the address; undecided when there is no registry.',
    call: (channel: Node) => at('contacts', channel),
  },
  {
    signature: 'teamsAt(Channel): list<Team>',
    description: 'The teams whose entry in a contact registry has the address; undecided when there is no registry.',
    call: (channel: Node) => at('teams', channel),
  },
  {
    signature: 'receivers(CloudSetting): list<string>',
    description:
      'Those who receive what the setting sends, by its contacts, its forward and its registered channels: people who work here today and parties outside that can be reached, each once.',
    call: receivers,
  },
  {
    signature: 'rolesOfReceivers(CloudSetting): list<string>',
    description: 'The roles of plans in force that a receiver of the setting holds, as primary or backup.',
    call: rolesOfReceivers,
  },
];
