import type { ReportWaiver } from './report.ts';
import type { SourceFile } from './source-file.ts';

/** A waiver as it was judged: what a report says of it, before the findings that it covers have fingerprints. */
export type JudgedWaiver = Omit<ReportWaiver, 'findings'>;

/** The file of waivers as it was read. */
export interface WaiverFile {
  readonly file: SourceFile;
}
