import { describe, expect, it } from 'vitest';
import { wantsColour } from '../../../src/cli/colour.ts';
import { terminal } from './memory-terminal.ts';

describe('wantsColour', () => {
  it.each([
    [true, true, {}, true],
    [true, false, {}, false],
    [false, true, { FORCE_COLOR: '1' }, false],
    [true, true, { NO_COLOR: '1' }, false],
    [true, true, { NO_COLOR: '' }, true],
    [true, false, { FORCE_COLOR: '1' }, true],
    [true, false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [true, true, { FORCE_COLOR: '0' }, false],
    [true, true, { TERM: 'dumb' }, false],
  ])('with flag %s, on a screen %s, environment %j: %s', (flag, interactive, env, colour) => {
    expect(wantsColour(flag, terminal({ interactive, env }))).toBe(colour);
  });
});
