/** Decides what became of one waiver on a day: the first state that fits, from what is wrong with it to what it covers. */
import { LEVELS } from '../model/level.ts';
import type { Problem } from '../model/problem.ts';
import type { JudgedWaiver, WaiverEntry } from '../model/waiver.ts';
import type { Workspace } from '../model/workspace.ts';
import { tooBroad } from './breadth.ts';
import type { Gap, Gaps } from './gaps.ts';
import type { Life } from './life.ts';
import { type Nameable, type Named, namedBy } from './named.ts';
import { type Answerable, isSamePerson, type LookUp } from './people.ts';
import { type Ground, type Reach, reachOf } from './place.ts';
import { alreadyCovered, aProblem, endedByLife, endedOn, malformed, nothingFound, tooLong } from './sentences.ts';

/** What all waivers of a run are judged with. */
export interface WaiverContext {
  readonly library: Nameable;
  readonly workspace: Workspace;
  readonly ground: Ground;
  readonly gaps: Gaps;
  readonly lookUp: LookUp;
  readonly life: Life;
  readonly assessed: ReadonlySet<string>;
  /** Whether another waiver covers the gap already. */
  readonly isCovered: (gap: Gap) => boolean;
  readonly asOf: string;
}

/** What became of a waiver. */
export interface Judged {
  readonly waiver: JudgedWaiver;
  readonly problems: readonly Problem[];
  readonly covered: readonly Gap[];
}

type Known = Named & { readonly is: 'known' };

/** Judges one waiver; those above it in the file come first. */
export function judgeWaiver(entry: WaiverEntry, context: WaiverContext): Judged {
  const named = namedBy(entry, context.library);
  if (named.is === 'refused')
    return settled(entry, 'malformed', [malformed(entry, `/${entry.what}`, named.message, 'named')]);
  const all = context.gaps.of(named);
  const reach = reachOf(entry.target, context.ground);
  const gaps = reach.is === 'place' ? all.filter(({ subject }) => reach.holds(subject)) : [];
  // Whatever else is wrong with it, what is over only has to be taken out or decided anew.
  if (entry.expires < context.asOf) return settled(entry, 'expired', [endedOn(entry, gaps.length)]);
  return flawed(entry, all, reach, context) ?? standing(entry, { named, reach, gaps }, context);
}

function settled(
  entry: WaiverEntry,
  state: JudgedWaiver['state'],
  problems: readonly Problem[],
  covered: readonly Gap[] = [],
): Judged {
  const { id, covers, reason, owner, approver, created, expires } = entry;
  const waiver = { id, state, covers, scope: scopeOf(entry), reason, owner, approver, created, expires };
  return { waiver, problems, covered };
}

function scopeOf({ target }: WaiverEntry): string {
  if (target === undefined) return 'the workspace as a whole';
  if ('paths' in target) return target.paths.join(', ');
  const place = target.pointer === '' ? '' : ` at ${target.pointer}`;
  return `${target.kind} "${target.name}"${place}`;
}

/** What keeps it from covering anything on any day: nobody answers for it, one person alone does, or it says too little. */
function flawed(entry: WaiverEntry, all: readonly Gap[], reach: Reach, context: WaiverContext): Judged | undefined {
  // Who will be there on its first day is what counts before that day.
  const day = latest([entry.created, context.asOf]);
  const [owner, approver] = [context.lookUp(entry.owner, day), context.lookUp(entry.approver, day)];
  const misstated = [
    ...lost(entry, '/owner', owner),
    ...lost(entry, '/approver', approver),
    ...misplaced(entry, reach),
  ];
  const own = selfApproved(entry, owner, approver);
  const broad = overBroad(entry, all);
  const problems = [...misstated, ...own, ...broad];
  if (misstated.length > 0) return settled(entry, 'malformed', problems);
  if (own.length > 0) return settled(entry, 'selfApproved', problems);
  return broad.length > 0 ? settled(entry, 'overBroad', problems) : undefined;
}

function lost(entry: WaiverEntry, at: string, who: Answerable): readonly Problem[] {
  return who.is === 'lost' ? [malformed(entry, at, who.message, 'person')] : [];
}

function misplaced(entry: WaiverEntry, reach: Reach): readonly Problem[] {
  return reach.is === 'wrong' ? [malformed(entry, `/target/${reach.key}`, reach.message, 'place')] : [];
}

function selfApproved(entry: WaiverEntry, owner: Answerable, approver: Answerable): readonly Problem[] {
  if (owner.is === 'lost' || approver.is === 'lost' || !isSamePerson(owner, approver)) return [];
  const message = 'The same person may stand behind owner and approver.';
  return [aProblem('waiver-is-approved-by-another', entry, '/approver', message)];
}

function overBroad(entry: WaiverEntry, all: readonly Gap[]): readonly Problem[] {
  const everywhere = entry.target === undefined && all.some(({ subject }) => !('workspace' in subject));
  const message = 'Without a target it would accept gaps in every document, now and to come.';
  const breadth = everywhere ? { pointer: `/${entry.what}`, message } : tooBroad(entry);
  return breadth === undefined ? [] : [aProblem('waiver-names-its-place', entry, breadth.pointer, breadth.message)];
}

interface Found {
  readonly named: Known;
  readonly reach: Reach;
  /** What it would cover if its time were right. */
  readonly gaps: readonly Gap[];
}

function standing(entry: WaiverEntry, found: Found, context: WaiverContext): Judged {
  const { created } = entry;
  const { gaps } = found;
  const { life, asOf } = context;
  // Where nothing was found, the longest life is the one that nothing may go beyond.
  const levels =
    gaps.length === 0 ? LEVELS : LEVELS.filter((level) => gaps.some(({ finding }) => finding.level === level));
  const long = tooLong(entry, levels, life, gaps.length > 0);
  const last = latest(levels.map((level) => life.lastDay(created, level)));
  // The report says until when it counts, whatever it says itself.
  const counted = last < entry.expires ? { ...entry, expires: last } : entry;
  if (created > asOf) return settled(counted, 'pending', long);
  if (last < asOf) return settled(counted, 'expired', [...long, endedByLife(entry, last, gaps.length)]);
  const open = gaps.filter(({ finding }) => asOf <= life.lastDay(created, finding.level));
  const covered = open.filter((gap) => !context.isCovered(gap));
  if (covered.length > 0) return settled(counted, 'active', long, covered);
  if (open.length > 0) return settled(counted, 'unused', [...long, alreadyCovered(entry)]);
  const idle = wasAsked(found, context) ? [nothingFound(entry, found.reach)] : [];
  return settled(counted, 'unused', [...long, ...idle]);
}

function latest(days: readonly string[]): string {
  return days.toSorted().at(-1) ?? '';
}

/** Whether this run would have found what the waiver accepts, so that it can be called idle. */
function wasAsked({ named, reach }: Found, { library, assessed, gaps, workspace }: WaiverContext): boolean {
  if (workspace.unread.length > 0) return false;
  const isUndecided = gaps.undecided(named).some(({ subject }) => reach.is !== 'place' || reach.holds(subject));
  const rules = library.rules.filter(({ id }) => named.rules.has(id));
  return !isUndecided && rules.every(({ id, stage }) => (stage === undefined ? assessed.has(id) : stage !== 'history'));
}
