/** Filters without a script: radio buttons that the style sheet looks at. Where it cannot, everything is shown. */
import { type Content, el, type Markup } from './markup.ts';

/** One choice of a filter: what it shows bears the class. */
export interface Choice {
  readonly label: Content;
  readonly class: string;
}

/** A row of choices, everything first. */
export function filterChoices(name: string, legend: string, choices: readonly Choice[]): Markup | null {
  if (choices.length < 2) return null;
  const all = { label: 'All', class: 'all' };
  return el('fieldset.filter', [
    el('legend', legend),
    [all, ...choices].map((choice) => el('label', [radio(name, choice), el('span', choice.label)])),
  ]);
}

/** Style rules that hide what has none of the chosen class; `target` selects what is filtered. */
export function filterRules(name: string, target: string, choices: readonly Choice[]): string {
  if (choices.length < 2) return '';
  return choices
    .map((choice) => `main:has(${chosen(name, choice.class)}) ${target}:not(.${choice.class}){display:none}`)
    .join('\n');
}

/** Selects the radio button of a choice while it is chosen. */
export function chosen(name: string, choice: string): string {
  return `#${name}-${choice}:checked`;
}

function radio(name: string, choice: Choice): Markup {
  const checked = choice.class === 'all';
  return el('input', null, { type: 'radio', name, id: `${name}-${choice.class}`, checked });
}
