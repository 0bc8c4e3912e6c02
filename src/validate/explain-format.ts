import { nearest } from '../base/nearest.ts';
import { explainDate, explainDateTime } from './explain-date.ts';
import { explainDuration } from './explain-duration.ts';
import type { Advice } from './wording.ts';

const BY_FORMAT: Readonly<Record<string, (text: string) => Advice>> = {
  date: explainDate,
  'date-time': explainDateTime,
  duration: explainDuration,
  email: explainEmail,
  uri: explainUri,
  id: explainId,
  'time-zone': explainTimeZone,
  'json-pointer': explainPointer,
};

/** Why a text does not have the format that its key asks for, and what to write instead. */
export function explainFormat(format: string, text: string): Advice {
  const explain = Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
  return explain?.(text) ?? { problem: 'which is not well-formed', remedy: 'Correct the value.' };
}

/** Why a text is not a mail address. */
export function explainEmail(): Advice {
  return { problem: 'which is not a mail address', remedy: 'Write one address in full, such as soc@fabrikam.example.' };
}

/** Why a text is not a URL, and the URL that was probably meant. */
export function explainUri(text: string): Advice {
  const bare = /^[\w-]{1,63}(?:\.[\w-]{1,63})+(?:\/\S*)?$/.test(text);
  const remedy = bare ? `Write https://${text}.` : 'Write the full address, beginning with https://.';
  return { problem: 'which is not a full URL', remedy };
}

function explainId(text: string): Advice {
  const slug = text
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const remedy = slug === '' ? 'Write lower-case letters, digits and hyphens.' : `Write ${slug}.`;
  return { problem: 'and an id has lower-case letters, digits and hyphens only', remedy };
}

function explainTimeZone(text: string): Advice {
  const match = nearest(text, Intl.supportedValuesOf('timeZone'));
  const remedy = match === undefined ? 'Write a name such as Europe/Stockholm or UTC.' : `Did you mean ${match}?`;
  return { problem: 'which is not a time zone of the IANA list', remedy };
}

function explainPointer(): Advice {
  return {
    problem: 'which is not a JSON Pointer',
    remedy: 'Write each key after a slash, such as /spec/roles/ciso, with ~1 for a slash inside a key and ~0 for ~.',
  };
}
