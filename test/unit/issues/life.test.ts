/** The life of an issue, from a gap that nobody knew to the day it is closed, with people at work on it in between. */
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../src/assess.ts';
import { decodeMarker } from '../../../src/issues/marker.ts';
import type { SyncResult } from '../../../src/issues/sync.ts';
import { requestFor } from '../../examples.ts';
import { asked, drill, planned, print, runWith, step, sync, waiver } from './harbour.ts';
import { type MemoryGitHub, memoryGitHub } from './memory-github.ts';

const DRILL = 'security/drills/2025-tabletop.yaml';

/** A repository in which the drill has its issue, number 1. */
async function withDrill(): Promise<MemoryGitHub> {
  const github = memoryGitHub();
  await sync(github, runWith([drill()]));
  return github;
}

async function then(
  github: MemoryGitHub,
  ...given: Parameters<typeof sync> extends [unknown, ...infer Rest] ? Rest : never
) {
  const result = await sync(github, ...given);
  return { ...planned(result), issue: github.issue(1), comments: [...github.issue(1).comments.keys()] };
}

function closedBy(person: 'completed' | 'notPlanned' | 'duplicate') {
  return { state: 'closed', closedAs: person } as const;
}

describe('a gap without an issue', () => {
  it('gets one, the worst first, with labels that say the level', async () => {
    const github = memoryGitHub();
    const result = await sync(github, runWith([drill(), step()]));
    expect(planned(result).acts).toEqual(['open', 'open']);
    expect(github.issues().map(({ labels }) => labels)).toEqual([
      ['irready', 'irready:error'],
      ['irready', 'irready:warning'],
    ]);
    expect([...github.labels()].sort()).toEqual(['irready', 'irready:error', 'irready:warning']);
    expect(decodeMarker(github.issue(1).body)).toMatchObject({ due: '2026-12-05', opened: '2026-11-21' });
    expect(decodeMarker(github.issue(2).body)).toMatchObject({ due: '2026-12-21', subject: { gap: print('d411') } });
  });

  it('waits where the run has opened as many as it may, and is told', async () => {
    const github = memoryGitHub();
    const run = runWith([drill(), step()]);
    expect(planned(await sync(github, run, { per: { most: 1 } }))).toEqual({
      acts: ['open'],
      left: ['-: as many issues as --most allows were opened or reopened already'],
    });
    expect(github.issue(1).labels).toContain('irready:error');
    expect(planned(await sync(github, run, { per: { most: 1 } })).acts).toEqual(['open']);
    expect(github.issues()).toHaveLength(2);
  });

  it.each([
    ['lighter than asked for', drill({ level: 'note' }), {}],
    ['known to the baseline, with --new-only', drill({ known: true }), { newOnly: true }],
    ['waived', drill({ waiver: 'late-drill' }), {}],
  ])('gets none when it is %s', async (_why, gap, per) => {
    expect(planned(await sync(memoryGitHub(), runWith([gap]), { per }))).toEqual({ acts: [], left: [] });
  });

  it('gets one although the baseline knows it', async () => {
    expect(planned(await sync(memoryGitHub(), runWith([drill({ known: true })]))).acts).toEqual(['open']);
  });

  it('is only planned in a dry run', async () => {
    const github = memoryGitHub();
    expect((await sync(github, runWith([drill()]), { dryRun: true })).is).toBe('planned');
    expect(github.writes()).toBe(0);
  });
});

describe('an open issue whose gap is there', () => {
  it('is left as it is when only lines and days have changed', async () => {
    const github = await withDrill();
    const region = { startLine: 12, startColumn: 9, endLine: 12, endColumn: 19 };
    const moved = drill({
      message: 'The interval of P1Y ended 162 days ago.',
      location: { ...drill().location, region },
    });
    expect(await then(github, runWith([moved], { asOf: '2026-11-22' }))).toMatchObject({ acts: [], left: [] });
  });

  it.each([
    ['remedy', { remediation: 'Hold the drill with the harbour master.' }],
    ['owner', { owner: 'role/ciso' }],
    ['place', { location: { ...drill().location, path: 'security/drills/2026.yaml' } }],
    ['title', { title: 'The plan was tried' }],
  ])('is rewritten when its %s is another', async (_what, change) => {
    const github = await withDrill();
    expect(await then(github, runWith([drill(change)]))).toMatchObject({ acts: ['update 1'] });
  });

  it('keeps what people wrote below the line, however their page ends lines', async () => {
    const github = await withDrill();
    const { body } = github.issue(1);
    github.edit(1, { body: `${body}\nRowan has booked the bridge.\n`.replaceAll('\n', '\r\n') });
    const { issue } = await then(github, runWith([drill({ owner: 'role/ciso' })]));
    expect(issue.body).toMatch(/<!-- irready:end -->\n\r\nRowan has booked the bridge\.\r\n$/);
    expect(issue.body).toContain('Owner: `role/ciso`');
    expect(await then(github, runWith([drill({ owner: 'role/ciso' })]))).toMatchObject({ acts: [] });
  });

  it('keeps every word when the line itself was removed', async () => {
    const github = await withDrill();
    const body = `${github.issue(1).body.split('\n', 1)[0]}\nWe do this in spring.`;
    github.edit(1, { body });
    const { issue } = await then(github, runWith([drill({ owner: 'role/ciso' })]));
    expect(issue.body.split('\n').slice(1)).toEqual(['We do this in spring.']);
  });

  it('is due earlier when its level rises, and never later', async () => {
    const github = await withDrill();
    const heavy = runWith([drill({ level: 'error' })], { asOf: '2026-11-25' });
    const { issue } = await then(github, heavy);
    expect(decodeMarker(issue.body)).toMatchObject({ level: 'error', due: '2026-12-09', opened: '2026-11-21' });
    const light = await then(github, runWith([drill()], { asOf: '2026-11-26' }));
    expect(decodeMarker(light.issue.body)).toMatchObject({ level: 'warning', due: '2026-12-09' });
  });

  it('bears the label of its level of today, beside those of people', async () => {
    const github = await withDrill();
    github.edit(1, { labels: ['Irready:Warning', 'irready', 'bridge'] });
    const { issue } = await then(github, runWith([drill({ level: 'error' })]));
    expect(issue.labels).toEqual(['irready', 'bridge', 'irready:error']);
    expect([...github.labels()]).toContain('irready:error');
    expect(await then(github, runWith([drill({ level: 'error' })]))).toMatchObject({ acts: [] });
  });

  it.each([[['irready']], [['irready', 'irready:note']]])('keeps the labels %j that people chose', async (labels) => {
    const github = await withDrill();
    github.edit(1, { labels });
    const { acts, issue } = await then(github, runWith([drill({ level: 'error' })]));
    expect({ acts, labels: issue.labels }).toEqual({ acts: ['update 1'], labels });
  });

  it('is left alone when the policy asks for none', async () => {
    const github = await withDrill();
    const { acts, left } = await then(github, runWith([drill()]), { per: { minLevel: 'error' } });
    expect({ acts, left }).toEqual({
      acts: [],
      left: ['1: the gap is there, and the policy of this run asks for no issue about it'],
    });
  });
});

describe('an issue that a person closed', () => {
  it('is opened again, with one comment, when it says completed and the gap is there', async () => {
    const github = await withDrill();
    github.edit(1, closedBy('completed'));
    const { acts, issue, comments } = await then(github, runWith([drill()]));
    expect({ acts, comments, state: issue.state }).toEqual({
      acts: ['reopen 1'],
      comments: ['reopened-2026-11-21'],
      state: 'open',
    });
    expect(await then(github, runWith([drill()]))).toMatchObject({ acts: [], comments });
  });

  it('stays closed when it says not planned, asks for a waiver once, and is told each run', async () => {
    const github = await withDrill();
    github.edit(1, closedBy('notPlanned'));
    const first = await then(github, runWith([drill()]));
    const writes = github.writes();
    const second = await then(github, runWith([drill()], { asOf: '2026-11-22' }));
    expect(github.writes()).toBe(writes);
    expect(first.issue.comments.get('accepted')).toContain(
      `\`irready waivers add security --profile essential --finding ${print('d411')}\``,
    );
    for (const { issue, comments, left } of [first, second]) {
      expect({ state: issue.state, comments }).toEqual({ state: 'closed', comments: ['accepted'] });
      expect(left).toEqual(['1: it was closed as not planned, which accepts the gap, and no waiver says so']);
    }
  });

  it('stays as it is when it says duplicate', async () => {
    const github = await withDrill();
    github.edit(1, closedBy('duplicate'));
    expect(await then(github, runWith([drill()]))).toMatchObject({
      acts: [],
      left: ['1: it was closed as a duplicate'],
    });
  });

  it('stays closed in silence when the gap is gone', async () => {
    const github = await withDrill();
    github.edit(1, closedBy('completed'));
    expect(await then(github, runWith([]))).toMatchObject({ acts: [], left: [] });
  });
});

describe('an issue whose gap is gone', () => {
  const trace = {
    id: '4711',
    url: 'https://github.example/brightwater/response/actions/runs/4711',
    commit: 'c0ffee1234567890',
  };

  it.each([
    ['by a pipeline', trace, `Decided by [run 4711](${trace.url}) on commit \`c0ffee123456\` with irready`],
    ['by hand', undefined, 'Decided with irready'],
  ])('says which run of which day found it so: %s', async (_, by, expected) => {
    const github = await withDrill();
    await sync(github, runWith([]), { trace: by });
    const said = github.issue(1).comments.get('gone-2026-11-21');
    expect(said).toContain('The run about 2026-11-21 by the profile "essential" asked again and found no gap here');
    expect(said).toContain(expected);
  });

  it('is completed with one comment, and opened again when the gap is back', async () => {
    const github = await withDrill();
    const gone = await then(github, runWith([]));
    expect(gone).toMatchObject({ acts: ['close 1'], comments: ['gone-2026-11-21'], issue: { closedAs: 'completed' } });
    expect(await then(github, runWith([]))).toMatchObject({ acts: [], left: [] });
    const back = await then(github, runWith([drill()], { asOf: '2026-12-01' }));
    expect(back).toMatchObject({ acts: ['reopen 1'], issue: { state: 'open' } });
    expect(decodeMarker(back.issue.body)).toMatchObject({ due: '2026-12-21', seen: '2026-12-01' });
  });

  it('is not closed a second time when a person opened it', async () => {
    const github = await withDrill();
    await then(github, runWith([]));
    github.edit(1, { state: 'open', closedAs: null });
    const { acts, left } = await then(github, runWith([]));
    expect({ acts, left }).toEqual({ acts: [], left: ['1: the gap is gone, and somebody opened the issue again'] });
  });

  const unasked = { id: 'drill-is-recent', what: 'rule', reason: 'left out by --skip' } as const;
  const doubt = { ...drill(), reason: 'the reference does not resolve', location: drill().location };
  it.each([
    ['its rule was not asked', { notAssessed: [unasked] }, [], /not assessed: left out by --skip/],
    ['its rule is not in the run', { rules: [asked('incidents-are-recorded')] }, [], /its rule is not among those/],
    ['the rule could not decide', { open: [doubt] }, [], /could not be decided/],
    ['the profile is another', { profile: { id: 'full', title: 'Full' } }, [], /found by the profile "essential"/],
    ['the day is earlier', { asOf: '2026-11-20' }, [], /an earlier day than 2026-11-21/],
    ['narrower paths were read', { inputs: [] }, [DRILL], /did not look at ".*" again/],
    [
      'the run is not complete, and the other end of a reference may be in what it did not read',
      {
        rules: [asked('drill-is-recent', { stage: 'link' })],
        summary: { ...runWith([]).summary, complete: false },
      },
      [],
      /may hold the other end/,
    ],
    [
      'the run is not complete and the file is unread',
      { inputs: [], summary: { ...runWith([]).summary, complete: false } },
      [],
      /not complete, and it did not read/,
    ],
  ])('is not closed when %s', async (_why, given, standingFiles, reason) => {
    const github = await withDrill();
    const { acts, left, issue } = await then(github, runWith([], given), { standingFiles });
    expect({ acts, state: issue.state }).toEqual({ acts: [], state: 'open' });
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(reason);
  });

  it('is not closed for the workspace as a whole when other paths were asked for', async () => {
    const whole = drill({ ruleId: 'incidents-are-recorded', location: { path: 'security/irready.yaml' } });
    const github = memoryGitHub();
    await sync(github, runWith([whole]));
    expect(await then(github, runWith([]), { searched: ['security/drills'] })).toMatchObject({
      acts: [],
      left: ['1: this run was asked for other paths'],
    });
    expect(await then(github, runWith([]))).toMatchObject({ acts: ['close 1'] });
  });

  it('is not closed by a run that reads less, whatever its file looks like', async () => {
    const github = await withDrill();
    const narrower = { searched: ['security/drills'] };
    for (const standingFiles of [[DRILL], []])
      expect(await then(github, runWith([]), { ...narrower, standingFiles })).toMatchObject({
        acts: [],
        left: ['1: this run was asked for other paths'],
      });
    expect(await then(github, runWith([]), { searched: [] })).toMatchObject({ acts: ['close 1'] });
  });

  it.each([
    ['paths', {}, { searched: ['security/drills'] }],
    ['profile', { profile: { id: 'full', title: 'Full' } }, {}],
  ])('is closed by the %s by which it was found last', async (_what, differs, given) => {
    const github = await withDrill();
    expect(await then(github, runWith([drill()], differs), given)).toMatchObject({ acts: ['update 1'] });
    expect(await then(github, runWith([drill()], differs), given)).toMatchObject({ acts: [] });
    expect(await then(github, runWith([], differs), given)).toMatchObject({ acts: ['close 1'] });
  });
});

describe('two jobs that work in folders of their own', () => {
  const ground = (path: string) => ({ inputs: [], configuration: { ...runWith([]).configuration, path } });
  const at = (path: string) => runWith([drill({ location: { path } })], ground(path));
  const here = { folder: 'security/', searched: [], shown: () => 'security' };
  const there = { folder: 'ops/', searched: [], shown: () => 'ops' };
  const standingFiles = ['security/irready.yaml', 'ops/irready.yaml'];

  it('keep an issue each of the same gap, and close none of the other', async () => {
    const github = memoryGitHub();
    expect(planned(await sync(github, at('security/irready.yaml'), { ...here, standingFiles })).acts).toEqual(['open']);
    expect(planned(await sync(github, at('ops/irready.yaml'), { ...there, standingFiles })).acts).toEqual(['open']);
    const none = { acts: [], left: [] };
    expect(planned(await sync(github, at('security/irready.yaml'), { ...here, standingFiles }))).toEqual(none);
    const gone = runWith([], ground('ops/irready.yaml'));
    expect(planned(await sync(github, gone, { ...there, standingFiles })).acts).toEqual(['close 2']);
    expect(github.issue(1).state).toBe('open');
  });

  it('keep an issue when the folder gets another name', async () => {
    const github = memoryGitHub();
    await sync(github, at('security/irready.yaml'), { ...here, standingFiles });
    const moved = { ...there, standingFiles: ['ops/irready.yaml'] };
    expect(planned(await sync(github, at('ops/irready.yaml'), moved)).acts).toEqual(['update 1']);
    expect(planned(await sync(github, at('ops/irready.yaml'), moved))).toEqual({ acts: [], left: [] });
  });
});

describe('an issue whose gap is waived', () => {
  const waived = runWith([drill({ waiver: 'late-drill' })], { waivers: [waiver('late-drill')] });

  it('is closed as not planned, naming the waiver and its last day, and opened again when it ends', async () => {
    const github = await withDrill();
    const { acts, issue } = await then(github, waived);
    expect({ acts, closedAs: issue.closedAs }).toEqual({ acts: ['close 1'], closedAs: 'notPlanned' });
    expect(issue.comments.get('waived-2026-11-21')).toContain('`late-drill` until 2027-01-31');
    expect(await then(github, waived)).toMatchObject({ acts: [], left: [] });
    const ended = await then(github, runWith([drill()], { asOf: '2027-02-01' }));
    expect(ended).toMatchObject({ acts: ['reopen 1'], issue: { state: 'open' } });
    expect(ended.issue.comments.get('reopened-2027-02-01')).toContain('No waiver covers it any more.');
  });

  it('is opened again when the waiver ends, though a person had accepted the gap before there was one', async () => {
    const github = await withDrill();
    github.edit(1, closedBy('notPlanned'));
    expect(await then(github, waived)).toMatchObject({ acts: ['update 1'], comments: [], issue: { state: 'closed' } });
    expect(await then(github, waived)).toMatchObject({ acts: [], left: [] });
    const ended = await then(github, runWith([drill()], { asOf: '2027-02-01' }));
    expect(ended).toMatchObject({ acts: ['reopen 1'], issue: { state: 'open' } });
  });

  it('accepts nothing in the name of a person, who may still close it so later', async () => {
    const github = await withDrill();
    await then(github, waived);
    await then(github, runWith([drill()], { asOf: '2027-02-01' }));
    github.edit(1, closedBy('notPlanned'));
    expect(await then(github, runWith([drill()], { asOf: '2027-02-02' }))).toMatchObject({ acts: ['ask 1'] });
  });
});

describe('an issue that irready does not own', () => {
  it('is left alone when its first line was removed, and no second one is opened', async () => {
    const github = await withDrill();
    github.edit(1, { body: github.issue(1).body.split('\n').slice(1).join('\n') });
    expect(await then(github, runWith([drill({ owner: 'role/ciso' })]))).toMatchObject({
      acts: [],
      left: ['1: its first line was removed, so people keep it'],
    });
    expect(await then(github, runWith([]))).toMatchObject({ acts: [] });
  });

  it('takes no room from other gaps when its first line was removed', async () => {
    const github = await withDrill();
    github.edit(1, { body: github.issue(1).body.split('\n').slice(1).join('\n') });
    const { acts } = await then(github, runWith([drill({ level: 'error' }), step()]), { per: { most: 1 } });
    expect(acts).toEqual(['open']);
    expect(decodeMarker(github.issue(2).body)?.subject).toEqual({ gap: print('6c7d') });
  });

  it('does not count when somebody else copied the text', async () => {
    const source = await withDrill();
    const github = memoryGitHub({ issues: [{ ...source.issue(1), isOurs: false }] });
    const result = await sync(github, runWith([drill()]));
    expect(planned(result)).toEqual({ acts: ['open'], left: ['1: somebody else wrote it'] });
    expect(github.issue(1).body).toBe(source.issue(1).body);
  });

  it('is the one of two with the higher number', async () => {
    const source = await withDrill();
    const github = memoryGitHub({ issues: [{ ...source.issue(1), number: 7 }, source.issue(1)] });
    expect(await then(github, runWith([drill()]))).toMatchObject({ acts: [], left: ['7: issue 1 is about the same'] });
    expect(await then(github, runWith([]))).toMatchObject({ acts: ['close 1', 'close 7'], left: [] });
    expect(await then(github, runWith([]))).toMatchObject({ acts: [], left: [] });
  });
});

describe('one issue a rule', () => {
  const second = step({
    fingerprint: print('77aa'),
    level: 'warning',
    location: { ...step().location, path: 'security/playbooks/phishing.yaml' },
  });
  const both = runWith([step(), second, drill()]);
  const per = { per: 'rule' } as const;

  it('lists its places, and is due by the worst of them', async () => {
    const github = memoryGitHub();
    expect(planned(await sync(github, both, { per })).acts).toEqual(['open', 'open']);
    expect(github.issue(1).title).toMatch(/\(2 places\)$/);
    expect(github.issue(1).body).toContain(print('77aa'));
    expect(decodeMarker(github.issue(1).body)).toMatchObject({
      level: 'error',
      due: '2026-12-05',
      paths: ['security/playbooks/ransomware.yaml', 'security/playbooks/phishing.yaml'],
    });
    expect(await then(github, both, { per })).toMatchObject({ acts: [], left: [] });
  });

  it('remembers the places that a narrower run does not look at', async () => {
    const github = memoryGitHub();
    await sync(github, runWith([step(), second]), { per });
    const standingFiles = ['security/playbooks/phishing.yaml'];
    const { issue } = await then(github, runWith([step()]), { per, standingFiles });
    expect(decodeMarker(issue.body)?.paths).toContain('security/playbooks/phishing.yaml');
    expect(await then(github, runWith([]), { per, standingFiles })).toMatchObject({ acts: [] });
    expect(await then(github, runWith([]), { per })).toMatchObject({ acts: ['close 1'] });
  });

  it('takes the place of issues a gap, which are closed when it is open, and gives it back', async () => {
    const github = memoryGitHub();
    await sync(github, both);
    const over: SyncResult = await sync(github, both, { per });
    expect(planned(over).acts).toEqual(['open', 'open', 'close 1', 'close 2', 'close 3']);
    expect(planned(await sync(github, both, { per }))).toEqual({ acts: [], left: [] });
    expect(planned(await sync(github, both)).acts).toEqual(['reopen 1', 'reopen 2', 'reopen 3', 'close 4', 'close 5']);
    expect(planned(await sync(github, both))).toEqual({ acts: [], left: [] });
  });

  it('does not take the place of an issue before it is there', async () => {
    const github = memoryGitHub();
    await sync(github, runWith([drill()]));
    const { acts, left } = await then(github, runWith([drill()]), { per: { ...per, most: 0 } });
    expect(acts).toEqual([]);
    expect(left).toContain('1: not every issue that takes its place by --per rule is open yet');
  });
});

describe('an assignee', () => {
  const { workspace } = readWorkspace(requestFor('examples/complete'));
  const whole = { path: 'security/irready.yaml' };
  const owned = (owner?: string) => runWith([drill({ location: whole, ...(owner !== undefined && { owner }) })]);

  it('is named when the issue is opened', async () => {
    const github = memoryGitHub();
    await sync(github, owned('contact/ada'), { workspace });
    expect(github.issue(1).assignees).toEqual(['alindholm-brightwater']);
  });

  it('is named later where nobody is, and never in the place of somebody', async () => {
    const github = memoryGitHub();
    await sync(github, owned(), { workspace });
    expect(github.issue(1).assignees).toEqual([]);
    await sync(github, owned('contact/ada'), { workspace });
    expect(github.issue(1).assignees).toEqual(['alindholm-brightwater']);
    github.edit(1, { assignees: ['rowan'] });
    expect(planned(await sync(github, owned('contact/cyrus'), { workspace })).acts).toEqual(['update 1']);
    expect(github.issue(1).assignees).toEqual(['rowan']);
  });

  it('who may not be assigned is not tried again each day', async () => {
    const github = memoryGitHub({ assignable: [] });
    await sync(github, owned('contact/ada'), { workspace });
    expect(planned(await sync(github, owned('contact/ada'), { workspace })).acts).toEqual([]);
  });
});

describe('a run that GitHub refuses', () => {
  it('writes nothing where everybody could read it, unless that is meant', async () => {
    const github = memoryGitHub({ isPublic: true });
    expect(await sync(github, runWith([drill()]))).toMatchObject({
      is: 'refused',
      message: expect.stringContaining('public'),
    });
    expect(github.writes()).toBe(0);
    expect(await sync(github, runWith([drill()]), { evenIfPublic: true })).toMatchObject({ is: 'applied' });
  });

  it('writes nothing when it is not known whether everybody could read it', async () => {
    const github = memoryGitHub({ refuse: (method) => (method === 'isPublic' ? 'missingPermission' : undefined) });
    expect(await sync(github, runWith([drill()]))).toMatchObject({ is: 'refused' });
  });

  it('stops where every other write would be refused as well, and says what is left to do', async () => {
    const github = memoryGitHub({ refuse: (method) => (method === 'openIssue' ? 'rateLimit' : undefined) });
    const result = await sync(github, runWith([step(), drill()]));
    expect(result).toMatchObject({ applied: { done: [], refused: [{ refusal: { why: 'rateLimit' } }] } });
    expect(result.is === 'applied' && result.applied.notTried).toHaveLength(1);
  });

  it('goes on past an issue that is locked or was moved elsewhere', async () => {
    const source = memoryGitHub();
    await sync(source, runWith([step(), drill()]));
    const refuse = (_method: string, number?: number) => (number === 1 ? ('rejected' as const) : undefined);
    const github = memoryGitHub({ issues: source.issues(), refuse });
    const result = await sync(github, runWith([]));
    expect(result).toMatchObject({ applied: { notTried: [] } });
    expect(result.is === 'applied' && result.applied.done.map(({ number }) => number)).toEqual([2]);
    expect(github.issue(2).state).toBe('closed');
  });
});
