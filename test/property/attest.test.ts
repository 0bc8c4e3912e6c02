/** What holds of every attestation on every day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attestation, attestedIn, registry } from '../unit/attest/tern-and-tide.ts';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const written = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 1, arbitrary: fc.constantFrom('TBD', '2026-02-30', '""') },
);
const contact = fc
  .record({ startDate: day, endDate: day, status: fc.constantFrom('active', 'left') }, { requiredKeys: [] })
  .map((keys) => `{${['id: maren', ...Object.entries(keys).map(([key, value]) => `${key}: ${value}`)].join(', ')}}`);
const story = fc.record({ on: written, validUntil: written, contact });

function on(
  asOf: string,
  { on: own, validUntil, contact: person }: { on: string; validUntil: string; contact: string },
) {
  const { attestations, problems } = attestedIn([attestation({ on: own, validUntil }), registry(person)], asOf);
  return {
    state: attestations[0]?.state,
    lastDay: attestations[0]?.validUntil,
    rules: problems.map(({ ruleId }) => ruleId),
  };
}

describe('an attestation', () => {
  it('that has expired never counts again', () => {
    fc.assert(
      fc.property(story, day, day, (one, left, right) => {
        const [earlier, later] = [left, right].sort() as [string, string];
        if (on(earlier, one).state === 'expired') expect(on(later, one)).toEqual(on(earlier, one));
      }),
    );
  });

  it('counts on no day before its own or after its last', () => {
    fc.assert(
      fc.property(story, day, (one, asOf) => {
        const { state, lastDay = '' } = on(asOf, one);
        if (state === 'valid') expect([one.on, asOf, lastDay]).toEqual([one.on, asOf, lastDay].sort());
      }),
    );
  });

  it('is either missing something, to come, or over, and stays in that order', () => {
    const ORDER = ['attestation-is-not-in-the-future', 'attestation-has-not-expired'];
    fc.assert(
      fc.property(story, day, day, (one, left, right) => {
        const [earlier, later] = [left, right].sort() as [string, string];
        const [before, after] = [on(earlier, one).rules, on(later, one).rules].map(([rule = '']) => rule);
        expect(before === 'attestation-is-complete').toBe(after === 'attestation-is-complete');
        if (before === ORDER[1]) expect(after).toBe(ORDER[1]);
        if (after === ORDER[0]) expect(before).toBe(ORDER[0]);
      }),
    );
  });
});
