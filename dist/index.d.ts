/** The public API. */
export { type AssessRequest, assess, assessor, type Reporter } from './assess.js';
export { loadConfiguration } from './config/load-configuration.js';
export type { Configuration } from './model/configuration.js';
export type { Level } from './model/level.js';
export type { Library } from './model/library.js';
export type { Region, SourceLocation } from './model/location.js';
export type { Notice } from './model/notice.js';
export type { ObjectiveStatus, Report, ReportAttestation, ReportCatalog, ReportControl, ReportEvidence, ReportFinding, ReportInput, ReportNotAssessed, ReportObjective, ReportOpen, ReportRelated, ReportRule, ReportSummary, ReportWaiver, Score, StatusCounts, } from './model/report.js';
export { FORMATS, type Format } from './report/formats.js';
export type { Renderer, RenderOptions } from './report/render-options.js';
export { rendererFor } from './report/renderer-for.js';
export { buildRuleset, type RulesetRequest } from './ruleset/build-ruleset.js';
export { builtInLibrary } from './ruleset/library.js';
export type { Ruleset } from './ruleset/ruleset.js';
