import { describe, expect, it } from 'vitest';
import type { CheckAnnotation, CheckRun } from '../../../src/github/github-api.ts';
import { type Asked, type FakeGitHub, failing, fakeGitHub, type Reply, refusalIn } from './fake-github.ts';

const COMMIT = 'c0ffee'.padEnd(40, '0');
const CHECK_RUNS = '/repos/northwind/ir-plans/check-runs';
const RUN: CheckRun = {
  name: 'readiness',
  commit: COMMIT,
  conclusion: 'failure',
  title: '2 gaps',
  summary: 'Two gaps.',
  annotations: [mark(3), mark(9)],
};

function mark(line: number, change: Partial<CheckAnnotation> = {}): CheckAnnotation {
  return {
    path: 'plans/ransomware.yaml',
    startLine: line,
    endLine: line,
    level: 'failure',
    title: 'No deputy',
    message: 'Nobody stands in.',
    ...change,
  };
}

interface Standing {
  readonly id: number;
  readonly external_id: string;
  readonly name: string;
}

/** GitHub as far as check runs go: it keeps them, and lists those of a name. */
async function commit(standing: Standing[] = [], failAt?: (asked: Asked, writes: number) => Reply | undefined) {
  let writes = 0;
  const fake = await fakeGitHub((asked) => {
    const { method, path, query, body } = asked;
    if (method === 'GET') {
      const found = standing.filter(({ name }) => name === query.get('check_name'));
      return { body: { total_count: found.length, check_runs: found } };
    }
    writes += 1;
    const failure = failAt?.(asked, writes);
    if (failure !== undefined) return failure;
    const id = method === 'POST' ? standing.length + 1 : Number(path.split('/').at(-1));
    const run = { id, external_id: String(body['external_id']), name: String(body['name']) };
    if (method === 'POST') standing.push(run);
    else standing[id - 1] = run;
    return { status: method === 'POST' ? 201 : 200, body: run };
  });
  return { fake, standing };
}

function annotationsOf(asked: Asked | undefined): readonly Readonly<Record<string, unknown>>[] {
  const output = asked?.body['output'];
  if (typeof output !== 'object' || output === null) throw new Error('there is no output');
  return 'annotations' in output && Array.isArray(output.annotations) ? output.annotations : [];
}

function write(fake: FakeGitHub, run: CheckRun) {
  return fake.open().writeCheckRun(run);
}

describe('the check run', () => {
  it('is created complete, with everything it says', async () => {
    const { fake } = await commit();
    expect(await write(fake, RUN)).toEqual({ is: 'answered', value: 'created' });
    expect(fake.lines()).toEqual([`GET /repos/northwind/ir-plans/commits/${COMMIT}/check-runs`, `POST ${CHECK_RUNS}`]);
    expect(fake.writes()[0]?.body).toMatchObject({
      name: 'readiness',
      head_sha: COMMIT,
      status: 'completed',
      conclusion: 'failure',
      output: { title: '2 gaps', summary: 'Two gaps.' },
    });
    expect(annotationsOf(fake.writes()[0])[0]).toEqual({
      path: 'plans/ransomware.yaml',
      start_line: 3,
      end_line: 3,
      annotation_level: 'failure',
      title: 'No deputy',
      message: 'Nobody stands in.',
    });
  });

  it('is left alone when it says the same', async () => {
    const { fake } = await commit();
    await write(fake, RUN);
    expect(await write(fake, RUN)).toEqual({ is: 'answered', value: 'unchanged' });
    expect(fake.writes()).toHaveLength(1);
  });

  it.each([
    ['conclusion', { conclusion: 'success' }],
    ['title', { title: 'No gaps' }],
    ['summary', { summary: 'Nothing.' }],
  ] as const)('is updated when only its %s is another, and sends no annotation twice', async (_, change) => {
    const { fake, standing } = await commit();
    await write(fake, RUN);
    expect(await write(fake, { ...RUN, ...change })).toEqual({ is: 'answered', value: 'updated' });
    expect(fake.writes().at(-1)).toMatchObject({ method: 'PATCH', path: `${CHECK_RUNS}/1` });
    expect(annotationsOf(fake.writes().at(-1))).toEqual([]);
    expect(standing).toHaveLength(1);
    expect(await write(fake, { ...RUN, ...change })).toMatchObject({ value: 'unchanged' });
  });

  it('is a new one when its annotations are others, because they cannot be taken back', async () => {
    const { fake, standing } = await commit();
    await write(fake, RUN);
    expect(await write(fake, { ...RUN, annotations: [mark(3)] })).toEqual({ is: 'answered', value: 'created' });
    expect(standing).toHaveLength(2);
    expect(await write(fake, { ...RUN, annotations: [mark(3)] })).toMatchObject({ value: 'unchanged' });
  });

  it('leaves those of others alone', async () => {
    const { fake } = await commit([{ id: 1, external_id: 'theirs', name: 'readiness' }]);
    expect(await write(fake, RUN)).toMatchObject({ value: 'created' });
  });

  it('is found behind a later one of others', async () => {
    const { fake, standing } = await commit();
    await write(fake, RUN);
    standing.push({ id: 2, external_id: 'theirs', name: 'readiness' });
    expect(await write(fake, RUN)).toMatchObject({ value: 'unchanged' });
  });

  it('may have no annotations', async () => {
    const { fake } = await commit();
    expect(await write(fake, { ...RUN, annotations: [] })).toMatchObject({ value: 'created' });
    expect(fake.writes()).toHaveLength(1);
  });

  it('sends fifty annotations at a time and five hundred in all, the worst first', async () => {
    const { fake } = await commit();
    const notices = Array.from({ length: 600 }, (_, line) => mark(line + 1, { level: 'notice' }));
    const warnings = [mark(701, { level: 'warning' }), mark(702, { level: 'warning' })];
    await write(fake, { ...RUN, annotations: [...notices, ...warnings, mark(800)] });
    const sent = fake.writes().map(annotationsOf);
    expect(sent.map((batch) => batch.length)).toEqual(Array.from({ length: 10 }, () => 50));
    expect(
      sent
        .flat()
        .slice(0, 4)
        .map(({ start_line }) => start_line),
    ).toEqual([800, 701, 702, 1]);
    expect(new Set(sent.flat().map(({ start_line }) => start_line)).size).toBe(500);
    expect(
      fake
        .writes()
        .map(({ method }) => method)
        .join(),
    ).toBe(`POST${',PATCH'.repeat(9)}`);
  }, 20_000);

  it('that broke off half way is not taken for a whole one', async () => {
    const annotations = Array.from({ length: 60 }, (_, line) => mark(line + 1));
    const { fake, standing } = await commit([], (_, writes) => (writes === 2 ? failing(422, 'No') : undefined));
    expect(refusalIn(await write(fake, { ...RUN, annotations })).why).toBe('rejected');
    expect(await write(fake, { ...RUN, annotations })).toMatchObject({ value: 'created' });
    expect(standing).toHaveLength(2);
    expect(await write(fake, { ...RUN, annotations })).toMatchObject({ value: 'unchanged' });
  }, 20_000);

  it('is there once when the answer to its creation got lost', async () => {
    const lost: Standing[] = [];
    const { fake } = await commit(lost, ({ body }) => {
      lost.push({ id: 1, external_id: String(body['external_id']), name: 'readiness' });
      return failing(504, 'Gateway Timeout');
    });
    expect(await write(fake, RUN)).toEqual({ is: 'answered', value: 'created' });
    expect(fake.writes()).toHaveLength(1);
  });
});

describe('an annotation', () => {
  async function sent(annotation: CheckAnnotation) {
    const { fake } = await commit();
    await write(fake, { ...RUN, annotations: [annotation] });
    return annotationsOf(fake.writes()[0])[0];
  }

  it('has columns on one line', async () => {
    expect(await sent(mark(3, { startColumn: 2, endColumn: 8 }))).toMatchObject({ start_column: 2, end_column: 8 });
  });

  it('has none over several lines', async () => {
    expect(await sent(mark(3, { endLine: 4, startColumn: 2, endColumn: 8 }))).not.toHaveProperty('start_column');
  });

  it('keeps to the limits of GitHub without cutting a character in two', async () => {
    const annotation = await sent(mark(3, { title: 'ü'.repeat(200), message: '€'.repeat(30_000) }));
    expect(annotation).toMatchObject({ title: 'ü'.repeat(127), message: '€'.repeat(21_845) });
  });

  it.each(['', '/etc/hosts', '../other/plan.yaml', 'a/../../b.yaml', 'C:\\plans\\a.yaml', '..'])(
    'at %j is left out, because GitHub would refuse all',
    async (path) => expect(await sent(mark(3, { path }))).toBeUndefined(),
  );

  it('may stand in a folder that is called oddly', async () => {
    expect(await sent(mark(3, { path: '..plans/a..b.yaml' }))).toMatchObject({ path: '..plans/a..b.yaml' });
  });
});
