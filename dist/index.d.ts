/** The public API. */
export { type AssessRequest, assess, assessor, type Reporter } from './assess.js';
export { loadConfiguration } from './config/load-configuration.js';
export { loadWaivers, type WaiversRequest } from './config/load-waivers.js';
export { type ForecastRequest, forecast } from './forecast/forecast.js';
export type { Configuration } from './model/configuration.js';
export type { Forecast, ForecastDay, ForecastGap, ForecastObjective, ForecastState } from './model/forecast.js';
export type { Level } from './model/level.js';
export type { Library } from './model/library.js';
export type { Region, SourceLocation } from './model/location.js';
export type { Notice } from './model/notice.js';
export type { BaselineEntry, ObjectiveStatus, Report, ReportAttestation, ReportBaseline, ReportCatalog, ReportChange, ReportControl, ReportEvidence, ReportFinding, ReportInput, ReportNotAssessed, ReportObjective, ReportOpen, ReportRelated, ReportRule, ReportSummary, ReportWaiver, Score, StatusCounts, } from './model/report.js';
export type { WaiverFile } from './model/waiver.js';
export { FORMATS, type Format } from './report/formats.js';
export type { Renderer, RenderOptions } from './report/render-options.js';
export { rendererFor } from './report/renderer-for.js';
export { buildRuleset, type RulesetRequest } from './ruleset/build-ruleset.js';
export { builtInLibrary } from './ruleset/library.js';
export type { Ruleset } from './ruleset/ruleset.js';
