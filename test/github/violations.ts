/** A violation as Prism writes it into its header. */
interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** What the header `sl-violations` says against the request, a sentence each; what it says against the answer is the emulator's. */
export function requestViolations(header: string | null): readonly string[] {
  if (header === null) return [];
  if (!header.startsWith('[')) return /"location":\["request"/.test(header) ? [header] : [];
  const violations: readonly Violation[] = JSON.parse(header);
  return violations
    .filter(({ location }) => location[0] === 'request')
    .map(({ location, message }) => `Violation: ${location.join('.')} ${message}`);
}
