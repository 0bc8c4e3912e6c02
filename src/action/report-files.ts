/** The reports that a step leaves in files. */
import { UsageError } from '../base/errors.ts';
import { type Output, refuseToReplace } from '../cli/outputs.ts';
import type { ReadingFlags } from '../cli/reading.ts';
import { writeReports } from '../cli/write-reports.ts';
import type { Report } from '../model/report.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { refuseLinks } from './bounds.ts';
import { fromWorkspace } from './folder.ts';
import type { Note } from './note.ts';
import type { Step } from './step.ts';

/** One report and where it goes. */
interface Planned {
  readonly output: Output & { readonly file: string };
  readonly shown: Report;
}

/** The report as the working directory sees it, and as the root of the repository does. */
export interface Reports {
  readonly own: Report;
  readonly rooted: Report;
  /** Files that they are made from, which no output may replace. */
  readonly read: readonly string[];
}

/** Files that were written, as seen from the workspace, and what went wrong. */
export interface ReportFiles {
  readonly paths: readonly string[];
  readonly notes: readonly Note[];
}

const READING: ReadingFlags = { minLevel: 'note', color: false };

/** Writes the reports of the inputs formats and sarif-file. */
export async function writeReportFiles(step: Step, reports: Reports): Promise<ReportFiles> {
  const paths: string[] = [];
  try {
    const planned = plannedBy(step, reports);
    refuseLinks(
      step.folder,
      planned.map(({ output }) => output.file),
    );
    refuseToReplace(
      planned.map(({ output }) => output),
      reports.read,
      step.terminal,
    );
    for (const { output, shown } of planned) {
      const writing = { outputs: [output], load: rendererFor, shownIn: () => shown, flags: READING };
      await writeReports({ ...writing, searched: step.inputs.paths, read: reports.read }, step.terminal);
      paths.push(fromWorkspace(step.folder, output.file));
    }
    return { paths, notes: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { paths, notes: [{ level: 'error', message: error.message }] };
  }
}

function plannedBy({ inputs }: Step, { own, rooted }: Reports): readonly Planned[] {
  const { formats, sarifFile } = inputs;
  return [
    // Of all formats this alone has its paths below the root of the repository, by its own standard.
    ...formats.map((output) => ({ output, shown: output.format === 'sarif' ? rooted : own })),
    ...(sarifFile === undefined
      ? []
      : [{ output: { format: 'sarif', file: sarifFile } as const, shown: withoutWaived(rooted) }]),
  ];
}

/** The report for code scanning, which takes no notice of suppressions: what is waived would stand there as open. */
export function withoutWaived(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ waiver }) => waiver === undefined) };
}
