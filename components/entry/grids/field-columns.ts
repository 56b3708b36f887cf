import type { GridColumn } from '#components/grid/grid-column.ts';
import { columnHead, type SectionDefinition } from '#lib/core/forms/index.ts';

/** How the column of a field looks, and what it does beyond its definition. */
export type ColumnLook = Partial<Omit<GridColumn, 'field' | 'kind'>> & { width: number };

/** Columns of a section's fields in the order of `looks`, with the words, choices and measures of their definition. */
export function fieldColumns(input: {
  section: SectionDefinition;
  fiscalYear: number;
  looks: Readonly<Record<string, ColumnLook>>;
}): GridColumn[] {
  const { section, fiscalYear, looks } = input;
  return Object.entries(looks).map(([id, look]) => {
    const field = section.fields.find((candidate) => candidate.id === id);
    if (field === undefined) throw new Error(`section ${section.id} has no field ${id}`);
    const { kind, choices, measure } = field;
    return {
      field: id,
      label: columnHead({ field, fiscalYear }),
      kind,
      ...(choices === undefined ? {} : { choices }),
      // An amount's unit is the grid's: 元 or 万元.
      ...(measure === undefined || kind === 'amount' ? {} : { measure }),
      ...look,
    };
  });
}

/** Cells that a new row of a section begins with. */
export function initialCells(section: SectionDefinition): Record<string, string> {
  return Object.fromEntries(
    section.fields.flatMap(({ id, initial }) => (initial === undefined ? [] : [[id, initial]])),
  );
}
