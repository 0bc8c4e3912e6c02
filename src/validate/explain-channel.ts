import { explainEmail, explainUri } from './explain-format.ts';
import { FORMATS } from './formats.ts';
import type { Advice } from './wording.ts';

/** Why the value of a channel cannot be used, going by the type of the channel; undefined when nothing is wrong. */
export function explainChannel(type: string, value: string): Advice | undefined {
  if (type === 'phone' || type === 'sms') return explainPhone(value);
  if (type === 'email') return has('email', value) ? undefined : explainEmail();
  if (type === 'web') return has('uri', value) && /^https?:/i.test(value) ? undefined : explainUri(value);
  return undefined;
}

/** E.164: a plus and 7 to 15 digits; separators are welcome because people read numbers aloud. */
function explainPhone(value: string): Advice | undefined {
  const digits = value.replace(/[ .-]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(digits) && /\d$/.test(value)) return undefined;
  const inFull = 'Write the number in full, with plus and country code, such as "+44 20 7946 0100".';
  if (/[()]/.test(value))
    return {
      problem: 'which has brackets in it',
      remedy: 'Leave out the brackets and what is not dialled from abroad.',
    };
  if (/^\d+$/.test(digits)) return { problem: 'which has no plus and country code', remedy: inFull };
  if (/^\+0/.test(digits)) return { problem: 'which has no country code after the plus', remedy: inFull };
  if (/^\+\d+$/.test(digits)) return { problem: 'which has too few or too many digits', remedy: inFull };
  return { problem: 'which is not a phone number', remedy: inFull };
}

function has(format: string, value: string): boolean {
  return FORMATS[format]?.(value) ?? false;
}
