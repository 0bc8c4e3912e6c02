import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.ts';
import type { LibraryRule } from '../../../../src/model/library.ts';
import type { Objective } from '../../../../src/model/objective.ts';
import type { Outcome } from '../../../../src/model/outcome.ts';
import { OBJECTIVE_STATUSES, type ObjectiveStatus, type ReportAttestation } from '../../../../src/model/report.ts';
import {
  attestedStatus,
  disputedObjectives,
  objectiveStatus,
  score,
  tally,
} from '../../../../src/report/summarize/score.ts';

const document: Document = {
  file: { path: 'attestations.yaml', text: '', sha256: '0', explicit: false },
  index: 0,
  kind: 'Attestation',
  name: 'drill-was-seen',
  value: {},
  rawScalars: new Map(),
};

function objective(coverage: Objective['coverage'], rules: readonly string[] = ['gap', 'hint']): Objective {
  return {
    id: 'O-001',
    title: 'A drill is held',
    statement: 'Drills are held.',
    source: [],
    tier: 'essential',
    coverage,
    rules,
  };
}

function rule(id: string, level: LibraryRule['level']): readonly [string, LibraryRule] {
  return [id, { id, title: id, level, rationale: '', remediation: '' }];
}

const RULES = new Map([rule('gap', 'error'), rule('hint', 'note')]);

/** `gap:pass`, `gap:error`, `hint:note`, ... as outcomes. */
function outcomesOf(words: string): readonly Outcome[] {
  return words.split(' ').flatMap((word): readonly Outcome[] => {
    const [ruleId = '', what = ''] = word.split(':');
    const base = { ruleId, subject: { workspace: true } as const };
    if (what === 'pass' || what === 'notApplicable') return [{ ...base, kind: what }];
    if (what === 'open') return [{ ...base, kind: 'open', reason: 'Nobody can tell.' }];
    if (what !== 'error' && what !== 'warning' && what !== 'note') return [];
    return [{ ...base, kind: 'fail', finding: { ...base, level: what, message: '', remediation: '', related: [] } }];
  });
}

function statusOf(coverage: Objective['coverage'], words: string, off: readonly string[] = []): ObjectiveStatus {
  const tallies = tally(outcomesOf(words), RULES);
  return objectiveStatus(objective(coverage), { tallies, isAssessed: (id) => RULES.has(id) && !off.includes(id) });
}

describe('an automated objective', () => {
  it.each([
    ['gap:pass', 'pass'],
    ['gap:pass hint:pass gap:notApplicable', 'pass'],
    ['gap:pass gap:error', 'fail'],
    ['gap:pass gap:warning', 'fail'],
    ['gap:error gap:open', 'fail'],
    ['gap:pass gap:open', 'open'],
    ['gap:pass hint:note', 'pass'],
    ['hint:note', 'open'],
    ['gap:notApplicable', 'notApplicable'],
    ['', 'notApplicable'],
    // Lowering a gap to a note must not buy a pass.
    ['gap:pass gap:note', 'notAssessed'],
  ])('with %s is %s', (words, status) => {
    expect(statusOf('automated', words)).toBe(status);
  });

  it.each([
    ['gap:pass', 'notAssessed'],
    ['', 'notAssessed'],
    ['gap:error', 'fail'],
    ['gap:open', 'open'],
  ])('of which one rule is switched off, with %s is %s', (words, status) => {
    expect(statusOf('automated', words, ['hint'])).toBe(status);
  });

  it('is not met by rules that do not exist', () => {
    const tallies = tally(outcomesOf('gap:pass'), RULES);
    const isAssessed = (id: string) => RULES.has(id);
    expect(objectiveStatus(objective('automated', ['gap', 'gone']), { tallies, isAssessed })).toBe('notAssessed');
    expect(objectiveStatus(objective('automated', []), { tallies, isAssessed })).toBe('notAssessed');
  });
});

describe('an objective that needs a person', () => {
  it.each([
    ['partial', 'gap:pass', 'manual'],
    ['partial', '', 'notApplicable'],
    ['partial', 'gap:notApplicable hint:notApplicable', 'notApplicable'],
    ['partial', 'hint:note', 'open'],
    ['partial', 'gap:pass hint:note', 'manual'],
    ['partial', 'gap:open', 'open'],
    ['partial', 'gap:error', 'fail'],
    ['manual', '', 'manual'],
    ['manual', 'gap:pass', 'manual'],
    ['manual', 'gap:open', 'open'],
    ['manual', 'gap:error', 'fail'],
    ['planned', '', 'notAssessed'],
  ] as const)('%s, with "%s", is %s', (coverage, words, status) => {
    expect(statusOf(coverage, words)).toBe(status);
  });
});

describe('an attestation', () => {
  type State = ReportAttestation['state'];
  const parts = { objective: 'O-001', statement: '', by: 'ada', evidence: [], document };
  const attested = (status: ObjectiveStatus, states: readonly State[], disputed: readonly string[] = []) =>
    attestedStatus(objective('partial'), status, {
      attestations: states.map((state) => ({ ...parts, state })),
      disputed: new Set(disputed),
    });

  it.each<[readonly State[], ObjectiveStatus]>([
    [[], 'manual'],
    [['valid'], 'pass'],
    [['expired'], 'fail'],
    [['invalid'], 'fail'],
    [['open'], 'manual'],
    [['notNeeded'], 'manual'],
    [['expired', 'valid'], 'pass'],
    [['expired', 'open'], 'manual'],
    [['expired', 'invalid'], 'fail'],
  ])('that is %j makes of what waits for a person: %s', (states, status) => {
    expect(attested('manual', states)).toBe(status);
  });

  it.each(OBJECTIVE_STATUSES.filter((status) => status !== 'manual'))('never changes %s', (status) => {
    expect(attested(status, ['valid'])).toBe(status);
    expect(attested(status, ['expired'])).toBe(status);
    expect(attested(status, ['valid'], ['O-001'])).toBe(status);
  });

  it('counts for its own objective alone', () => {
    const attestations = [{ ...parts, objective: 'O-002', state: 'valid' as const }];
    expect(attestedStatus(objective('partial'), 'manual', { attestations, disputed: new Set() })).toBe('manual');
  });

  it('does not count while another about the same objective has a gap', () => {
    expect(attested('manual', ['valid'], ['O-001'])).toBe('fail');
    expect(attested('manual', [], ['O-001'])).toBe('fail');
    expect(attested('manual', ['valid'], ['O-002'])).toBe('pass');
  });

  it('is disputed by gaps of its own stage, not by advice or by other stages', () => {
    const rules = new Map([
      ...RULES,
      ['stated', { ...RULES.get('gap'), id: 'stated', stage: 'attest' } as LibraryRule],
    ]);
    const disputed = (words: string) => {
      const about = outcomesOf(words).map((each) =>
        each.kind === 'fail' ? { ...each, finding: { ...each.finding, objectives: ['O-001'] } } : each,
      );
      return [...disputedObjectives(about, rules)];
    };
    expect(disputed('stated:error')).toEqual(['O-001']);
    expect(disputed('stated:warning')).toEqual(['O-001']);
    expect(disputed('stated:note stated:pass gap:error')).toEqual([]);
  });
});

describe('score', () => {
  const settled = (coverage: Objective['coverage'], status: ObjectiveStatus) => ({
    objective: objective(coverage),
    status,
  });

  it('counts everything that is neither planned nor out of place', () => {
    const all = [
      settled('automated', 'pass'),
      settled('automated', 'fail'),
      settled('automated', 'open'),
      settled('manual', 'manual'),
      settled('automated', 'notAssessed'),
      settled('automated', 'notApplicable'),
      settled('planned', 'notAssessed'),
    ];
    expect(score(all)).toEqual({ met: 1, applicable: 5, ratio: 0.2 });
  });

  it('has no ratio where nothing applies', () => {
    expect(score([settled('automated', 'notApplicable')])).toEqual({ met: 0, applicable: 0, ratio: null });
  });
});
