import { cpus } from 'node:os';
import type { ActionStart } from './action.ts';
import type { Measurement, Rendering } from './measure.ts';

const COLUMNS = [
  'documents',
  'size',
  'check',
  'memory',
  'x bare',
  'x reading',
  'x parsing',
  'a document',
  'forecast',
] as const;
const WIDTH = 11;

/** Prints the machine and the column heads. */
export function printHeader(rounds: number): void {
  console.log(
    `Node ${process.version}, ${cpus().length} cores, medians of ${rounds} interleaved rounds, whole processes\n`,
  );
  console.log(COLUMNS.map((column) => column.padStart(WIDTH)).join(''));
}

/** Prints one corpus. */
export function printRow(measured: Measurement): void {
  const { bare, read, parse, check, forecast } = measured.milliseconds;
  const cells = [
    measured.documents.toLocaleString('en-GB'),
    `${(measured.bytes / 1e6).toFixed(2)} MB`,
    `${check.toFixed(0)} ms`,
    `${(measured.peakMemory / 1e6).toFixed(0)} MB`,
    (check / bare).toFixed(1),
    (check / read).toFixed(1),
    (check / parse).toFixed(2),
    `${perDocument(measured).toFixed(2)} ms`,
    `x ${(forecast / check).toFixed(2)}`,
  ];
  console.log(cells.map((cell) => cell.padStart(WIDTH)).join(''));
}

/** Prints how the cost of one document changes with the number of documents; 1 is linear, below 1 is better. */
export function printGrowth(measured: readonly Measurement[]): void {
  if (measured.length > 1) console.log('\nGrowth of the cost of one document (1 is linear, less is better)');
  measured.slice(1).forEach((larger, index) => {
    const smaller = measured[index];
    if (smaller === undefined) return;
    const time = perDocument(larger) / perDocument(smaller);
    const memory = larger.peakMemory / larger.documents / (smaller.peakMemory / smaller.documents);
    console.log(
      `  ${smaller.documents} -> ${larger.documents} documents: time x ${time.toFixed(2)}, memory x ${memory.toFixed(2)}`,
    );
  });
}

/** Prints what each stage costs beside parsing the same files in the same run. */
export function printStages(documents: number, stages: Readonly<Record<string, number>>): void {
  const parsing = stages['parse'] ?? Number.NaN;
  console.log(`\nStages of ${documents} documents, beside parsing them`);
  for (const [stage, time] of Object.entries(stages)) {
    console.log(`  ${stage.padEnd(10)}${`${time.toFixed(0)} ms`.padStart(10)}  x ${(time / parsing).toFixed(2)}`);
  }
}

/** Prints what each format costs beside the assessment that made the report, in the same process. */
export function printRendering(documents: number, { findings, assess, render }: Rendering): void {
  console.log(
    `\nRendering ${findings.toLocaleString('en-GB')} findings of ${documents} documents, beside assessing them`,
  );
  for (const [format, { milliseconds, bytes }] of Object.entries(render)) {
    const size = `${(bytes / 1e6).toFixed(2)} MB`.padStart(10);
    console.log(
      `  ${format.padEnd(11)}${`${milliseconds.toFixed(0)} ms`.padStart(9)}${size}  x ${(milliseconds / assess).toFixed(3)}`,
    );
  }
}

/** Prints what checking a few files costs beside starting Node. */
export function printStartUp(measured: Measurement, rounds: number): void {
  const { bare, check } = measured.milliseconds;
  console.log(`\nStart-up: ${measured.documents} files cost ${(check / bare).toFixed(2)} times a bare start of Node`);
  console.log(`  ${check.toFixed(1)} ms beside ${bare.toFixed(1)} ms, medians of ${rounds} rounds`);
}

/** Prints how long somebody waits for the first annotation of the action. */
export function printActionStart({ bare, annotated }: ActionStart, rounds: number): void {
  const times = (annotated / bare).toFixed(2);
  console.log(`\nAction: the first annotation on examples/gaps takes ${times} times a bare start of Node`);
  console.log(`  ${annotated.toFixed(1)} ms beside ${bare.toFixed(1)} ms, medians of ${rounds} rounds`);
}

// Starting Node is the same for one document and ten thousand.
function perDocument(measured: Measurement): number {
  return (measured.milliseconds.check - measured.milliseconds.bare) / measured.documents;
}
