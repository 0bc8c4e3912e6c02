import { LEVELS, type Level } from '../model/level.ts';

/** The label by which irready finds its issues again. */
export const LABEL = 'irready';

/** The label that says a level. */
export function levelLabel(level: Level): string {
  return `${LABEL}:${level}`;
}

/** What the labels of irready say and look like. */
export const LABELS: Readonly<Record<string, { readonly description: string; readonly colour: string }>> = {
  [LABEL]: { description: 'A gap in incident-response readiness, kept by irready', colour: '1d76db' },
  ...levelLabels({ error: 'b60205', warning: 'fbca04', note: 'c5def5' }),
};

function levelLabels(colours: Readonly<Record<Level, string>>) {
  return Object.fromEntries(
    LEVELS.map((level) => [
      levelLabel(level),
      { description: `A readiness gap of level ${level}`, colour: colours[level] },
    ]),
  );
}

/**
 * The labels of an issue whose gap has another level than `before`; undefined where they stay. Whoever took the label of the level
 * off, or put another in its place, has decided what it shall be.
 */
export function relabelled(labels: readonly string[], before: Level, now: Level): readonly string[] | undefined {
  const isLabel = (wanted: Level) => (label: string) => label.toLowerCase() === levelLabel(wanted);
  if (before === now || !labels.some(isLabel(before))) return undefined;
  return [...labels.filter((label) => !isLabel(before)(label) && !isLabel(now)(label)), levelLabel(now)];
}
