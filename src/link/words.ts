const SPECIAL: Readonly<Record<string, string>> = {
  external: 'external party',
  planRole: 'role of the plan',
  registry: 'contact registry',
  detectionRegister: 'detection register',
};

/** A class of object in plain English: `escalationPolicy` is an "escalation policy". */
export function noun(name: string): string {
  if (Object.hasOwn(SPECIAL, name)) return SPECIAL[name] ?? name;
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A noun with "a" or "an" before it. */
export function withArticle(words: string): string {
  return `${/^[aeio]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** Alternatives as people list them: `a contact, a role or a team`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
