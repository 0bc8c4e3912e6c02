import { fetch, ProxyAgent } from 'undici';
import type { Send } from './guarded-fetch.ts';

/** Sends through the proxy at an address; Node's own fetch knows no proxies on the oldest Node we support. Throws for an address that is none. */
export function sendThrough(proxy: string): Send {
  const dispatcher = new ProxyAgent(proxy);
  return (address, request) => fetch(address, { ...request, dispatcher });
}
