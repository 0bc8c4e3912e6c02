import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { helpMarkdown } from '../../../../src/report/sarif/help.ts';
import { renderSarif } from '../../../../src/report/sarif/sarif.ts';
import { forged, hostileTexts } from '../forged.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';

const STORY = stored('northwind-2026-11');

/** What a runner obeys: a line that starts with `::`, and two marks anywhere. */
const OBEYED = /^\s*::|##(?:vso)?\[/im;

function runOf(text: string): Run {
  const log: Log = JSON.parse(text);
  return log.runs[0] as Run;
}

/** All texts of a value that a viewer shows: not the property bags, which repeat the report. */
function shownTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'properties' ? [] : shownTexts(each)));
}

describe('a forged report as SARIF', () => {
  it('is JSON that no runner obeys, and neither is any text in it', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const text = renderSarif(forged(texts), OPTIONS);
        expect(text).not.toMatch(OBEYED);
        expect(shownTexts(runOf(text)).filter((each) => OBEYED.test(each))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has what code scanning refuses a file without, not even empty', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const run = runOf(renderSarif(forged(texts), OPTIONS));
        expect(run.results).toHaveLength(STORY.findings.length);
        for (const { message, locations, ruleIndex, partialFingerprints } of run.results ?? []) {
          const place = locations?.[0]?.physicalLocation;
          expect(message.text).not.toBe('');
          expect(place?.artifactLocation?.uri).toMatch(
            /^(?:[\w.!~*'()-]|%[0-9A-F]{2})(?:[/\w.!~*'()-]|%[0-9A-F]{2})*$/,
          );
          expect(place?.region?.startLine).toBeGreaterThan(0);
          expect(partialFingerprints?.['primaryLocationLineHash']).toMatch(/:1$/);
          const rule = run.tool.driver.rules?.[ruleIndex ?? -1];
          for (const each of [rule?.id, rule?.shortDescription?.text, rule?.fullDescription?.text, rule?.help?.text]) {
            expect(each).toMatch(/./);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('links to no place but its own', () => {
    const [gap] = STORY.findings;
    if (gap === undefined) throw new Error('the story has no gap');
    const text = 'See [the portal](https://evil.example) and ![x](1)';
    const findings = [
      { ...gap, message: text, remediation: text, related: [{ message: text, location: gap.location }] },
    ];
    const message = runOf(renderSarif({ ...STORY, findings }, OPTIONS)).results?.[0]?.message.text ?? '';
    expect([...message.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)].map(([, , target]) => target)).toEqual(['1']);
  });

  it('cuts texts that are longer than code scanning takes', () => {
    const long = 'Fähre 🚢\n'.repeat(12_000);
    const rules = STORY.rules.map((rule) => ({ ...rule, title: long, rationale: long, id: rule.id }));
    const findings = STORY.findings.map((finding) => ({ ...finding, message: long, remediation: long }));
    const run = runOf(renderSarif({ ...STORY, rules, findings }, OPTIONS));
    for (const { name = '', shortDescription, fullDescription, help } of run.tool.driver.rules ?? []) {
      expect(name.length).toBeLessThanOrEqual(255);
      expect(shortDescription?.text.length).toBeLessThanOrEqual(1_024);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1_024);
      expect(help?.markdown?.length).toBeLessThan(20_000);
    }
    for (const { message } of run.results ?? []) expect(message.text?.length).toBeLessThanOrEqual(4_000);
  });
});

describe('help as Markdown', () => {
  const ALLOWED = ['root', 'paragraph', 'strong', 'text', 'break', 'inlineCode'];

  function kinds(markdown: string): readonly string[] {
    const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const below = (node: Nodes): readonly string[] => [
      node.type,
      ...('children' in node ? node.children.flatMap(below) : []),
    ];
    return below(tree);
  }

  it('keeps code and lines and gives nothing else a meaning', () => {
    const text = 'Add *one* <b>owner</b> to [it](x), see https://evil.example:\n`owner: <role>`\n- 1. # x';
    const markdown = helpMarkdown([['Remedy', text]]);
    expect(new Set(kinds(markdown))).toEqual(new Set(ALLOWED));
    expect(markdown).toContain('`owner: <role>`');
  });

  it('is text, code and line breaks, whatever it is made of', () => {
    const signs = [
      '`',
      '``',
      '\\',
      '*',
      '_',
      '|',
      '-|-',
      '\n',
      '# ',
      '1. ',
      '- ',
      '> ',
      '~~',
      '```',
      '~~~',
      '---',
      '===',
      '$x$',
    ];
    const marks = ['[a](b)', '![a](b)', '<b>', '<!--', '&amp;', 'www.evil.example', 'x', ' ', '    ', '[^1]', '[x]: y'];
    const piece = fc.constantFrom(...signs, ...marks, 'https://evil.example', 'a@evil.example');
    const made = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          hostileTexts.map((texts) => texts.join('')),
          made,
        ),
        (text) => {
          expect(kinds(helpMarkdown([['Why', text]])).filter((kind) => !ALLOWED.includes(kind))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
