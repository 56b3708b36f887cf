import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import type { PurchaseChange } from '#lib/core/comparison/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { amountText, differenceText } from './amount-words.ts';
import type { ChangeTarget } from './change-dialogs.tsx';
import { PartsText } from './change-list.tsx';
import { LineButtons } from './line-buttons.tsx';
import type { Acting } from './use-acting.tsx';

const CELL = 'border-b border-line px-2 py-1.5';

type Props = Omit<Acting, 'dialogs'> & {
  budget: BudgetKey;
  purchases: readonly PurchaseChange[];
  heads: { before: string; after: string };
  measure: TableMeasure;
  /** Cells of purchases by their ids. */
  places: Readonly<Record<string, FormPlace>>;
};

/** What is bought otherwise: part of expenditure, told by itself. */
export function PurchaseList({ purchases, heads, ...rest }: Props) {
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
            {purchases.map((purchase) => (
              <Line key={purchase.id} purchase={purchase} {...rest} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type LineProps = Omit<Props, 'purchases' | 'heads'> & { purchase: PurchaseChange };

/** What is bought, one of the stops of J and K; it may be remarked on where it was entered. */
function Line({ purchase, budget, measure, places, onAt, onAct, mayCut }: LineProps) {
  const { id, item, quantity, before, after, difference, parts } = purchase;
  const place = places[id];
  const target: ChangeTarget = {
    words: `政府采购 ${item}`,
    amount: after,
    ...(place === undefined ? {} : { place }),
  };
  return (
    <tr className="focus-within:bg-accent-soft" onFocus={() => onAt(target)}>
      <th scope="row" className={`${CELL} font-normal`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: J and K lead here, and C remarks on the one at hand. */}
        <span data-change="" tabIndex={0} className="mr-2 -outline-offset-2">
          {item}
        </span>
        <LineButtons budget={budget} target={target} onAct={onAct} mayCut={mayCut} />
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
  );
}

function quantityText({ before, after }: PurchaseChange['quantity']): string {
  return before === after ? (after ?? '') : `${before ?? '—'} → ${after ?? '—'}`;
}
