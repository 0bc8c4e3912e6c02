import type { Level } from '../model/level.ts';

/** The label by which irready finds its issues again. */
export const LABEL = 'irready';

/** What the labels of new issues say and look like; the level is that of the day on which the issue was opened. */
export const LABELS: Readonly<Record<string, { readonly description: string; readonly colour: string }>> = {
  [LABEL]: { description: 'A gap in incident-response readiness, kept by irready', colour: '1d76db' },
  ...levelLabels({ error: 'b60205', warning: 'fbca04', note: 'c5def5' }),
};

function levelLabels(colours: Readonly<Record<Level, string>>) {
  return Object.fromEntries(
    Object.entries(colours).map(([level, colour]) => [
      `${LABEL}:${level}`,
      { description: `A readiness gap of level ${level}`, colour },
    ]),
  );
}
