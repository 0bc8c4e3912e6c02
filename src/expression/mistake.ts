/** An expression that must not load: what is wrong and where, as offsets into its text. */
export class ExpressionMistake extends Error {
  override readonly name = 'ExpressionMistake';
  readonly source: string;
  readonly start: number;
  readonly end: number;

  constructor(message: string, source: string, start: number, end: number) {
    super(message);
    this.source = source;
    this.start = start;
    this.end = Math.max(end, start + 1);
  }
}
