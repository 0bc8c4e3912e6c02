/** Prism in this process: GitHub's own description judges what we send. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const DESCRIPTION = fileURLToPath(new URL('api.github.com.json', import.meta.url));

interface PrismServer {
  readonly listen: (port: number, host: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** An operation of the description as Prism holds it. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly request?: { readonly body?: { readonly contents?: readonly { readonly schema?: object }[] } };
  /** What the schemas refer to. */
  readonly __bundled__?: unknown;
}

interface PrismPackages {
  readonly getHttpOperationsFromSpec: (file: string) => Promise<readonly Operation[]>;
  readonly createServer: (operations: readonly Operation[], options: unknown) => PrismServer;
}

/** A running Prism; the address has no slash at its end. */
export interface Prism {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What Prism does with a request it has checked. */
export type Behind = { readonly upstream: string } | 'made-up answers';

/** Starts Prism on a free port. Throws when it does not start, or knows no operation. */
export async function startPrism(behind: Behind): Promise<Prism> {
  const { getHttpOperationsFromSpec, createServer } = packages();
  const operations = await getHttpOperationsFromSpec(DESCRIPTION);
  if (operations.length === 0) throw new Error(`Prism finds no operation in ${DESCRIPTION}.`);
  for (const operation of operations) refuseUnchecked(operation);
  const server = createServer(operations, { cors: false, config: configOf(behind), components: { logger: QUIET } });
  const url = await server.listen(0, '127.0.0.1');
  return { url, close: () => server.close() };
}

/** The command line of Prism takes no port 0, so its parts are taken as it takes them. */
function packages(): PrismPackages {
  const require = createRequire(import.meta.url);
  const ofCli = createRequire(require.resolve('@stoplight/prism-cli'));
  return { ...ofCli('@stoplight/prism-http'), ...ofCli('@stoplight/prism-http-server') };
}

/** Throws for a request that Prism would wave through, since it says nothing about a schema that does not compile. */
function refuseUnchecked({ method, path, request, __bundled__ }: Operation): void {
  for (const { schema } of request?.body?.contents ?? []) {
    const ajv = formats.default(new Ajv({ strict: false, allErrors: true, allowUnionTypes: true, logger: false }));
    try {
      ajv.compile({ ...schema, __bundled__ });
    } catch (error) {
      throw new Error(`Prism would not check the body of ${method.toUpperCase()} ${path}.`, { cause: error });
    }
  }
}

function configOf(behind: Behind) {
  const checks = { checkSecurity: true, validateRequest: true, validateResponse: true, errors: false };
  const mock = { dynamic: false, ignoreExamples: false };
  return behind === 'made-up answers'
    ? { ...checks, mock, isProxy: false }
    : { ...checks, mock, isProxy: true, upstream: new URL(behind.upstream), upstreamProxy: undefined };
}

const silent = (): void => {};
const QUIET = {
  fatal: silent,
  error: silent,
  warn: silent,
  success: silent,
  info: silent,
  debug: silent,
  trace: silent,
  child: () => QUIET,
};
