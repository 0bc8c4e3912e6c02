import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../../src/report/json.ts';
import { neutralise, neutraliseParts } from '../../../../src/report/neutralise.ts';
import { renderText } from '../../../../src/report/text/text.ts';
import { finding, OPTIONS, report } from '../northwind.ts';
import { obeyed } from '../obeyed.ts';

const HOSTILE = [
  '::set-output name=token::stolen',
  'x\n::add-mask::x\n  ::error::y',
  '##[command]curl evil.example',
  'a ##vso[task.setvariable variable=x]y',
  'a ##VSO[task.complete]',
  '\u001b[2J\u001b]0;title\u0007',
  'safe\u202egnp.yaml',
  '\r::stop-commands::t',
  '\u2028::error::x',
  ':::error::x',
];

function everywhere(text: string) {
  const location = {
    path: `security/${text}`,
    region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 9 },
    excerpt: `${text} ${text}`,
  };
  return report({
    findings: [
      finding({
        message: text,
        title: text,
        remediation: text,
        ruleId: text,
        controls: [text],
        location,
        related: [{ message: text, location }],
      }),
    ],
    open: [{ ruleId: text, title: text, objectives: [], controls: [], reason: text, location }],
    notAssessed: [{ id: text, what: 'rule', reason: text }],
    notices: [{ id: 'n', level: 'note', message: text, path: text }],
    controls: report().controls.map((control) => ({ ...control, id: text, title: text })),
    objectives: report().objectives.map((objective) => ({ ...objective, id: text, title: text })),
    profile: { id: text, title: text },
  });
}

describe('text from documents', () => {
  it.each(HOSTILE)('is not obeyed in a text report: %j', (text) => {
    expect(obeyed(text)).toBe(true);
    expect(obeyed(renderText(everywhere(text), OPTIONS))).toBe(false);
    expect(obeyed(renderText(everywhere(text), { ...OPTIONS, quiet: true }))).toBe(false);
  });

  it.each(HOSTILE)('is not obeyed in a JSON report, which keeps its value: %j', (text) => {
    const json = renderJson(everywhere(text), OPTIONS);
    expect(obeyed(json)).toBe(false);
    expect(JSON.parse(json)).toEqual(everywhere(text));
  });

  it('is not obeyed whatever it is made of', () => {
    const piece = fc.constantFrom(
      ':',
      '::',
      '#',
      '##',
      '[',
      'vso[',
      'error',
      ' ',
      '\n',
      '\t',
      '\u001b[',
      '\u202e',
      'é',
      '🚢',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 40, max: 90 }), (pieces, width) => {
        expect(obeyed(renderText(everywhere(pieces.join('')), { ...OPTIONS, width }))).toBe(false);
        expect(obeyed(renderJson(everywhere(pieces.join('')), OPTIONS))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('neutralise', () => {
  it('leaves ordinary text alone', () => {
    const text = 'See std::vector, issue ##12, 10:30 and «Übung» 👩‍🚒.';
    expect(neutralise(text)).toBe(text);
  });

  it('shows what it took the power from', () => {
    expect(neutralise('::error::no')).toBe(': :error::no');
    expect(neutralise('##[group]')).toBe('# #[group]');
    expect(neutralise('a\u202eb\u001b')).toBe('a<U+202E>b<U+001B>');
  });

  it('gives parts that join to the whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(':', '#', '[', ' ', 'a', '\u202e') }),
        fc.nat(20),
        fc.nat(20),
        (text, one, two) => {
          const cuts = [Math.min(one, two), Math.max(one, two)].map((cut) => Math.min(cut, text.length));
          expect(neutraliseParts(text, cuts).join('')).toBe(neutralise(text));
        },
      ),
    );
  });
});
