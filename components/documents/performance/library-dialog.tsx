'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useDraft, useDraftView } from '#components/draft/draft-hooks.ts';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { type FormKey, formName } from '#lib/core/forms/index.ts';
import { INDICATOR_TREE } from '#lib/core/performance/index.ts';
import { DocumentDialog } from '../document-dialog.tsx';
import {
  cellsFromLibrary,
  collectIndicators,
  type IndicatorUse,
  type LibraryEntry,
  searchLibrary,
} from './indicator-library.ts';
import { draftSource, useLastYearSource } from './library-sources.ts';
import type { IndicatorCells } from './pasted-indicators.ts';

const LEVELS = [
  { value: '', label: '全部' },
  ...INDICATOR_TREE.map(({ level1 }) => ({ value: level1, label: level1.replace(/指标$/, '') })),
];

/** The department's own indicators of this year and last, to pick from: search, 一级, and where each was used. */
export function LibraryDialog(props: {
  except: FormKey;
  term: 'long-term' | 'annual';
  level1: string;
  opener: Element | null;
  onClose: () => void;
  onTake: (cells: IndicatorCells[]) => void;
}) {
  const draft = useDraft();
  const fiscalYear = useDraftView().key.year;
  const lastYear = useLastYearSource();
  const [search, setSearch] = useState('');
  const [level1, setLevel1] = useState(LEVELS.some(({ value }) => value === props.level1) ? props.level1 : '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const except = formName(props.except);
  const entries = useMemo(() => {
    const sources = [draftSource(draft), ...(lastYear.source === undefined ? [] : [lastYear.source])];
    return collectIndicators({ sources, except });
  }, [draft, lastYear.source, except]);
  const wanted = useDeferredValue(search);
  const found = useMemo(() => searchLibrary(entries, { search: wanted, level1 }), [entries, wanted, level1]);

  function toggle(key: string) {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  }
  const take = () =>
    props.onTake(
      entries
        .filter(({ key }) => chosen.has(key))
        .map((entry) => cellsFromLibrary(entry, { term: props.term, fiscalYear })),
    );

  return (
    <DocumentDialog
      open
      wide
      opener={props.opener}
      onClose={props.onClose}
      title="指标库"
      hint="本部门今年和上年用过的指标"
      foot={
        <>
          <span role="status" className="mr-auto text-muted">
            {lastYear.note ?? `共 ${found.length} 个`}
          </span>
          <Button onClick={props.onClose}>取消</Button>
          <Button look="primary" disabled={chosen.size === 0} onClick={take}>
            {chosen.size === 0 ? '选用' : `选用 ${chosen.size} 个`}
          </Button>
        </>
      }
    >
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <input
          type="search"
          aria-label="查找指标"
          placeholder="指标、项目名称"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="h-8 min-w-40 flex-1 rounded-sm border border-line-strong bg-surface px-2"
        />
        <Choice label="一级指标" value={level1} options={LEVELS} onChange={setLevel1} />
      </div>
      {found.length === 0 ? (
        <p className="py-6 text-center text-muted">没有找到。换个词，或选“全部”。</p>
      ) : (
        <ul>
          {found.map((entry) => (
            <LibraryLine
              key={entry.key}
              entry={entry}
              fiscalYear={fiscalYear}
              chosen={chosen.has(entry.key)}
              onToggle={() => toggle(entry.key)}
            />
          ))}
        </ul>
      )}
    </DocumentDialog>
  );
}

function LibraryLine(props: { entry: LibraryEntry; fiscalYear: number; chosen: boolean; onToggle: () => void }) {
  const { entry, fiscalYear } = props;
  const values = [fiscalYear - 2, fiscalYear - 1, fiscalYear].flatMap((year) => {
    const value = entry.values[year];
    return value === undefined ? [] : [`${year}年 ${value}`];
  });
  return (
    <li className="border-t border-line first:border-t-0">
      <label className="flex items-start gap-3 px-1 py-1.5 hover:bg-accent-soft">
        <input type="checkbox" className="mt-1 size-4 accent-accent" checked={props.chosen} onChange={props.onToggle} />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap gap-x-3">
            <span className="font-medium">{entry.name}</span>
            <span className="text-muted">{entry.level2}</span>
            <span className="figures ml-auto">{values.length === 0 ? entry.value : values.join('　')}</span>
          </span>
          <span className="block text-grid text-muted">{usesText(entry.uses)}</span>
        </span>
      </label>
    </li>
  );
}

/** 2026 食堂运行保障、物业后勤保障；2025 食堂运行: each place once a year. */
function usesText(uses: readonly IndicatorUse[]): string {
  const years = [...new Set(uses.map(({ fiscalYear }) => fiscalYear))];
  return years
    .map((year) => {
      const places = [...new Set(uses.filter(({ fiscalYear }) => fiscalYear === year).map(({ place }) => place))];
      const shown = places.slice(0, 3).join('、');
      return `${year}年 ${shown}${places.length > 3 ? ` 等 ${places.length} 处` : ''}`;
    })
    .join('；');
}
