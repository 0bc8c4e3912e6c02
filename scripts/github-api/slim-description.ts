type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** An OpenAPI 3 description, as far as slimming looks at it. */
export interface Description {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly paths: Readonly<Record<string, JsonObject>>;
  readonly components: Readonly<Record<string, JsonObject>>;
}

/** Methods by path, both in the words of a description. */
export type Operations = Readonly<Record<string, readonly string[]>>;

/** Keywords that explain and decide nothing; of an object that maps names to something, no name is dropped. */
const EXPLAINING = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'x-github',
  'x-octokit',
]);

/** Keywords whose value maps names to something. */
const NAMING = new Set(['properties', 'patternProperties', 'responses', 'headers', 'content', 'mapping']);

/** The operations we meet with all that they refer to, without what only explains. Throws for an operation that is not there. */
export function slimDescription({ openapi, info, paths, components }: Description, operations: Operations): JsonObject {
  const kept = Object.fromEntries(
    Object.entries(operations).map(([path, methods]) => [path, pick(paths, path, methods)]),
  );
  return {
    openapi,
    info: {
      title: info['title'] ?? '',
      version: info['version'] ?? '',
      license: info['license'] ?? '',
      description: 'Slimmed by scripts/slim-github-api.ts: some operations only, without examples and explanations.',
    },
    paths: kept,
    components: reached(kept, components),
  };
}

function pick(paths: Description['paths'], path: string, methods: readonly string[]): JsonObject {
  return Object.fromEntries(
    methods.map((method) => {
      const operation = paths[path]?.[method];
      if (operation === undefined) throw new Error(`The description has no ${method.toUpperCase()} ${path}`);
      return [method, stripped(operation)];
    }),
  );
}

/** OpenAPI wants a description of each response, so that one is emptied. */
function stripped(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => stripped(entry));
  if (!isObject(value)) return value;
  const kept = Object.entries(value)
    .filter(([key]) => names || !EXPLAINING.has(key))
    .map(([key, inner]) => [key, stripped(inner, !names && NAMING.has(key))]);
  if (names) return Object.fromEntries(kept);
  return nullSaidPlainly(Object.fromEntries(isResponse(value) ? [['description', ''], ...kept] : kept));
}

/** Prism checks nothing at all by a schema that is `nullable` and has no `type`: its validator refuses to compile it. */
function nullSaidPlainly(value: JsonObject): JsonObject {
  const { nullable, ...rest } = value;
  if (nullable !== true || 'type' in rest) return value;
  return { anyOf: [rest, { type: 'string', nullable: true, enum: [] }] };
}

function isResponse(value: JsonObject): boolean {
  return 'description' in value && ('content' in value || 'headers' in value || Object.keys(value).length === 1);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The components that a value refers to, those that they refer to, and so on, in the order of the description. */
function reached(from: Json, components: Description['components']): JsonObject {
  const found = new Map<string, Json>();
  const waiting = references(from);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const component = componentOf(components, name);
    found.set(name, component);
    waiting.push(...references(component));
  }
  return Object.fromEntries(
    Object.entries(components).flatMap(([kind, named]) => {
      const kept = Object.keys(named).filter((name) => found.has(`${kind}/${name}`));
      return kept.length === 0
        ? []
        : [[kind, Object.fromEntries(kept.map((name) => [name, found.get(`${kind}/${name}`)]))]];
    }),
  ) as JsonObject;
}

function componentOf(components: Description['components'], reference: string): Json {
  const [kind = '', name = ''] = reference.split('/');
  const component = components[kind]?.[name];
  if (component === undefined) throw new Error(`The description has no ${reference}`);
  return stripped(component);
}

/** `schemas/issue` for each `#/components/schemas/issue`. */
function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap((entry: Json) => references(entry));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.replace('#/components/', '')] : references(inner),
  );
}
