import type { Line, Style } from '../text/line.ts';
import { displayWidth, oneLine, truncate } from '../text/width.ts';
import type { ObjectiveChange } from './comparison.ts';
import { stateText } from './words.ts';

/** A title with less room than this says nothing. */
const LEAST_TITLE = 12;

/** `  O-101  met -> not met  Exercises are held in time`, its title cut to the width. */
export function objectiveLine({ id, title, from, to }: ObjectiveChange, width: number): Line {
  const change = `${stateText(from)} -> ${stateText(to)}`;
  const room = width - displayWidth(id) - change.length - 6;
  const style: Style = from === 'pass' ? 'error' : to === 'pass' ? 'good' : 'strong';
  const head: Line = ['  ', id, '  ', { text: change, style }];
  return room < LEAST_TITLE ? head : [...head, '  ', truncate(oneLine(title), room)];
}
