import { remedyParts, yamlOf } from '../review/remedy.ts';
import { between, type Content, cut, el, type Markup } from './markup.ts';

const LONGEST = 1500;

/** What to do, in words, and what to write once it is done, ready to paste. */
export function remedy(remediation: string): Markup {
  const yaml = remediation.length > LONGEST ? [] : yamlOf(remediation);
  return el('div.remedy', [
    el('p', [el('strong.label', 'What to do'), ' ', remedyParts(cut(remediation, LONGEST)).map(part)]),
    yaml.length === 0
      ? null
      : el('figure', [el('figcaption', 'For example'), yaml.map((text) => el('pre', el('code', text)))]),
  ]);
}

function part({ is, text }: { readonly is: 'prose' | 'code'; readonly text: string }): Content {
  return is === 'code' ? el('code', text) : between(text.split(/\r?\n/), el('br'));
}
