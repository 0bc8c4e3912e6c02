/** The public API. */
export { type AssessRequest, assess } from './assess.js';
export { loadConfiguration } from './config/load-configuration.js';
export type { Configuration } from './model/configuration.js';
export type { Level } from './model/level.js';
export type { Library } from './model/library.js';
export type { Region, SourceLocation } from './model/location.js';
export type { Notice } from './model/notice.js';
export type { ObjectiveStatus, Report, ReportControl, ReportFinding, ReportInput, ReportNotAssessed, ReportObjective, ReportOpen, ReportRelated, ReportSummary, Score, StatusCounts, } from './model/report.js';
export { renderJson } from './report/json.js';
export type { RenderOptions } from './report/render-options.js';
export { renderText } from './report/text.js';
export { buildRuleset, type RulesetRequest } from './ruleset/build-ruleset.js';
export { builtInLibrary } from './ruleset/library.js';
export type { Ruleset } from './ruleset/ruleset.js';
