/** Reads back what a report in each format says of the run, with parsers that no reporter uses. */
import type { Format } from '../../../../src/report/formats.ts';
import { assessmentResults, intoto, planOfAction } from './evidence.ts';
import { azure, github, gitlab, rdjson, text } from './lines.ts';
import { csv, json, junit, sarif } from './lists.ts';
import { html, markdown } from './pages.ts';
import type { Said } from './said.ts';

/** A reader of each format. */
export const READERS: Readonly<Record<Format, (text: string) => Said>> = {
  text,
  json,
  markdown,
  html,
  sarif,
  junit,
  csv,
  github,
  azure,
  gitlab,
  rdjson,
  'oscal-ar': assessmentResults,
  'oscal-poam': planOfAction,
  intoto,
};
