/**
 * node --import tsx bench/render.ts <folder>   (needs dist/)
 *
 * Prints how long one assessment takes and how long each format takes to render what it found, as JSON: the number of findings, and
 * milliseconds of the clock, loading the reporter included. A process of its own, so that nothing is warm.
 */
import {
  assess,
  buildRuleset,
  builtInLibrary,
  FORMATS,
  type Format,
  loadConfiguration,
  type RenderOptions,
  type Report,
  rendererFor,
} from '../dist/index.js';
import type { Rendering } from './measure.ts';

const OPTIONS: RenderOptions = {
  colour: false,
  width: 100,
  hyperlinks: null,
  minLevel: 'note',
  quiet: false,
  searched: ['.'],
};

async function measureRendering(cwd: string): Promise<Rendering> {
  const start = performance.now();
  const report = reportOn(cwd);
  const assessed = performance.now() - start;
  const render: Record<string, { milliseconds: number; bytes: number }> = {};
  for (const format of FORMATS) render[format] = await timed(format, report);
  return { findings: report.findings.length, assess: assessed, render };
}

function reportOn(cwd: string): Report {
  const library = builtInLibrary();
  const configuration = loadConfiguration({ cwd });
  const ruleset = buildRuleset({ library, configuration, profileId: 'recommended', only: [], skip: [], cwd });
  return assess({ cwd, paths: ['.'], configuration, ruleset, shapes: library.shapes, asOf: '2026-11-21' });
}

async function timed(format: Format, report: Report): Promise<{ milliseconds: number; bytes: number }> {
  const start = performance.now();
  const text = (await rendererFor(format))(report, OPTIONS);
  return { milliseconds: performance.now() - start, bytes: Buffer.byteLength(text) };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder to assess');
console.log(JSON.stringify(await measureRendering(folder)));
