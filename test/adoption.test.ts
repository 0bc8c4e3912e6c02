/** Runs the commands of docs/adopting.md in their order, as a team does that begins with `irready init`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../src/model/report.ts';
import { textOf } from './source-tree.ts';
import { ANSWERS, fill, placeOf } from './starter-answers.ts';
import { irready, type Ran } from './unit/cli/in-process.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-adoption-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Command {
  readonly words: readonly string[];
  readonly exitCode: number;
}

/** The commands of one section, a list for each block, with the exit codes that their comments announce. */
const SECTIONS = new Map(
  textOf('docs/adopting.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('.')), blocksOf(section)]),
);

function blocksOf(section: string): readonly (readonly Command[])[] {
  const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  return blocks.map((block) =>
    block
      .trim()
      .split('\n')
      .map((line) => ({
        words: line.replace(/#.*/, '').trim().split(/\s+/).slice(1),
        exitCode: Number(/# exits (\d)/.exec(line)?.[1] ?? 0),
      })),
  );
}

/** Runs a block and requires the announced exit codes; gives what the commands printed. */
async function runBlock(section: string, place: number): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  for (const { words, exitCode } of SECTIONS.get(section)?.[place] ?? expect.unreachable()) {
    const one = await irready(words, { cwd: folder });
    expect(one.exitCode, `irready ${words.join(' ')}\n${one.out}${one.log}`).toBe(exitCode);
    ran.push(one);
  }
  return ran;
}

async function gapsBy(profile: string): Promise<readonly ReportFinding[]> {
  const { out } = await irready(['check', 'security', '--profile', profile, '--no-baseline', '-f', 'json'], {
    cwd: folder,
  });
  return (JSON.parse(out) as Report).findings;
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

async function fillInTheBlanks(): Promise<void> {
  const blanks = (await gapsBy('essential')).filter(({ ruleId }) => ruleId === 'placeholders-are-filled-in');
  // The answers speak of the folder that the examples keep the starter in.
  const answered = blanks.map((blank) => {
    const path = blank.location.path.replace(/^security/, 'starter');
    return { ...blank, location: { ...blank.location, path } };
  });
  expect(answered.map(placeOf).sort()).toEqual(Object.keys(ANSWERS).sort());
  for (const path of new Set(answered.map(({ location }) => location.path))) {
    const own = answered.filter(({ location }) => location.path === path);
    edit(path.replace(/^starter/, 'security'), (text) => fill(text, own, 'aws'));
  }
}

function configure(profile: string, baseline: boolean): void {
  const lines = [
    'include: ["security/**"]',
    `profile: ${profile}`,
    ...(baseline ? ['baseline: irready-baseline.json'] : []),
  ];
  writeFileSync(join(folder, 'irready.yaml'), `${lines.join('\n')}\n`);
}

/** The record says what happened, and the next one is planned, as the first line of the file asks. */
function holdTheFirstDrill(): void {
  const path = 'security/exercises/first-exercise.yaml';
  const planned = readFileSync(join(folder, path), 'utf8');
  writeFileSync(
    join(folder, 'security/exercises/second-exercise.yaml'),
    planned.replace('name: first-exercise', 'name: second-exercise').replace(/heldOn: .*/, 'heldOn: 2027-04-20'),
  );
  edit(path, (text) =>
    text.replace('status: planned', 'status: completed').replace(/heldOn: .*/, `heldOn: 2026-11-20\n${OUTCOME}`),
  );
}

const OUTCOME = `  clouds: [aws]
  scenarioKind: ransomware
  findings: []
  noFindings: Every step could be done as written.
  evaluator: role/security-officer
  lessons: [The duty manager decides faster with the price list at hand.]`;

// Each step builds on the one before it.
describe.sequential('docs/adopting.md', () => {
  it('1. begins with blanks, and what remains once they are filled in is work', async () => {
    const [, first] = await runBlock('1', 0);
    expect(first?.out).toContain('placeholders-are-filled-in');
    await fillInTheBlanks();
    await runBlock('1', 1);
    expect((await gapsBy('essential')).map(({ ruleId }) => ruleId)).toEqual(['exercise-has-been-held']);
  });

  it('2. keeps what is there in a baseline that lets nothing new pass', async () => {
    await runBlock('2', 0);
    configure('essential', true);
    await runBlock('2', 1);
    edit('security/plan.yaml', (text) => text.replace(/^ {2}owner: .*\n/m, ''));
    const { exitCode } = await irready(['check'], { cwd: folder });
    expect(exitCode).toBe(1);
    edit('security/plan.yaml', (text) => text.replace(/^spec:\n/m, 'spec:\n  owner: role/incident-commander\n'));
  });

  it('3. ends with essential, and a baseline that lists nothing', async () => {
    holdTheFirstDrill();
    const [updated] = await runBlock('3', 0);
    expect(updated?.out).toContain('lists nothing any more');
    rmSync(join(folder, 'irready-baseline.json'));
    configure('essential', false);
    await runBlock('3', 1);
  });

  it('4. goes on to recommended with a baseline of its own', async () => {
    configure('recommended', false);
    await runBlock('4', 0);
    expect((await gapsBy('recommended')).length).toBeGreaterThan(8);
  });

  it('5. ends by looking ahead', async () => {
    const [ahead] = await runBlock('5', 0);
    expect(ahead?.out).toContain('2027-02-19');
  });
});
