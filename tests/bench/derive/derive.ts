import { fen, formatWanyuan } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { DerivedTables } from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget, goldenTables } from '#tests/support/golden-case.ts';
import { hyperformula, type Spreadsheet, type SpreadsheetBuilder } from '../peers/hyperformula.ts';
import { type Bench, comparison, type Finding, milliseconds, within, withoutPeer } from '../support/finding.ts';
import { inTurns, median } from '../support/in-turns.ts';
import { type WholeDerivation, wholeDerivation } from '../support/whole-derivation.ts';
import { AMOUNT_COLUMN, sheetOf, type Workbook, workbookOf } from './spreadsheet.ts';

const IDS = Object.keys(goldenTables);
const WARM_UPS = 3;
const TURNS = 15;
/** One of the peer's runs takes as long as hundreds of ours: ours need more of them for a median. */
const BATCH = 200;
const EDITED_LINE = 10;
const STEP = 10_000;

const FULL = '江夏 2026：全部表格与文字中的数';
const EDITED = '改一笔金额后，全部结果';

const budget = goldenBudget();
const classification = classificationFor(budget.fiscalYear);
const derive = (of: Budget): WholeDerivation => wholeDerivation({ budget: of, classification });

/** Deriving the golden department against the same tables as formulas of a spreadsheet. */
export const deriveBench: Bench = {
  name: 'derive',
  title: '推导：全部表格与文字，对照 HyperFormula 里的同样表格（每格一个公式）',
  run: async () => {
    const build = await hyperformula();
    return build === undefined ? alone() : against(build);
  },
};

async function alone(): Promise<Finding[]> {
  const ours = { name: 'ours', batch: BATCH, run: () => derive(budget) };
  const timings = await inTurns({ contenders: [ours], warmUps: WARM_UPS, turns: TURNS });
  const time = median(timings.ours);
  return [withoutPeer({ what: FULL, ours: time, reason: 'HyperFormula 装不上' }), fullDerivation(time)];
}

async function against(build: SpreadsheetBuilder): Promise<Finding[]> {
  const first = derive(budget);
  const workbook = workbookOf({ context: first.context, tables: first.published.tables, ids: IDS });
  const spreadsheet = build(workbook);
  compare({ tables: first.published.tables, values: valuesOf(spreadsheet) });
  const full = await inTurns({
    contenders: [
      { name: 'ours', batch: BATCH, run: () => derive(budget) },
      { name: 'peer', batch: 1, run: () => builtAndRead({ build, workbook }) },
    ],
    warmUps: WARM_UPS,
    turns: TURNS,
  });
  const edited = await measureEdits(spreadsheet);
  spreadsheet.destroy();
  return [
    comparison({ what: `${FULL}（${cellCount(first.published.tables)} 格）`, ...mediansOf(full), aim: 100 }),
    comparison({ what: EDITED, ...mediansOf(edited), aim: 100 }),
    fullDerivation(median(full.ours)),
  ];
}

/** An edit is a new amount in one line, then all results; we derive everything anew, the peer what depends on the cell. */
async function measureEdits(spreadsheet: Spreadsheet) {
  const sheet = sheetNumber(spreadsheet, 'expenditure');
  const before = budget.expenditure[EDITED_LINE];
  if (before === undefined) throw new Error('the golden budget has too few lines');
  const edits = [1, 2].map((steps) => {
    const amount = fen(before.amount + steps * STEP);
    const expenditure = budget.expenditure.with(EDITED_LINE, { ...before, amount });
    return { amount, budget: { ...budget, expenditure } };
  });
  let turn = 0;
  const next = () => {
    turn += 1;
    const edit = edits[turn % edits.length];
    if (edit === undefined) throw new Error('no edit');
    return edit;
  };
  const change = ({ amount }: { amount: number }) => {
    spreadsheet.setCellContents({ sheet, row: EDITED_LINE, col: AMOUNT_COLUMN }, amount);
    return valuesOf(spreadsheet);
  };
  for (const edit of edits) compare({ tables: derive(edit.budget).published.tables, values: change(edit) });
  return inTurns({
    contenders: [
      { name: 'ours', batch: BATCH, run: () => derive(next().budget) },
      { name: 'peer', batch: 1, run: () => change(next()) },
    ],
    warmUps: WARM_UPS,
    turns: TURNS,
  });
}

function builtAndRead({ build, workbook }: { build: SpreadsheetBuilder; workbook: Workbook }): void {
  const spreadsheet = build(workbook);
  valuesOf(spreadsheet);
  spreadsheet.destroy();
}

function valuesOf(spreadsheet: Spreadsheet): Map<string, unknown[][]> {
  return new Map(IDS.map((id) => [id, spreadsheet.getSheetValues(sheetNumber(spreadsheet, sheetOf(id)))]));
}

function sheetNumber(spreadsheet: Spreadsheet, name: string): number {
  const sheet = spreadsheet.getSheetId(name);
  if (sheet === undefined) throw new Error(`the spreadsheet has no sheet ${name}`);
  return sheet;
}

/** @throws Error naming the first cell that the two do not agree on */
function compare(input: { tables: DerivedTables; values: Map<string, unknown[][]> }): void {
  for (const id of IDS)
    for (const [rowIndex, row] of input.tables.table(id).rows.entries())
      for (const [index, amount] of row.cells.entries()) {
        const value = input.values.get(id)?.[rowIndex]?.[index];
        if (typeof value !== 'number' || value.toFixed(2) !== formatWanyuan(amount))
          throw new Error(`${id} › ${row.id} › ${index}: ours ${formatWanyuan(amount)}, the peer's ${String(value)}`);
      }
}

function cellCount(tables: DerivedTables): number {
  return IDS.flatMap((id) => tables.table(id).rows).reduce((count, row) => count + row.cells.length, 0);
}

function mediansOf(timings: Record<string, number[]>): { ours: number; peer: number } {
  return { ours: median(timings.ours), peer: median(timings.peer) };
}

function fullDerivation(value: number): Finding {
  return within({ what: '一次完整推导', value, limit: 1, format: milliseconds });
}
