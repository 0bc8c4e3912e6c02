import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/validate/formats.ts';
import { COMMON_TIME_ZONES } from '../../../src/validate/time-zones.ts';

describe('the short ways', () => {
  it('take nothing for a URL that the full pattern refuses', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const path = fc.stringMatching(/^[A-Za-z0-9._~/%?#: -]{0,20}$/);
    const url = fc.tuple(fc.constantFrom('https://', 'http://'), label, label, path);
    const full = fullFormats.uri;
    if (typeof full !== 'function') throw new Error('the format is no longer a function');
    fc.assert(
      fc.property(url, ([scheme, host, domain, rest]) => {
        const text = `${scheme}${host}.${domain}/${rest}`;
        expect(FORMATS['uri']?.(text)).toBe(full(text));
      }),
    );
  });

  it('name only time zones that the runtime knows', () => {
    const unknown = [...COMMON_TIME_ZONES].filter((zone) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === '';
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
  });

  it.each([
    ['Europe/Stockholm', true],
    ['America/Indiana/Knox', true],
    ['Europe/Stokholm', false],
    ['+01:00', false],
  ])('leave other time zones to the runtime: %s', (zone, expected) => {
    expect(FORMATS['time-zone']?.(zone)).toBe(expected);
  });
});
