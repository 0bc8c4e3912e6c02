import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { compareReports } from '../../../../src/report/compare/compare.ts';
import { renderDiffJson } from '../../../../src/report/compare/json.ts';
import { diffMarkdownWithin, renderDiffMarkdown } from '../../../../src/report/compare/markdown.ts';
import { renderDiffText } from '../../../../src/report/compare/text.ts';
import { displayWidth } from '../../../../src/report/text/width.ts';
import { FORMATS } from '../../../../src/validate/formats.ts';
import { ROOT } from '../../../examples.ts';
import { seen } from '../markdown/reading.ts';
import { OPTIONS } from '../northwind.ts';
import { obeyed } from '../obeyed.ts';
import { stored } from '../stored.ts';
import { incomplete, openAt, run, STEP, WAIVED } from './story.ts';

const NORTHWIND = compareReports(stored('northwind-2026-08'), stored('northwind-2026-11'));

const HOSTILE = [
  '::error::stolen\n::stop-commands::t',
  '##[command]curl evil.example ##vso[task.complete]',
  '\u001b[2J\u202egnp\u2028::error::x',
  '</summary></details><script>alert(1)</script>',
  '| a | b |\n| - | - |\n# heading\n> quote\n- item ```\n@octocat #12 https://evil.example',
  'x'.repeat(100_000),
  '\ud800 lone, 🚢, \u200f right to left, =cmd()',
];

/** A finding and a run in which every text is the given one. */
function forgedFinding(text: string, fingerprint: string): ReportFinding {
  const location = { ...STEP.location, path: text };
  return { ...STEP, ruleId: text, title: text, message: text, remediation: text, fingerprint, location };
}

function forgedRun(text: string, findings: readonly ReportFinding[], version: string): Report {
  const base = run(findings);
  return {
    ...base,
    asOf: text,
    tool: { ...base.tool, version: version + text, libraryDigest: version + text },
    profile: { id: version + text, title: text },
    framework: { id: version + text, title: text },
    configuration: { path: text, sha256: version + text },
    summary: { ...incomplete(findings), scoreFormula: text },
    controls: base.controls.map((control, index) => ({
      ...control,
      id: `${index}${text}`,
      title: text,
      score: version === '1' ? control.score : { met: 0, applicable: 1, ratio: 0 },
    })),
    objectives: base.objectives.map((one) => ({
      ...one,
      id: one.id + text,
      title: text,
      status: version === '1' ? 'pass' : 'fail',
    })),
    open: [{ ...openAt({ path: text, pointer: '/x' }, `${text}open`), reason: text }],
    notAssessed: [{ id: 'x', what: 'rule', reason: text }],
    inputs: version === '1' ? [{ path: text, sha256: 'e'.repeat(64), documents: 1 }] : [],
  };
}

function forged(text: string) {
  const waived = { ...forgedFinding(text, 'waived'), waiver: text };
  const before = [forgedFinding(text, 'same'), forgedFinding(text, 'gone'), waived];
  const after = [
    forgedFinding(text, 'same'),
    forgedFinding(text, 'new'),
    { ...forgedFinding(text, 'waive'), waiver: text },
  ];
  return compareReports(forgedRun(text, before, '1'), forgedRun(text, after, '2'));
}

function parsed(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function all(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(all)] : [node];
}

describe('the text of a comparison', () => {
  it('is readable in 80 columns', async () => {
    await expect(renderDiffText(NORTHWIND, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.txt');
  });

  it('is one line a new gap and the verdict when quiet', async () => {
    const text = renderDiffText(NORTHWIND, { ...OPTIONS, quiet: true });
    await expect(text).toMatchFileSnapshot('__snapshots__/northwind-quiet.txt');
    expect(text.trimEnd().split('\n')).toHaveLength(NORTHWIND.newGaps.length + 1);
  });

  it('ends with the verdict on one line, however narrow', () => {
    const comparison = compareReports(run([{ ...STEP, fingerprint: 'old' }, WAIVED]), run([STEP], { rules: [] }));
    expect(
      renderDiffText(comparison, { ...OPTIONS, width: 40 })
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe(
      '0 new, 1 no longer waived, 0 fixed, 0 unchanged, 1 not decided any more. Score 5 of 13 (38 %) -> 5 of 13 (38 %).',
    );
  });

  it('says first what is not the same', () => {
    const later = run([], { asOf: '2026-08-01', profile: { id: 'full', title: 'Full' }, summary: incomplete([]) });
    const text = renderDiffText(compareReports(run([STEP]), later), OPTIONS).replace(/\s+/g, ' ');
    expect(text).toMatch(
      /^Mind: The report given as the later one is the earlier: 2026-08-01 comes before 2026-11-21\./,
    );
    expect(text).toContain('Mind: Not the same profile: recommended -> full.');
    expect(text).toContain('Mind: The later run is not complete; what is missing in it proves nothing.');
    const quiet = renderDiffText(compareReports(run([STEP]), later), { ...OPTIONS, quiet: true });
    expect(quiet).toContain(
      'Mind: the later report was given first; not the same profile; the later run is not complete.',
    );
  });

  it('says why a gap is not decided any more, and that a fixed one lost its file', () => {
    const other = { ...STEP, fingerprint: 'other', ruleId: 'plan-is-reviewed' };
    const rules = run([]).rules.filter(({ id }) => id !== STEP.ruleId);
    const text = renderDiffText(compareReports(run([STEP, other]), run([], { rules, inputs: [] })), OPTIONS);
    expect(text).toContain('    mind    its rule is not among those of the later run\n');
    expect(text).toContain('    its file is not among the inputs any more\n');
  });

  it('keeps prose within the width', () => {
    const lines = renderDiffText(NORTHWIND, { ...OPTIONS, width: 60 })
      .trimEnd()
      .split('\n')
      .slice(0, -1);
    expect(lines.filter((line) => displayWidth(line) > 60 && !/sha256|security\//.test(line))).toEqual([]);
  });

  it('is the same with and without colour', () => {
    const coloured = renderDiffText(NORTHWIND, { ...OPTIONS, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken away
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderDiffText(NORTHWIND, OPTIONS));
    expect(coloured).toContain('\u001b[');
  });

  it('lists only what is as heavy as asked for, and says so', () => {
    const text = renderDiffText(NORTHWIND, { ...OPTIONS, minLevel: 'error' });
    expect(text).toContain('New: 3 gaps\n');
    expect(text).toContain('  2 below --min-level error not listed\n');
    expect(text).not.toContain('harbour-gate-failure');
  });

  it.each(HOSTILE)('is not obeyed: %.40j', (hostile) => {
    for (const quiet of [true, false])
      expect(obeyed(renderDiffText(forged(hostile), { ...OPTIONS, quiet }))).toBe(false);
  });
});

describe('the JSON of a comparison', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  const schema = (name: string) => JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, 'utf8'));
  ajv.addSchema(schema('report'), 'report.schema.json');
  const isComparison = ajv.compile(schema('comparison'));

  const everyList = compareReports(
    run([STEP, { ...STEP, fingerprint: 'a' }, { ...WAIVED, fingerprint: 'b' }, { ...WAIVED, fingerprint: 'c' }]),
    run(
      [
        { ...STEP, level: 'note' },
        { ...STEP, fingerprint: 'b' },
        { ...STEP, fingerprint: 'd' },
        { ...WAIVED, fingerprint: 'e' },
      ],
      {
        controls: [],
        objectives: [],
        inputs: [],
      },
    ),
  );
  const undecided = compareReports(run([STEP, { ...WAIVED, fingerprint: 'w' }], { rules: [] }), run([], { rules: [] }));

  it.each([
    ['Northwind', NORTHWIND],
    ['every list', everyList],
    ['nothing decided', undecided],
    ['the other way', compareReports(run([], { rules: [] }), run([STEP]))],
  ])('keeps to the published schema: %s', (_, comparison) => {
    const value = JSON.parse(renderDiffJson(comparison, OPTIONS));
    expect(isComparison(value), JSON.stringify(isComparison.errors?.slice(0, 3))).toBe(true);
    expect(value).toEqual(comparison);
  });

  it.each(['newGaps', 'before', 'schemaVersion'])('would not keep to it without %s', (key) => {
    expect(isComparison({ ...NORTHWIND, [key]: undefined })).toBe(false);
  });

  it.each(HOSTILE)('is not obeyed and keeps every value: %.40j', (hostile) => {
    const json = renderDiffJson(forged(hostile), OPTIONS);
    expect(obeyed(json)).toBe(false);
    expect(JSON.parse(json)).toEqual(forged(hostile));
  });
});

describe('the Markdown of a comparison', () => {
  it('is fit for a pull request', async () => {
    await expect(renderDiffMarkdown(NORTHWIND, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.md');
  });

  it('names new gaps before anything else', () => {
    const headings = all(parsed(renderDiffMarkdown(NORTHWIND, OPTIONS))).filter(({ type }) => type === 'heading');
    expect(headings.map((node) => seen(node))).toEqual(['Incident-response readiness: what changed', 'New: 3 gaps']);
  });

  it.each(HOSTILE)('holds hostile text as text: %.40j', (hostile) => {
    const markdown = renderDiffMarkdown(forged(hostile), OPTIONS);
    expect(obeyed(markdown)).toBe(false);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(65_536);
    const nodes = all(parsed(markdown));
    const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
    expect(html.filter((one) => !/^<details>\n<summary>[\w ,:]+<\/summary>$|^<\/details>$/.test(one))).toEqual([]);
    expect(nodes.filter(({ type }) => ['link', 'image', 'linkReference', 'code'].includes(type))).toEqual([]);
    const widths = nodes.flatMap((node) => (node.type === 'tableRow' ? [node.children.length] : []));
    expect(new Set(widths)).toEqual(new Set([4]));
  });

  const many = Array.from(
    { length: 30_000 },
    (_, index) =>
      ({
        ...STEP,
        fingerprint: `f${index}`,
        message: `Step ${index} is assigned to nobody.`,
        level: index < 5 ? 'error' : 'note',
      }) as const,
  );
  const lost = Array.from({ length: 3000 }, (_, index) => ({ ...STEP, fingerprint: `g${index}` }));
  const big = compareReports(run(lost), run(many));

  it.each([65_536, 20_000, 6_000])('stays within %i bytes with 30,000 new gaps, worst first', (most) => {
    const markdown = diffMarkdownWithin(big, OPTIONS, most);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(most);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(most * 0.6);
    const items = all(parsed(markdown)).filter(({ type }) => type === 'listItem');
    const levels = items.map((item) => seen(item).split(' ')[0]).filter((word) => word === 'error' || word === 'note');
    expect(levels.slice(0, 5)).toEqual(levels.slice(0, 5).map(() => 'error'));
    expect(markdown).toMatch(/And \d+ more; the reports in JSON hold them all\./);
    expect((markdown.match(/<details>/g) ?? []).length).toBe((markdown.match(/<\/details>/g) ?? []).length);
  });

  it('says exactly how many it leaves out', () => {
    const markdown = diffMarkdownWithin(big, OPTIONS, 20_000);
    const [found = ''] = markdown.split('<summary>Fixed');
    const shown = (found.match(/^- \*\*/gm) ?? []).length;
    expect(found).toContain(`And ${30_000 - shown} more;`);
  });

  it('shows ten items and folds the others', () => {
    const markdown = renderDiffMarkdown(compareReports(run([]), run(many.slice(0, 13))), OPTIONS);
    const [open = '', folded = ''] = markdown.split('<summary>3 more gaps</summary>');
    expect(open.match(/^- \*\*/gm)).toHaveLength(10);
    expect(folded.split('</details>')[0]?.match(/^- \*\*/gm)).toHaveLength(3);
  });

  it('tells what is wrong in several places once, with every file, its lines and who answers for it', () => {
    const { owner: _, ...nobodys } = STEP;
    const at = (index: number, path: string, startLine: number, owner?: string): ReportFinding => ({
      ...nobodys,
      fingerprint: `p${index}`,
      ...(owner !== undefined && { owner }),
      location: { path, region: { startLine, startColumn: 1, endLine: startLine, endColumn: 2 } },
    });
    const gaps = [
      at(1, 'contacts.yaml', 4, 'role/ciso'),
      at(2, 'contacts.yaml', 9, 'role/ciso'),
      at(3, 'plan.yaml', 2),
    ];
    const markdown = renderDiffMarkdown(compareReports(run([]), run(gaps)), OPTIONS);
    expect(markdown).toContain(`- **error** in 3 places \`${STEP.ruleId}\` ${STEP.message}\n`);
    expect(markdown.match(/Remedy: /g)).toHaveLength(1);
    expect(markdown).toContain('  - `contacts.yaml` lines 4, 9, owner `role/ciso`\n  - `plan.yaml` line 2\n');
  });

  it('says of a long list of places how much is missing', () => {
    const gaps = Array.from({ length: 36 }, (_, index) => {
      const path = index < 24 ? 'contacts.yaml' : `playbook-${index}.yaml`;
      const region = { startLine: index + 1, startColumn: 1, endLine: index + 1, endColumn: 2 };
      return { ...STEP, fingerprint: `p${index}`, location: { path, region } };
    });
    const markdown = renderDiffMarkdown(compareReports(run([]), run(gaps)), OPTIONS);
    expect(markdown).toMatch(/`contacts\.yaml` lines 1, 2, [\d, ]+ 20 and 4 more/);
    expect(markdown).toContain('and in 3 more files');
  });

  it('names lists for which there is no room at all', () => {
    const { summary } = run([STEP]);
    const markdown = diffMarkdownWithin(NORTHWIND, OPTIONS, 3_000);
    expect(summary.scoreFormula).not.toBe('');
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(3_000);
    expect(markdown).toContain('Left out for want of room: ');
  });

  it('is at least the verdict', () => {
    expect(diffMarkdownWithin(NORTHWIND, OPTIONS, 10)).toMatch(/^\*\*3 new, 2 fixed,.*\*\*\n$/);
  });
});
