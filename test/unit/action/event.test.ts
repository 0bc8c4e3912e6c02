import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Event, isProposal, readEvent } from '../../../src/action/event.ts';
import { removeAll, temporaryFolder } from '../git/harbour.ts';

afterEach(removeAll);

interface Recorded {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const RECORDED: readonly Recorded[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json'), 'utf8'),
);

function recorded(name: string): Recorded['examples'] {
  return RECORDED.find((entry) => entry.name === name)?.examples ?? [];
}

function event(name: string, payload: unknown): Omit<Event, 'defaultBranch'> {
  const { defaultBranch: _, ...others } = eventOf(name, JSON.stringify(payload));
  return others;
}

function eventOf(name: string, text: string): Event {
  const path = join(temporaryFolder(), 'event.json');
  writeFileSync(path, text);
  return readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path });
}

const [HEAD, BASE] = ['c5b97d5ae6c19d5c5df71a34c7fbeeda2479ccbc', 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'];

function pullRequest(given: Readonly<Record<string, unknown>> = {}): object {
  return {
    action: 'opened',
    number: 7,
    pull_request: {
      number: 7,
      state: 'open',
      title: '::error::Rename the harbour desk\n::set-output name=verdict::pass',
      head: { ref: '`id`', sha: HEAD, repo: { full_name: 'northwind/harbour' } },
      base: { ref: 'main', sha: BASE, repo: { full_name: 'northwind/harbour' } },
      ...given,
    },
    repository: { full_name: 'northwind/harbour' },
  };
}

/** Actions that say whether the pull request is closed after them. */
const CLOSED = new Map([
  ['closed', true],
  ['opened', false],
  ['reopened', false],
  ['synchronize', false],
]);

const FORK = { ref: 'main', sha: HEAD, repo: { full_name: 'visitor/harbour' } };
const GONE = { ref: 'main', sha: HEAD, repo: null };

describe('the event of a pull request', () => {
  it.each(['pull_request', 'pull_request_target'])(
    'is read from every payload that GitHub has recorded, as %s',
    (name) => {
      const payloads = recorded('pull_request');
      expect(payloads.length).toBeGreaterThan(20);
      for (const payload of payloads) {
        const { pullRequest: read, notices } = event(name, payload);
        expect(notices).toEqual([]);
        expect(read).toEqual({
          number: payload['number'],
          headSha: expect.stringMatching(/^[0-9a-f]{40}$/),
          baseSha: expect.stringMatching(/^[0-9a-f]{40}$/),
          isFork: false,
          isClosed: CLOSED.get(String(payload['action'])) ?? expect.any(Boolean),
        });
      }
    },
  );

  it.each(['pull_request_review', 'pull_request_review_comment'])(
    'is read from every recorded payload of %s',
    (name) => {
      const payloads = recorded(name);
      expect(payloads.length).toBeGreaterThan(0);
      for (const payload of payloads) {
        const sha = expect.stringMatching(/^[0-9a-f]{40}$/);
        expect(event(name, payload)).toMatchObject({ pullRequest: { baseSha: sha, headSha: sha }, notices: [] });
      }
    },
  );

  it.each([
    ['a branch of the repository', pullRequest(), { isFork: false, isClosed: false }],
    ['a fork', pullRequest({ head: FORK }), { isFork: true, isClosed: false }],
    ['a fork that was deleted', pullRequest({ head: GONE }), { isFork: true, isClosed: false }],
    ['one that is closed', pullRequest({ state: 'closed' }), { isFork: false, isClosed: true }],
  ])('tells %s', (_, payload, expected) => {
    expect(event('pull_request', payload)).toEqual({
      name: 'pull_request',
      pullRequest: { number: 7, headSha: HEAD, baseSha: BASE, ...expected },
      notices: [],
    });
  });

  it('takes nothing for a commit that git would read as something else', () => {
    const payload = pullRequest({ head: { ...FORK, sha: '--upload-pack=id' }, base: { sha: 'main' } });
    expect(event('pull_request', payload).pullRequest).toMatchObject({ headSha: undefined, baseSha: undefined });
  });

  it.each([{}, { pull_request: null }, { number: '7' }, { number: -1 }, { number: 1e300 }, [], 'text', 7, null])(
    'goes on without a number it cannot find in %j',
    (payload) => {
      const { pullRequest: read, notices } = event('pull_request', payload);
      expect(read).toBeUndefined();
      expect(notices).toEqual([expect.stringContaining('does not hold the number of the pull request')]);
    },
  );
});

describe('the event of a push', () => {
  it('says what was there before, in every payload that GitHub has recorded', () => {
    const payloads = recorded('push');
    expect(payloads.length).toBeGreaterThan(5);
    for (const payload of payloads) {
      const isNew = /^0+$/.test(String(payload['before']));
      expect(event('push', payload)).toEqual({
        name: 'push',
        ...(!isNew && { before: payload['before'] }),
        notices: [],
      });
    }
  });

  it('has nothing before on a new branch, which is no mistake', () => {
    expect(event('push', { before: '0'.repeat(40) })).toEqual({ name: 'push', notices: [] });
  });

  it('goes on without a commit that is none', () => {
    expect(event('push', { before: 'HEAD~1' }).notices).toHaveLength(1);
  });
});

describe('other events', () => {
  it('propose nothing, and those of pull requests and merge groups do whatever they hold', () => {
    const proposals = ['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'];
    for (const name of proposals) expect(isProposal(eventOf(name, 'no json')), name).toBe(true);
    for (const name of ['push', 'schedule', 'issue_comment', ''])
      expect(isProposal(eventOf(name, '{}')), name).toBe(false);
  });

  it('say the base of a merge group', () => {
    const payloads = recorded('merge_group');
    expect(payloads.length).toBeGreaterThan(0);
    for (const payload of payloads)
      expect(event('merge_group', payload)).toMatchObject({
        before: expect.stringMatching(/^[0-9a-f]{40}$/),
        notices: [],
      });
    expect(event('merge_group', { action: 'checks_requested', merge_group: { base_sha: BASE } }).before).toBe(BASE);
  });

  it.each([
    ['schedule', { schedule: '17 5 * * *', repository: { full_name: 'northwind/harbour' } }],
    ['workflow_dispatch', { inputs: { profile: 'full' }, ref: 'refs/heads/main' }],
    ['workflow_call', { inputs: {} }],
    ['constructor', {}],
    ['', {}],
  ])('have nothing to compare with: %s', (name, payload) => {
    expect(event(name, payload)).toEqual({ name, notices: [] });
  });

  it('are read without a word, whatever GitHub sends', () => {
    for (const { name, examples } of RECORDED) {
      if (/^(pull_request(_review|_review_comment)?|push|merge_group)$/.test(name)) continue;
      for (const payload of examples) expect(event(name, payload)).toEqual({ name, notices: [] });
    }
  });
});

describe('the default branch', () => {
  it.each(['push', 'schedule', 'pull_request'])('is told by the payload of %s', (name) => {
    const repository = { full_name: 'northwind/harbour', default_branch: 'trunk' };
    expect(eventOf(name, JSON.stringify({ ...pullRequest(), before: BASE, repository })).defaultBranch).toBe('trunk');
  });

  it.each([{}, { repository: { default_branch: '' } }, { repository: { default_branch: 7 } }])(
    'is not guessed from %j',
    (payload) => {
      expect(eventOf('schedule', JSON.stringify(payload))).toEqual({ name: 'schedule', notices: [] });
    },
  );
});

describe('a payload that cannot be read', () => {
  it.each([
    ['', 'is not JSON'],
    ['{"pull_request": {', 'is not JSON'],
    ['\u0000', 'is not JSON'],
  ])('is told: %j', (text, why) => {
    expect(eventOf('pull_request', text)).toEqual({
      name: 'pull_request',
      notices: [`The payload of the event ${why}. The run goes on without what it tells.`],
    });
  });

  it('is told when it is not there', () => {
    expect(readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '/nowhere' }).notices).toHaveLength(1);
    expect(readEvent({ GITHUB_EVENT_NAME: 'push' }).notices).toEqual([expect.stringContaining('GITHUB_EVENT_PATH')]);
  });

  it('is not missed outside of a workflow', () => {
    expect(readEvent({})).toEqual({ name: '', notices: [] });
  });

  it('may begin with the mark that some editors write', () => {
    expect(eventOf('push', `\ufeff{"before": "${BASE}"}`).before).toBe(BASE);
  });
});
