/** Reports that somebody made up: every text in them may be anything, and no OSCAL document may break by it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderOscalAssessmentResults } from '../../../../src/report/oscal/assessment-results.ts';
import { evidenceHref, fileHref } from '../../../../src/report/oscal/href.ts';
import { identities } from '../../../../src/report/oscal/identity.ts';
import { renderOscalPoam } from '../../../../src/report/oscal/poam.ts';
import { markup, plain } from '../../../../src/report/oscal/text.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';
import { activeMarkup, brokenReferences, hasCommand, officialSchema, withTexts } from './standard.ts';

const NORTHWIND = stored('northwind-2026-11');
const ofResults = officialSchema('assessment-results');
const ofPlan = officialSchema('poam');

const HOSTILE: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['only white space', ' \t\r\n\u00a0\ufeff '],
  ['a runner command', 'x\n::error::stolen\n##[group]y ##vso[task.complete]'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;'],
  [
    'Markdown',
    '# Fine\n\n- [x](javascript:alert(1)) ![i](https://x.example/p.png) **bold** `code` ~~~\n---\n> q\n1. a',
  ],
  ['a fence', '```\n# never closed'],
  ['an insertion', '{{ insert: param, ac-1_prm_1 }} ~sub~ ^super^'],
  ['control characters', 'a\u0000\u001b[2J\u0007\u0085\u2028::error::b\u202egnp'],
  ['half a surrogate pair', 'a\ud83d \udea2b'],
  ['an emoji', '🚢👩‍🚒'],
  ['a formula', '=HYPERLINK("https://x.example")'],
  ['a reference', '#14c7a1e1-5407-58cc-aa87-47103fadeec2'],
  ['a host', '//x.example/%zz?q#f'],
  ['a scheme', 'javascript:alert(1)'],
  ['a name that objects have', '__proto__'],
];

const LONG: readonly (readonly [string, string])[] = [
  ['letters', 'Fährhafen '.repeat(10_000)],
  ['brackets', '[('.repeat(50_000)],
];

/** The first of everything that Northwind's report holds. */
const SHORT: Report = {
  ...NORTHWIND,
  controls: NORTHWIND.controls.slice(-1),
  objectives: NORTHWIND.objectives.slice(0, 2),
  rules: NORTHWIND.rules.slice(0, 2),
  findings: NORTHWIND.findings.slice(-1),
  open: NORTHWIND.open.slice(0, 1),
  waivers: NORTHWIND.waivers.slice(0, 1),
  attestations: NORTHWIND.attestations.slice(0, 1),
  inputs: NORTHWIND.inputs.slice(0, 1),
};

function problems(report: Report, parseMarkup = true): readonly string[] {
  const results = renderOscalAssessmentResults(report, OPTIONS);
  const plan = renderOscalPoam(report, OPTIONS);
  return [results, plan].flatMap((text, index) => {
    const document = JSON.parse(text);
    return [
      ...((index === 0 ? ofResults : ofPlan)?.(document) ?? []),
      ...brokenReferences(document),
      ...(parseMarkup ? activeMarkup(document) : []),
      ...(hasCommand(text) ? ['a command'] : []),
      ...(text.includes('\\ud8') ? ['half a surrogate pair'] : []),
    ];
  });
}

/** Text from the corners of every syntax that an OSCAL document meets. */
const PIECES = fc.array(
  fc.oneof(
    fc.constantFrom(
      '::',
      '##[',
      '##vso[',
      '`',
      '``',
      '*',
      '_',
      '[',
      '](',
      '<b>',
      '&amp;',
      '{{',
      '#',
      '- ',
      '1.',
      '\\',
      '~',
    ),
    fc.constantFrom(
      '\n',
      '\r',
      '\t',
      ' ',
      '\u2028',
      '\u0000',
      '\u001b',
      '\ud800',
      '\udc00',
      '%',
      '/',
      '//',
      ':',
      '?',
      'é',
      '🚢',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 10 },
);
const TEXT = PIECES.map((pieces) => pieces.join(''));

describe('these checks', () => {
  it('see a name given twice, a reference to nowhere, markup and a command', () => {
    expect(brokenReferences({ uuid: 'a', part: { uuid: 'a', 'risk-uuid': 'b', href: '#c' } })).toEqual([
      'twice: a',
      'missing: b',
      'missing: c',
    ]);
    expect(activeMarkup({ description: 'a <b>c</b>' })).not.toEqual([]);
    expect(hasCommand('{\n  ::error::x')).toBe(true);
  });
});

describe('OSCAL of a report whose texts are', () => {
  it.each(HOSTILE)('%s breaks nothing', (_name, text) => {
    expect(problems(withTexts(NORTHWIND, () => text))).toEqual([]);
  });

  it.each(HOSTILE)('longer by %s breaks nothing', (_name, text) => {
    expect(problems(withTexts(NORTHWIND, (own) => own + text))).toEqual([]);
  });

  it.each(LONG)('100 KB of %s break nothing', (_name, text) => {
    expect(
      problems(
        withTexts(SHORT, () => text),
        false,
      ),
    ).toEqual([]);
    expect(activeMarkup({ title: markup(text.slice(0, 4000)) })).toEqual([]);
  });

  it('anything breaks nothing', () => {
    fc.assert(
      fc.property(TEXT, TEXT, fc.boolean(), (before, after, keep) => {
        expect(problems(withTexts(NORTHWIND, (own) => before + (keep ? own : '') + after))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('twice the same breaks nothing', () => {
    const twice = (list: readonly unknown[]) => [...list, ...list];
    const doubled = Object.fromEntries(
      Object.entries(NORTHWIND).map(([key, value]) => [key, Array.isArray(value) ? twice(value) : value]),
    );
    expect(problems({ ...NORTHWIND, ...doubled })).toEqual([]);
  });

  it.each(['0001-01-01', '9999-12-31', '2026-02-30', 'today', ''])('"%s" for days break nothing', (day) => {
    const report = withTexts(NORTHWIND, (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? day : text));
    expect(problems(report)).toEqual([]);
    const { results } = JSON.parse(renderOscalAssessmentResults(report, OPTIONS))['assessment-results'];
    expect(results[0].start).toBe('1970-01-01T00:00:00Z');
  });
});

describe('markup', () => {
  it.each([
    ['Write `lastReviewed: 2026-11-21`.', 'Write `lastReviewed: 2026-11-21`.'],
    ['drills/2024/*.yaml', 'drills/2024/\\*.yaml'],
    ['role/soc_analyst', 'role/soc_analyst'],
    ['_emphasis_', '\\_emphasis\\_'],
    ['2026. A year', '2026\\. A year'],
    ['#1', '\\#1'],
    ['', '(empty)'],
  ])('writes %j as %j', (text, expected) => {
    expect(markup(text)).toBe(expected);
  });

  it('reads as the text, whatever it is', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(activeMarkup({ title: markup(text) })).toEqual([]);
        expect(plain(text)).toMatch(/^\S(.*\S)?$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('references', () => {
  it.each([
    ['security/plan.yaml', 'security/plan.yaml'],
    ['//evil.example/x', 'evil.example/x'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['a b/ü#1?.yaml', 'a%20b/%C3%BC%231%3F.yaml'],
    ['', '.'],
  ])('lead from path %j to %j', (path, href) => {
    expect(fileHref(path)).toBe(href);
  });

  it.each([
    ['https://files.northwind.example/minutes/2026-04-02', 'https://files.northwind.example/minutes/2026-04-02'],
    [
      'https://user:secret@files.northwind.example/a|b?c=[d]#e f',
      'https://files.northwind.example/a%7Cb?c=%5Bd%5D#e%20f',
    ],
    ['https://[', 'https%3A/%5B'],
    ['data:text/html,x', 'data%3Atext/html%2Cx'],
  ])('lead from evidence %j to %j', (text, href) => {
    expect(evidenceHref(text)).toBe(href);
  });
});

describe('identities', () => {
  it('give every id a token of its own', () => {
    const { token } = identities();
    const ids = ['SE:12', 'SE_12', 'SE 12', '10.4', '_10.4', 'IR-2', '', '_', ':', 'x'.repeat(500), 'x'.repeat(501)];
    const tokens = ids.map(token);
    expect(new Set(tokens).size).toBe(ids.length);
    expect(tokens.filter((each) => !/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u.test(each))).toEqual([]);
    expect(ids.map(token)).toEqual(tokens);
    expect(token('IR-2')).toBe('IR-2');
  });

  it('give the same name another UUID the second time, and the same ones in another document', () => {
    const [one, other] = [identities(), identities()];
    const uuids = [one.uuid('gap', 'a'), one.uuid('gap', 'a'), one.uuid('open', 'a')];
    expect(new Set(uuids).size).toBe(3);
    expect([other.uuid('gap', 'a'), other.uuid('gap', 'a'), other.uuid('open', 'a')]).toEqual(uuids);
  });
});
