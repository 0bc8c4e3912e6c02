/** What the prioritisation rules of a plan, which are tried in order, decide for every combination of their inputs. */
import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodeIn, nodesIn, refIn, textOf, textsIn } from '../read.ts';
import { type CelValue, Node, nodeOfDocument, nodeOfEntity } from '../values.ts';
import { follow } from './references.ts';

/** An input that some rule asks for. */
interface Input {
  /** The name as the first rule writes it. */
  readonly name: string;
  /** Values that make a difference; with a declared scale from harmless to worst, else as the rules name them. */
  readonly values: readonly string[];
  /** Whether `values` come from a declared scale, so that there are no others. */
  readonly declared: boolean;
  /** Place in `values` by value. */
  readonly places: ReadonlyMap<string, number>;
}

/** A case is one value of each input, as a number: the first input counts fastest. */
interface Decisions {
  readonly rules: readonly Node[];
  readonly inputs: readonly Input[];
  readonly cases: number;
  /** The first rule that matches, by case; -1 for none. Computed once it is known to be affordable. */
  winners: Int32Array | undefined;
}

/** A value of one input that a rule asks for; `place` is undefined when the input never has it. */
interface Condition {
  readonly input: number;
  readonly place: number | undefined;
}

const ANYTHING_ELSE = 'anything else';
const CHECKS_A_STEP = 16;
const tables = new WeakMap<Node, Decisions>();

function normalised(text: string): string {
  return text.trim().toLowerCase();
}

function specOf(rule: Node): Node | undefined {
  return nodeIn(nodeOfDocument(Node.worldOf(rule), Node.placeOf(rule).document), 'spec');
}

function valuesAsked(rule: Node): readonly (readonly [string, string])[] {
  const when = Reflect.get(rule, 'when') as CelValue | undefined;
  const entries = when instanceof Map ? [...when] : [];
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** What the rules decide. Throws TooCostly when there are too many cases, however often it is asked. */
function decisionsOf(rule: Node): Decisions & { readonly winners: Int32Array } {
  const spec = specOf(rule);
  const prioritization = spec && nodeIn(spec, 'prioritization');
  const decisions = (prioritization && tables.get(prioritization)) ?? readDecisions(prioritization);
  if (prioritization !== undefined) tables.set(prioritization, decisions);
  const { rules, inputs, cases } = decisions;
  charge(Math.ceil((cases * (rules.length + inputs.length)) / CHECKS_A_STEP));
  decisions.winners ??= findWinners(decisions);
  return { ...decisions, winners: decisions.winners };
}

function readDecisions(prioritization: Node | undefined): Decisions {
  const rules = prioritization === undefined ? [] : nodesIn(prioritization, 'rules');
  const scales = prioritization === undefined ? [] : nodesIn(prioritization, 'scales');
  charge(rules.length + scales.length);
  const scaleOf = new Map(
    scales.toReversed().map((scale) => [normalised(textOf(scale, 'input') ?? ''), textsIn(scale, 'values')]),
  );
  const asked = new Map<string, { name: string; values: Set<string> }>();
  for (const [name, value] of rules.flatMap(valuesAsked)) {
    const entry = asked.get(normalised(name)) ?? { name, values: new Set() };
    entry.values.add(normalised(value));
    asked.set(normalised(name), entry);
  }
  const inputs = [...asked].map(([key, { name, values }]) =>
    createInput(name, values, (scaleOf.get(key) ?? []).map(normalised)),
  );
  const cases = inputs.reduce((product, { values }) => product * values.length, 1);
  return { rules, inputs, cases, winners: undefined };
}

// Neighbours on a scale that no rule tells apart are one value.
function createInput(name: string, asked: ReadonlySet<string>, scale: readonly string[]): Input {
  const declared = scale.length > 0;
  const all = [...new Set(declared ? scale : [...asked, ANYTHING_ELSE])];
  const differs = (value: string, place: number): boolean =>
    !declared || place === 0 || asked.has(value) || asked.has(all[place - 1] ?? '');
  const values = all.filter(differs);
  return { name, values, declared, places: new Map(values.map((value, place) => [value, place])) };
}

function conditionsOf(rule: Node, inputs: readonly Input[]): readonly Condition[] {
  const asked = valuesAsked(rule);
  charge(asked.length * inputs.length);
  return asked.map(([name, value]) => {
    const input = inputs.findIndex((candidate) => normalised(candidate.name) === normalised(name));
    return { input, place: inputs[input]?.places.get(normalised(value)) };
  });
}

function holds(conditions: readonly Condition[], places: readonly number[]): boolean {
  return conditions.every(({ input, place }) => places[input] === place);
}

function findWinners({ rules, inputs, cases }: Decisions): Int32Array {
  const conditions = rules.map((rule) => conditionsOf(rule, inputs));
  const winners = new Int32Array(cases);
  for (let one = 0; one < cases; one += 1) {
    const places = placesOf(inputs, one);
    winners[one] = conditions.findIndex((all) => holds(all, places));
  }
  return winners;
}

/** The place of each input's value in a case. */
function placesOf(inputs: readonly Input[], one: number): readonly number[] {
  let rest = one;
  return inputs.map(({ values }) => {
    const place = rest % values.length;
    rest = (rest - place) / values.length;
    return place;
  });
}

function decides(rule: Node): boolean {
  const { rules, winners } = decisionsOf(rule);
  return winners.includes(rules.indexOf(rule));
}

function rulesInTheWay(rule: Node): readonly Node[] {
  const { rules, inputs, winners } = decisionsOf(rule);
  if (winners.includes(rules.indexOf(rule))) return [];
  const conditions = conditionsOf(rule, inputs);
  const matching = [...winners.keys()].filter((one) => holds(conditions, placesOf(inputs, one)));
  const first = new Set(matching.map((one) => winners[one]));
  return rules.filter((_, candidate) => first.has(candidate));
}

/** A case that is worse than another in one input and has a milder severity. */
interface Inversion {
  readonly worse: number;
  readonly milder: number;
  /** The rule that decides the milder case. */
  readonly by: Node;
}

/** The values of an input from harmless to worst, as places; empty when no scale tells. */
function ascending({ values, declared }: Input, ladders: readonly string[]): readonly number[] {
  if (declared) return [...values.keys()];
  const named = values.filter((value) => value !== ANYTHING_ELSE);
  const ladder = ladders
    .map((text) => text.split('<').map(normalised))
    .find((rungs) => named.every((value) => rungs.includes(value)));
  if (ladder === undefined) return [];
  return ladder.map((rung) => named.indexOf(rung)).filter((place) => place >= 0);
}

/** The place of each rule's level; levels are listed worst first. */
function levelPlaces(rules: readonly Node[]): readonly number[] {
  const [first] = rules;
  const spec = first && specOf(first);
  const levels = spec === undefined ? [] : nodesIn(spec, 'severityLevels');
  charge(Math.ceil((levels.length + rules.length) / CHECKS_A_STEP));
  const places = new Map(levels.map((level, place) => [level, place]));
  return rules.map((rule) => {
    const severity = refIn(rule, 'severity');
    const level = severity && nodeOfEntity(Node.worldOf(rule), follow(severity));
    return (level && places.get(level)) ?? -1;
  });
}

/** Where the rule gives a milder severity than another rule gives to a milder case. */
function inversionsOf(rule: Node, ladders: readonly string[]): readonly Inversion[] {
  const { rules, inputs, cases, winners } = decisionsOf(rule);
  const place = rules.indexOf(rule);
  const levels = levelPlaces(rules);
  const found: Inversion[] = [];
  let stride = 1;
  for (const input of inputs) {
    const order = ascending(input, ladders);
    for (let worse = 0; worse < cases; worse += 1) {
      if (winners[worse] !== place) continue;
      const rung = order.indexOf(Math.floor(worse / stride) % input.values.length);
      if (rung <= 0) continue;
      const milder = worse + ((order[rung - 1] ?? 0) - (order[rung] ?? 0)) * stride;
      const by = winners[milder] ?? -1;
      const ruler = rules[by];
      if (ruler !== undefined && (levels[by] ?? 0) < (levels[place] ?? 0)) found.push({ worse, milder, by: ruler });
    }
    stride *= input.values.length;
  }
  return found;
}

function describeInversion(rule: Node, ladders: readonly string[]): string {
  const [first] = inversionsOf(rule, ladders);
  if (first === undefined) return '';
  const { inputs } = decisionsOf(rule);
  const severity = (one: Node): string => `"${refIn(one, 'severity')?.text ?? ''}"`;
  const worse = describeCase(inputs, first.worse);
  const milder = describeCase(inputs, first.milder);
  return `${worse} has ${severity(rule)}, while the milder ${milder} has ${severity(first.by)}`;
}

function describeCase(inputs: readonly Input[], one: number): string {
  const places = placesOf(inputs, one);
  return inputs.map(({ name, values }, input) => `${name} "${values[places[input] ?? 0] ?? ''}"`).join(' with ');
}

/** What expressions ask about the rules that turn an alert into a severity. */
export const decisionTableFunctions: readonly CelFunction[] = [
  {
    signature: 'decides(PrioritizationRule): bool',
    description: 'Whether the rule is the first to match some combination of the inputs.',
    call: decides,
  },
  {
    signature: 'rulesInTheWay(PrioritizationRule): list<PrioritizationRule>',
    description:
      'The earlier rules that between them take every case of this one; empty when it is reached, or asks for a value that is on no scale.',
    call: rulesInTheWay,
  },
  {
    signature: 'outranking(PrioritizationRule, list<string>): list<PrioritizationRule>',
    description:
      'The rules that give a more severe level to a milder case than one this rule decides; values are ordered by the declared scale, or by one of those given, such as "low < high".',
    call: (rule: Node, ladders: readonly string[]) => [...new Set(inversionsOf(rule, ladders).map(({ by }) => by))],
  },
  {
    signature: 'describeInversion(PrioritizationRule, list<string>): string',
    description: 'The first case of the rule that stands below a milder one, as a message says it.',
    call: describeInversion,
  },
];
