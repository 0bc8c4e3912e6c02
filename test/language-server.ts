import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const SERVER = fileURLToPath(new URL('../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));

/** What an editor shows for one completion. */
export interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
}

/** One squiggle. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** An editor's view of documents that follow our schemas: the YAML language server over stdio. */
export interface Editor {
  /** What is offered at `|` in the text. */
  readonly complete: (text: string) => Promise<readonly Completion[]>;
  /** What is shown when the mouse rests at `|`. */
  readonly hover: (text: string) => Promise<string>;
  readonly diagnose: (text: string) => Promise<readonly Diagnostic[]>;
  readonly close: () => void;
}

/** Starts a language server that knows our schemas. */
export async function openEditor(): Promise<Editor> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = connectTo(server);
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: settings() });
  const editor = editorOver(connection, () => {
    connection.dispose();
    server.kill();
  });
  await untilSchemasAreKnown(editor);
  return editor;
}

// The server takes its settings when it gets round to it and does not say when.
async function untilSchemasAreKnown(editor: Editor): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await editor.complete('kind: |')).length > 0) return;
    await setTimeout(25);
  }
  throw new Error('the language server offers nothing for a document that has a schema');
}

function connectTo({ stdin, stdout }: ChildProcess): MessageConnection {
  if (stdin === null || stdout === null) throw new Error('the language server has no pipes');
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? settings().yaml : null)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('custom/schema/request', () => null);
  connection.listen();
  return connection;
}

// One schema for a whole folder, as the README tells people to set it.
function settings() {
  const schemas = { [new URL('../schemas/document.schema.json', import.meta.url).href]: '/workspace/**/*.yaml' };
  return { yaml: { validate: true, completion: true, hover: true, schemas, schemaStore: { enable: false } } };
}

function editorOver(connection: MessageConnection, close: () => void): Editor {
  let count = 0;
  const published = new Map<string, (found: readonly Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
    published.get(uri)?.(diagnostics),
  );
  const open = async (text: string): Promise<string> => {
    const uri = `file:///workspace/${count++}.yaml`;
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return uri;
  };
  const at = async (marked: string) => {
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const uri = await open(marked.replace('|', ''));
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
  };
  return {
    complete: async (text) => {
      const found: { items: readonly Completion[] } = await connection.sendRequest(
        'textDocument/completion',
        await at(text),
      );
      return found.items;
    },
    hover: async (text) => {
      const found: { contents: { value: string } } | null = await connection.sendRequest(
        'textDocument/hover',
        await at(text),
      );
      return found?.contents.value ?? '';
    },
    diagnose: async (text) => {
      const uri = `file:///workspace/${count}.yaml`;
      const found = new Promise<readonly Diagnostic[]>((resolve) => published.set(uri, resolve));
      await open(text);
      return found;
    },
    close,
  };
}

/** The text of a file of the project. */
export function projectFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
