/** A piece of a remedy: prose, or something to write as it stands. */
export interface RemedyPart {
  readonly is: 'prose' | 'code';
  readonly text: string;
}

const CODE = /`([^`]+)`/g;

/** The pieces of a remedy in order; what stands between backticks is code. */
export function remedyParts(remediation: string): readonly RemedyPart[] {
  const parts: RemedyPart[] = [];
  let from = 0;
  for (const match of remediation.matchAll(CODE)) {
    parts.push({ is: 'prose', text: remediation.slice(from, match.index) }, { is: 'code', text: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  parts.push({ is: 'prose', text: remediation.slice(from) });
  return parts.filter(({ text }) => text !== '');
}

/** A key with a value, or an entry of a list: what can be pasted into a document. */
const ENTRY = /^(?:- )?\{?\s*[A-Za-z][\w-]*:\s+\S|^- \S/;

/** The YAML of a remedy, one piece for each place where it says what to write; empty when it only says so in words. */
export function yamlOf(remediation: string): readonly string[] {
  const inline = remedyParts(remediation).filter(({ is, text }) => is === 'code' && ENTRY.test(text));
  return [...new Set(inline.map(({ text }) => text.replaceAll(/\s*\n\s*/g, ' ').trim()))];
}
