import type { AssessmentFlags } from '../cli/assessment.ts';
import type { BaselineFlag } from '../cli/baseline-file.ts';
import type { Terminal } from '../cli/terminal.ts';
import type { RenderOptions } from '../report/render-options.ts';
import { readable } from './bounds.ts';
import { type Event, readEvent } from './event.ts';
import { type Folder, folderOf } from './folder.ts';
import type { Inputs } from './inputs.ts';
import { type Job, jobOf } from './job.ts';
import type { World } from './world.ts';

/** A step of a workflow: what it is asked, where it works and what started it. */
export interface Step {
  readonly inputs: Inputs;
  readonly folder: Folder;
  readonly event: Event;
  readonly job: Job;
  /** The terminal of the process, working in the folder. */
  readonly terminal: Terminal;
  readonly world: World;
}

/** Throws UsageError when there is no folder to work in. */
export function stepOf(world: World, inputs: Inputs): Step {
  const { env, cwd } = world.terminal;
  const folder = folderOf(inputs.workingDirectory, env, cwd);
  const terminal = { ...world.terminal, cwd: folder.cwd };
  return { inputs, folder, event: readEvent(env), job: jobOf(env), terminal, world };
}

/** What the step asks of the assessment, as flags of the command line; `baseRef` is the commit whose settings count. */
export function flagsOf({ inputs, folder }: Step, baseRef: string | undefined): AssessmentFlags & BaselineFlag {
  const { config, profile, framework, asOf, failOn, waivers, baseline } = inputs;
  return {
    mayRead: readable(folder, inputs),
    ...(config !== undefined && { config }),
    ...(profile !== undefined && { profile }),
    ...(framework !== undefined && { framework }),
    ...(asOf !== undefined && { asOf }),
    ...(failOn !== undefined && { failOn }),
    ...(waivers !== undefined && { waivers }),
    ...(baseline !== undefined && { baseline }),
    ...(baseRef !== undefined && { baseRef, baseRefAs: inputs.base === undefined ? 'commit' : 'input base' }),
  };
}

/** How reports are written: whole, for files and pages. */
export function pageOptions({ inputs }: Step): RenderOptions {
  const searched = inputs.paths.length === 0 ? ['.'] : inputs.paths;
  return { colour: false, width: 100, hyperlinks: null, minLevel: 'note', quiet: false, searched };
}
