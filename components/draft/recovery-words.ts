import { type CodeNames, cellText, fieldLabel, rowLabel, rowText } from '#lib/core/entry/index.ts';
import type { FormDefinition } from '#lib/core/forms/index.ts';
import type { RecoveredEntry } from './recovery.ts';

/** One place for people: where, what the form has now, what was typed. */
export type WordedEntry = { row: string; field: string; now: string; mine: string };

/** Puts a recovered place into words. */
export function wordedEntry(input: {
  entry: RecoveredEntry;
  definition: FormDefinition;
  names?: CodeNames;
}): WordedEntry {
  const { entry, definition, names } = input;
  const { change, now, typed } = entry;
  const known = typed ?? now;
  const row = known === undefined ? definition.label : rowLabel(definition, known, names);
  const here = now === undefined ? '没有这一行' : rowText({ definition, row: now });
  if (change.type === 'insert')
    return { row, field: '整行', now: here, mine: rowText({ definition, row: change.row }) };
  if (change.type === 'remove') return { row, field: '整行', now: here, mine: '删除这一行' };
  if (change.type === 'move') return { row, field: '次序', now: '现在的位置', mine: '移动后的位置' };
  const place = { definition, section: known?.section ?? '', field: change.field };
  return {
    row,
    field: fieldLabel(place),
    now: now === undefined ? here : cellText({ ...place, names, text: now.cells[change.field] ?? null }),
    mine: cellText({ ...place, names, text: change.to }),
  };
}
