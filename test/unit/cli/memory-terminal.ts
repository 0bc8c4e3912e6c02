import type { Terminal } from '../../../src/cli/terminal.ts';

/** A terminal at noon of 2026-11-21 UTC that nobody watches, with the given differences. */
export function terminal(given: Partial<Terminal> = {}): Terminal {
  return {
    out: () => {},
    log: () => {},
    env: {},
    cwd: '/srv/northwind',
    interactive: false,
    columns: undefined,
    clock: () => Date.UTC(2026, 10, 21, 12),
    ...given,
  };
}
