import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderMarkdown } from '../../../../src/report/markdown/markdown.ts';
import { CROSSWALK } from '../../../../src/report/sentences.ts';
import { reportOn } from '../../../examples.ts';
import { stored } from '../stored.ts';
import { cells, headings, nodesOf, OPTIONS, parsed, section, seen, tablesOf } from './reading.ts';

const NORTHWIND = stored('northwind-2026-11');
const MARKDOWN = renderMarkdown(NORTHWIND, OPTIONS);
const TREE = parsed(MARKDOWN);

function tableIn(title: string, index = 0, tree = TREE): readonly (readonly string[])[] {
  const table = tablesOf(section(tree, title))[index];
  return table === undefined ? [] : cells(table);
}

function words(title: string, tree = TREE): string {
  return section(tree, title).map(seen).join('\n');
}

describe('the report for a reviewer', () => {
  it('reads as it did', async () => {
    await expect(MARKDOWN).toMatchFileSnapshot('./__snapshots__/northwind.md');
  });

  it('goes from the verdict to the evidence', () => {
    expect(headings(TREE).filter((heading) => !heading.startsWith('###'))).toEqual([
      '# Readiness to respond to an incident',
      '## Overview',
      '## The worst gaps',
      '## By control',
      '## Gaps in detail',
      '## Evidence for what passes',
      '## Waivers',
      '## Left to a person',
      '## Could not be decided',
      '## Not assessed',
      '## Notices',
      '## About this run',
    ]);
  });

  it('is the same, byte for byte, each time', () => {
    expect(renderMarkdown(stored('northwind-2026-11'), OPTIONS)).toBe(MARKDOWN);
  });

  it('starts with the verdict in words and the score with its formula', () => {
    const first = TREE.children.slice(1, 3).map(seen);
    expect(first[0]).toContain(
      'Not met. 7 gaps: 4 errors, 2 warnings, 1 note. 1 waived. 5 of 13 objectives met (38 %)',
    );
    expect(first[0]).toContain('Profile recommended, as of 2026-11-21.');
    expect(first[1]).toBe(`Score: 5 / 13 = 38 %. Formula: ${NORTHWIND.summary.scoreFormula}`);
  });

  it('carries what a report rests on', () => {
    const facts = new Map(tableIn('About this run').map(([name, value]) => [name, value]));
    const { tool, configuration, summary } = NORTHWIND;
    expect(facts.get('As of')).toBe('2026-11-21');
    expect(facts.get('Made by')).toBe(`irready ${tool.version}`);
    expect(facts.get('Rule library')).toBe(`sha256:${tool.libraryDigest}`);
    expect(facts.get('Configuration')).toBe(`${configuration.path}, sha256:${configuration.sha256}`);
    expect(facts.get('Outcomes')).toBe('37 pass, 8 fail, 2 open, 7 not applicable');
    expect(facts.get('Formula')).toBe(summary.scoreFormula);
    expect(MARKDOWN).toContain(tool.libraryDigest);
  });

  it('lists every input with its digest, folded', () => {
    expect(tableIn('Inputs').slice(1)).toEqual(
      NORTHWIND.inputs.map(({ path, documents, sha256 }) => [path, String(documents), sha256]),
    );
    expect(MARKDOWN.match(/<details>/g)).toHaveLength(2);
    expect(MARKDOWN.match(/<\/details>/g)).toHaveLength(2);
  });
});

describe('its tables', () => {
  it.each([
    ['Northwind', NORTHWIND],
    ['a folder full of gaps', reportOn('examples/gaps', { profile: 'full' })],
    ['a complete folder', reportOn('examples/complete', { profile: 'full' })],
  ])('have as many cells in each row as in the header: %s', (_, report) => {
    const tables = tablesOf(parsed(renderMarkdown(report, OPTIONS)).children).map(cells);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(([header, ...rows]) => rows.some((row) => row.length !== header?.length))).toEqual([]);
    expect(tables.filter((rows) => rows.length < 2)).toEqual([]);
  });

  it('count the objectives of each control as the report does', () => {
    const rows = tableIn('Overview').slice(1);
    expect(rows.map(([catalog, id, title, , , ...counts]) => [catalog, id, title, ...counts.slice(0, 6)])).toEqual(
      NORTHWIND.controls.map(({ catalog, id, title, counts }) => [
        catalog,
        id,
        title,
        ...[counts.pass, counts.fail, counts.open, counts.manual, counts.notAssessed, counts.notApplicable].map(String),
      ]),
    );
    expect(rows.map((row) => row.at(-1))).toContain('1 / 3 = 33 %');
  });

  it('say each state in words, not by colour alone', () => {
    const verdicts = tableIn('Overview').map((row) => row[3]);
    expect(verdicts.slice(1)).toEqual(expect.arrayContaining(['🟥 Not met', '🟩 Met']));
    const states = tableIn('IR-2 Preparation - setup incident notification').map((row) => row[2]);
    expect(states.slice(1)).toEqual(['🟥 Not met', '🟨 Open', '🟨 Open', '🟩 Met']);
  });

  it('draw a control with many objectives in a bar of twenty, and nothing that exists away', () => {
    const counts = { pass: 97, fail: 1, open: 0, manual: 0, notApplicable: 0, notAssessed: 2 };
    const controls = NORTHWIND.controls.slice(0, 1).map((control) => ({ ...control, counts }));
    const bar = tableIn('Overview', 0, parsed(renderMarkdown({ ...NORTHWIND, controls }, OPTIONS)))[1]?.[4] ?? '';
    expect([...bar].filter((square) => square === '🟥')).toHaveLength(1);
    expect([...bar].filter((square) => square === '🟪')).toHaveLength(1);
    expect([...bar].length).toBeLessThanOrEqual(22);
  });

  it('name the worst gaps, one a rule, with place and owner', () => {
    const rows = tableIn('The worst gaps').slice(1);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual([
      'error',
      'Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21.',
      'security/playbooks/ransomware.yaml:31:17',
      'role/incident-commander',
      '2',
    ]);
  });

  it('show the first passing places, with how often a rule passes', () => {
    const rows = tableIn('Evidence for what passes').slice(1);
    expect(rows).toHaveLength(NORTHWIND.rules.flatMap(({ evidence }) => evidence).length);
    expect(rows[0]).toEqual([
      'O-001',
      'plan-has-an-owner',
      '1',
      'IncidentResponsePlan northwind-ir-plan',
      'security/plan.yaml:9:10',
      'owner: role/incident-commander',
    ]);
  });

  it('keep a waiver, an attestation and what is open apart from gaps and from what is met', () => {
    expect(tableIn('Waivers').map((row) => row.slice(0, 2))).toEqual([
      ['Waiver', 'State'],
      ['harbour-office-line', 'active'],
      ['old-drill-gap', 'expired'],
      ['osaka-titles', 'unused'],
    ]);
    expect(tableIn('Waivers', 1)[1]?.at(-1)).toBe('harbour-office-line');
    expect(words('Gaps in detail')).not.toContain('call-coastguard');
    expect(tableIn('Left to a person', 1).map((row) => row.slice(0, 2))).toContainEqual(['O-019', 'expired']);
    expect(tableIn('Could not be decided').slice(1)).toHaveLength(NORTHWIND.open.length);
    expect(tableIn('Not assessed').map((row) => row[1])).toEqual(['Id', 'plan-quotes-its-regulator', 'O-210']);
    expect(tableIn('Notices')[1]?.[0]).toBe('warning');
  });
});

describe('a gap in detail', () => {
  const blocks = section(TREE, 'error: plan-is-reviewed');

  it('says what is expected, why, what to do, where and whose it is', () => {
    const text = blocks.map(seen).join('\n');
    expect(text).toContain('Expected: The plan is reviewed within its interval.');
    expect(text).toContain('Why: Names, systems and duties change');
    expect(text).toContain('Remedy: Review the plan, then write the day: lastReviewed: 2026-11-21.');
    expect(text).toContain('security/plan.yaml:11:17 (owner role/incident-commander): Plan "northwind-ir-plan"');
  });

  it('shows the YAML to paste and the line of the document in blocks of their own', () => {
    const code = blocks.flatMap(nodesOf).filter((node) => node.type === 'code');
    expect(code.map(({ lang, value }) => [lang, value])).toEqual([
      ['yaml', 'lastReviewed: 2026-11-21'],
      ['text', '11 |   lastReviewed: 2025-10-02\n   |                 ^^^^^^^^^^'],
    ]);
  });

  it('writes paths and ids so that they can be copied', () => {
    const spans = nodesOf(TREE).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
    expect(spans).toEqual(expect.arrayContaining(['security/playbooks/ランサム.yaml:5:10', 'plan-is-reviewed']));
    expect(spans.filter((value) => value.includes('\u200b'))).toEqual([]);
  });

  it('gives each place its own remedy where they differ', () => {
    const findings = NORTHWIND.findings.map((finding, index) => ({ ...finding, remediation: `Call number ${index}.` }));
    const tree = parsed(renderMarkdown({ ...NORTHWIND, findings }, OPTIONS));
    const text = words('error: playbook-step-is-assigned-to-someone-still-here', tree);
    expect(text.match(/Remedy: Call number \d/g)).toHaveLength(2);
  });
});

describe('what is asked for and what is amiss', () => {
  it('hides lighter gaps and says how many', () => {
    const tree = parsed(renderMarkdown(NORTHWIND, { ...OPTIONS, minLevel: 'error' }));
    expect(tree.children.map(seen)).toContain('3 gaps below --min-level error are counted and not listed.');
    expect(headings(tree).filter((heading) => /warning:|note:/.test(heading))).toEqual([]);
    expect(tableIn('Overview', 0, tree)).toEqual(tableIn('Overview'));
  });

  it('warns of a run that is not complete', () => {
    const summary = { ...NORTHWIND.summary, complete: false, unreadFiles: 2 };
    const markdown = renderMarkdown({ ...NORTHWIND, summary }, OPTIONS);
    expect(markdown).toContain(
      '> [!WARNING]\n> Incomplete: 2 inputs could not be read or parsed; what is missing here proves nothing.\n',
    );
    expect(MARKDOWN).not.toContain('[!WARNING]');
  });

  it('says that nothing was assessed where nothing was', () => {
    const summary = { ...NORTHWIND.summary, documents: 0, files: 0 };
    const markdown = renderMarkdown({ ...NORTHWIND, summary, controls: [], findings: [], rules: [] }, OPTIONS);
    expect(markdown).toContain('> Nothing was assessed. Read 0 documents');
    expect(headings(parsed(markdown))).not.toContain('## The worst gaps');
    expect(headings(parsed(markdown))).toContain('## About this run');
  });

  it('explains controls that only a crosswalk leads to, and names its links', () => {
    const links = [{ from: 'IR-1 and 10.3', assertedBy: 'NIST', confidence: 'stated' }] as const;
    const controls = NORTHWIND.controls.map((control) => ({ ...control, links }));
    const report: Report = { ...NORTHWIND, controls, framework: { id: 'nist-csf-2.0', title: 'NIST CSF' } };
    const tree = parsed(renderMarkdown(report, OPTIONS));
    const note = tree.children.find((node) => node.type === 'blockquote');
    expect(note === undefined ? '' : seen(note)).toBe(`[!NOTE]\n${CROSSWALK}`);
    expect(tree.children.map(seen)).toContain('IR-1 and 10.3, asserted by NIST, stated');
    expect(tableIn('About this run', 0, tree)).toContainEqual(['Framework', 'NIST CSF (nist-csf-2.0)']);
  });

  it('marks an objective that a control does not ask for', () => {
    const titles = tableIn('10.3 Test security response procedures').map((row) => row[1]);
    expect(titles.at(-1)).toBe('Automation may act alone (beyond: nearest to it, but not asked for here)');
  });
});
