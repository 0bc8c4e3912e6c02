import type { RuleExamples } from '../model/rule.ts';

/** The examples of every built-in rule by id; loaded only when somebody asks to read them. */
export async function loadReference(): Promise<Readonly<Record<string, RuleExamples>>> {
  const { default: examples } = await import('./reference.generated.json', { with: { type: 'json' } });
  return examples;
}
