import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { failing, fakeGitHub, refusalIn } from './fake-github.ts';

const UPLOAD = { commit: 'c0ffee'.padEnd(40, '0'), ref: 'refs/pull/7/merge', sarif: '{"version":"2.1.0","runs":[]}' };
const SARIFS = '/repos/northwind/ir-plans/code-scanning/sarifs';

it('sends the report compressed, with the commit and the ref', async () => {
  const fake = await fakeGitHub(() => ({ status: 202, body: { id: 'x', url: 'https://github.example/sarifs/x' } }));
  expect(await fake.open().uploadSarif(UPLOAD)).toEqual({ is: 'answered', value: 'https://github.example/sarifs/x' });
  expect(fake.lines()).toEqual([`POST ${SARIFS}`]);
  const { commit_sha, ref, sarif } = fake.asked[0]?.body ?? {};
  expect({ commit_sha, ref }).toEqual({ commit_sha: UPLOAD.commit, ref: UPLOAD.ref });
  const bytes = Buffer.from(String(sarif), 'base64');
  expect(gunzipSync(bytes).toString()).toBe(UPLOAD.sarif);
  expect([...bytes.subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255]);
});

it.each([{ id: 'x' }, { url: 'not an address' }])('gives no address when GitHub gives none: %j', async (body) => {
  const fake = await fakeGitHub(() => ({ status: 202, body }));
  expect(await fake.open().uploadSarif(UPLOAD)).toEqual({ is: 'answered', value: '' });
});

it('sends again what failed, because the same upload replaces itself', async () => {
  let requests = 0;
  const fake = await fakeGitHub(() => {
    requests += 1;
    return requests === 1 ? failing(502, 'Server Error') : { status: 202, body: {} };
  });
  expect(await fake.open().uploadSarif(UPLOAD)).toMatchObject({ is: 'answered' });
});

it('does not send what GitHub would not take', async () => {
  const fake = await fakeGitHub(() => ({ status: 202, body: {} }));
  const sarif = randomBytes(12_000_000).toString('base64');
  const { why, message } = refusalIn(await fake.open().uploadSarif({ ...UPLOAD, sarif }));
  expect(why).toBe('rejected');
  expect(message).toMatch(/has \d+ bytes when compressed; GitHub takes 10000000/);
  expect(fake.asked).toEqual([]);
});
