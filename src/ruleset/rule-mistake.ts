import type { ExpressionMistake } from '../expression/mistake.ts';

/** A rule that must not load: which file, which key, what is wrong and where in the expression. */
export class RuleMistake extends Error {
  override readonly name = 'RuleMistake';

  constructor(ruleId: string, key: string, mistake: ExpressionMistake) {
    super(`${ruleId}: ${key}: ${mistake.message}\n${frame(mistake)}`);
  }
}

function frame({ source, start, end }: ExpressionMistake): string {
  const lineStart = source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const lineEnd = source.indexOf('\n', start);
  const line = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const width = Math.max(1, Math.min(end, lineStart + line.length) - start);
  return `    ${line}\n    ${' '.repeat(Math.max(0, start - lineStart))}${'^'.repeat(width)}`;
}
