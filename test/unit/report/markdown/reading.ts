/** Reads Markdown back as GitHub's grammar does, with a parser that the reporter does not use. */
import type { Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import type { RenderOptions } from '../../../../src/report/render-options.ts';

/** What a run in CI asks for. */
export const OPTIONS: RenderOptions = {
  colour: false,
  width: 100,
  hyperlinks: null,
  minLevel: 'note',
  quiet: false,
  searched: ['.'],
};

export function parsed(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Every node below and with this one, in document order. */
export function nodesOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/** What a reader sees of a node; the zero-width joints that keep GitHub from linking are gone. */
export function seen(node: Nodes): string {
  if ('value' in node) return node.value.replaceAll('\u200b', '');
  return 'children' in node ? node.children.map(seen).join('') : '';
}

export function headings(root: Root): readonly string[] {
  return root.children.flatMap((node) => (node.type === 'heading' ? [`${'#'.repeat(node.depth)} ${seen(node)}`] : []));
}

/** A table as texts: its header, then its rows. */
export function cells(table: Table): readonly (readonly string[])[] {
  return table.children.map((row) => row.children.map(seen));
}

/** The blocks below a heading, up to the next one as high. */
export function section(root: Root, title: string): readonly RootContent[] {
  const start = root.children.findIndex((node) => node.type === 'heading' && seen(node) === title);
  if (start < 0) return [];
  const first = root.children[start];
  const depth = first?.type === 'heading' ? first.depth : 0;
  const after = root.children.slice(start + 1);
  const end = after.findIndex((node) => node.type === 'heading' && node.depth <= depth);
  return end < 0 ? after : after.slice(0, end);
}

export function tablesOf(nodes: readonly RootContent[]): readonly Table[] {
  return nodes.flatMap((node) => nodesOf(node)).filter((node) => node.type === 'table');
}

/** The types of all nodes with their nesting; words and code spans are left aside, since they are what a text may change. */
export function skeleton(node: Nodes): unknown {
  if (!('children' in node)) return node.type === 'html' ? `html ${node.value}` : node.type;
  const inner = node.children.filter(({ type }) => type !== 'text' && type !== 'inlineCode');
  return [node.type, ...inner.map(skeleton)];
}

/** Texts that decide the shape of a report: levels, states and kinds. */
const SHAPES = new Set(['level', 'status', 'coverage', 'state', 'what', 'confidence', 'kind', 'schemaVersion']);

/** The report with each of its free texts changed in the same way, so that entries still find each other. */
export function withTexts(report: Report, change: (text: string) => string): Report {
  const changed = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return SHAPES.has(key) ? value : change(value);
    if (Array.isArray(value)) return value.map((each) => changed('', each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(name, each)]));
  };
  return changed('', report) as Report;
}

/** The story of Northwind with that many gaps of 100 rules; their messages are as long as asked for. */
export function withGaps(report: Report, number: number, length: number): Report {
  const [pattern] = report.findings;
  if (pattern === undefined) throw new Error('the stored report has no finding to multiply');
  const levels = ['error', 'warning', 'note'] as const;
  const findings = Array.from({ length: number }, (_, index): ReportFinding => {
    const message = `Step ${index} is assigned to nobody. `.padEnd(length, 'Nobody holds the role. ');
    const level = levels[Math.floor((index * 3) / number)] ?? 'note';
    return { ...pattern, ruleId: `every-step-has-somebody-${index % 100}`, level, message, fingerprint: String(index) };
  });
  return { ...report, findings, rules: [], summary: { ...report.summary, findings: counted(findings) } };
}

function counted(findings: readonly ReportFinding[]): Report['summary']['findings'] {
  const of = (level: string) => findings.filter((finding) => finding.level === level).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}
