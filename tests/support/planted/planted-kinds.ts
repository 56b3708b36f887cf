import { CELL_KINDS } from './kinds/cell-kinds.ts';
import { FORM_KINDS } from './kinds/form-kinds.ts';
import { FRAME_KINDS } from './kinds/frame-kinds.ts';
import { INDICATOR_KINDS } from './kinds/indicator-kinds.ts';
import { ROW_KINDS } from './kinds/row-kinds.ts';
import { TEXT_KINDS } from './kinds/text-kinds.ts';
import { WORD_KINDS } from './kinds/word-kinds.ts';
import { YEAR_KINDS } from './kinds/year-kinds.ts';
import type { PlantedKind } from './planted-kind.ts';

/** Every mistake that is planted, by group. */
export const PLANTED_KINDS: readonly PlantedKind[] = [
  ...CELL_KINDS,
  ...ROW_KINDS,
  ...FRAME_KINDS,
  ...WORD_KINDS,
  ...YEAR_KINDS,
  ...FORM_KINDS,
  ...INDICATOR_KINDS,
  ...TEXT_KINDS,
];
