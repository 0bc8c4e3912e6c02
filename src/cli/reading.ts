import { pathToFileURL } from 'node:url';
import type { Level } from '../model/level.ts';
import type { RenderOptions } from '../report/render-options.ts';
import { wantsColour } from './colour.ts';
import type { Terminal } from './terminal.ts';

/** Flags that say how a report is read. */
export interface ReadingFlags {
  readonly minLevel: Level;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Columns of a report that no terminal gives a width to. */
const FILE_WIDTH = 100;

/** What a reporter may know about the file, or standard output when null, that it is read in. */
export function renderOptions(
  file: string | null,
  flags: ReadingFlags,
  searched: readonly string[],
  terminal: Terminal,
): RenderOptions {
  const colour = file === null && wantsColour(flags.color, terminal);
  const linked = colour && terminal.interactive;
  return {
    colour,
    width: (file === null ? terminal.columns : undefined) ?? FILE_WIDTH,
    hyperlinks: linked ? `${pathToFileURL(terminal.cwd).href}/` : null,
    minLevel: flags.minLevel,
    quiet: flags.quiet === true,
    searched: searched.length === 0 ? ['.'] : searched,
  };
}
