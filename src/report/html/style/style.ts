import { DETAIL } from './detail.ts';
import { FIRST_PAGE } from './first-page.ts';
import { FRAME } from './frame.ts';
import { PAPER } from './paper.ts';
import { TABLES } from './tables.ts';

/** The whole style sheet but for the filters, which depend on the report. */
export const STYLE: string = [FRAME, FIRST_PAGE, TABLES, DETAIL, PAPER].join('');
