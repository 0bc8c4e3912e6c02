import { describe, expect, it } from 'vitest';
import { domainOf } from '../../../src/expression/functions/domains.ts';

describe('domainOf', () => {
  it.each([
    ['https://chat.terntide.example/archives/ir', 'terntide.example'],
    ['https://maren:secret@Chat.TernTide.example:8443/ir', 'terntide.example'],
    ['https://terntide.example./ir', 'terntide.example'],
    ['https://trusted.example@terntide.example/ir', 'terntide.example'],
    ['mailto:ir@mail.terntide.example', 'terntide.example'],
    ['Response <ir@terntide.example>', 'terntide.example'],
    ['@incident:matrix.terntide.example', 'terntide.example'],
    ['chat.terntide.example/ir', 'terntide.example'],
    ['ir@terntide.co.uk', 'terntide.co.uk'],
    ['ir@backup.terntide.co.uk', 'terntide.co.uk'],
    ['ir@fähre.example', 'xn--fhre-loa.example'],
    ['https://192.0.2.7/ir', '192.0.2.7'],
  ])('of %s is %s', (text, domain) => {
    expect(domainOf(text)).toBe(domain);
  });

  it.each(['+44 20 7946 0123', '020.7946.0123', '@maren', 'Room 4, second floor', '', 'https://', '@@@'])(
    'of "%s" is unknown',
    (text) => {
      expect(domainOf(text)).toBe('');
    },
  );

  it.each(['a.'.repeat(50_000), `${'@'.repeat(50_000)}:`, `@${'a'.repeat(50_000)}`])(
    'ends on a long hostile text',
    (text) => {
      expect(domainOf(text)).toBe('');
    },
  );
});
