import type { CelFunction } from '../cel-function.ts';
import { textOf } from '../read.ts';
import type { Node } from '../values.ts';
import { wordsOf } from './words.ts';

// Two places of one company, one host or one mail domain go down together; two telephone numbers need not.
function shareSystem(one: Node, other: Node): boolean {
  return overlap(providerOf(one), providerOf(other)) || overlap(systemOf(one), systemOf(other));
}

function overlap(one: string, other: string): boolean {
  return one !== '' && one === other;
}

function providerOf(endpoint: Node): string {
  return wordsOf(textOf(endpoint, 'provider') ?? '').join('');
}

function systemOf(endpoint: Node): string {
  const ref = (textOf(endpoint, 'ref') ?? '').trim().toLowerCase();
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(ref)?.[1] ?? ref.match(/@([^@\s]+)$/)?.[1];
  return host ?? ref.replace(/^(?:tel|sms):/, '').replaceAll(/[^\p{L}\p{N}+]/gu, '');
}

/** What expressions ask about the places where responders meet. */
export const endpointFunctions: readonly CelFunction[] = [
  {
    signature: 'shareSystem(Endpoint, Endpoint): bool',
    description: 'Whether two places have the same provider, host, mail domain or number, so that they fail together.',
    call: shareSystem,
  },
];
