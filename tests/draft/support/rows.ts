import type { Change, FormRow, SectionDefinition } from '#lib/core/forms/index.ts';

/** A row of the section `lines`. */
export function row({ id, parent, rank = 'a0', cells = {} }: Partial<FormRow> & { id: string }): FormRow {
  return { id, section: 'lines', rank, cells, ...(parent === undefined ? {} : { parent }) };
}

/** A cell that takes a text. */
export function set(input: { row: string; field: string; from?: string | null; to: string | null }): Change {
  return { type: 'set', from: null, ...input };
}

const field = (id: string, label: string) => ({ id, label, kind: 'text' as const });

/** A list of lines with an amount and a note. */
export const lines: SectionDefinition = {
  id: 'lines',
  label: '明细',
  shape: 'list',
  fields: [field('amount', '金额'), field('note', '备注')],
};

/** A record with one field. */
export const record: SectionDefinition = {
  id: 'staffing',
  label: '编制',
  shape: 'record',
  fields: [field('nature', '单位性质')],
};
