/** Carries a plan out, one write after the other. */
import type { Answer, GitHub, Refusal } from '../github/github-api.ts';
import { LABELS } from './labels.ts';
import type { Changing, Opening, Plan, Step } from './plan-steps.ts';

/** What became of a plan; each step stands in one of the lists. */
export interface Applied {
  /** With the number of the issue; `isNews` is false where GitHub had it so already. */
  readonly done: readonly { readonly step: Step; readonly number: number; readonly isNews: boolean }[];
  /** What GitHub refused, in part or whole. */
  readonly refused: readonly { readonly step: Step; readonly refusal: Refusal }[];
  /** Not tried, because what was refused before would be refused again. */
  readonly notTried: readonly Step[];
}

/** A refusal that says something of one issue only: it is locked, was moved elsewhere, or a text of it is not taken. */
const OF_ONE_ISSUE: readonly Refusal['why'][] = ['notFound', 'rejected'];

/** Writes what the plan says; stops at the first refusal that every other write would meet as well. */
export async function applyPlan({ steps }: Pick<Plan, 'steps'>, github: GitHub): Promise<Applied> {
  const done: Applied['done'][number][] = [];
  const refused: Applied['refused'][number][] = [];
  const labels = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const answer = step.act === 'open' ? await open(step, labels, github) : await change(step, labels, github);
    if (answer.is === 'answered') {
      done.push({ step, ...answer.value });
      continue;
    }
    refused.push({ step, refusal: answer.refusal });
    if (!OF_ONE_ISSUE.includes(answer.refusal.why)) return { done, refused, notTried: steps.slice(index + 1) };
  }
  return { done, refused, notTried: [] };
}

type Outcome = Answer<{ readonly number: number; readonly isNews: boolean }>;

async function open({ issue }: Opening, known: Set<string>, github: GitHub): Promise<Outcome> {
  const refusal = await makeLabels(issue.labels, known, github);
  if (refusal !== undefined) return { is: 'refused', refusal };
  const opened = await github.openIssue(issue);
  return opened.is === 'refused' ? opened : { is: 'answered', value: { number: opened.value, isNews: true } };
}

/** GitHub makes labels that are missing by itself, without a word about what they mean. */
async function makeLabels(labels: readonly string[], known: Set<string>, github: GitHub): Promise<Refusal | undefined> {
  for (const label of labels) {
    const look = LABELS[label];
    if (look === undefined || known.has(label)) continue;
    known.add(label);
    const made = await github.ensureLabel(label, look.description, look.colour);
    if (made.is === 'refused' && !OF_ONE_ISSUE.includes(made.refusal.why)) return made.refusal;
  }
  return undefined;
}

/** The comment first: a change that went through is not planned again, so that its comment would be lost. */
async function change(
  { number, change: wanted, comment }: Changing,
  known: Set<string>,
  github: GitHub,
): Promise<Outcome> {
  const said = comment === undefined ? undefined : await github.commentOnce(number, comment.key, comment.body);
  if (said?.is === 'refused' && !OF_ONE_ISSUE.includes(said.refusal.why)) return said;
  const refusal = await makeLabels(wanted?.labels ?? [], known, github);
  if (refusal !== undefined) return { is: 'refused', refusal };
  const changed = wanted === undefined ? undefined : await github.changeIssue(number, wanted);
  if (changed?.is === 'refused') return changed;
  if (said?.is === 'refused') return said;
  const isNews = [said, changed].some((answer) => answer !== undefined && answer.value !== 'unchanged');
  return { is: 'answered', value: { number, isNews } };
}
