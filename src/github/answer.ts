import type { Answer, Refusal } from './github-api.ts';

/** Carries a refusal out of the middle of an operation, to where it becomes data again. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(why: Refusal['why'], message: string) {
    super(message);
    this.refusal = { why, message };
  }
}

/** GitHub did what it was asked. */
export function answered<Value>(value: Value): Answer<Value> {
  return { is: 'answered', value };
}
