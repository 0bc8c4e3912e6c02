/** A plan for people: what, which gap, which issue, why, and a verdict at the end. The texts are not neutralised. */
import type { Applied } from './apply-plan.ts';
import type { LeftAlone, Step } from './plan-steps.ts';
import type { SyncResult } from './sync.ts';

/** One step or issue of a plan, in words. */
export interface PlanLine {
  readonly what: string;
  /** Undefined where there is no issue yet. */
  readonly number: number | undefined;
  readonly gap: string;
  readonly why: string;
}

/** A heading with the lines below it. */
export interface PlanSection {
  readonly id: 'toDo' | 'done' | 'refused' | 'notTried' | 'waiting' | 'left';
  readonly title: string;
  readonly lines: readonly PlanLine[];
}

type Planned = Exclude<SyncResult, { is: 'refused' }>;

/** What was done or is to be done, what was not, and what is left alone; sections without lines are left out. */
export function planSections(result: Planned): readonly PlanSection[] {
  const sections =
    result.is === 'planned'
      ? [{ id: 'toDo' as const, title: 'Would be done', lines: result.plan.steps.map((step) => lineOf(step)) }]
      : appliedSections(result.applied);
  const left = { id: 'left' as const, title: 'Left alone', lines: result.plan.left.map(leftLine) };
  const waiting = {
    id: 'waiting' as const,
    title: 'Waiting for a later run',
    lines: result.plan.waiting.map(leftLine),
  };
  return [...sections, waiting, left].filter(({ lines }) => lines.length > 0);
}

function appliedSections({ done, refused, notTried }: Applied): readonly PlanSection[] {
  return [
    {
      id: 'done',
      title: 'Done',
      lines: done.filter(({ isNews }) => isNews).map(({ step, number }) => ({ ...lineOf(step), number })),
    },
    {
      id: 'refused',
      title: 'Refused by GitHub',
      lines: refused.map(({ step, refusal }) => ({ ...lineOf(step), why: refusal.message })),
    },
    { id: 'notTried', title: 'Not tried after that', lines: notTried.map(lineOf) },
  ];
}

function lineOf(step: Step): PlanLine {
  const number = step.act === 'open' ? undefined : step.number;
  return { what: step.act, number, gap: gapOf(step), why: step.why };
}

function leftLine(left: LeftAlone): PlanLine {
  return {
    what: left.number === undefined ? 'no issue' : 'leave',
    number: left.number,
    gap: gapOf(left),
    why: left.why,
  };
}

function gapOf({ level, ruleId, place }: Pick<Step, 'level' | 'ruleId' | 'place'>): string {
  return `${level}  ${ruleId}  ${place}`;
}

const ACTS = [
  ['open', 'opened', 'to open'],
  ['reopen', 'reopened', 'to reopen'],
  ['update', 'updated', 'to update'],
  ['close', 'closed', 'to close'],
  ['ask', 'asked for a waiver', 'to ask for a waiver'],
] as const satisfies readonly (readonly [Step['act'], string, string])[];

/** One sentence that says how it ended. */
export function planVerdict(result: Planned): string {
  const { waiting, left: alone } = result.plan;
  const left = `${clause(waiting.length, 'waiting for a later run')}${clause(alone.length, 'left alone')}`;
  if (result.is === 'planned') {
    const todo = counted(result.plan.steps, 2);
    return `Dry run, nothing was written: ${todo === '' ? 'there is nothing to do' : todo}${left}.`;
  }
  const { done, refused, notTried } = result.applied;
  const news = counted(
    done.filter(({ isNews }) => isNews).map(({ step }) => step),
    1,
  );
  const failed = refused.length === 0 ? '' : `; ${refused.length} refused and ${notTried.length} not tried`;
  return `Issues: ${news === '' ? 'nothing had to be written' : news}${failed}${left}.`;
}

function counted(steps: readonly Step[], words: 1 | 2): string {
  return ACTS.flatMap((act) => {
    const number = steps.filter((step) => step.act === act[0]).length;
    return number === 0 ? [] : [`${number} ${act[words]}`];
  }).join(', ');
}

function clause(number: number, what: string): string {
  return number === 0 ? '' : `; ${number} ${what}`;
}
