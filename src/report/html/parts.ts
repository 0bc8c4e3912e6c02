import { blocks, type Content, el, type Markup } from './markup.ts';

/** A part of the page with a heading of its own. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** How much is in it, for the table of contents. */
  readonly size?: number;
  readonly content: Content;
}

/** The part under its numbered heading, which names it. */
export function section({ id, title, content }: Part, index: number): Markup {
  const heading = el('h2', [el('span.numeral', String(index + 1)), ' ', title], { id: `${id}-heading` });
  return el('section.part', [heading, content], { id, 'aria-labelledby': `${id}-heading` });
}

/** Links to the parts, with how much is in each. */
export function contents(parts: readonly Part[]): Markup {
  const entries = parts.map(({ id, title, size }) =>
    el('li', [el('a', title, { href: `#${id}` }), size === undefined ? null : [' ', el('span.count', String(size))]]),
  );
  return el('nav.contents', [el('h2', 'Contents', { id: 'contents' }), el('ol', blocks(entries))], {
    'aria-labelledby': 'contents',
  });
}
