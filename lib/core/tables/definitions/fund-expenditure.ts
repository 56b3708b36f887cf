import type { ExpenditureLine, FundId } from '#lib/core/ledger/index.ts';
import { basicColumn, DISCLOSURE_BASIS, projectColumn, totalColumn } from '../columns.ts';
import { defineTable, type Table } from '../define-table.ts';
import { accountPath, accountRows } from '../row-schemes.ts';

function fundTable(input: { id: string; title: string; fund: FundId }): Table {
  return defineTable<ExpenditureLine>({
    id: input.id,
    title: input.title,
    basis: DISCLOSURE_BASIS,
    lines: (ledger) => ledger.expenditure,
    takes: (line) => line.fund === input.fund,
    columns: [totalColumn, basicColumn, projectColumn],
    columnSums: [{ whole: 'total', parts: ['basic', 'project'] }],
    path: (line) => accountPath(line.function),
    rows: (context, used) => accountRows(context.classification.functional, used),
  });
}

/** 政府性基金预算支出表. */
export const governmentFundTable = fundTable({
  id: 'government-fund',
  title: '政府性基金预算支出表',
  fund: 'govfund',
});

/** 国有资本经营预算支出表. */
export const stateCapitalTable = fundTable({
  id: 'state-capital',
  title: '国有资本经营预算支出表',
  fund: 'statecapital',
});
