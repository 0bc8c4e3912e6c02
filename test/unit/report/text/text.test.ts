import { describe, expect, it } from 'vitest';
import { renderText } from '../../../../src/report/text/text.ts';
import { displayWidth } from '../../../../src/report/text/width.ts';
import { counts, finding, OPTIONS, report } from '../northwind.ts';
import { stored } from '../stored.ts';

const NOTHING_FOUND = report({
  findings: [],
  open: [],
  objectives: [],
  controls: [],
  notAssessed: [],
  notices: [],
  summary: {
    ...report().summary,
    files: 0,
    documents: 0,
    findings: { error: 0, warning: 0, note: 0 },
    objectives: counts({}),
    score: { met: 0, applicable: 0, ratio: null },
    complete: false,
  },
});

describe('renderText', () => {
  it('is readable in 80 columns', async () => {
    await expect(renderText(report(), OPTIONS)).toMatchFileSnapshot('__snapshots__/text-80.txt');
  });

  it('uses 200 columns for the table and keeps prose readable', async () => {
    await expect(renderText(report(), { ...OPTIONS, width: 200 })).toMatchFileSnapshot('__snapshots__/text-200.txt');
  });

  it('tells what is waived, by whom, until when, and what a person stated', async () => {
    const text = renderText(stored('northwind-2026-11'), OPTIONS);
    await expect(text).toMatchFileSnapshot('__snapshots__/text-exceptions.txt');
    expect(text.slice(0, text.indexOf('Waived: 1 gap'))).not.toContain('call-coastguard');
  });

  it('colours and links when told to', async () => {
    const text = renderText(report(), { ...OPTIONS, colour: true, hyperlinks: 'file:///srv/northwind/' });
    await expect(text).toMatchFileSnapshot('__snapshots__/text-colour.txt');
  });

  it('says the same with and without colour', () => {
    const coloured = renderText(report(), { ...OPTIONS, colour: true, hyperlinks: 'file:///srv/northwind/' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken away
    const plain = coloured.replace(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '');
    expect(plain).toBe(renderText(report(), OPTIONS));
  });

  it('puts no escape code into text without colour, even when links are asked for', () => {
    expect(renderText(report(), { ...OPTIONS, hyperlinks: 'file:///srv/' })).not.toContain('\u001b');
  });

  it.each([60, 80, 120])('keeps every line of the table within %i columns', (width) => {
    const lines = renderText(report(), { ...OPTIONS, width }).split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('control ')));
    expect(table.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  it('says what makes the run incomplete also when quiet', () => {
    const message = '"plans.yaml" does not exist.';
    const notices = [
      { id: 'path-matches-nothing', level: 'error', message },
      { id: 'file-too-large', level: 'note', message: 'A large export was passed over.' },
    ] as const;
    const text = renderText({ ...report(), notices }, { ...OPTIONS, quiet: true });
    expect(text).toContain('\nerror: "plans.yaml" does not exist. [path-matches-nothing]\n');
    expect(text).not.toContain('passed over');
  });

  it('lists every gap in one line each when quiet', async () => {
    const text = renderText(report(), { ...OPTIONS, quiet: true });
    await expect(text).toMatchFileSnapshot('__snapshots__/text-quiet.txt');
  });

  it('tells what it looked for and how to start when nothing is ours', async () => {
    await expect(renderText(NOTHING_FOUND, OPTIONS)).toMatchFileSnapshot('__snapshots__/text-nothing.txt');
  });

  it('does not call it nothing when the one file could not be read', () => {
    const summary = { ...NOTHING_FOUND.summary, unreadFiles: 1 };
    const text = renderText({ ...NOTHING_FOUND, summary }, { ...OPTIONS, width: 120 });
    expect(text).not.toContain('No irready documents found');
    expect(text).toContain('Nothing could be read.');
  });

  it('leaves the kinds that are missing to the hint', () => {
    const missing = report().findings.filter(({ ruleId }) => ruleId === 'incidents-are-recorded');
    expect(renderText({ ...NOTHING_FOUND, findings: missing }, OPTIONS)).toBe(renderText(NOTHING_FOUND, OPTIONS));
  });

  it('says that an incomplete assessment proves nothing', () => {
    const summary = { ...report().summary, complete: false, unreadFiles: 1 };
    expect(renderText(report({ summary }), { ...OPTIONS, width: 120 })).toContain(
      'Incomplete: 1 input could not be read or parsed; what is missing here proves nothing.\n',
    );
  });

  it('says that a rule which could not be finished proves nothing', () => {
    const summary = { ...report().summary, complete: false, unreadFiles: 0 };
    expect(renderText(report({ summary }), { ...OPTIONS, width: 120 })).toContain(
      'Incomplete: some rules could not be finished, as the notices say; what is missing here proves nothing.\n',
    );
  });
});

describe('levels', () => {
  it('puts errors before warnings before notes', () => {
    const text = renderText(report({ findings: report().findings.toReversed() }), OPTIONS);
    expect(text).toBe(renderText(report(), OPTIONS));
  });

  it('counts what --min-level hides', () => {
    const text = renderText(report(), { ...OPTIONS, minLevel: 'error' });
    expect(text).not.toContain('incidents-are-recorded');
    expect(text).toContain('2 gaps below --min-level error are counted and not listed.\n');
    expect(text).toContain('5 gaps: 3 errors, 1 warning, 1 note.');
  });
});

describe('groups', () => {
  const hundred = Array.from({ length: 100 }, (_, index) =>
    finding({
      location: {
        path: 'security/playbooks/ransomware.yaml',
        region: { startLine: index + 1, startColumn: 1, endLine: index + 1, endColumn: 9 },
        excerpt: 'assignee: role/soc-analyst',
      },
    }),
  );

  it('shows title and remedy of a hundred gaps once, and every place', () => {
    const lines = renderText(report({ findings: hundred }), OPTIONS).split('\n');
    expect(lines.filter((line) => line.includes('expected'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('remedy'))).toHaveLength(1);
    expect(lines.filter((line) => /^ {2}security\/playbooks\/ransomware\.yaml:\d+:1$/.test(line))).toHaveLength(100);
    expect(lines.filter((line) => line.includes('^^^'))).toHaveLength(5);
  });

  it('gives each place its own remedy when they differ', () => {
    const findings = [finding(), finding({ remediation: 'Write "role/scribe" instead of "role/scrib".' })];
    const text = renderText(report({ findings }), OPTIONS);
    expect(text).toContain('\n    remedy    Give the role an active primary contact in the registry, or assign');
    expect(text).toContain('\n    remedy    Write "role/scribe" instead of "role/scrib".\n');
  });
});

describe('verdict', () => {
  const last = (given: Parameters<typeof report>[0]) => renderText(report(given), { ...OPTIONS, width: 120 });

  it('never rounds up to everything met', () => {
    const summary = { ...report().summary, score: { met: 299, applicable: 300, ratio: 299 / 300 } };
    expect(last({ summary })).toContain('299 of 300 objectives met (99 %)');
  });

  it('uses the singular for one', () => {
    const summary = {
      ...report().summary,
      findings: { error: 1, warning: 0, note: 0 },
      score: { met: 1, applicable: 1, ratio: 1 },
      objectives: counts({ pass: 1 }),
    };
    expect(last({ summary })).toContain('1 gap: 1 error. 1 of 1 objective met (100 %). Profile essential');
  });

  it('shows what was waived and what was not assessed', () => {
    const summary = { ...report().summary, waived: 2, objectives: counts({ pass: 31, notAssessed: 7 }) };
    expect(last({ summary })).toMatch(/1 note\. 2 waived\. .*, 7 not assessed\./);
  });
});
