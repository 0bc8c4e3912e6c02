import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function says(text: string) {
  const plan = `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: kestrel-plan, title: ${JSON.stringify(text)}}\nspec: {status: active}\n`;
  return story(plan)
    .ask('IncidentResponsePlan', 'saysNothing(document.metadata.?title.orValue(""))')
    .get('kestrel-plan')?.value;
}

describe('saysNothing', () => {
  it.each(['none', 'N/A', 'n.a.', 'None yet', 'not applicable', 'Unknown', '?', '(no)', 'no​ne', 'ｎｏｎｅ'])(
    'takes "%s" for nothing',
    (text) => {
      expect(says(text)).toBe(true);
    },
  );

  it.each([
    'Sentinel',
    'No-Show Detector',
    'nonexistent records are refused',
    '未定義ではない',
    `none ${'.'.repeat(500)}`,
  ])('takes "%s" for an answer', (text) => {
    expect(says(text)).toBe(false);
  });
});
