/** Missing, stale, future and malformed are four findings of their own, and a date that is stale stays so. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { link } from '../../src/link/link.ts';
import { parse } from '../../src/parse/parse.ts';
import { builtInLibrary } from '../../src/ruleset/library.ts';
import { validate } from '../../src/validate/validate.ts';
import { rulesetOf } from '../examples.ts';
import { configurationOf } from '../unit/evaluate/rules.ts';

/** A date that has to be there and recent, the rules that say so, and a document that holds it. */
interface Duty {
  readonly missing: string | null;
  readonly stale: string;
  readonly future: string;
  /** How long the date counts; the last day is included. */
  readonly counts: readonly string[];
  /** A document with the date at `DATE`, or with its line left out. */
  readonly text: string;
}

const plan = (spec: string) => document('IncidentResponsePlan', `status: active\n  ${spec}`);

function document(kind: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: lamplight-${kind.toLowerCase()}}\nspec:\n  ${spec}\n`;
}

const DUTIES: readonly Duty[] = [
  {
    missing: 'plan-has-a-review-date',
    stale: 'plan-review-is-fresh',
    future: 'plan-review-date-is-not-in-the-future',
    counts: ['P1Y'],
    text: plan('lastReviewed: DATE'),
  },
  {
    missing: 'plan-has-a-review-date',
    stale: 'plan-review-is-fresh',
    future: 'plan-review-date-is-not-in-the-future',
    counts: ['P1M'],
    text: plan('reviewInterval: P1M\n  lastReviewed: DATE'),
  },
  {
    missing: null,
    stale: 'playbook-review-is-fresh',
    future: 'playbook-review-is-not-in-the-future',
    counts: ['P6M'],
    text: document('Playbook', 'status: active\n  reviewInterval: P6M\n  lastReviewed: DATE'),
  },
  {
    missing: null,
    stale: 'registry-review-is-fresh',
    future: 'registry-review-is-not-in-the-future',
    counts: ['P3M'],
    text: document('ContactRegistry', 'reviewInterval: P3M\n  lastReviewed: DATE'),
  },
  {
    missing: 'contact-has-a-verification-date',
    stale: 'contact-verification-is-fresh',
    future: 'contact-verification-date-is-not-in-the-future',
    counts: ['P3M'],
    text: document('ContactRegistry', 'contacts:\n    - id: amber\n      verifiedOn: DATE'),
  },
  {
    missing: 'inventory-has-a-review-date',
    stale: 'inventory-review-is-fresh',
    future: 'inventory-review-is-not-in-the-future',
    counts: ['P180D'],
    text: document('AssetInventory', 'x-site: lamplight-quay\n  lastReviewed: DATE'),
  },
  {
    missing: 'completed-exercise-has-a-date',
    stale: 'exercise-is-fresh',
    future: 'completed-exercise-is-not-in-the-future',
    // A cadence and its grace, one after the other on the calendar.
    counts: ['P6M', 'P14D'],
    text: `${plan('exercises: {interval: P6M, grace: P14D}')}---\n${document(
      'ExerciseRecord',
      'type: tabletop\n  status: completed\n  plan: lamplight-incidentresponseplan\n  heldOn: DATE',
    )}`,
  },
];

const ruleset = rulesetOf('full');
const { shapes } = builtInLibrary();

/** The failing rules of a duty's document on a day, those of the duty and those of its form. */
function failing(duty: Duty, date: string | null, asOf: string): ReadonlySet<string> {
  const text = date === null ? duty.text.replace(/^.*DATE.*\n/m, '') : duty.text.replace('DATE', date);
  const { documents, unread } = parse([{ path: 'lamplight.yaml', text, sha256: '', explicit: false }]);
  const { workspace, problems } = link(documents, unread, shapes);
  const own = new Set([duty.missing, duty.stale, duty.future]);
  const { outcomes } = evaluate({
    ruleset: { ...ruleset, rules: ruleset.rules.filter(({ rule }) => own.has(rule.id)) },
    workspace,
    problems: [...problems, ...validate(documents, shapes)],
    configuration: configurationOf(),
    matcher: () => () => false,
    asOf,
  });
  const form = new Set(['values-are-well-formed', 'values-have-the-right-type', 'placeholders-are-filled-in']);
  return new Set(
    outcomes
      .filter(({ kind, ruleId }) => kind === 'fail' && (own.has(ruleId) || form.has(ruleId)))
      .map((o) => o.ruleId),
  );
}

function lastDay(date: string, counts: readonly string[]): string {
  return counts.reduce((day, period) => day.add(period), Temporal.PlainDate.from(date)).toString();
}

function expectedOn(asOf: string, date: string, { stale, future, counts }: Duty): readonly string[] {
  if (date > asOf) return [future];
  return asOf > lastDay(date, counts) ? [stale] : [];
}

const days = fc
  .integer({ min: 0, max: 3_000 })
  .map((offset) => Temporal.PlainDate.from('2024-01-01').add({ days: offset }).toString());

describe.each(DUTIES.map((duty): [string, Duty] => [`${duty.stale} (${duty.counts.join(' and ')})`, duty]))(
  '%s',
  (_name, duty) => {
    it('tells stale from future, and neither from fresh, on any two days', () => {
      fc.assert(
        fc.property(days, days, (date, asOf) => {
          expect([...failing(duty, date, asOf)]).toEqual(expectedOn(asOf, date, duty));
        }),
        { numRuns: 60 },
      );
    });

    it.each(['2024-02-29', '2025-08-31', '2025-01-31', '2026-12-31'])('counts the last day, from %s on', (date) => {
      const last = lastDay(date, duty.counts);
      const after = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
      expect([...failing(duty, date, last)]).toEqual([]);
      expect([...failing(duty, date, after)]).toEqual([duty.stale]);
    });

    it('never turns back: what is stale stays stale, and what was over is never ahead again', () => {
      const order = [duty.future, undefined, duty.stale];
      fc.assert(
        fc.property(days, days, fc.integer({ min: 0, max: 4_000 }), (date, asOf, further) => {
          const later = Temporal.PlainDate.from(asOf).add({ days: further }).toString();
          const [now, then] = [[...failing(duty, date, asOf)][0], [...failing(duty, date, later)][0]];
          expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
        }),
        { numRuns: 40 },
      );
    });

    it('is missing on every day when it is not there, and neither stale nor in the future', () => {
      fc.assert(
        fc.property(days, (asOf) => {
          expect([...failing(duty, null, asOf)]).toEqual(duty.missing === null ? [] : [duty.missing]);
        }),
        { numRuns: 10 },
      );
    });

    it.each(['2026-02-30', '2026-13-01', '11/06/2024', 'yesterday', '2024-10-3', '[2026-01-01]', 'TBD'])(
      'is malformed as %s, whatever the day, and nothing else',
      (written) => {
        for (const asOf of ['2024-01-01', '2026-11-21', '2032-02-29']) {
          const found = [...failing(duty, written, asOf)];
          expect(found).toHaveLength(1);
          expect([duty.missing, duty.stale, duty.future]).not.toContain(found[0]);
        }
      },
    );
  },
);
