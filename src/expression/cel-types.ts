import type { Shape } from '../model/shape.ts';

/** The CEL type of a shape, as the engine writes it. */
export function celType(shape: Shape): string {
  switch (shape.type) {
    case 'object':
      return shape.name;
    case 'array':
      return `list<${celType(shape.items)}>`;
    case 'map':
      return `map<string, ${celType(shape.values)}>`;
    case 'integer':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    default:
      return textType(shape.format, shape.references);
  }
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  date: 'date',
  duration: 'period',
  'date-time': 'google.protobuf.Timestamp',
};

function textType(format: string | undefined, references: readonly string[] | undefined): string {
  if (references !== undefined) return 'Reference';
  return (format === undefined ? undefined : TEXT_TYPES[format]) ?? 'string';
}
