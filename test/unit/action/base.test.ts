import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Base, baseOf, checkedOut } from '../../../src/action/base.ts';
import type { Event } from '../../../src/action/event.ts';
import { jobOf } from '../../../src/action/job.ts';
import { emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from '../git/harbour.ts';

let harbour: Harbour;
let before: string;
let main: string;
let head: string;
let merge: string;

/** A branch that two commits of main have overtaken, and the merge of both that GitHub checks out. */
beforeEach(() => {
  harbour = emptyHarbour();
  before = harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
  harbour.git('checkout', '--quiet', '-b', 'change');
  head = harbour.commit('2026-01-06', { 'contacts.yaml': 'two\n' });
  harbour.git('checkout', '--quiet', 'main');
  main = harbour.commit('2026-01-07', { 'plan.yaml': 'three\n' });
  harbour.git('checkout', '--quiet', '--detach');
  harbour.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  merge = harbour.git('rev-parse', 'HEAD').trim();
});

afterEach(removeAll);

const NEVER = '5'.repeat(40);

function pullRequest(name: string, baseSha: string | undefined = main, headSha = head): Event {
  return { name, pullRequest: { number: 7, baseSha, headSha, isFork: false, isClosed: false }, notices: [] };
}

function base(event: Event, sha: string, asked?: string, at: Harbour = harbour): Base {
  return baseOf({ asked, event, job: jobOf({ GITHUB_SHA: sha }), cwd: at.root, env: at.env });
}

/** What actions/checkout leaves with a `fetch-depth`. */
function shallow(depth: number, ref: string): Harbour {
  const clone = harbourAt(temporaryFolder());
  harbour.git('branch', '--force', 'fetched', ref);
  const from = `file://${harbour.root}`;
  clone.git('clone', '--quiet', '--depth', String(depth), '--branch', 'fetched', '--single-branch', from, '.');
  return clone;
}

describe('the base of a pull request', () => {
  it('is what GitHub merged it into', () => {
    expect(base(pullRequest('pull_request'), merge)).toEqual({ is: 'commit', ref: main });
  });

  it('is that also when the payload is older than the merge', () => {
    expect(base(pullRequest('pull_request', before), merge)).toEqual({ is: 'commit', ref: main });
  });

  it('is that without a word of the payload, and on a review', () => {
    expect(base({ name: 'pull_request', notices: [] }, merge)).toEqual({ is: 'commit', ref: main });
    expect(base(pullRequest('pull_request_review', before), merge)).toEqual({ is: 'commit', ref: main });
  });

  it('is where it branched off when its own last commit is checked out', () => {
    harbour.git('checkout', '--quiet', 'change');
    const branchedOff = { is: 'commit', ref: before, settings: main };
    expect(base(pullRequest('pull_request'), merge)).toEqual(branchedOff);
    expect(base(pullRequest('pull_request_target'), main)).toEqual(branchedOff);
  });

  it('is not what its own last commit merged, on a server that checks that out', () => {
    expect(base(pullRequest('pull_request', before, merge), merge)).toEqual({ is: 'commit', ref: before });
  });

  it('is not what is checked out', () => {
    harbour.git('checkout', '--quiet', 'main');
    expect(base(pullRequest('pull_request_target'), main)).toEqual({ is: 'itself' });
    expect(base(pullRequest('pull_request_target', undefined), main)).toEqual({ is: 'itself' });
    expect(base(pullRequest('pull_request'), merge)).toEqual({ is: 'itself' });
    harbour.git('checkout', '--quiet', before);
    expect(base(pullRequest('pull_request'), merge)).toEqual({ is: 'itself' });
  });

  it('is fetched with two commits and not with one', () => {
    expect(base(pullRequest('pull_request'), merge, undefined, shallow(2, merge))).toEqual({ is: 'commit', ref: main });
    expect(base(pullRequest('pull_request'), merge, undefined, shallow(1, merge))).toMatchObject({
      is: 'missing',
      reason: expect.stringContaining('"fetch-depth: 2"'),
    });
  });

  it('needs all commits when its own last commit is checked out', () => {
    expect(base(pullRequest('pull_request'), merge, undefined, shallow(1, head))).toMatchObject({
      is: 'missing',
      reason: expect.stringContaining('"fetch-depth: 0"'),
    });
  });

  it('cannot be told without a repository, without commits or without a word of the payload', () => {
    const nowhere = harbourAt(temporaryFolder());
    expect(base(pullRequest('pull_request'), merge, undefined, nowhere)).toMatchObject({ is: 'missing' });
    expect(base(pullRequest('pull_request'), merge, undefined, emptyHarbour())).toMatchObject({ is: 'missing' });
    harbour.git('checkout', '--quiet', 'change');
    const untold: Event = {
      name: 'pull_request',
      pullRequest: { number: 7, baseSha: undefined, headSha: undefined, isFork: false, isClosed: false },
      notices: [],
    };
    expect(base(untold, merge)).toMatchObject({ is: 'missing' });
    expect(base(pullRequest('pull_request', NEVER), merge)).toMatchObject({ is: 'missing' });
  });
});

describe('the base of other events', () => {
  it.each(['push', 'merge_group'])('is the commit that the payload of %s names', (name) => {
    expect(base({ name, before, notices: [] }, merge)).toEqual({ is: 'commit', ref: before });
  });

  it('is missing for a merge group that names none', () => {
    expect(base({ name: 'merge_group', notices: [] }, merge)).toMatchObject({ is: 'missing' });
  });

  it.each(['schedule', 'workflow_dispatch', 'push'])('is none for %s that names none', (name) => {
    expect(base({ name, notices: [] }, merge)).toEqual({ is: 'none' });
  });

  it('is the one that was asked for, whatever the event', () => {
    expect(base(pullRequest('pull_request'), merge, 'origin/main')).toEqual({ is: 'commit', ref: 'origin/main' });
    expect(base({ name: 'schedule', notices: [] }, merge, 'v1')).toEqual({ is: 'commit', ref: 'v1' });
  });
});

it('tells the commit that is checked out, where there is one', () => {
  expect(checkedOut(harbour.root, harbour.env)).toBe(merge);
  expect(checkedOut(temporaryFolder(), harbour.env)).toBeUndefined();
});
