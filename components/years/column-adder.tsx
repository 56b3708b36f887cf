import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CATEGORIES, CATEGORY_IDS, FUND_IDS, FUNDS } from '#lib/core/ledger/index.ts';
import type { FigureColumn } from './figures-department.ts';

type Option = { id: string; name: string };
const FUND_OPTIONS = FUND_IDS.map((id): Option => ({ id, name: FUNDS[id].name }));
const CATEGORY_OPTIONS = CATEGORY_IDS.map((id): Option => ({ id, name: CATEGORIES[id].name }));

type ChoiceProps = {
  label: string;
  /** What no choice is called. */
  all: string;
  value: string;
  change: (value: string) => void;
  options: readonly Option[];
};

function Choice({ label, all, value, change, options }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
      className="h-8 rounded-sm border border-line-strong bg-surface px-1"
    >
      <option value="">{all}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Adds a column for a fund and category that nobody asked for. */
export function ColumnAdder({ add }: { add: (column: FigureColumn) => void }) {
  const [fund, setFund] = useState('general');
  const [category, setCategory] = useState('');
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Choice label="新列的资金性质" all="全部资金" value={fund} change={setFund} options={FUND_OPTIONS} />
      <Choice label="新列的项目类别" all="全部类别" value={category} change={setCategory} options={CATEGORY_OPTIONS} />
      <Button look="quiet" onClick={() => add({ fund, category })}>
        加一列
      </Button>
    </span>
  );
}
