import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import type { PurchaseChange } from '#lib/core/comparison/index.ts';
import { amountText, differenceText } from './amount-words.ts';
import { PartsText } from './change-list.tsx';

const CELL = 'border-b border-line px-2 py-1.5';

/** What is bought otherwise: part of expenditure, told by itself. */
export function PurchaseList(props: {
  purchases: readonly PurchaseChange[];
  heads: { before: string; after: string };
  measure: TableMeasure;
}) {
  const { purchases, heads, measure } = props;
  return (
    <section aria-label="政府采购变动" className="pt-4">
      <h2 className="pb-1 font-medium">
        政府采购 <span className="font-normal text-muted">已含在支出里，不另外增减支出</span>
      </h2>
      <div className="overflow-x-auto">
        <table className="w-full border-t border-line text-left text-grid">
          <thead>
            <tr className="text-muted">
              {['品名', '数量', heads.before, heads.after, '增减', '原因'].map((label) => (
                <th key={label} scope="col" className={`${CELL} font-medium`}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {purchases.map(({ id, item, quantity, before, after, difference, parts }) => (
              <tr key={id}>
                <th scope="row" className={`${CELL} font-normal`}>
                  {item}
                </th>
                <td className={`${CELL} figures`}>{quantityText(quantity)}</td>
                <td className={`${CELL} figures`}>{amountText(before, measure)}</td>
                <td className={`${CELL} figures`}>{amountText(after, measure)}</td>
                <td className={`${CELL} figures ${difference < 0 ? 'text-danger' : ''}`}>
                  {differenceText(difference, measure)}
                </td>
                <td className={`${CELL} figures`}>
                  <PartsText parts={parts} measure={measure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function quantityText({ before, after }: PurchaseChange['quantity']): string {
  return before === after ? (after ?? '') : `${before ?? '—'} → ${after ?? '—'}`;
}
