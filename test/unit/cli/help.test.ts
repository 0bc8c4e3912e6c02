import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats.ts';
import { irready } from './in-process.ts';

const COMMANDS = [
  'check',
  'report',
  'diff',
  'trend',
  'forecast',
  'baseline create',
  'baseline update',
  'baseline check',
  'waivers list',
  'waivers add',
];

async function help(command: string): Promise<string> {
  const { exitCode, out } = await irready([...command.split(' '), '--help']);
  expect(exitCode).toBe(0);
  return out;
}

/** The description of one option, on one line. */
function described(text: string, option: string): string {
  const [, found = ''] = text.split(`  ${option}`);
  return (found.split(/\n {2}-/)[0] ?? '').replace(/\s+/g, ' ').trim();
}

describe('the help of a command that gives a verdict', () => {
  it.each(COMMANDS)('%s says what its exit codes mean', async (command) => {
    const [, codes = ''] = (await help(command)).split('Exit codes:\n');
    expect(codes).toMatch(/^ {2}0 {2}\w/);
    expect(codes).toMatch(/^ {2}4 {2}a bug in irready\n$/m);
  });

  it.each(COMMANDS)('%s tells each default once, as it is typed', async (command) => {
    const text = await help(command);
    const options = text.split(/\n {2}(?=-)/).slice(1);
    expect(options.length).toBeGreaterThan(3);
    expect(options.filter((option) => (option.match(/\(default:/g) ?? []).length > 1)).toEqual([]);
    expect(text).not.toMatch(/default: "/);
  });

  it.each(['check', 'report'])('%s lists every format and shows how one goes to a file', async (command) => {
    const format = described(await help(command), '-f, --format <format>');
    for (const each of FORMATS) expect(format).toMatch(new RegExp(`\\b${each}\\b`));
    expect(format).toContain('json=report.json writes to a file');
  });

  it.each(['forecast', 'baseline', 'waivers add'])(
    '%s shows examples that name rules and flags which exist',
    async (command) => {
      const [, examples = ''] = (await help(command)).split('Examples:\n');
      const [shown = ''] = examples.split('Exit codes:\n');
      expect(shown).toMatch(/^ {2}irready /);
      const rules = [...shown.matchAll(/--rule (\S+)/g)].map(([, rule]) => rule ?? '');
      for (const rule of rules) expect((await irready(['explain', rule])).exitCode).toBe(0);
    },
  );

  it('says that a baseline which is behind gives exit code 1 too', async () => {
    expect(await help('baseline check')).toMatch(/^ {2}1 .*--require-updated/m);
  });

  it('offers no flag that is always refused', async () => {
    expect(await help('report')).not.toContain('--show-personal');
    expect(await help('waivers list')).not.toContain('--no-waivers');
    expect(await help('waivers add')).not.toMatch(/--no-waivers|--base-ref/);
  });
});

describe('-f=json', () => {
  it('is read as -f json', async () => {
    const ran = await irready(['check', 'nowhere', '-f=json', '--as-of', '2026-11-21']);
    expect(JSON.parse(ran.out)).toMatchObject({ asOf: '2026-11-21' });
  });
});
