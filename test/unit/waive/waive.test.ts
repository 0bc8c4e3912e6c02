import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/model/outcome.ts';
import { waive } from '../../../src/waive/waive.ts';

it('leaves every outcome as it was judged', () => {
  const outcomes: readonly Outcome[] = [{ kind: 'pass', ruleId: 'plan-is-current', subject: { workspace: true } }];
  expect(waive(outcomes)).toEqual({ outcomes, waived: 0 });
});
