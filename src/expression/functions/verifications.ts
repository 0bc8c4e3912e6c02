import { type CivilDate, compareDates } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { refuseValue } from '../evaluation.ts';
import { dateOf, nodesIn } from '../read.ts';
import type { Node } from '../values.ts';

// A contact is as well verified as its least verified channel; a later look at the whole entry covers every channel.
function verifiedSince(contact: Node): CivilDate {
  const entry = dateOf(contact, 'verifiedOn');
  const days = nodesIn(contact, 'channels').map((channel) => latest(entry, dateOf(channel, 'verifiedOn')));
  const known = (days.length === 0 ? [entry] : days).filter((day) => day !== undefined);
  const [first, ...others] = known;
  if (first === undefined) return refuseValue('no day is given on which the contact was verified');
  return others.reduce((oldest, day) => (compareDates(day, oldest) < 0 ? day : oldest), first);
}

function latest(one: CivilDate | undefined, other: CivilDate | undefined): CivilDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareDates(one, other) < 0 ? other : one;
}

/** What expressions ask about when contacts were verified. */
export const verificationFunctions: readonly CelFunction[] = [
  {
    signature: 'verifiedSince(Contact): date',
    description:
      'The day on which the least recently verified channel was verified, by itself or with the whole entry; undecided when none was.',
    call: verifiedSince,
  },
];
