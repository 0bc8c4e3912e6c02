/** The public API. */
export { type AssessRequest, assess, assessor, type Reporter } from './assess.ts';
export { loadConfiguration } from './config/load-configuration.ts';
export { loadWaivers, type WaiversRequest } from './config/load-waivers.ts';
export { type ForecastRequest, forecast } from './forecast/forecast.ts';
export type { Configuration } from './model/configuration.ts';
export type { Forecast, ForecastDay, ForecastGap, ForecastObjective, ForecastState } from './model/forecast.ts';
export type { Level } from './model/level.ts';
export type { Library } from './model/library.ts';
export type { Region, SourceLocation } from './model/location.ts';
export type { Notice } from './model/notice.ts';
export type {
  BaselineEntry,
  ObjectiveStatus,
  Report,
  ReportAttestation,
  ReportBaseline,
  ReportCatalog,
  ReportChange,
  ReportControl,
  ReportEvidence,
  ReportFinding,
  ReportInput,
  ReportNotAssessed,
  ReportObjective,
  ReportOpen,
  ReportRelated,
  ReportRule,
  ReportSummary,
  ReportWaiver,
  Score,
  StatusCounts,
} from './model/report.ts';
export type { WaiverFile } from './model/waiver.ts';
export { FORMATS, type Format } from './report/formats.ts';
export type { Renderer, RenderOptions } from './report/render-options.ts';
export { rendererFor } from './report/renderer-for.ts';
export { buildRuleset, type RulesetRequest } from './ruleset/build-ruleset.ts';
export { builtInLibrary } from './ruleset/library.ts';
export type { Ruleset } from './ruleset/ruleset.ts';
