/**
 * The mapping of Fiscal Data Package 0.3, which the published JSON Schema asks for: the same columns as measures and dimensions.
 * Amounts are 万元, so each is ten thousand of the currency.
 */
export const MODEL = {
  measures: {
    amount: { source: 'value', resource: 'budget-lines', currency: 'CNY', factor: 10_000, phase: 'approved' },
  },
  dimensions: {
    date: dimension({ dimensionType: 'datetime', attributes: { fiscal_year: 'fiscal_year' } }),
    department: dimension({
      dimensionType: 'classification',
      classificationType: 'administrative',
      attributes: { department: 'department_code', unit: 'unit_code' },
    }),
    function: dimension({
      dimensionType: 'classification',
      classificationType: 'functional',
      attributes: { code: 'function_code' },
    }),
    economic: dimension({
      dimensionType: 'classification',
      classificationType: 'economic',
      attributes: { code: 'economic_code' },
    }),
    project: dimension({ dimensionType: 'activity', attributes: { code: 'project_code' } }),
    source: dimension({ dimensionType: 'other', attributes: { code: 'source_code' } }),
    location: dimension({ dimensionType: 'location', attributes: { region: 'region_code' } }),
    line: dimension({
      dimensionType: 'fact',
      attributes: { table: 'table_id', row: 'row_id', column: 'column_id', direction: 'direction' },
    }),
  },
};

function dimension({
  attributes,
  ...kind
}: {
  dimensionType: string;
  classificationType?: string;
  attributes: Record<string, string>;
}) {
  return {
    ...kind,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, source]) => [name, { source, resource: 'budget-lines' }]),
    ),
    primaryKey: Object.keys(attributes),
  };
}
