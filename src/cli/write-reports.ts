import type { Reporter } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import type { Report } from '../model/report.ts';
import { type Format, PERSONAL_FORMATS } from '../report/formats.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { type Output, refuseToReplace, rendered, writeOutput } from './outputs.ts';
import { type ReadingFlags, renderOptions } from './reading.ts';
import type { Terminal } from './terminal.ts';

/** The report to write, and how. */
export interface Writing {
  readonly outputs: readonly Output[];
  /** The report with personal data masked or shown. */
  readonly reporter: Reporter;
  readonly flags: ReadingFlags & { readonly showPersonal?: boolean };
  /** Paths the run was asked to look at, as they were typed. */
  readonly searched: readonly string[];
  /** Files that the report is made from, which none of the outputs may be. */
  readonly read: readonly string[];
}

/** Renders the report in each format and writes it where it belongs; throws UsageError when a file cannot be written. */
export async function writeReports(
  { outputs, reporter, flags, searched, read }: Writing,
  terminal: Terminal,
): Promise<void> {
  refuseToReplace(outputs, read, terminal);
  for (const { format, file } of outputs) {
    const render = await rendererFor(format);
    const report = reporter(flags.showPersonal === true && mayShow(format) ? 'shown' : 'masked');
    const options = renderOptions(file, flags, searched, terminal);
    writeOutput(
      file,
      rendered(format, () => render(report, options)),
      terminal,
    );
  }
}

/** Throws UsageError when personal data was asked for and no format of the run shows any. */
export function refuseUselessShowing(outputs: readonly Output[]): void {
  if (outputs.some(({ format }) => mayShow(format))) return;
  const formats = outputs.map(({ format }) => `"${format}"`).join(', ');
  throw new UsageError(
    `--show-personal has no effect on ${formats}: such reports are passed on and hold masked values. It works with ${PERSONAL_FORMATS.join(', ')}.`,
  );
}

function mayShow(format: Format): boolean {
  return PERSONAL_FORMATS.includes(format);
}

/** The reporter that makes each of its two reports once. */
export function remembering(reporter: Reporter): Reporter {
  const made = new Map<Parameters<Reporter>[0], Report>();
  return (personal) => {
    const report = made.get(personal) ?? reporter(personal);
    made.set(personal, report);
    return report;
  };
}
