/** Whatever a server answers, each method gives an answer or a refusal; only a bug may throw. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GitHub } from '../../../src/github/github-api.ts';
import { type FakeGitHub, fakeGitHub } from './fake-github.ts';

const MARKS = ['<!-- irready:comment key=ci -->', '<!-- irready:said key=ci -->', 'irready:', 'Bot', 'mallory'];
const KEYS = ['id', 'login', 'type', 'user', 'body', 'name', 'labels', 'assignees', 'number', 'title', 'state'].concat([
  'state_reason',
  'check_runs',
  'external_id',
  'total_count',
  'private',
  'url',
  'message',
  'errors',
  'field',
  'toString',
]);

const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 7, '', ...MARKS),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 8 }),
  ),
}));

const METHODS: Readonly<Record<string, (github: GitHub) => Promise<{ readonly is: string }>>> = {
  writeComment: (github) => github.writeComment({ pullRequest: 7, key: 'ci', body: 'One.', worthCreating: true }),
  writeCheckRun: (github) =>
    github.writeCheckRun({
      name: 'readiness',
      commit: 'a'.repeat(40),
      conclusion: 'success',
      title: 'No gaps',
      summary: 'None.',
      annotations: [],
    }),
  uploadSarif: (github) => github.uploadSarif({ commit: 'a'.repeat(40), ref: 'refs/heads/main', sarif: '{}' }),
  isPublic: (github) => github.isPublic(),
  listIssues: (github) => github.listIssues('irready'),
  ensureLabel: (github) => github.ensureLabel('irready', 'Kept by irready', 'b60205'),
  openIssue: (github) => github.openIssue({ title: 'A', body: 'B', labels: ['irready'], assignees: ['amira'] }),
  changeIssue: (github) => github.changeIssue(7, { state: 'completed', assignees: ['amira'] }),
  commentOnce: (github) => github.commentOnce(7, 'ci', 'Once.'),
};

it.each(Object.entries(METHODS))(
  '%s',
  async (_, method) => {
    let answers: readonly unknown[] = [];
    let status = 200;
    let fake: FakeGitHub | undefined;
    let asked = 0;
    fake = await fakeGitHub(() => {
      asked += 1;
      return {
        status,
        body: JSON.stringify(answers[asked % answers.length]),
        headers: { 'content-type': 'application/json' },
      };
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(json, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(200, 200, 200, 201, 401, 403, 404, 410, 422, 429),
        async (given, code) => {
          [answers, status, asked] = [given, code, 0];
          run += 1;
          // Another name each time, because writes to one repository keep a pause between them.
          const github = fake?.open({ repository: { owner: 'northwind', name: `run-${run}` } });
          if (github !== undefined) expect(['answered', 'refused']).toContain((await method(github)).is);
        },
      ),
      { numRuns: 50 },
    );
  },
  60_000,
);

it.each([
  [404, '['.repeat(200_000) + ']'.repeat(200_000)],
  [500, `{"message":"No","errors":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  [403, '{"message":{"toString":1}}'],
  [422, '{"message":"No","errors":[{"field":{"toString":1},"code":{"toString":null}}]}'],
  [200, '{"errors":[null]}'],
  [303, '{"id":7}'],
  [308, '{"id":7}'],
])('status %d with what Octokit cannot take is a refusal', async (status, body) => {
  const fake = await fakeGitHub(() => ({ status, body, headers: { 'content-type': 'application/json' } }));
  for (const method of [METHODS['writeComment'], METHODS['writeCheckRun'], METHODS['listIssues'], METHODS['openIssue']])
    expect(await method?.(fake.open())).toMatchObject({ is: 'refused' });
});
