import { expressionsGuide } from './guides/expressions.ts';
import { gridGuide } from './guides/grid.ts';
import type { Guide } from './guides/guide.ts';
import { lastYearGuide } from './guides/last-year.ts';
import { liveGuide } from './guides/live.ts';
import { pasteGuide } from './guides/paste.ts';
import { processGuide } from './guides/process.ts';
import { savingGuide } from './guides/saving.ts';
import { startGuide } from './guides/start.ts';
import { workbookGuide } from './guides/workbook.ts';

/** What is not about one form, in reading order. */
export const GUIDES = [
  startGuide,
  processGuide,
  gridGuide,
  pasteGuide,
  expressionsGuide,
  savingGuide,
  lastYearGuide,
  workbookGuide,
  liveGuide,
] as const satisfies readonly Guide[];

/** Id of a page of 帮助 that is not about one form. */
export type GuideId = (typeof GUIDES)[number]['id'];
