/** Reads the two reports for reviewers. */
import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import { readPage } from '../html/page.ts';
import { cells, nodesOf, parsed, section, seen, tablesOf } from '../markdown/reading.ts';
import { type Facts, LIGHT, placed, type Said, sum, unescaped } from './said.ts';
import { sentences } from './sentences.ts';

/** The table of facts that HTML and Markdown share. */
function table(of: Readonly<Record<string, string>>): Facts {
  const [, profile = ''] = /\(([^()]*)\)$/.exec(of['Profile'] ?? '') ?? [];
  const [, met = '0', applicable = '0', percent] = /^(\d+) \/ (\d+) = (\d+) %$/.exec(of['Score'] ?? '') ?? [];
  if (percent !== undefined) expect(Number(percent)).toBe(Math.floor((Number(met) * 100) / Number(applicable)));
  const levels = [...(of['Gaps'] ?? '').matchAll(/(\d+) (error|warning|note)/g)].map(([, number, level]) => [
    level,
    Number(number),
  ]);
  const unseen = [...(of['Not assessed'] ?? '').matchAll(/(\d+) (?:rule|objective)/g)].map(([, number]) =>
    Number(number),
  );
  const state = (words: string) =>
    Number(new RegExp(`(?:^|, )(\\d+) ${words}(?:,|$)`).exec(of['Objectives'] ?? '')?.[1]);
  return {
    asOf: of['As of'] ?? '',
    profile,
    version: of['Made by']?.replace('irready ', '') ?? '',
    digest: of['Rule library']?.replace('sha256:', '') ?? '',
    ...LIGHT,
    ...Object.fromEntries(levels),
    waived: Number(of['Waived']),
    openPlaces: Number.parseInt(of['Could not be decided'] ?? '', 10),
    notAssessedAll: sum(unseen),
    pass: state('met'),
    fail: state('not met'),
    open: state('open'),
    manual: state('left to a person'),
    notAssessed: state('not assessed'),
    notApplicable: state('not applicable'),
    met: Number(met),
    applicable: Number(applicable),
    complete: of['Complete'] === 'yes',
    ...baselineOf(of),
    ...changeOf(of),
  };
}

function changeOf(of: Readonly<Record<string, string>>): Facts {
  const [, since] = /^(\S+), commit [0-9a-f]{40}$/.exec(of['Change since'] ?? '') ?? [];
  return since === undefined ? {} : { since, unchanged: Number(of['Unchanged']) };
}

function baselineOf(of: Readonly<Record<string, string>>): Facts {
  const [, path, asOf] = /^(\S+) of (\S+), \d+ entr(?:y|ies), sha256:[0-9a-f]{64}$/.exec(of['Baseline'] ?? '') ?? [];
  if (path === undefined || asOf === undefined) return {};
  return { baseline: path, baselineAsOf: asOf, known: Number(of['Known to the baseline']) };
}

/** Both places of a page where a fact stands have to agree. */
function agreeing(facts: Facts, head: Facts): Facts {
  const { complete: _, ...said } = head;
  for (const [name, value] of Object.entries(said)) expect([name, value]).toEqual([name, facts[name]]);
  return facts;
}

export function markdown(shown: string): Said {
  const tree = parsed(shown);
  const [first] = tablesOf(section(tree, 'About this run'));
  if (first === undefined) throw new Error('no table of facts');
  const facts = table(Object.fromEntries(cells(first).slice(1)));
  const lead = tree.children.slice(0, 5).map(seen).join(' ');
  const gaps: string[] = [];
  const known: string[] = [];
  const unchanged: string[] = [];
  let rule = '';
  for (const node of section(tree, 'Gaps in detail')) {
    if (node.type === 'heading') rule = seen(node).replace(/^\w+: /, '');
    const items = node.type === 'list' ? node.children : [];
    for (const item of items) {
      const gap = placed(firstCode(item), rule);
      gaps.push(gap);
      if (nodesOf(item).some((each) => each.type === 'strong' && seen(each) === 'known')) known.push(gap);
      if (nodesOf(item).some((each) => each.type === 'strong' && seen(each) === 'unchanged')) unchanged.push(gap);
    }
  }
  const controls = tablesOf(section(tree, 'By control')).flatMap(cells);
  const scores = tablesOf(section(tree, 'Overview'))
    .flatMap(cells)
    .map((row) => row.at(-1) ?? '');
  return {
    facts: agreeing(facts, sentences(lead)),
    gaps,
    known,
    unchanged,
    met: controls.filter((row) => row[2]?.includes('Met') && row.length === 7).map(([id = '']) => id),
    whole: /^Readiness to respond to an incident \S+ Met\./.test(lead),
    shares: scores.flatMap(share),
  };
}

function firstCode(node: Nodes): string {
  const code = nodesOf(node).find(({ type }) => type === 'inlineCode');
  return code === undefined ? '' : seen(code);
}

function share(score: string): readonly { met: number; of: number; percent: number }[] {
  return [...score.matchAll(/(\d+) \/ (\d+)(?: objectives)? = (\d+) %/g)].map(([, met, of, percent]) => ({
    met: Number(met),
    of: Number(of),
    percent: Number(percent),
  }));
}

const bare = (html: string) => unescaped(html.replaceAll(/<[^>]*>/g, ''));

export function html(shown: string): Said {
  const page = readPage(shown);
  const [, rows = ''] = /<caption>What was assessed, with what<\/caption>(.*?)<\/table>/s.exec(shown) ?? [];
  const facts = table(
    Object.fromEntries(
      [...rows.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/gs)].map(([, name = '', value = '']) => [
        bare(name),
        bare(value),
      ]),
    ),
  );
  const [, sentence = ''] = /<p class="sentence">(.*?)<\/p>/s.exec(shown) ?? [];
  const [, word = ''] = /<div class="word"><p class="big">(.*?)<\/p>/s.exec(shown) ?? [];
  const articles = [...shown.matchAll(/<article class="rule .*?<\/article>/gs)].map(([article]) => article);
  const [, all = ''] = /<caption>All objectives of the profile<\/caption>(.*?)<\/table>/s.exec(shown) ?? [];
  return {
    facts: agreeing(facts, sentences(bare(sentence))),
    gaps: articles.flatMap((article) => placesIn(article, () => true)),
    known: articles.flatMap((article) => placesIn(article, (section) => />Known<\/span>/.test(section))),
    unchanged: articles.flatMap((article) => placesIn(article, (section) => />Unchanged<\/span>/.test(section))),
    met: [...all.matchAll(/<tr [^>]*>\s*<th[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)].flatMap(([, id = '', row = '']) =>
      /<\/span>Met<\/span>/.test(row) ? [bare(id)] : [],
    ),
    whole: /^.?Met$/u.test(bare(word)),
    shares: share(page.text),
  };
}

function placesIn(article: string, isMeant: (section: string) => boolean): readonly string[] {
  const [, rule = ''] = /<dt>Rule<\/dt><dd><code>(.*?)<\/code>/s.exec(article) ?? [];
  const sections = [...article.matchAll(/<section class="place".*?<\/section>/gs)].map(([section]) => section);
  return sections.filter(isMeant).map((section) => {
    const [, place = ''] = /<p class="where"><span><code>(.*?)<\/code>/s.exec(section) ?? [];
    return placed(bare(place), bare(rule));
  });
}
