/** What a step writes on GitHub; that GitHub refuses it never changes the verdict. */
import type { DueWrite } from './due-writes.ts';
import { accessOf, refusedSentence } from './github-access.ts';
import { type Note, note } from './note.ts';
import type { Step } from './step.ts';

/** What came of the writes. */
export interface GitHubWrites {
  readonly notes: readonly Note[];
  /** Whether a check run now marks every gap. */
  readonly hasCheckRun: boolean;
}

const INSTEAD = 'The step summary holds what it would have said.';

/** Writes one after the other; what is refused is told, and the others are written all the same. */
export async function writeToGitHub(step: Step, due: readonly DueWrite[]): Promise<GitHubWrites> {
  if (due.length === 0) return { notes: [], hasCheckRun: false };
  const access = accessOf(step);
  if (access.is === 'closed') return { notes: [note(closedSentence(access.reason, due))], hasCheckRun: false };
  const notes: Note[] = [];
  let hasCheckRun = false;
  for (const { what, write } of due) {
    const answer = await write(await access.github());
    if (answer.is === 'refused') notes.push(note(`${refusedSentence(answer.refusal, step)} ${INSTEAD}`));
    else hasCheckRun ||= what === 'the check run';
  }
  return { notes, hasCheckRun };
}

function closedSentence(reason: string, due: readonly DueWrite[]): string {
  const names = due.map(({ what }) => what);
  const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${reason} Not written: ${listed}. ${INSTEAD}`;
}
