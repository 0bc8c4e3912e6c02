import type { Terminal } from '../cli/terminal.ts';
import type { Level } from '../model/level.ts';
import { workflowCommand } from '../report/workflow-command.ts';

/** Something about the run of the action, never about a document. */
export interface Note {
  readonly level: Level;
  /** Whole sentences, with what to do. */
  readonly message: string;
}

/** Annotates the run with each of the notes. */
export function tell(notes: readonly Note[], { out }: Terminal): void {
  for (const { level, message } of notes)
    out(`${workflowCommand(level, [['title', 'irready']], message.split('\n'))}\n`);
}

/** A note that nothing hangs on. */
export function note(message: string): Note {
  return { level: 'note', message };
}

/** A note about something that was asked for and is not done. */
export function warning(message: string): Note {
  return { level: 'warning', message };
}
