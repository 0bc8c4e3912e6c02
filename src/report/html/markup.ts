/** The one door through which text becomes HTML: a text node here is escaped, cut, and obeyed by nobody. */
import { h, s } from 'hastscript';
import { neutralise } from '../neutralise.ts';

/** A piece of the page. */
export type Markup = ReturnType<typeof h>;

interface Text {
  readonly type: 'text';
  value: string;
}

/** What an element holds; text stays text, null is nothing. */
export type Content = Markup | Text | string | number | null | readonly Content[];

/** Attributes of an element; their values are ours, or anchors, and never text of a document. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** UTF-16 units of one text that are shown, unless a place asks for less. */
const LONGEST = 2000;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** An HTML element from `name.class`, its content and its attributes. */
export function el(selector: string, content: Content = null, attributes: Attributes = {}): Markup {
  return h(selector, attributes, nodes(content));
}

/** An SVG element from its name, its attributes and its content. */
export function svg(name: string, attributes: Attributes, content: Content = null): Markup {
  return s(name, attributes, nodes(content));
}

/** The text, cut visibly where it is longer than `most` UTF-16 units. */
export function cut(text: string, most = LONGEST): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (cut here, of ${text.length} characters)`;
}

/** The text on one line, cut visibly. */
export function line(text: string, most = LONGEST): string {
  return cut(
    text
      .slice(0, 2 * LONGEST + most)
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
}

/** The entries with something between them. */
export function between<Entry extends Content>(entries: readonly Entry[], separator: Content): readonly Content[] {
  return entries.flatMap((entry, index) => (index === 0 ? [entry] : [separator, entry]));
}

/** Blocks on lines of their own, so that the file can be compared line by line. */
export function blocks(entries: readonly Content[]): Content {
  return entries.filter((entry) => entry !== null).flatMap((entry) => [BREAK, entry]);
}

const BREAK: Text = { type: 'text', value: '\n' };

function nodes(content: Content): (Markup | Text)[] {
  if (content === null) return [];
  if (typeof content === 'object') return 'type' in content ? [content] : content.flatMap(nodes);
  const value = neutralise(cut(String(content), 2 * LONGEST)).replace(LONE_SURROGATE, '\ufffd');
  return [{ type: 'text', value }];
}
