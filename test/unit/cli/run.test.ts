import { describe, expect, it } from 'vitest';
import { irready } from './in-process.ts';

describe('irready', () => {
  it('alone prints help and succeeds', async () => {
    const ran = await irready([]);
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toMatch(/^Usage: irready /);
    expect(ran.out).toContain('Exit codes:');
  });

  it('prints its version', async () => {
    const ran = await irready(['--version']);
    expect(ran).toMatchObject({ exitCode: 0, log: '' });
    expect(ran.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['chekc'], "error: unknown command 'chekc'\n(Did you mean check?)"],
    [['check', '--formt', 'json'], '(Did you mean --format?)'],
    [['check', '-f', 'jsn'], 'Format "jsn" is unknown. Did you mean "json"?'],
    [['check', '--fail-on', 'warnin'], 'Level "warnin" is unknown. Did you mean "warning"?'],
    [['check', '--min-level', 'never'], 'Level "never" is unknown.'],
    [['check', '--as-of', '2026-02-30'], '--as-of "2026-02-30" is not a day of the calendar.'],
    [['check', '-f', 'text', '-f', 'json'], 'would both go to standard output'],
    [['check', '--profile', 'esential'], 'Did you mean "essential"?'],
    [['check', '--only', 'IR-22'], 'Did you mean "IR-2"?'],
    [['list', 'rule'], 'Did you mean "rules"?'],
    [['explain', 'reference-resolves'], 'Did you mean "references-resolve"?'],
    [['explain', 'IR-22'], 'Did you mean "IR-2"?'],
  ])('refuses %j with a hint and exit code 2', async (argv, hint) => {
    const ran = await irready(argv);
    expect(ran.log).toContain(hint);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
  });

  it('calls an unforeseen failure a bug', async () => {
    const clock = () => {
      throw new RangeError('the clock has stopped');
    };
    const ran = await irready(['check'], { clock });
    expect(ran.exitCode).toBe(4);
    expect(ran.log).toMatch(/^This is a bug in irready;[\s\S]*RangeError: the clock has stopped\n\s+at /);
  });
});

describe('list', () => {
  it.each(['kinds', 'rules', 'objectives', 'controls', 'profiles'])(
    '%s in aligned columns and as JSON',
    async (what) => {
      const text = await irready(['list', what]);
      const json = await irready(['list', what, '-f', 'json']);
      expect(text.exitCode).toBe(0);
      expect(JSON.parse(json.out)).toHaveLength(text.out.split('\n').length - 2);
    },
  );

  it('starts each cell of a column at the same place', async () => {
    const [head = '', ...rows] = (await irready(['list', 'kinds'])).out.trimEnd().split('\n');
    const column = head.indexOf('what it holds');
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row.slice(column - 2, column + 1)).toMatch(/^ {2}\S$/);
  });

  it('cuts to the width of a screen', async () => {
    const { out } = await irready(['list', 'controls'], { columns: 50, interactive: true, env: { NO_COLOR: '1' } });
    expect(out.split('\n').filter((line) => line.length > 50)).toEqual([]);
    expect(out).toContain('…');
  });
});

describe('explain', () => {
  it('tells of a rule why, what to do, and shows examples', async () => {
    const { out, exitCode } = await irready(['explain', 'references-resolve']);
    expect(exitCode).toBe(0);
    for (const heading of ['Why', 'What to do', 'Passes (as of ', 'Has gaps, at the lines marked "# <- finding"']) {
      expect(out).toContain(`\n${heading}`);
    }
  });

  it.each(['IR-2', 'ir-2', '10.4', 'SE:12', 'O-086', 'o-086'])('knows %s', async (id) => {
    const { out, exitCode } = await irready(['explain', id]);
    expect(exitCode).toBe(0);
    expect(out.toLowerCase().startsWith(`${id.toLowerCase()}  `)).toBe(true);
  });
});
