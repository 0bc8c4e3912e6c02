import { UsageError } from '../base/errors.ts';
import type { Report } from '../model/report.ts';
import { reframe } from '../report/reframe.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { catalogNamed } from '../ruleset/frameworks.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { readReport } from '../stored/read-report.ts';
import { ExitCode, exitCodeOf, type FailOn } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

/** The flags of `irready report` as commander gives them. */
export interface ReportFlags extends ReadingFlags {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly framework?: string;
  readonly failOn?: FailOn;
  readonly showPersonal?: boolean;
}

/** Writes a stored report in other formats, or in the terms of a framework; judges it only when asked to with `--fail-on`. */
export async function report(path: string, flags: ReportFlags, terminal: Terminal): Promise<number> {
  if (flags.showPersonal === true) throw new UsageError(NOTHING_TO_SHOW);
  const outputs = resolveOutputs(flags.format, flags.output);
  const stored = await readReport(path, terminal.cwd);
  const shown = flags.framework === undefined ? stored : inTermsOf(flags.framework, stored);
  await writeReports(
    { outputs, load: rendererFor, shownIn: () => shown, flags, searched: [path], read: [path] },
    terminal,
  );
  return flags.failOn === undefined ? ExitCode.ok : exitCodeOf(shown, flags.failOn);
}

const NOTHING_TO_SHOW =
  '--show-personal cannot bring back what a stored report does not hold: personal data was masked when it was written. Run "irready check --show-personal" where the documents are.';

function inTermsOf(id: string, stored: Report): Report {
  const library = builtInLibrary();
  const framework = catalogNamed(id, library);
  if (stored.framework?.id === id) return stored;
  if (stored.framework !== undefined) {
    throw new UsageError(
      `The report was made with --framework ${stored.framework.id} and holds only what that asks for. Make one without --framework to see it in the terms of "${id}".`,
    );
  }
  if (stored.tool.version !== library.version) {
    throw new UsageError(
      `The report was made by irready ${stored.tool.version}, and this is ${library.version}, whose crosswalks may differ. Run "irready check --framework ${id}" instead.`,
    );
  }
  if (stored.tool.libraryDigest !== library.digest) {
    throw new UsageError(
      `The report was made with another rule library, sha256:${stored.tool.libraryDigest}, as rule packs make it; this one cannot say what it asks of "${id}". Run "irready check --framework ${id}" where the rule packs are.`,
    );
  }
  const view = reframe(stored, framework);
  if (view.objectives.length > 0) return view;
  throw new UsageError(`Nothing that profile "${stored.profile.id}" asks for corresponds to "${id}".`);
}
