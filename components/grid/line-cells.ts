import type { FormRow } from '#lib/core/forms/index.ts';
import { isReadOnly } from './cell-view.ts';
import { type GridSettings, markOf, TONES, viewsOf } from './grid-settings.ts';

/** What one cell of a line shows, as plain values: a cell is drawn anew only where one of them changed. */
export type LineCell = {
  text: string;
  title: string;
  /** What is marked on it, for people who do not see the mark. */
  note: string | undefined;
  /** What stood here before it was cut. */
  struck: string | undefined;
  invalid: boolean;
  look: string;
  fixed: boolean;
};

/**
 * What the cells of a row show.
 * @param input.neighbours rows around it, whose amounts say whether one of this row was keyed in in another unit
 */
export function lineCells(input: {
  row: FormRow;
  neighbours: readonly (FormRow | undefined)[];
  settings: GridSettings;
}): LineCell[] {
  const { row, neighbours, settings } = input;
  const views = viewsOf({ row, settings });
  return settings.columns.map((column, index) => {
    const view = views[index] ?? { text: '' };
    const { invalid, note, struck, look } = markOf({ row, column, index, view, neighbours, settings });
    const notes = [invalid, note].filter((each) => each !== undefined && each !== '');
    return {
      text: view.text,
      title: [...notes, view.title ?? view.text].filter(Boolean).join('\n'),
      note: notes.join('，') || undefined,
      struck,
      invalid: invalid !== undefined,
      look: `${look} ${view.tone ? TONES[view.tone] : ''}`,
      fixed: settings.readOnly || isReadOnly({ column, row }),
    };
  });
}
