/** The public API. */
export { type AssessRequest, assess } from './assess.ts';
export type { Configuration } from './model/configuration.ts';
export type { Level } from './model/level.ts';
export type { Library } from './model/library.ts';
export type { Region, SourceLocation } from './model/location.ts';
export type { Notice } from './model/notice.ts';
export type {
  ObjectiveStatus,
  Report,
  ReportControl,
  ReportFinding,
  ReportInput,
  ReportNotAssessed,
  ReportObjective,
  ReportOpen,
  ReportRelated,
  ReportSummary,
  Score,
  StatusCounts,
} from './model/report.ts';
export type { Ruleset } from './ruleset/ruleset.ts';
