import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { blocks, el, type Markup } from './markup.ts';

/** What makes a page. */
export interface PageParts {
  readonly title: string;
  /** Written in this repository; nothing of a report may be in it. */
  readonly style: string;
  readonly body: Markup;
}

/** One file that loads nothing, runs nothing, and allows no style but its own. */
export function page({ title, style, body }: PageParts): string {
  return `<!doctype html>\n${toHtml(el('html', [head(title, style), body], { lang: 'en-GB' }))}\n`;
}

function head(title: string, style: string): Markup {
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return el(
    'head',
    blocks([
      el('meta', null, { charset: 'utf-8' }),
      el('meta', null, { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', null, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', null, { name: 'color-scheme', content: 'light dark' }),
      el('meta', null, { name: 'referrer', content: 'no-referrer' }),
      el('meta', null, { name: 'robots', content: 'noindex' }),
      el('title', title),
      styleElement(style),
    ]),
  );
}

// A style sheet is the one text that HTML does not escape.
function styleElement(style: string): Markup {
  return { type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value: style }] };
}
