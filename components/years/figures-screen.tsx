'use client';

import { useMemo, useRef, useState } from 'react';
import { amountText } from '#components/entry/amount-text.ts';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { formatPackageAmount } from '#lib/core/money/index.ts';
import type { RegionFigures } from '#lib/core/screen/index.ts';
import { ColumnAdder } from './column-adder.tsx';
import type { Measure } from './figure-field.tsx';
import {
  addedSums,
  columnsOf,
  columnWords,
  type FigureColumn,
  type FigureSums,
  projectBlock,
  textsOf,
  unitBlock,
} from './figures-department.ts';
import { type FigureEntry, FiguresGrid, type GridDepartment } from './figures-grid.tsx';
import { useUnsavedWarning } from './organisation-screen.tsx';
import { type FiguresPart, useRegionFigures } from './use-region-figures.ts';

const TABS = [
  { value: 'units', label: '按单位' },
  { value: 'projects', label: '按项目' },
] as const;
const MEASURES = [
  { value: '万元', label: '万元' },
  { value: '元', label: '元' },
] as const;
const PROJECT_COLUMNS = [{ key: 'project', fund: '本项目', category: '控制数' }];

/** Control figures of every department of a region's year in one grid, beside what was asked for. */
export function FiguresScreen({ region }: { region: RegionFigures }) {
  const state = useRegionFigures(region);
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('units');
  const [measure, setMeasure] = useState<Measure>('万元');
  const [added, setAdded] = useState<readonly FigureColumn[]>([]);
  const [said, setSaid] = useState('');
  useUnsavedWarning(state.dirty.length > 0);
  const loaded = useMemo(() => [...state.parts.values()].flatMap(({ figures }) => figures ?? []), [state.parts]);
  const columns = useSame(columnsOf(loaded, added));
  const heads = useMemo(
    () => columns.map((column) => ({ key: `${column.fund}|${column.category}`, ...columnWords(column) })),
    [columns],
  );
  const known = useRef<KnownBlocks>(new WeakMap());
  const departments = region.departments.map(({ code, name }): GridDepartment => {
    const part = state.parts.get(code);
    if (part?.figures === undefined) return { code, name, ...(part === undefined ? {} : { part }) };
    return gridDepartment({ known: known.current, code, name, part, tab, columns });
  });
  const fill = () => {
    const entries = emptyCells(departments);
    state.enter(entries);
    setSaid(entries.length === 0 ? '没有空着而有上报数的格。' : `按上报数填了 ${entries.length} 格。核对后请保存。`);
  };
  if (region.departments.length === 0)
    return <EmptyState title={`${region.year} 年还没有预算`}>先在年度页开启年度、新建各部门的预算。</EmptyState>;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Choice label="按什么看" value={tab} options={TABS} onChange={setTab} />
        <Choice label="金额单位" value={measure} options={MEASURES} onChange={setMeasure} />
        <Button onClick={fill}>空格按上报数填</Button>
        {tab === 'units' && <ColumnAdder add={(column) => setAdded((known) => [...known, column])} />}
        <span className="text-muted" role="status">
          {state.loaded < region.departments.length
            ? `正在取数 ${state.loaded} / ${region.departments.length}`
            : said || '每格下面的小字是上报数；可以从 Excel 成块粘贴'}
        </span>
      </div>
      <FiguresGrid
        key={tab}
        label={tab === 'units' ? '按单位的控制数' : '按项目的控制数'}
        lines={tab === 'units' ? '部门 · 单位' : '部门 · 项目'}
        columns={tab === 'units' ? heads : PROJECT_COLUMNS}
        departments={departments}
        measure={measure}
        folded={tab === 'projects' && region.departments.length > 1}
        enter={state.enter}
        say={setSaid}
      />
      <Foot
        sums={addedSums(departments.flatMap(({ block }) => block?.sums ?? []))}
        measure={measure}
        dirty={state.dirty.length}
        busy={state.busy}
        save={() => {
          setSaid('');
          void state.save();
        }}
        discard={state.discard}
      />
    </div>
  );
}

/** The value of before as long as the new one says the same. */
function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const same = JSON.stringify(kept) === JSON.stringify(value);
  if (!same) setKept(value);
  return same ? kept : value;
}

/** What departments showed last: one that nothing happened to is not added up again, and not drawn again. */
type KnownBlocks = WeakMap<FiguresPart, { tab: string; columns: readonly FigureColumn[]; department: GridDepartment }>;

function gridDepartment(input: {
  known: KnownBlocks;
  code: string;
  name: string;
  part: FiguresPart;
  tab: (typeof TABS)[number]['value'];
  columns: readonly FigureColumn[];
}): GridDepartment {
  const { known, code, name, part, tab, columns } = input;
  const { figures, entered } = part;
  const before = known.get(part);
  if (before?.tab === tab && before.columns === columns) return before.department;
  if (figures === undefined) return { code, name, part };
  const texts = textsOf(figures, entered);
  const block = tab === 'units' ? unitBlock({ figures, texts, columns }) : projectBlock({ figures, texts });
  const department = { code, name, part, block };
  known.set(part, { tab, columns, department });
  return department;
}

/** Cells that are empty where something was asked for, with what was asked. */
function emptyCells(departments: readonly GridDepartment[]): FigureEntry[] {
  return departments.flatMap(({ code, part, block }) => {
    if (part?.figures?.editable !== true) return [];
    const texts = textsOf(part.figures, part.entered);
    const cells = block?.lines.filter((line) => line.code !== '').flatMap((line) => line.cells) ?? [];
    return cells
      .filter(({ name, asked }) => asked > 0 && (texts.get(name) ?? '') === '')
      .map(({ name, asked }) => ({ department: code, name, text: formatPackageAmount(asked) }));
  });
}

type FootProps = {
  sums: FigureSums;
  measure: Measure;
  dirty: number;
  busy: boolean;
  save: () => void;
  discard: () => void;
};

function Foot({ sums, measure, dirty, busy, save, discard }: FootProps) {
  const { asked, limit, left } = sums;
  const text = (amount: FigureSums['limit']) => (amount === undefined ? '—' : amountText({ amount, measure }));
  return (
    <footer className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-line bg-surface px-3 py-1.5">
      <span>
        上报 <span className="figures">{text(asked)}</span>
      </span>
      <span>
        控制数 <span className="figures font-medium">{text(limit)}</span>
      </span>
      <span className="mr-auto">
        差额（已控部分）{' '}
        <span className={`figures ${left !== undefined && left < 0 ? 'text-danger' : ''}`}>{text(left)}</span>
        <span className="text-muted"> {measure}</span>
      </span>
      {dirty > 0 && (
        <Button look="quiet" disabled={busy} onClick={discard}>
          不改了
        </Button>
      )}
      <Button look="primary" disabled={busy || dirty === 0} onClick={save}>
        {busy ? '正在保存…' : dirty > 0 ? `保存 ${dirty} 个部门的控制数` : '已全部保存'}
      </Button>
    </footer>
  );
}
