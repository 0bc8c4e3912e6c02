import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lineAsker } from '../../../src/cli/ask.ts';

function streams(): { readonly input: PassThrough; readonly output: PassThrough } {
  return { input: new PassThrough(), output: new PassThrough() };
}

describe('lineAsker', () => {
  it('writes each question and gives the line that answers it', async () => {
    const { input, output } = streams();
    const ask = lineAsker(input, output);
    const first = ask('Who carries the risk? ');
    input.write('role/ciso\n');
    expect(await first).toBe('role/ciso');
    const second = ask('Until when? ');
    input.write('\r\n');
    expect(await second).toBe('');
    expect(String(output.read())).toBe('Who carries the risk? Until when? ');
  });

  it('gives no answer when the reader leaves', async () => {
    const { input, output } = streams();
    const asked = lineAsker(input, output)('Until when? ');
    input.end();
    expect(await asked).toBeUndefined();
    expect(String(output.read())).toBe('Until when? \n');
  });
});
