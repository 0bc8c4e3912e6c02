import { describe, expect, it } from 'vitest';
import { unfinishedNotices } from '../../../src/evaluate/unfinished.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

const open = (ruleId: string, unfinished: boolean): Outcome => ({
  kind: 'open',
  ruleId,
  subject: { workspace: true },
  reason: 'it takes more than 200000 steps',
  ...(unfinished && { unfinished: true }),
});

describe('a rule that runs out of steps', () => {
  it('gives one notice with the number of places', () => {
    const outcomes = [
      open('playbook-steps-are-its-own', true),
      open('playbook-steps-are-its-own', true),
      open('role-has-a-backup', true),
      open('plan-is-approved', false),
    ];
    expect(unfinishedNotices(outcomes).map(({ level, message }) => [level, message])).toEqual([
      [
        'error',
        '"playbook-steps-are-its-own" could not be finished at 2 places, because there is too much to look at; nothing is decided there.',
      ],
      [
        'error',
        '"role-has-a-backup" could not be finished at 1 place, because there is too much to look at; nothing is decided there.',
      ],
    ]);
  });
});
