'use client';

import { cellPath, reportPath } from '#components/shell/addresses.ts';
import type { NumberView, TracedPlace, TracedTerm } from '#lib/core/explanation/index.ts';
import { fen, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import { type NumberPlace, numberAddress } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { EntryWords } from './entry-words.tsx';

const LINK = 'text-left text-accent underline underline-offset-4 hover:bg-accent-soft';

/** The number as published and as it is, and what rounding has done to it. */
export function NumberValue({ view: { value, measure, exact, rounded, printed } }: { view: NumberView }) {
  return (
    <div className="border-b border-line px-4 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="figures text-base font-semibold">
          {value === '' ? '空白' : `${separateThousands(value)} ${measure}`}
        </span>
        {exact !== undefined && <span className="figures text-muted">= {formatYuan(fen(exact))} 元</span>}
      </p>
      {rounded !== undefined && (
        <p className="text-warning">
          四舍五入应为 {rounded} 万元；为使各表合计数与分项数之和一致，取整时调整为 {value} 万元。
        </p>
      )}
      {!printed && <p className="text-muted">这个数用于计算，公开的表里不单独列示。</p>}
    </div>
  );
}

type Props = {
  budget: BudgetKey;
  origin: NonNullable<NumberView['origin']>;
  onPlace: (place: NumberPlace) => void;
};

/** How a number follows from others: the rule in words, and each of the others with the way to it. */
export function NumberOrigin({ budget, origin, onPlace }: Props) {
  return (
    <section aria-label="计算方法" className="border-b border-line-strong pb-1">
      <p className="px-4 py-2">{origin.formula}</p>
      <ul>
        {origin.terms.map((term) => (
          <li
            key={`${term.label} ${term.places?.[0]?.row ?? ''} ${term.value}`}
            className="border-t border-line px-4 py-1.5 text-grid"
            data-term
          >
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0">
                <TermName budget={budget} term={term} onPlace={onPlace} />
              </span>
              <span className="figures shrink-0 font-medium">
                {separateThousands(term.value)} <span className="font-normal text-muted">{term.measure}</span>
              </span>
            </div>
            {term.exact !== undefined && (
              <p className="figures text-right text-muted">{formatYuan(fen(term.exact))} 元</p>
            )}
            {term.places?.map((place) => (
              <EnteredAt key={cellPath(budget, place)} budget={budget} place={place} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads on to what the term is made of in its turn: here, or in the report of the year that it is of. */
function TermName({
  budget,
  term: { label, at, year },
  onPlace,
}: { term: TracedTerm } & Pick<Props, 'budget' | 'onPlace'>) {
  if (at === undefined) return label;
  if (year !== undefined)
    return (
      <a href={reportPath({ ...budget, year }, { number: numberAddress(at) })} className={LINK}>
        {label}（见{year}年预算）
      </a>
    );
  return (
    <button type="button" onClick={() => onPlace(at)} className={LINK}>
      {label}
    </button>
  );
}

function EnteredAt({ budget, place }: { budget: BudgetKey; place: TracedPlace }) {
  return (
    <p className="flex flex-wrap gap-x-3 text-muted">
      <a href={cellPath(budget, place)} className="text-accent underline underline-offset-4">
        打开表单
      </a>
      {place.entered && <EntryWords entry={place.entered} />}
    </p>
  );
}
