import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { renderHtml } from '../../../../src/report/html/html.ts';
import { counts, OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';
import { readPage } from './page.ts';

const NORTHWIND = stored('northwind-2026-11');

function textOf(report: Report, options = OPTIONS): string {
  return readPage(renderHtml(report, options)).text.replace(/\s+/g, ' ');
}

function withSummary(given: Partial<Report['summary']>): Report {
  return { ...NORTHWIND, summary: { ...NORTHWIND.summary, ...given } };
}

describe('renderHtml', () => {
  it('tells a reviewer all of it', async () => {
    await expect(renderHtml(NORTHWIND, OPTIONS)).toMatchFileSnapshot('./__snapshots__/northwind.html.txt');
  });

  it('gives the same bytes for the same report', () => {
    expect(renderHtml(stored('northwind-2026-11'), OPTIONS)).toBe(renderHtml(NORTHWIND, OPTIONS));
  });

  it('asks nothing of the world, and allows its own style sheet and no other', () => {
    const { tags, style } = readPage(renderHtml(NORTHWIND, OPTIONS));
    const policy = tags.find(({ attributes }) => attributes.has('http-equiv'))?.attributes.get('content');
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`);
    expect(style).not.toMatch(/url\(|@import|<|expression/);
    const loading = tags.filter(({ attributes }) =>
      ['src', 'srcset', 'style', 'action'].some((name) => attributes.has(name)),
    );
    expect(loading).toEqual([]);
  });

  it('links only to places that it has, each with an id of its own', () => {
    const { tags } = readPage(renderHtml(NORTHWIND, OPTIONS));
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    const targets = tags.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(targets.filter((target) => !target.startsWith('#') || !ids.includes(target.slice(1)))).toEqual([]);
    expect(ids).toContain('gap-c6a3b2325218f8c260cd2e655174c684');
    expect(targets).toContain('#gap-c6a3b2325218f8c260cd2e655174c684');
    expect(targets).toContain('#gap-a13921c7b2a37ed038eb8b8446563414');
  });

  it('has headings in order and a caption and scopes on every table', () => {
    const { tags } = readPage(renderHtml(NORTHWIND, OPTIONS));
    const depths = tags.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number);
    expect(depths[0]).toBe(1);
    expect(depths.filter((depth, index) => depth > (depths[index - 1] ?? 0) + 1)).toEqual([]);
    const named = (name: string) => tags.filter((tag) => tag.name === name);
    expect(named('caption')).toHaveLength(named('table').length);
    expect(named('th').filter(({ attributes }) => !attributes.has('scope'))).toEqual([]);
  });

  it('draws the numbers that its table has', () => {
    const { tags } = readPage(renderHtml(NORTHWIND, OPTIONS));
    const widths = tags
      .filter(({ name, attributes }) => name === 'rect' && attributes.get('class') === 'ground')
      .map(({ attributes }) => Number(attributes.get('width')));
    const full = tags.find(({ attributes }) => attributes.get('class') === 'track')?.attributes.get('width');
    const bars = widths.filter((width) => width !== 17);
    expect(bars).toHaveLength(
      NORTHWIND.controls.flatMap(({ counts: of }) =>
        [of.pass, of.fail, of.open, of.manual, of.notAssessed].filter((n) => n > 0),
      ).length,
    );
    expect(bars[0]).toBeCloseTo(Number(full) / 4, 0);
  });
});

describe('what it says', () => {
  const text = textOf(NORTHWIND);

  it.each([
    ['the verdict', '✕Not metAt least one gap remains or is waived.38 %5 of 13 objectives met'],
    [
      'the sentence',
      '7 gaps: 4 errors, 2 warnings, 1 note. 1 waived. 5 of 13 objectives met (38 %), 1 of them attested, 2 open',
    ],
    ['the worst gap', 'Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21.'],
    ['why a rule exists', 'A step that belongs to nobody is not done.'],
    ['what is beyond', 'Automation may act alone beyond, not counted'],
    ['who is responsible', 'The customer has to meet it.'],
    ['the evidence', 'Playbook "phishing"security/playbooks/phishing.yaml:18:17'],
    ['why a gap is accepted', 'The harbour office gets its new line with the rebuilt terminal'],
    ['the last day of a waiver', '2027-01-31'],
    ['what to look at', 'Ask for the minutes in which the board approved the plan.'],
    ['an attestation that no longer counts', 'Expired, not counted'],
    ['what is open', 'Reference "schedule/security-primary" does not resolve.'],
    ['what was not assessed', 'switched off in security/irready.yaml'],
    ['a notice', 'The glob "drills/2024/*.yaml" matches no file.'],
    ['the digest of an input', '9c38166b3387491cbd6c1e9213932894d7f355576cbd449719589d82cd8c6e71'],
    ['the library', 'sha256:b718f1354f7247312eca086d9a024afe5fa717ddea5adeddd6f12bcf945b2e8c'],
    ['the formula', 'objectives met / objectives applicable.'],
    ['a statement', 'Every playbook names its owner.'],
  ])('holds %s', (_, expected) => {
    expect(text).toContain(expected);
  });

  it('marks the region of a line, by the columns of the report', () => {
    const html = renderHtml(NORTHWIND, OPTIONS);
    expect(html).toContain('<code>  heldOn: <mark>2025-06-12</mark>   # Übung «Fähre» 🚢</code>');
    expect(html).toContain('<code>  title: <mark>ランサムウェア対応</mark></code>');
  });

  it('gives YAML to paste where a remedy has some', () => {
    expect(renderHtml(NORTHWIND, OPTIONS)).toContain('<pre><code>owner: role/harbour-master</code></pre>');
  });

  it('names the objectives that no rule looks at, though the report only counts them', () => {
    expect(text).toContain('no rule covers it yet1 objectiveO-210');
    expect(text).not.toContain('Everything that the profile asks for was looked at.');
  });

  it('warns of a run that is not complete', () => {
    expect(textOf(withSummary({ complete: false, unreadFiles: 1 }))).toContain(
      'This assessment is not complete. 1 input could not be read or parsed; what is missing here proves nothing.',
    );
    expect(text).not.toContain('not complete.');
  });

  it('warns when nothing was assessed', () => {
    const nothing = withSummary({
      documents: 0,
      files: 0,
      complete: false,
      objectives: counts({}),
      score: { met: 0, applicable: 0, ratio: null },
    });
    const said = textOf(nothing);
    expect(said).toContain('Nothing was assessed. No irready document was found in security/.');
    expect(said).toContain('No score');
  });

  it('says how many lighter gaps are hidden', () => {
    const said = textOf(NORTHWIND, { ...OPTIONS, minLevel: 'error' });
    expect(said).toContain('3 gaps lighter than "error" are counted and not listed.');
    expect(said).not.toContain('names no owner.');
    expect(said).toContain('7 gaps: 4 errors, 2 warnings, 1 note.');
  });

  it('says how the terms of a crosswalk are to be read', () => {
    const links = [{ from: 'IR-4', assertedBy: 'Northwind Harbour', confidence: 'stated' as const }];
    const said = textOf({ ...NORTHWIND, controls: NORTHWIND.controls.map((control) => ({ ...control, links })) });
    expect(said).toContain('Crosswalk: these controls are reached through our own.');
    expect(said).toContain('IR-4Northwind Harbourstated');
    expect(text).not.toContain('Crosswalk');
  });
});

describe('filters', () => {
  it('hide by rules of the style sheet what has not the class, and choose everything first', () => {
    const { tags, style } = readPage(renderHtml(NORTHWIND, OPTIONS));
    const radios = tags.filter(({ name }) => name === 'input');
    const checked = radios.filter(({ attributes }) => attributes.has('checked'));
    expect(checked.map(({ attributes }) => attributes.get('id'))).toEqual([
      'verdict-all',
      'level-all',
      'at-all',
      'state-all',
    ]);
    for (const { attributes } of radios.filter((radio) => !checked.includes(radio)))
      expect(style).toContain(`main:has(#${attributes.get('id')}:checked)`);
  });
});

describe('a very large report', () => {
  const [first] = NORTHWIND.findings;
  if (first === undefined) throw new Error('the stored report has findings');
  const many = (size: number, given: (index: number) => Partial<ReportFinding> = () => ({})): Report => {
    const findings = Array.from({ length: size }, (_, index) => ({
      ...first,
      fingerprint: index.toString(16).padStart(32, '0'),
      location: { ...first.location, path: `security/plans/${index}.yaml` },
      ...given(index),
    }));
    return { ...NORTHWIND, findings };
  };

  it('shows a thousand of 30,000 gaps and says what it leaves out', () => {
    const html = renderHtml(many(30_000), OPTIONS);
    expect(html.length).toBeLessThan(4_000_000);
    const { tags, text } = readPage(html);
    const places = tags.filter(({ attributes }) => attributes.get('class') === 'place');
    expect(places).toHaveLength(1000);
    expect(text).toContain('29000 more gaps are left out here; -f json holds them all.');
    expect(text).toContain('29940 more gaps are left out here');
  });

  it('shows something of every rule before all of one', () => {
    const html = renderHtml(
      many(20_000, (index) => (index < 19_990 ? {} : { ruleId: `quiet-rule-${index}`, title: `Quiet ${index}` })),
      OPTIONS,
    );
    const { tags, text } = readPage(html);
    expect(tags.filter(({ attributes }) => attributes.get('class') === 'place')).toHaveLength(1000);
    expect(text).toContain('Quiet 19999');
  });

  it('cuts a long text visibly', () => {
    const long = 'The duty manager drives over. '.repeat(4000);
    const { text } = readPage(
      renderHtml(
        many(3, () => ({ message: long, remediation: long, title: long })),
        OPTIONS,
      ),
    );
    expect(text).toContain('(cut here, of 120000 characters)');
    expect(text.length).toBeLessThan(80_000);
  });

  it('keeps the marked region of a very long line in sight', () => {
    const excerpt = `${'a'.repeat(5000)}role/soc-analyst${'b'.repeat(5000)}`;
    const region = { startLine: 4, startColumn: 5011, endLine: 4, endColumn: 5027 };
    const location = { path: 'security/plan.yaml', region, excerpt, excerptStartColumn: 11 };
    const html = renderHtml(
      many(1, () => ({ location })),
      OPTIONS,
    );
    expect(html).toContain(`<code>…${'a'.repeat(60)}<mark>role/soc-analyst</mark>${'b'.repeat(164)}…</code>`);
  });
});
