/** A ColumnType of the Fiscal Data Package: what a column means, for programs. */
export type ColumnType = { name: string; dataType: string; unique?: true; labelOf?: string; prior?: string };

/**
 * The ColumnTypes that our columns are of, out of the budget taxonomy of Fiscal Data Package 1.0-rc.1. They are given with the
 * package, as the specification allows: the address that it names for the taxonomy is not served.
 */
export const COLUMN_TYPES: readonly ColumnType[] = [
  { name: 'value', dataType: 'number' },
  { name: 'value-currency:code', dataType: 'string', unique: true },
  { name: 'date:fiscal-year', dataType: 'integer', unique: true },
  { name: 'direction', dataType: 'string', unique: true },
  { name: 'phase:id', dataType: 'string', unique: true },
  { name: 'geo:source:code', dataType: 'string', unique: true },
  { name: 'geo:source:title', dataType: 'string', labelOf: 'geo:source:code' },
  ...coded('administrative-classification:generic:level1'),
  ...coded('administrative-classification:generic:level2', 'administrative-classification:generic:level1:code'),
  ...coded('functional-classification:generic'),
  { name: 'functional-classification:generic:description', dataType: 'string' },
  ...coded('economic-classification:generic'),
  ...coded('activity:generic:project'),
  ...coded('fin-source:generic'),
];

function coded(name: string, prior?: string): ColumnType[] {
  const code = `${name}:code`;
  return [
    { name: code, dataType: 'string', unique: true, ...(prior === undefined ? {} : { prior }) },
    { name: `${name}:label`, dataType: 'string', labelOf: code },
  ];
}
