/**
 * A workspace of any size with the proportions of a large organisation: business units, each with one plan, one registry, and some
 * hundred playbooks and records. Names are unique, references resolve, and one playbook in twenty is a near copy of another.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { SCENARIOS, SERVICES } from './phrases.ts';
import { responsePlan } from './plan.ts';
import { type PlaybookTopic, playbook, playbookSteps, rewordedSteps } from './playbook.ts';
import { createRandom, type Random } from './random.ts';
import { exerciseRecord, incidentRecord, incidentReview } from './records.ts';
import { contactRegistry } from './registry.ts';
import { type Unit, unitOf } from './unit.ts';

const UNIT_DOCUMENTS = 100;
const NEAR_COPIES = 0.05;

/** One document and where it goes below the corpus folder. */
interface CorpusDocument {
  readonly path: string;
  readonly value: object;
}

/** Writes exactly `count` documents, one a file, below the folder. Returns their size in bytes. */
export function writeCorpus(folder: string, count: number, seed: number): number {
  const random = createRandom(seed);
  let bytes = 0;
  for (let written = 0, number = 1; written < count; number++) {
    const documents = unitDocuments(unitOf(number), Math.min(UNIT_DOCUMENTS, count - written), random);
    for (const document of documents) bytes += writeDocument(folder, document);
    written += documents.length;
  }
  return bytes;
}

function writeDocument(folder: string, document: CorpusDocument): number {
  const text = stringify(document.value, { lineWidth: 0, aliasDuplicateObjects: false });
  const path = join(folder, document.path);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}

/** A unit of `count` documents: plan, registry, three in ten playbooks, two in ten exercises, the rest incidents and their reviews. */
function unitDocuments(unit: Unit, count: number, random: Random): readonly CorpusDocument[] {
  const topics = topicsOf(unit, Math.max(1, Math.floor(count * 0.3)), random);
  const names = topics.map((topic) => topic.name);
  const documents = [
    { path: 'plan.yaml', value: responsePlan(unit, names, random) },
    { path: 'contacts.yaml', value: contactRegistry(unit, random) },
    ...playbookDocuments(unit, topics, random),
    ...numbered(Math.floor(count * 0.2), `${unit.id}-exercise`).map((name) => ({
      path: `exercises/${name}.yaml`,
      value: exerciseRecord(unit, name, names, random),
    })),
  ];
  const left = count - documents.length;
  const all = [...documents, ...incidentDocuments(unit, left, names, random)].slice(0, count);
  return all.map(({ path, value }) => ({ path: join(unit.id, path), value }));
}

function topicsOf(unit: Unit, count: number, random: Random): readonly PlaybookTopic[] {
  return random.some(SCENARIOS, count).map((scenario) => {
    const service = random.pick(SERVICES);
    return { name: `${unit.id}-${scenario}-${service}`, scenario, service };
  });
}

function playbookDocuments(unit: Unit, topics: readonly PlaybookTopic[], random: Random): readonly CorpusDocument[] {
  let steps = playbookSteps(random);
  return topics.map((topic) => {
    steps = random.chance(NEAR_COPIES) ? rewordedSteps(steps, random) : playbookSteps(random);
    return { path: `playbooks/${topic.name}.yaml`, value: playbook(unit, topic, steps, random) };
  });
}

/** One incident in five has a review, so a sixth of the documents are reviews. */
function incidentDocuments(
  unit: Unit,
  count: number,
  playbooks: readonly string[],
  random: Random,
): readonly CorpusDocument[] {
  const reviews = Math.floor(count / 6);
  return numbered(count - reviews, `${unit.id}-incident`).flatMap((name, index) => {
    const review = index < reviews ? `${name}-review` : undefined;
    const incident = { path: `incidents/${name}.yaml`, value: incidentRecord(unit, name, playbooks, review, random) };
    if (review === undefined) return [incident];
    return [incident, { path: `reviews/${review}.yaml`, value: incidentReview(unit, review, name, random) }];
  });
}

function numbered(count: number, prefix: string): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => `${prefix}-${index + 1}`);
}
