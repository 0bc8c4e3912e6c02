import { EOL } from 'node:os';
import * as core from '@actions/core';
import { describe, expect, it, vi } from 'vitest';
import type { Level } from '../../../src/model/level.ts';
import { workflowCommand } from '../../../src/report/workflow-command.ts';
import { obeyed } from './obeyed.ts';

const ISSUES = { error: core.error, warning: core.warning, note: core.notice } satisfies Record<Level, unknown>;

function writtenByCore(level: Level, message: string, title: string | undefined): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    ISSUES[level](message, title === undefined ? {} : { title });
    return String(write.mock.calls[0]?.[0]);
  } finally {
    write.mockRestore();
  }
}

describe('a workflow command', () => {
  it.each([
    ['note', 'irready', ['There is no token.', 'Give one.']],
    ['warning', 'a: 50 %, at most', ['100 % of %25, and %0A']],
    ['error', undefined, ['The input "x" is wrong: a, b']],
  ] as const)('is the bytes of @actions/core for %s %j %j', (level, title, lines) => {
    const ours = workflowCommand(level, [['title', title ?? '']], lines);
    expect(`${ours}${EOL}`).toBe(writtenByCore(level, lines.join('\n'), title));
  });

  it.each(['::error::x', '##[group]x', 'x\r::set-output name=a::b', '\u202egnp', '\u001b[31m', ' ::stop-commands::x'])(
    'shows %j and does not pass it on',
    (text) => {
      const command = workflowCommand('note', [['title', text]], [text]);
      expect(command.split('\n')).toHaveLength(1);
      const [, title = '', message = ''] = /^::notice title=([^:,\n]*)::(.*)$/.exec(command) ?? [];
      expect(message).not.toBe('');
      expect(obeyed(message)).toBe(false);
      expect(title).not.toMatch(/[:,\r\n]/);
    },
  );
});
