/** The public API. */
export { type AssessRequest, assess } from './assess.ts';
export { loadConfiguration } from './config/load-configuration.ts';
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
export { renderJson } from './report/json.ts';
export type { RenderOptions } from './report/render-options.ts';
export { renderText } from './report/text/text.ts';
export { buildRuleset, type RulesetRequest } from './ruleset/build-ruleset.ts';
export { builtInLibrary } from './ruleset/library.ts';
export type { Ruleset } from './ruleset/ruleset.ts';
