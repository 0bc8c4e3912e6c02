/** Everything a command may know of or do to the world around it, so that commands can be tested without a process. */
export interface Terminal {
  /** Writes a report or an answer. */
  readonly out: (text: string) => void;
  /** Writes a message about the run; runner commands in it are made harmless. */
  readonly log: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether a person reads the answer on a screen. */
  readonly interactive: boolean;
  /** Columns of the screen, or undefined when there is none. */
  readonly columns: number | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Asks the person at the terminal for a line; undefined when there is no answer to come. Absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}
