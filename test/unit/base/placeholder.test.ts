import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../../src/base/placeholder.ts';

describe('isPlaceholder', () => {
  it.each([
    'TBD',
    'tbd.',
    ' TBA ',
    'T.B.D.',
    'TODO',
    'TODO: ask Maren',
    'TBD (after the audit)',
    'TBD - ask Maren',
    'todo!',
    'FIXME',
    'xxx',
    'XXXX',
    '???',
    '...',
    '…',
    '___',
    '-----',
    '-',
    '–',
    '{{NAME}}',
    '{{ name }}',
    '{NAME}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: written so by people, not filled in by JavaScript.
    '${CISO_NAME}',
    '%NAME%',
    '[Phone]',
    '[Full name]',
    '<Type of Incident>',
    '<phone>',
    '<<phone>>',
    '[[phone]]',
    '[TBD]',
    '(TBD)',
    '"TBD"',
    'to be defined',
    'To be determined',
    'Author Name',
    'YOUR_NAME',
    'Your Name',
    'your name here',
    'your company',
    'YYYY-MM-DD',
    'YYYY/MM/DD',
    'dd/mm/yyyy',
    'insert name here',
    'Insert phone number here',
    'replace me',
    'change-me',
    'CHANGEME',
    'fill in',
    'example.com',
    'ciso@example.com',
    'https://example.org/wiki',
    'https://www.example.net',
    'lorem ipsum dolor sit amet',
  ])('takes "%s" for a blank', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    'todo-app',
    'tbc-bank',
    'fill-in',
    'to-be-decided',
    'company-name',
    'Tbd-X200',
    'TBD Bank plc',
    'Tbilisi office',
    'Todo Santos',
    'Todor Petrov',
    '[EU] incident desk',
    'Desk [EU]',
    '[P1] Ransomware [servers]',
    'ir@terntide.example',
    'https://chat.terntide.example/ir',
    'status.example',
    'https://docs.terntide.example/example.command',
    'Example Competition Ltd',
    'counterexample.comparison',
    'myexample.com.terntide.example',
    'Lorem Lindqvist',
    'Change Me Ministries',
    'role/to-be-decided-board',
    'a',
    'N/A',
    'none',
    '1',
    'no',
    'XX Legal LLP',
    'XXL',
    'To be determined by the commander on the day',
    'Fill in the incident form and send it',
    'Replace the disk',
    'Your name is asked for at the gate',
    'Ask for {{ entity_id }} in the log',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: written so by people, not filled in by JavaScript.
    'Run `restore --to ${HOST}`',
    '<!-- checked --> done',
    'x < 3 and y > 2',
    '{"action": "isolate"}',
    '[]',
    '{}',
    '()',
    '+44 20 7946 0123',
    'PT15M',
    '2026-06-01',
    '日本語の手順',
    '[link](https://terntide.example)',
    '',
  ])('takes "%s" for content', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('says the same whatever stands around the text as space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 130 }), fc.stringMatching(/^[ \t\n]{0,3}$/), (text, space) => {
        expect(isPlaceholder(`${space}${text}${space}`)).toBe(isPlaceholder(text));
      }),
    );
  });

  it.each(['[', '<', '{{', '${', '_', '.', '?', 'example.', 'x', 'TODO '])(
    'answers at once for very long rows of "%s"',
    (part) => {
      expect(isPlaceholder(part.repeat(200_000))).toBe(false);
    },
  );
});
