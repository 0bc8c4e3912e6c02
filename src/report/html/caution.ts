import { el, type Markup } from './markup.ts';

/** What nobody may overlook, in a box of its own. */
export function caution(title: string, text: string): Markup {
  return el('div.caution', [
    el('p', [el('span.mark', '▲', { 'aria-hidden': 'true' }), el('strong', `${title}.`), ` ${text}`]),
  ]);
}
