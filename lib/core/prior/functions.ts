import type { SubjectRow } from '#lib/core/checks/index.ts';
import type { PriorFigure, PriorReading, PriorSource } from '#lib/core/entry/index.ts';
import { ZERO_FEN } from '#lib/core/money/index.ts';
import { cellSource, figureOf, type PriorReport, sentenceSources, sumDoubts, tableName } from './report.ts';

const ITEM = /^\d{7}$/;
const WHOLE = 'expenditure';
const GENERAL = 'general-by-function';

/** 支出 by 项 as the report says it; rows that cannot be taken are told. */
export function readFunctions(report: PriorReport): Pick<PriorReading, 'told'> & { figures: PriorFigure[] } {
  const { tables } = report.subject;
  const whole = tables.get(WHOLE);
  const general = tables.get(GENERAL);
  if (whole === undefined)
    return { figures: [], told: [{ what: '支出（按功能科目）', why: '没有读出支出总表，各科目的数没有取' }] };
  const doubts = { total: sumDoubts(whole, 'total'), general: sumDoubts(general, 'total') };
  const items = whole.rows.filter(({ kind, id }) => kind === 'item' && ITEM.test(id));
  const figures = items.flatMap(({ id, label }) => {
    const common = { section: 'functions' as const, row: { function: id }, label: `${id} ${label}` };
    return [
      figureOf({
        ...common,
        field: 'total',
        cells: [cellSource(report, { table: WHOLE, row: id, column: 'total' })],
        stated: sentenceSources(report, [`expenditure.function.${id}`]),
        doubts: [doubts.total.get(id)],
      }),
      figureOf({
        ...common,
        field: 'general',
        cells: [generalSource(report, id)],
        stated: sentenceSources(report, [`general.function.${id}`]),
        doubts: [
          doubts.general.get(id) ??
            (general?.rows.some((row) => row.id === id) ? undefined : doubts.general.get('total')),
        ],
      }),
    ].filter((figure) => figure !== undefined);
  });
  const only = (general?.rows ?? []).filter(({ kind, id }) => kind === 'item' && !items.some((item) => item.id === id));
  return {
    figures,
    told: [
      ...whole.rows.filter((row) => isLost(row, whole.rows)).map(({ code, label }) => lost({ code, label })),
      ...only.map(({ id, label }) => ({
        what: `${id} ${label}`,
        why: '只在一般公共预算支出表里有，支出总表里没有，没有取',
      })),
    ],
  };
}

/** 一般公共预算 of a 项: one that its table does not list had nothing of it. */
function generalSource(report: PriorReport, id: string): PriorSource | undefined {
  const table = report.subject.tables.get(GENERAL);
  const said = cellSource(report, { table: GENERAL, row: id, column: 'total' });
  if (said !== undefined || table === undefined || !table.rows.some(({ kind }) => kind === 'item')) return said;
  if (table.rows.some((row) => row.id === id)) return undefined;
  return { amount: ZERO_FEN, where: tableName(table), quote: '表中没有列这个科目，按 0' };
}

/** A row with money whose 项 is not known: its code was not recognised, or nothing stands under a 类 or 款. */
function isLost({ kind, id, cells }: SubjectRow, rows: readonly SubjectRow[]): boolean {
  const amount = cells.get('total')?.amount ?? ZERO_FEN;
  if (kind === 'total' || amount === ZERO_FEN) return false;
  if (kind === 'item') return !ITEM.test(id);
  return !rows.some(({ parent }) => parent === id);
}

function lost({ code, label }: { code: string | undefined; label: string }): PriorReading['told'][number] {
  return {
    what: [code, label].filter(Boolean).join(' '),
    why: '没有认出 7 位的项级科目，没有取，请自己填',
  };
}
