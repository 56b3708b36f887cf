'use client';

import { useDraftView } from '#components/draft/draft-hooks.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { concernsForm } from './exceeded.ts';
import { useScopeWords } from './scope-words.ts';

/**
 * What the units of the department ask for together above a control figure of all of them. It keeps the department from
 * handing in, and no unit: so it warns. Over a form, only what its amounts count against.
 */
export function DepartmentOver({ form }: { form?: FormKey }) {
  const { departmentOver = [] } = useDraftView();
  const [measure] = useEntryMeasure();
  const words = useScopeWords();
  const shown = departmentOver.filter(
    ({ limit, over, ...scope }) =>
      form === undefined || concernsForm({ exceeded: { ...scope, limit, used: limit, left: over }, form }),
  );
  if (shown.length === 0) return null;
  return (
    <ul role="status" className="border-b border-line bg-warning-soft px-4 py-1 text-warning">
      {shown.map(({ limit, over, ...scope }) => (
        <li key={JSON.stringify(scope)}>
          {words(scope)}控制数{' '}
          <span className="figures" title={`${formatYuan(limit)} 元`}>
            {amountText({ amount: limit, measure })}
          </span>
          ，各单位合计已超{' '}
          <span className="figures font-medium" title={`${formatYuan(over)} 元`}>
            {amountText({ amount: over, measure })}
          </span>{' '}
          {measure}（按已保存的数），上报前要由主管部门和各单位一起压减
        </li>
      ))}
    </ul>
  );
}
