/** The fenced blocks of a language in a Markdown page, in their order, the indentation of a list item removed. */
export function fencedBlocks(page: string, language: string): readonly string[] {
  const fenced = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\``, 'gms');
  return [...page.matchAll(fenced)].map(([, indent = '', block = '']) =>
    block
      .split('\n')
      .map((line) => line.slice(Math.min(indent.length, line.length - line.trimStart().length)))
      .join('\n'),
  );
}
