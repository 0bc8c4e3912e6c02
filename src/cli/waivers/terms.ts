import { UsageError } from '../../base/errors.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import type { NewWaiver } from '../../edit/new-waiver.ts';
import type { Level } from '../../model/level.ts';
import { createLookUp, isSamePerson } from '../../waive/people.ts';
import { dayReader } from '../day.ts';
import type { Terminal } from '../terminal.ts';
import { answer } from './answers.ts';
import type { WaiverRun } from './run.ts';
import type { Subject } from './subject.ts';

/** The flags that say on what terms a gap is accepted. */
export interface TermFlags {
  readonly id?: string;
  readonly reason?: string;
  readonly owner?: string;
  readonly approver?: string;
  readonly expires?: string;
}

/** What a waiver is called, why it is, and who stands for it. */
export type Terms = Pick<NewWaiver, 'id' | 'reason' | 'owner' | 'approver'>;

/** The terms from the flags, or from the person at the terminal. Throws UsageError for what cannot be used. */
export async function termsOf(flags: TermFlags, subject: Subject, run: WaiverRun, terminal: Terminal): Promise<Terms> {
  const reason = await answer(
    {
      flag: '--reason',
      given: flags.reason,
      question: 'Why is it accepted, and what is done until it is closed?',
      read: readReason,
    },
    terminal,
  );
  const owner = await answer(
    {
      flag: '--owner',
      given: flags.owner,
      question: 'Who carries the risk? A contact or role, such as contact/amber or role/ciso:',
      read: (text) => readPerson('--owner', text, run),
    },
    terminal,
  );
  const approver = await answer(
    {
      flag: '--approver',
      given: flags.approver,
      question: 'Who accepts it? Somebody else:',
      read: (text) => readApprover(text, owner, run),
    },
    terminal,
  );
  const taken = new Set(run.report('masked').waivers.map(({ id }) => id));
  const id = await answer(
    {
      flag: '--id',
      given: flags.id,
      question: 'What is the waiver called?',
      suggestion: suggestedId(subject, taken),
      read: (text) => readId(text, taken),
    },
    terminal,
  );
  return { id, reason, owner, approver };
}

/** The last day from the flag or the person; there is no day that is taken for granted. */
export function expiryOf(
  flags: TermFlags,
  { level, last, asOf }: { readonly level: Level; readonly last: string; readonly asOf: string },
  terminal: Terminal,
): Promise<string> {
  return answer(
    {
      flag: '--expires',
      given: flags.expires,
      question: `Last day on which it counts, YYYY-MM-DD; for level ${level} at most ${last}:`,
      read: (text) => {
        const day = dayReader('--expires')(text);
        if (day < asOf) throw new UsageError(`--expires ${day} lies before ${asOf}, the first day of the waiver.`);
        if (day <= last) return day;
        throw new UsageError(
          `--expires ${day} is too far away: what is at level ${level} may be accepted until ${last} at most.`,
        );
      },
    },
    terminal,
  );
}

function readReason(text: string): string {
  const reason = text.trim();
  if (reason === '') throw new UsageError('--reason is blank. Say why the gap is accepted.');
  if (isPlaceholder(reason))
    throw new UsageError(`--reason "${reason}" only marks a blank. Say why the gap is accepted.`);
  return reason;
}

/** A contact is written with its class, so that nobody has to know which one a bare id means. */
function readPerson(flag: string, text: string, { read, request }: WaiverRun): string {
  const found = createLookUp(read.workspace)(text, request.asOf);
  if (found.is === 'lost') throw new UsageError(`${flag} "${text}" cannot be used. ${found.message}`);
  return `${found.entity.class}/${found.entity.id}`;
}

function readApprover(text: string, owner: string, run: WaiverRun): string {
  const approver = readPerson('--approver', text, run);
  const lookUp = createLookUp(run.read.workspace);
  const [one, other] = [lookUp(owner, run.request.asOf), lookUp(approver, run.request.asOf)];
  if (one.is === 'lost' || other.is === 'lost' || !isSamePerson(one, other)) return approver;
  throw new UsageError(
    `--approver "${approver}" cannot accept what ${owner} owns: the same person may stand behind both. Name somebody else.`,
  );
}

const LONGEST_ID = 100;

function readId(text: string, taken: ReadonlySet<string>): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(text) || text.length > LONGEST_ID)
    throw new UsageError(
      `--id "${text}" is not an id. Use lower-case letters, digits and hyphens, ${LONGEST_ID} at most.`,
    );
  if (taken.has(text)) throw new UsageError(`--id "${text}" is the id of another waiver. Choose another one.`);
  return text;
}

/** The rule and the document, and a number where that is taken. */
function suggestedId({ covers, target }: Subject, taken: ReadonlySet<string>): string {
  const words = [covers, ...(target !== undefined && 'name' in target ? [target.name] : [])].join('-');
  const plain = words.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const id = plain.slice(0, LONGEST_ID - 4).replace(/^-+|-+$/g, '');
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
