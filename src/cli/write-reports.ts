import type { Reporter } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import type { Report } from '../model/report.ts';
import { type AnyFormat, PERSONAL_FORMATS } from '../report/formats.ts';
import type { RenderOptions } from '../report/render-options.ts';
import type { PersonalData } from '../report/summarize/places.ts';
import { type Output, refuseToReplace, rendered, writeOutput } from './outputs.ts';
import { type ReadingFlags, renderOptions } from './reading.ts';
import type { Terminal } from './terminal.ts';

/** What to write, and how. */
export interface Writing<Known extends AnyFormat, Shown> {
  readonly outputs: readonly Output<Known>[];
  /** Loads the reporter of a format. */
  readonly load: (format: Known) => Promise<(shown: Shown, options: RenderOptions) => string>;
  /** What that reporter is given. */
  readonly shownIn: (format: Known) => Shown;
  readonly flags: ReadingFlags;
  /** Paths the command was asked to look at, as they were typed. */
  readonly searched: readonly string[];
  /** Files that the reports are made from, which none of the outputs may be. */
  readonly read: readonly string[];
}

/** Renders each format and writes it where it belongs; throws UsageError when a file cannot be written. */
export async function writeReports<Known extends AnyFormat, Shown>(
  { outputs, load, shownIn, flags, searched, read }: Writing<Known, Shown>,
  terminal: Terminal,
): Promise<void> {
  refuseToReplace(outputs, read, terminal);
  for (const { format, file } of outputs) {
    const render = await load(format);
    const shown = shownIn(format);
    const options = renderOptions(file, flags, searched, terminal);
    const text = rendered(format, () => render(shown, options));
    writeOutput(file, text, terminal);
  }
}

/** Whether a format shows personal data, given `--show-personal`. */
export function personalIn(format: AnyFormat, showPersonal: boolean | undefined): PersonalData {
  return showPersonal === true && mayShow(format) ? 'shown' : 'masked';
}

/** Throws UsageError when personal data was asked for and no format of the run shows any. */
export function refuseUselessShowing(outputs: readonly Output<AnyFormat>[]): void {
  if (outputs.some(({ format }) => mayShow(format))) return;
  const formats = outputs.map(({ format }) => `"${format}"`).join(', ');
  throw new UsageError(
    `--show-personal has no effect on ${formats}: such reports are passed on and hold masked values. It works with ${PERSONAL_FORMATS.join(', ')}.`,
  );
}

function mayShow(format: AnyFormat): boolean {
  return PERSONAL_FORMATS.includes(format);
}

/** The reporter that makes each of its two reports once. */
export function remembering(reporter: Reporter): Reporter {
  const made = new Map<PersonalData, Report>();
  return (personal) => {
    const report = made.get(personal) ?? reporter(personal);
    made.set(personal, report);
    return report;
  };
}
