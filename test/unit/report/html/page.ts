/** A strict reader of the pages that we write: every tag is one of ours, every tag is closed, nothing else has a `<`. */

/** An element as it was opened. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page as elements in order and the text between them. */
export interface Page {
  readonly tags: readonly Tag[];
  readonly text: string;
  readonly style: string;
}

const VOID = new Set(['meta', 'input', 'br', 'wbr']);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z:-]+(?:="[^"<]*")?)*)>/y;
const ATTRIBUTE = / ([a-zA-Z:-]+)(?:="([^"<]*)")?/g;

/** Reads a page; throws at the first character that a page of ours cannot have. */
export function readPage(html: string): Page {
  const doctype = '<!doctype html>\n';
  if (!html.startsWith(doctype)) throw new Error('no doctype');
  const [before = '', style = '', after = '', ...others] = html.slice(doctype.length).split(/<style>|<\/style>/);
  if (others.length > 0) throw new Error('more than one style sheet');
  const tags: Tag[] = [];
  const open: string[] = [];
  const text = [before, after].map((part) => readPart(part, tags, open)).join('');
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return { tags, text, style };
}

function readPart(html: string, tags: Tag[], open: string[]): string {
  let text = '';
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    if (next < 0) return text + decode(html.slice(at));
    text += decode(html.slice(at, next));
    TAG.lastIndex = next;
    const match = TAG.exec(html);
    if (match === null) throw new Error(`not a tag of ours: ${html.slice(next, next + 80)}`);
    const [whole, slash, name = '', attributes = ''] = match;
    if (slash === '') tags.push({ name, attributes: readAttributes(attributes) });
    if (slash === '' && !VOID.has(name)) open.push(name);
    if (slash === '/' && open.pop() !== name) throw new Error(`closes ${name}: ${html.slice(next - 80, next + 20)}`);
    at = next + whole.length;
  }
  return text;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decode(value)]));
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(lt|gt|quot|amp);/g,
      (whole, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? whole,
    );
}
