import { compareDates } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { evaluation } from '../evaluation.ts';
import { dateOf, nodesIn, textOf } from '../read.ts';
import { type Node, RefValue } from '../values.ts';
import { referencesTo } from './references.ts';

/** Whether a person has left: by status, or because the last day lies before today. */
export function hasLeft(contact: Node): boolean {
  if (textOf(contact, 'status') === 'left') return true;
  const end = dateOf(contact, 'endDate');
  return end !== undefined && compareDates(end, evaluation().today) < 0;
}

/** Whether a person works here today: has started, has not left. */
export function isActive(contact: Node): boolean {
  const start = dateOf(contact, 'startDate');
  const started = start === undefined || compareDates(start, evaluation().today) <= 0;
  return started && !hasLeft(contact);
}

/** The different media a person or party can be reached by, in order of first mention. */
function media(owner: Node): readonly string[] {
  const types = nodesIn(owner, 'channels').map((channel) => textOf(channel, 'type'));
  return [...new Set(types.filter((type) => type !== undefined))];
}

// Records tell what happened; only these kinds give people something to do.
const LIVING_KINDS = new Set([
  'IncidentResponsePlan',
  'ContactRegistry',
  'Playbook',
  'CommunicationPlan',
  'CloudConfiguration',
  'DetectionRegister',
  'AssetInventory',
]);

function duties(contact: Node): readonly RefValue[] {
  return referencesTo(contact).filter((reference) => isLiving(reference));
}

function isLiving(reference: RefValue): boolean {
  const { document } = RefValue.referenceOf(reference).place;
  if (!LIVING_KINDS.has(document.kind)) return false;
  const spec = document.value['spec'];
  const status = typeof spec === 'object' && spec !== null && 'status' in spec ? spec['status'] : undefined;
  return status !== 'deprecated';
}

/** What expressions ask about people. */
export const peopleFunctions: readonly CelFunction[] = [
  {
    signature: 'isActive(Contact): bool',
    description: 'Whether the person works here today: has started and has not left.',
    call: isActive,
  },
  {
    signature: 'hasLeft(Contact): bool',
    description: 'Whether the person has left, by status or because the last day has passed.',
    call: hasLeft,
  },
  {
    signature: 'media(Contact): list<string>',
    description: 'The different media the person can be reached by.',
    call: media,
  },
  {
    signature: 'duties(Contact): list<Reference>',
    description:
      'The places that give the person something to do; records of the past and deprecated documents do not.',
    call: duties,
  },
];
