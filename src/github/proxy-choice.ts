/** The environment of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that the environment names for an address, or undefined when it is asked directly; the rules are those of GitHub's own actions. */
export function proxyFor(address: URL, env: Environment): string | undefined {
  const name = address.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const proxy = either(env, name);
  if (proxy === '' || isExcluded(address, either(env, 'no_proxy'))) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function either(env: Environment, name: string): string {
  return (env[name] || env[name.toUpperCase()] || '').trim();
}

function isExcluded(address: URL, list: string): boolean {
  const host = address.hostname.toLowerCase();
  const port = address.port || (address.protocol === 'https:' ? '443' : '80');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => excludes(entry, host, port));
}

/** `*`, `example.org`, `.example.org`, `*.example.org`, each with or without `:port`; a name covers what is below it. */
function excludes(entry: string, host: string, port: string): boolean {
  if (entry === '') return false;
  if (entry === '*') return true;
  const [, name = entry, onlyPort] = /^(.+?):(\d+)$/.exec(entry) ?? [];
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const bare = name.replace(/^\*?\./, '');
  return bare !== '' && (host === bare || host.endsWith(`.${bare}`));
}
