import { markdownTable } from 'markdown-table';

/** A table whose cells may hold any text. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))));
}

/** Text that no reader takes for markup; what stands between backticks stays code. */
export function prose(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part, place) => (place % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll(/([*_[\]])/g, '\\$1')))
    .join('');
}

/** A fenced block; the fence is longer than any run of backticks in it. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, text.trimEnd(), fence].join('\n');
}

/** Blocks with an empty line between them and a line break at the end; empty ones are left out. */
export function page(blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

/** The file name of an id: `SE:12` is `SE-12`. */
export function fileName(id: string): string {
  return `${id.replaceAll(/[^A-Za-z0-9.-]/g, '-')}.md`;
}
