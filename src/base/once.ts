/** The result of a computation that is made when it is first asked for; what it throws is thrown again each time. */
export function once<Result>(compute: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: compute() };
    return made.result;
  };
}
