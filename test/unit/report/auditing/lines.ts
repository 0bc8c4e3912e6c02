/** Reads what is printed or annotated gap by gap. */
import { expect } from 'vitest';
import { gapOf, placed, type Said, sum } from './said.ts';
import { sentences } from './sentences.ts';

export function text(shown: string): Said {
  const fresh: string[] = [];
  const marked = { known: [] as string[], unchanged: [] as string[] };
  let rule = '';
  const until = shown.search(/^(?:Waived: |Stated by|Could not be|Left to|Not assessed$|Notices$|control {2})/m);
  for (const line of shown.slice(0, until < 0 ? undefined : until).split('\n')) {
    const head = /^(?:error|warning|note) {2}(\S+)(?: {2}\d+ gaps(?:, \d+ known)?(?:, \d+ unchanged)?)?$/.exec(line);
    if (head !== null) rule = head[1] ?? '';
    else {
      const [, place, mark] = /^ {2}(\S+)(?: {2}(known|unchanged))?$/.exec(line) ?? [];
      if (place !== undefined)
        (mark === 'known' || mark === 'unchanged' ? marked[mark] : fresh).push(placed(place, rule));
    }
  }
  const [, unseen = ''] = /\nNot assessed\n([\s\S]*?)\n\n/.exec(`\n${shown}`) ?? [];
  const [, open = '0'] = /^Could not be decided: (\d+) place/m.exec(shown) ?? [];
  const facts = sentences(shown);
  const isEmpty = shown.includes('Nothing was assessed.');
  return {
    facts: {
      ...facts,
      ...(!isEmpty && {
        openPlaces: Number(open),
        notAssessedAll: sum(
          [...unseen.matchAll(/^ {2}(\d+) (?:rule|objective)s?: /gm)].map(([, number]) => Number(number)),
        ),
      }),
    },
    ...(!isEmpty && { gaps: [...fresh, ...marked.known, ...marked.unchanged], ...marked }),
  };
}

/** How many gaps the last annotation of each level says are not shown. */
function moreOf(shown: string): number | undefined {
  const more = [...shown.matchAll(/(\d+) more (?:error|warning|note)s are not shown here/g)].map(([, number]) =>
    Number(number),
  );
  return more.length === 0 ? undefined : sum(more);
}

function ci(shown: string, gaps: readonly string[]): Said {
  const more = moreOf(shown);
  const number = (pattern: RegExp) => Number(pattern.exec(shown)?.[1] ?? 0);
  return {
    facts: {
      ...sentences(shown),
      openPlaces: number(/^Open: (\d+) place/m),
      notAssessedAll: number(/^Not assessed: (\d+) /m),
    },
    gaps,
    ...(more !== undefined && { leftOut: more }),
  };
}

export function github(shown: string): Said {
  const commands = [...shown.matchAll(/^::(?:error|warning|notice) (.*?)::(.*)$/gm)];
  const decode = (value: string) => value.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const gaps = commands.flatMap(([, properties = '', body = '']) => {
    const rule = /%0ARule: ([\w-]+)\./.exec(body)?.[1];
    const path = /(?:^|,)file=([^,]*)/.exec(properties)?.[1] ?? '';
    return rule === undefined ? [] : [gapOf(decode(path), /(?:^|,)line=(\d+)/.exec(properties)?.[1], rule)];
  });
  return ci(shown, gaps);
}

export function azure(shown: string): Said {
  const issues = [...shown.matchAll(/^##vso\[task\.logissue ([^\]]*)\](.*)$/gm)].flatMap(
    ([, properties = '', body = '']) => {
      const of = (name: string) => new RegExp(`${name}=([^;]*);`).exec(properties)?.[1];
      return body.includes(' Rule: ') ? [gapOf(of('sourcepath') ?? '', of('linenumber'), of('code') ?? '')] : [];
    },
  );
  const notes = [...shown.matchAll(/^note: (\S+): .* Rule: ([\w-]+)\./gm)].map(([, place = '', rule = '']) =>
    placed(place, rule),
  );
  return ci(shown, [...issues, ...notes]);
}

interface GitlabEntry {
  readonly check_name: string;
  readonly description: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

export function gitlab(shown: string): Said {
  const entries: readonly GitlabEntry[] = JSON.parse(shown);
  const named = (name: string) => entries.filter((entry) => entry.check_name === `irready-${name}`);
  const gaps = entries.filter(
    (entry) => !['info'].includes(entry.severity) && !entry.check_name.startsWith('irready-'),
  );
  const assessment = [...named('incomplete'), ...named('assessment')].map(({ description }) => description).join(' ');
  return {
    facts: {
      ...sentences(assessment),
      openPlaces: named('open').length,
      notAssessedAll: sum(named('not-assessed').map(({ description }) => unseenIn(description))),
    },
    gaps: gaps.map(gitlabGap),
    known: gaps.filter(({ description }) => description.startsWith('Known: ')).map(gitlabGap),
    unchanged: gaps.filter(({ description }) => description.startsWith('Unchanged: ')).map(gitlabGap),
  };
}

function gitlabGap({ check_name: rule, location }: GitlabEntry): string {
  return `${location.path}:${location.lines.begin} ${rule}`;
}

interface Diagnostic {
  readonly message: string;
  readonly code: { readonly value: string };
  readonly location: { readonly path: string; readonly range?: { readonly start: { readonly line: number } } };
}

const REMARK =
  /^(?:Could not be decided, so|\d+ objectives? (?:is|are) left to a person|\d+ \w+ (?:was|were) not assessed)/;

const NOT_ASSESSED = /^(\d+) (?:rule|objective)s? (?:was|were) not assessed/;

function unseenIn(message: string): number {
  return Number(NOT_ASSESSED.exec(message)?.[1] ?? 0);
}

export function rdjson(shown: string): Said {
  const diagnostics: readonly Diagnostic[] = JSON.parse(shown).diagnostics;
  const said = (start: RegExp) => diagnostics.filter(({ message }) => start.test(message));
  const about = diagnostics.filter(({ code }) => ['assessment', 'incomplete'].includes(code.value));
  const first = diagnostics.findIndex(({ code }) => ['assessment', 'incomplete'].includes(code.value));
  expect(said(REMARK).every((each) => diagnostics.indexOf(each) > first)).toBe(true);
  return {
    facts: {
      ...sentences(about.map(({ message }) => message).join(' ')),
      openPlaces: said(/^Could not be decided, so/).length,
      notAssessedAll: sum(said(NOT_ASSESSED).map(({ message }) => unseenIn(message))),
    },
    gaps: diagnostics
      .slice(0, first)
      .map(({ code, location }) => gapOf(location.path, location.range?.start.line, code.value)),
  };
}
