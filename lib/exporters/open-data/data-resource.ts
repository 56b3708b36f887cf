import { csvText } from './csv.ts';

/** A field of a Table Schema; `columnType` is what it means in the Fiscal Data Package. */
export type Field = {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description?: string;
  columnType?: string;
  /** What a number counts in. */
  unit?: string;
  constraints?: { required?: true; minimum?: number; enum?: readonly string[] };
};

/** A field that every row has with the same value: it stands in the description and not in the file. */
export type ConstantField = Omit<Field, 'constraints'> & { constant: string | number };

/** A column of a resource: what it is, and what an item has there; '' for nothing. */
export type Column<T> = Field & { of: (item: T) => string };

export type ForeignKey = { fields: string[]; reference: { resource: string; fields: string[] } };

/** A table of the data package: its description and its file, made from the same columns, so that they agree. */
export type DataResource = {
  name: string;
  title: string;
  description: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: ForeignKey[];
    extraFields?: ConstantField[];
    missingValues: [''];
  };
  csv: string;
};

/** Makes a resource of items. */
export function dataResource<T>(input: {
  name: string;
  title: string;
  description: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  primaryKey: string[];
  foreignKeys?: ForeignKey[];
  extraFields?: ConstantField[];
}): DataResource {
  const { name, title, description, columns, items, primaryKey, foreignKeys, extraFields } = input;
  return {
    name,
    title,
    description,
    schema: {
      fields: columns.map(({ of: _, ...field }) => field),
      primaryKey,
      ...(foreignKeys === undefined ? {} : { foreignKeys }),
      ...(extraFields === undefined ? {} : { extraFields }),
      missingValues: [''],
    },
    csv: csvText([columns.map((column) => column.name), ...items.map((item) => columns.map(({ of }) => of(item)))]),
  };
}
