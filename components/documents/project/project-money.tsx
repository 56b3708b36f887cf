'use client';

import { useDraftView } from '#components/draft/draft-hooks.ts';
import { useCell, useRows } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { amountText } from '#components/entry/amount-text.ts';
import { useEntryMeasure } from '#components/entry/use-entry-choices.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection, FieldColumns, Stated } from '../document-section.tsx';
import { RowTable } from '../row-table.tsx';
import { districtBlocks } from './district-blocks.ts';

/** 项目总预算 beside 当年预算, which is the sum of the lines, and what was budgeted before. */
export function ProjectMoney({ store }: { store: FormStore }) {
  const { template, key } = useDraftView();
  const blocks = districtBlocks(template);
  const history = useRows(store, 'history');
  const field = (id: string) => <DocumentField store={store} row="declaration" field={id} />;
  const earlier = [key.year - 2, key.year - 1].map(String);
  const next = earlier.find((year) => !history.some(({ cells }) => cells.year === year)) ?? '';
  return (
    <DocumentSection id="money" title="项目预算">
      <FieldColumns>
        <div>
          {field('totalBudget')}
          <TooSmall store={store} />
        </div>
        <CurrentBudget code={store.key.owner} />
      </FieldColumns>
      <h3 className="mt-3 mb-1 text-muted">
        {blocks.historyTogether ? '项目前两年预算及当年预算变动情况' : '各年批复的预算'}
      </h3>
      <RowTable
        store={store}
        section="history"
        rows={history}
        name="年度"
        newCells={{ year: next }}
        columns={[
          { field: 'year', track: '8rem' },
          { field: 'amount', track: 'minmax(10rem,16rem)' },
        ]}
        empty="前两年没有安排过的不填"
      />
      <div className="mt-3 space-y-3">
        {field('historyNote')}
        {field('changeReason')}
      </div>
    </DocumentSection>
  );
}

/** 当年预算 = Σ lines, and what of the project's control figure is left. */
function CurrentBudget({ code }: { code: string }) {
  const [measure] = useEntryMeasure();
  const current = useLiveValue((state) => state.totals?.projects[code]);
  const limit = useLiveValue((state) => state.totals?.limits.projects.find(({ project }) => project === code));
  const text = (amount: Fen) => `${amountText({ amount, measure })} ${measure}`;
  return (
    <Stated label="项目当年预算" note="支出明细合计，不另填">
      <span key={current} className="flash font-medium">
        {current === undefined ? '还没有支出明细' : text(current)}
      </span>
      {limit === undefined ? null : (
        <span className={limit.left < 0 ? 'text-danger' : 'text-muted'}>控制数余 {text(limit.left)}</span>
      )}
    </Stated>
  );
}

function TooSmall({ store }: { store: FormStore }) {
  const [total] = useCell(store, 'declaration', 'totalBudget');
  const current = useLiveValue((state) => state.totals?.projects[store.key.owner]);
  const evaluated = total.trim() === '' ? undefined : evaluateAmount(total);
  if (current === undefined || !evaluated?.ok || evaluated.value.amount >= current) return null;
  return <p className="mt-1 text-warning">总预算少于当年预算，请核对</p>;
}
