/**
 * npm run bench [-- 100 1000 10000] [--rounds 5] [--seed 1] [--keep]
 * npm run bench -- action
 *
 * How long irready takes on generated workspaces, how much memory it needs, and how that compares with what cannot be avoided: starting
 * Node, reading the files, parsing them. Prints numbers and judges nothing, because machines differ. Writes only below the
 * machine's folder for temporary files.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAction } from './action.ts';
import { writeCorpus } from './corpus.ts';
import { type Commands, type Measurement, measure, measureRendering, measureStages } from './measure.ts';
import {
  printActionStart,
  printGrowth,
  printHeader,
  printRendering,
  printRow,
  printStages,
  printStartUp,
} from './table.ts';

const AS_OF = '2026-11-21';
const START_UP_DOCUMENTS = 10;
const START_UP_ROUNDS = 15;
const CLI = 'dist/cli.js';
const ACTION = 'dist/action.js';

const READ_ALL = `
  import { readdirSync, readFileSync } from 'node:fs';
  const read = (handle) => readdirSync(process.argv[1], { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => handle(readFileSync(entry.parentPath + '/' + entry.name, 'utf8')));`;

function commandsFor(folder: string): Commands {
  const script = (text: string): readonly string[] => ['--input-type=module', '-e', text, folder];
  return {
    bare: ['-e', '0'],
    read: script(`${READ_ALL} read((text) => text.length);`),
    parse: script(
      `import { parseAllDocuments } from 'yaml'; ${READ_ALL} read((text) => parseAllDocuments(text).map((d) => d.toJS()));`,
    ),
    check: [CLI, 'check', folder, '--as-of', AS_OF, '-f', 'json'],
    forecast: [CLI, 'forecast', folder, '--as-of', AS_OF, '-f', 'json'],
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  });
  const isActionOnly = positionals.join() === 'action';
  const sizes = positionals.length > 0 && !isActionOnly ? positionals.map(wholeNumber) : [100, 1_000, 10_000];
  const rounds = wholeNumber(values.rounds);
  for (const bundle of [CLI, ACTION])
    if (!existsSync(bundle)) throw new Error(`there is no ${bundle}; run "npm run compile" first`);
  const folder = mkdtempSync(join(tmpdir(), 'irready-bench-'));
  try {
    if (!isActionOnly) runAll(folder, sizes, rounds, wholeNumber(values.seed));
    printActionStart(await measureAction(ACTION, process.cwd(), START_UP_ROUNDS), START_UP_ROUNDS);
  } finally {
    if (values.keep) console.log(`\nThe documents are in ${folder}`);
    else rmSync(folder, { recursive: true });
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`"${text}" is not a whole number above 0`);
  return Number(text);
}

function runAll(folder: string, sizes: readonly number[], rounds: number, seed: number): void {
  printHeader(rounds);
  const startUp = measureSize(folder, START_UP_DOCUMENTS, START_UP_ROUNDS, seed);
  const measured = sizes.map((size) => measureSize(folder, size, rounds, seed));
  printGrowth(measured);
  for (const size of sizes) {
    printStages(size, measureStages(join(folder, String(size)), rounds));
    const rendering = measureRendering(join(folder, String(size)), rounds);
    if (rendering !== undefined) printRendering(size, rendering);
  }
  printStartUp(startUp, START_UP_ROUNDS);
}

function measureSize(folder: string, documents: number, rounds: number, seed: number): Measurement {
  const corpus = join(folder, String(documents));
  const bytes = writeCorpus(corpus, documents, seed);
  const measured = measure(commandsFor(corpus), { documents, bytes, rounds });
  printRow(measured);
  return measured;
}

await main();
