import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

/** For each step, the steps before it; or why the first of them cannot be decided. */
function orderOf(steps: string): Readonly<Record<string, unknown>> {
  const text = `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: worm}\nspec:\n  steps: [${steps}]\n`;
  const source =
    'has(document.spec.steps) ? document.spec.steps.map(s, s.id + ": " + stepsBefore(s).map(b, b.id).join(" ")) : []';
  const answer = story(text).ask('Playbook', source).get('worm');
  const lines = Array.isArray(answer?.value) ? answer.value.map(String) : [];
  if (lines.length === 0) return { open: answer?.doubts[0] };
  return Object.fromEntries(lines.map((line) => line.split(': ', 2)));
}

describe('stepsBefore', () => {
  it('follows the list when nothing ties the steps together', () => {
    expect(orderOf('{id: a}, {id: b}, {id: c}')).toEqual({ a: '', b: 'a', c: 'a b' });
  });

  it('follows next and requires against the list', () => {
    expect(orderOf('{id: c, requires: [b]}, {id: b}, {id: a, next: [b]}')).toEqual({ c: 'b a', b: 'a', a: '' });
  });

  it('puts nothing before what runs beside it', () => {
    expect(orderOf('{id: a, next: [b, c]}, {id: b, next: [d]}, {id: c, next: [d]}, {id: d}')).toEqual({
      a: '',
      b: 'a',
      c: 'a',
      d: 'a b c',
    });
  });

  it('follows the list between groups of steps that nothing ties together', () => {
    expect(orderOf('{id: a, next: [b]}, {id: b}, {id: alone}, {id: d, requires: [c]}, {id: c}')).toEqual({
      a: '',
      b: 'a',
      alone: 'a b',
      d: 'a b alone c',
      c: 'a b alone',
    });
  });

  it('reads a loop as its first round', () => {
    expect(
      orderOf('{id: a, next: [b]}, {id: b, next: [c]}, {id: c, next: [b, d]}, {id: d}, {id: e, next: [e]}'),
    ).toEqual({
      a: '',
      b: 'a',
      c: 'a b',
      d: 'a b c',
      e: 'a b c d',
    });
  });

  it('begins with the first step when the last one leads back to it', () => {
    expect(orderOf('{id: a, next: [b]}, {id: b, next: [c]}, {id: c, next: [a]}')).toEqual({ a: '', b: 'a', c: 'a b' });
  });

  it('still follows a next that leads up the list and closes no loop', () => {
    expect(orderOf('{id: c}, {id: a, next: [b]}, {id: b, next: [c]}')).toEqual({ c: 'a b', a: '', b: 'a' });
  });

  it('puts nothing first among steps that require each other, and ends', () => {
    expect(orderOf('{id: a, requires: [c]}, {id: b, requires: [a]}, {id: c, requires: [b]}, {id: d}')).toEqual({
      a: '',
      b: '',
      c: '',
      d: 'a b c',
    });
  });

  it('does not know the order when a step names one that is not there, or one that stands twice', () => {
    expect(orderOf('{id: a, next: [nowhere]}, {id: b}')).toEqual({ open: '"nowhere" names nothing that exists' });
    expect(orderOf('{id: a, next: [b]}, {id: b}, {id: b}')).toEqual({ open: '"b" names more than one thing' });
  });

  it('takes a long chain for what it is, and gives up on a large tangle instead of hanging', () => {
    const chain = Array.from(
      { length: 200 },
      (_, place) => `{id: s${place}, requires: [${place === 0 ? '' : `s${place - 1}`}]}`,
    );
    expect(orderOf(chain.toReversed().join(', '))['s199']).toContain('s0');
    const everyone = Array.from({ length: 300 }, (_, place) => `s${place}`).join(', ');
    const tangle = Array.from({ length: 300 }, (_, place) => `{id: s${place}, next: [${everyone}]}`);
    expect(orderOf(tangle.join(', '))).toEqual({ open: 'it takes more than 200000 steps' });
  });
});
