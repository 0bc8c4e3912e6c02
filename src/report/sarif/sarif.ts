import { gzipSync } from 'node:zlib';
import type { Log } from 'sarif';
import type { Report } from '../../model/report.ts';
import { neutraliseJson } from '../neutralise.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Room, runOf } from './run.ts';

/** Code scanning refuses a file with more results, and shows 5,000 of them. */
const MOST_RESULTS = 25_000;
/** Ours: what is open can be as many places as there are in the workspace. */
const MOST_REMARKS = 1_000;
const MOST_ARTIFACTS = 25_000;
/** Code scanning refuses a file of more than 10 MB after gzip. */
const MOST_BYTES = 10_000_000;

/**
 * The report as SARIF 2.1.0 with one run, for code scanning and editors; `results` are the gaps and, suppressed, the waived
 * findings. Stays inside the limits of GitHub: what does not fit is left out, the lightest first, and a notification says so.
 */
export function renderSarif(report: Report, options: RenderOptions): string {
  let room: Room = { results: MOST_RESULTS, remarks: MOST_REMARKS, artifacts: MOST_ARTIFACTS };
  let text = serialise(report, options, room);
  while (isTooLarge(text) && room.results + room.remarks + room.artifacts > 0) {
    room = {
      results: half(room.results, report.findings.length),
      remarks: half(room.remarks, MOST_REMARKS),
      artifacts: half(room.artifacts, report.inputs.length),
    };
    text = serialise(report, options, room);
  }
  return text;
}

function half(most: number, there: number): number {
  return Math.floor(Math.min(most, there) / 2);
}

/** Hardly any report is so large that it has to be compressed to know; what fits at the lowest level fits at any. */
function isTooLarge(text: string): boolean {
  return Buffer.byteLength(text) > MOST_BYTES && gzipSync(text, { level: 1 }).length > MOST_BYTES;
}

function serialise(report: Report, options: RenderOptions, room: Room): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, options, room)],
  };
  return `${neutraliseJson(JSON.stringify(log, null, 1))}\n`;
}
