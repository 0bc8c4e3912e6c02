import type { Format } from './formats.ts';
import type { Renderer } from './render-options.ts';

/** Loads the reporter of a format; what is not asked for is not loaded. */
export async function rendererFor(format: Format): Promise<Renderer> {
  return LOADERS[format]();
}

const LOADERS: Readonly<Record<Format, () => Promise<Renderer>>> = {
  text: async () => (await import('./text/text.ts')).renderText,
  json: async () => (await import('./json.ts')).renderJson,
  markdown: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
  html: async () => (await import('./html/html.ts')).renderHtml,
  sarif: async () => (await import('./sarif/sarif.ts')).renderSarif,
  junit: async () => (await import('./junit/junit.ts')).renderJunit,
  csv: async () => (await import('./csv/csv.ts')).renderCsv,
  github: async () => (await import('./github.ts')).renderGithub,
  azure: async () => (await import('./azure.ts')).renderAzure,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  rdjson: async () => (await import('./rdjson.ts')).renderRdjson,
  'oscal-ar': async () => (await import('./oscal/assessment-results.ts')).renderOscalAssessmentResults,
  'oscal-poam': async () => (await import('./oscal/poam.ts')).renderOscalPoam,
  intoto: async () => (await import('./intoto.ts')).renderIntoto,
};
