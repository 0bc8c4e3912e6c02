import { describe, expect, it } from 'vitest';
import { traceOf } from '../../../src/cli/issues/trace.ts';

const RUNNER = {
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'brightwater/response',
  GITHUB_RUN_ID: '4711',
  GITHUB_SHA: 'c0ffee'.repeat(7).slice(0, 40),
};

describe('the run of a pipeline', () => {
  it('has an address and a commit', () => {
    expect(traceOf(RUNNER)).toEqual({
      id: '4711',
      url: 'https://github.example/brightwater/response/actions/runs/4711',
      commit: RUNNER.GITHUB_SHA,
    });
  });

  it.each([
    ['GITHUB_SERVER_URL', 'https://github.example/)[x](https://evil.example'],
    ['GITHUB_REPOSITORY', 'brightwater'],
    ['GITHUB_RUN_ID', '47 11'],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_SHA', undefined],
  ])('is not told when %s is %s', (name, value) => {
    expect(traceOf({ ...RUNNER, [name]: value })).toBeUndefined();
  });
});
