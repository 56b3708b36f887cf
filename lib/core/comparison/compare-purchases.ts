import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { Budget, ProcurementEntry } from '#lib/core/package/index.ts';
import { type Parts, partsOf } from './cause.ts';

/** What is bought otherwise than before, in 分. `quantity` is as written; `index` is its place in the later budget's list. */
export type PurchaseChange = {
  id: string;
  unit: string;
  item: string;
  before: Fen;
  after: Fen;
  difference: Fen;
  parts: Parts;
  quantity: { before?: string; after?: string };
  index?: number;
};

type Bought = ProcurementEntry & { index: number };

/** Compares 政府采购: one item of a unit and project with the same one, split into how many and for how much. */
export function comparePurchases(input: {
  before: Budget;
  after: Budget;
  codes: ReadonlyMap<string, string>;
}): PurchaseChange[] {
  const { before, after, codes } = input;
  const waiting = Map.groupBy(numbered(after), (entry) => nameOf(entry, entry.project));
  const changes = numbered(before).flatMap((entry) => {
    const project = entry.project === undefined ? undefined : (codes.get(entry.project) ?? entry.project);
    return purchaseChange({ before: entry, after: waiting.get(nameOf(entry, project))?.shift() });
  });
  const added = [...waiting.values()].flat().flatMap((entry) => purchaseChange({ after: entry }));
  return [...changes, ...added].sort(
    (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1),
  );
}

function numbered(budget: Budget): Bought[] {
  return budget.procurement.map((entry, index) => ({ ...entry, index }));
}

function nameOf({ unit, item, kind, measure }: Bought, project: string | undefined): string {
  return JSON.stringify([unit, project ?? '', item.trim(), kind, measure ?? '']);
}

function purchaseChange({ before, after }: { before?: Bought; after?: Bought | undefined }): PurchaseChange[] {
  const entry = after ?? before;
  const [from, to] = [before?.amount ?? ZERO_FEN, after?.amount ?? ZERO_FEN];
  const same = before !== undefined && after !== undefined && from === to && before.quantity === after.quantity;
  if (entry === undefined || same) return [];
  return [
    {
      id: `p${before?.index ?? ''}-${after?.index ?? ''}`,
      unit: entry.unit,
      item: entry.item,
      before: from,
      after: to,
      difference: fen(to - from),
      parts: causesOf({ before, after }),
      quantity: {
        ...(before?.quantity === undefined ? {} : { before: before.quantity }),
        ...(after?.quantity === undefined ? {} : { after: after.quantity }),
      },
      ...(after === undefined ? {} : { index: after.index }),
    },
  ];
}

function causesOf({ before, after }: { before?: Bought | undefined; after?: Bought | undefined }): Parts {
  if (before === undefined) return partsOf({ new: after?.amount ?? 0 });
  if (after === undefined) return partsOf({ gone: -before.amount });
  const difference = after.amount - before.amount;
  const quantity = quantityShare({ before, after });
  return quantity === undefined ? partsOf({ other: difference }) : partsOf({ quantity, price: difference - quantity });
}

/** What more or fewer pieces cost, at the mean of both prices; nothing where a quantity is not told. */
function quantityShare({ before, after }: { before: Bought; after: Bought }): number | undefined {
  const [q0, q1] = [scaled(before.quantity), scaled(after.quantity)];
  if (q0 === undefined || q1 === undefined) return undefined;
  // (q1 − q0) × (a0/q0 + a1/q1) / 2, over one bottom.
  const top = (q1 - q0) * (BigInt(before.amount) * q1 + BigInt(after.amount) * q0);
  const bottom = 2n * q0 * q1;
  const size = top < 0n ? -top : top;
  const whole = (2n * size + bottom) / (2n * bottom);
  return Number(top < 0n ? -whole : whole);
}

/** A quantity of at most six decimals as a whole number of millionths; nothing where there is none. */
function scaled(quantity: string | undefined): bigint | undefined {
  if (quantity === undefined) return undefined;
  const [whole = '', decimals = ''] = quantity.split('.');
  const value = BigInt(`${whole}${decimals.padEnd(6, '0')}`);
  return value === 0n ? undefined : value;
}
