import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CATEGORIES, CATEGORY_IDS, FUND_IDS, FUNDS } from '#lib/core/ledger/index.ts';
import type { FigureColumn } from './figures-department.ts';

const FIELD = 'h-8 rounded-sm border border-line-strong bg-surface px-1';

/** Adds a column for a fund and category that nobody asked for. */
export function ColumnAdder({ add }: { add: (column: FigureColumn) => void }) {
  const [fund, setFund] = useState('general');
  const [category, setCategory] = useState('');
  return (
    <span className="flex flex-wrap items-center gap-1">
      <select
        aria-label="新列的资金性质"
        value={fund}
        onChange={(event) => setFund(event.target.value)}
        className={FIELD}
      >
        <option value="">全部资金</option>
        {FUND_IDS.map((id) => (
          <option key={id} value={id}>
            {FUNDS[id].name}
          </option>
        ))}
      </select>
      <select
        aria-label="新列的项目类别"
        value={category}
        onChange={(event) => setCategory(event.target.value)}
        className={FIELD}
      >
        <option value="">全部类别</option>
        {CATEGORY_IDS.map((id) => (
          <option key={id} value={id}>
            {CATEGORIES[id].name}
          </option>
        ))}
      </select>
      <Button look="quiet" onClick={() => add({ fund, category })}>
        加一列
      </Button>
    </span>
  );
}
