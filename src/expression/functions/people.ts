import { isInForce } from '../../base/in-force.ts';
import { valueAt } from '../../base/json-pointer.ts';
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { Document, DocumentKind } from '../../model/document.ts';
import { compareDates } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { doubt, evaluation, refuseValue } from '../evaluation.ts';
import { dateOf, nodesIn, textOf } from '../read.ts';
import { Node, RefValue } from '../values.ts';
import { referencesTo } from './references.ts';

/** Whether a person has left: by status, or because the last day lies before today. */
function hasLeft(contact: Node): boolean {
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

/** Whether a person cannot be called today: on leave by status, or by a leave that covers the day. */
export function isAway(contact: Node): boolean {
  if (textOf(contact, 'status') === 'onLeave') return true;
  return nodesIn(contact, 'onLeave').some((leave) => {
    const [from, until] = [dateOf(leave, 'from'), dateOf(leave, 'until')];
    const { today } = evaluation();
    const begun = from !== undefined && compareDates(from, today) <= 0;
    return begun && (until === undefined || compareDates(until, today) >= 0);
  });
}

const NOWHERE = new Set(['', 'none', 'no', 'n/a', 'na', '-']);
const ADDRESSES: Readonly<Record<string, RegExp>> = { email: /^[^@\s]+@[^@\s]+$/, phone: /\d/, sms: /\d/ };

/**
 * Whether a channel holds an address. What is none of its type has a finding of its own; whether anybody can be reached by
 * it is not known.
 */
export function leadsSomewhere(channel: Node): boolean {
  const value = (textOf(channel, 'value') ?? '').trim();
  if (NOWHERE.has(value.toLowerCase())) return false;
  const type = textOf(channel, 'type') ?? '';
  const address = ADDRESSES[type];
  return address === undefined || address.test(value) || refuseValue(`a channel of type "${type}" holds no address`);
}

/** The different media a person or party can be reached by, in order of first mention. */
function media(owner: Node): readonly string[] {
  const filled = nodesIn(owner, 'channels').filter((channel) => leadsSomewhere(channel));
  const types = filled.map((channel) => textOf(channel, 'type')).filter((type) => type !== undefined);
  // A text message needs the same telephone as a call.
  return [...new Set(types.map((type) => (type === 'sms' ? 'phone' : type)))];
}

// Records tell what happened; only these kinds give people something to do, and exercises that are still planned.
const LIVING_KINDS = new Set<DocumentKind>([
  'IncidentResponsePlan',
  'ContactRegistry',
  'Playbook',
  'CommunicationPlan',
  'CloudConfiguration',
  'DetectionRegister',
  'AssetInventory',
]);

const EXERCISE: DocumentKind = 'ExerciseRecord';

// What somebody did stays true after they have left: wrote a change, approved the plan, confirmed an entry.
const PAST_ACT = /\/(?:changeLog\/\d+\/author|by|verifiedBy|validatedBy|confirmedBy)$|^\/spec\/approver$/;

function duties(contact: Node): readonly RefValue[] {
  const found = referencesTo(contact).filter((reference) => isDuty(reference));
  const { workspace } = Node.worldOf(contact);
  // A duty may stand in a file that could not be read; those that were found stand anyway.
  if (found.length === 0)
    for (const kind of [...LIVING_KINDS, EXERCISE]) doubt(unreadReason(unreadThatMayHold(workspace, kind), kind));
  return found;
}

function isPlannedExercise({ kind, value }: Document): boolean {
  return kind === EXERCISE && valueAt(value, '/spec/status') === 'planned';
}

function isDuty(reference: RefValue): boolean {
  const { document, pointer } = RefValue.referenceOf(reference).place;
  const living = LIVING_KINDS.has(document.kind) ? isInForce(document) : isPlannedExercise(document);
  return living && !PAST_ACT.test(pointer);
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
    signature: 'isAway(Contact): bool',
    description: 'Whether the person is on leave today, by status or by a leave that covers the day.',
    call: isAway,
  },
  {
    signature: 'media(Contact): list<string>',
    description: 'The different media the person can be reached by; calls and text messages are one.',
    call: media,
  },
  {
    signature: 'duties(Contact): list<Reference>',
    description:
      'The places that give the person something to do; records of the past, drafts and deprecated documents do not.',
    call: duties,
  },
];
