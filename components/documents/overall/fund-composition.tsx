'use client';

import { useRows } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { amountText } from '#components/entry/amount-text.ts';
import { useEntryMeasure } from '#components/entry/use-entry-choices.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { Button } from '#components/ui/button.tsx';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import type { Block } from '#lib/core/disclosure/index.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { type Fen, formatYuan } from '#lib/core/money/index.ts';
import { DocumentField } from '../document-field.tsx';
import { insertAll, newRows } from '../row-changes.ts';

/** A line of 收入构成 or 支出构成 as the printed form's data has it, in 万元 and percent. */
type Line = { id: string; name: string; amount: string; share: string };

type OverallForm = Extract<Block, { kind: 'form' }>;

const SIDES = [
  { id: 'income', title: '收入构成', fields: ['appropriation', 'fiscalAccount', 'unit'] },
  { id: 'spending', title: '支出构成', fields: ['personnel', 'operating', 'specific'] },
] as const;

const CELL = 'border-b border-line px-2 py-1 align-middle';

/** 部门资金总体情况: this year's from the ledger with shares, two earlier years as they were approved. */
export function FundComposition({ store, fiscalYear }: { store: FormStore; fiscalYear: number }) {
  const history = useRows(store, 'history');
  const block = useLiveValue((state) => state.report?.blocks['overall-performance']);
  const form = block?.kind === 'form' ? block : undefined;
  const [measure] = useEntryMeasure();
  const years = [fiscalYear - 1, fiscalYear - 2];
  const still = store.readOnly !== undefined;
  const rowOf = (year: number) => history.find(({ cells }) => cells.year === String(year));
  const add = (year: number) =>
    store.apply(insertAll(newRows(store, { section: 'history', cells: [{ year: String(year) }] })), `填 ${year} 年`);
  return (
    <ScrollingBox label="收入和支出构成表">
      <table className="w-full min-w-xl border-t border-line">
        {SIDES.map(({ id, title, fields }) => {
          return (
            <tbody key={id}>
              <tr className="text-muted">
                <th scope="col" className={`${CELL} text-left font-medium whitespace-nowrap text-ink`}>
                  {title}
                </th>
                <th scope="col" className={`${CELL} w-32 text-right font-normal whitespace-nowrap`}>
                  {fiscalYear}年（{measure}）
                </th>
                <th scope="col" className={`${CELL} w-20 text-right font-normal`}>
                  占比
                </th>
                {years.map((year) => (
                  <th
                    key={year}
                    scope="col"
                    className={`${CELL} w-44 font-normal ${still ? 'text-right' : 'text-left'}`}
                  >
                    {year}年
                    {rowOf(year) === undefined && !still && id === 'income' ? (
                      <Button look="quiet" className="ml-1 px-1" onClick={() => add(year)}>
                        填写
                      </Button>
                    ) : null}
                  </th>
                ))}
              </tr>
              <Composition
                store={store}
                side={id}
                fields={fields}
                form={form}
                history={years.map((year) => ({ year, row: rowOf(year) }))}
              />
            </tbody>
          );
        })}
      </table>
    </ScrollingBox>
  );
}

function Composition(props: {
  store: FormStore;
  side: string;
  fields: readonly string[];
  form: OverallForm | undefined;
  history: readonly { year: number; row: FormRow | undefined }[];
}) {
  const { store, side, fields, form, history } = props;
  const [measure] = useEntryMeasure();
  // What is only read stands under one another to the last digit.
  const still = store.readOnly !== undefined;
  const lines = linesOf(form, side);
  const exact = (name: string) => form?.exact?.[`${side}.${name}`];
  const text = (amount: Fen | undefined) => (amount === undefined ? undefined : amountText({ amount, measure }));
  const sumOf = (year: number) => {
    const amount = text(exact(`total.${year}`));
    return amount === undefined ? undefined : `${amount} ${measure}`;
  };
  const labels = store.definition.sections.find(({ id }) => id === 'history')?.fields ?? [];
  const nameOf = (field: string) =>
    lines?.find(({ id }) => id === field)?.name ??
    labels.find(({ id }) => id === `${side}.${field}`)?.label.replace(/^.*· /, '');
  return [...fields, 'total'].map((field) => {
    const line = lines?.find(({ id }) => id === field);
    const total = field === 'total';
    return (
      <tr key={field} className={total ? 'font-medium' : ''}>
        <th scope="row" className={`${CELL} text-left whitespace-nowrap ${total ? 'font-medium' : 'font-normal'}`}>
          {total ? '合计' : nameOf(field)}
        </th>
        <td key={line?.amount} title={exactTitle(exact(field))} className={`${CELL} flash figures text-right`}>
          {(measure === '元' ? text(exact(field)) : line?.amount) ?? '—'}
        </td>
        <td className={`${CELL} figures text-right`}>{line?.share || '—'}</td>
        {history.map(({ year, row }) => (
          <td key={year} className={`${CELL} ${still ? 'text-right' : ''}`}>
            {row === undefined || total ? (
              <span className="figures block text-right">{(total ? sumOf(year) : undefined) ?? '—'}</span>
            ) : (
              <DocumentField store={store} row={row.id} field={`${side}.${field}`} look="cell" />
            )}
          </td>
        ))}
      </tr>
    );
  });
}

function exactTitle(amount: Fen | undefined): string | undefined {
  return amount === undefined ? undefined : `${formatYuan(amount)} 元`;
}

function linesOf(form: OverallForm | undefined, side: string): readonly Line[] | undefined {
  const lines = form?.data[side];
  return Array.isArray(lines) ? (lines as Line[]) : undefined;
}
