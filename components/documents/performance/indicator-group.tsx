'use client';

import { BookOpen, Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { readTextBlock } from '#components/grid/text-block.ts';
import { Button } from '#components/ui/button.tsx';
import type { FormRow } from '#lib/core/forms/index.ts';
import { asksForNext, focusSameField } from '../enter-key.ts';
import { edgeClass, useFocusOn } from '../ordered-texts.tsx';
import { moveRow, removeRow } from '../row-changes.ts';
import { useReorder } from '../use-reorder.ts';
import { addIndicators, cutReference, type Made, pasteIndicators } from './indicator-changes.ts';
import { LEVEL_NAMES, nextLevel2, type ShownGroup } from './indicator-groups.ts';
import { IndicatorRow, type ReadFrom } from './indicator-row.tsx';
import { indicatorsFromRows } from './pasted-indicators.ts';

/** What the indicators of a goal have in common. */
export type GoalContext = {
  store: FormStore;
  goal: string;
  /** What the goal is called. */
  title: string;
  term: 'long-term' | 'annual';
  fiscalYear: number;
  /** Earlier years whose values stand beside this year's. */
  years: readonly number[];
  readFrom: (row: FormRow) => ReadFrom | undefined;
  /** Opens the library at a group. */
  onPick: (level1: string) => void;
};

/** The indicators under one 一级: what is missing, the rows, and how to add to them. */
export function IndicatorGroup({ context, group }: { context: GoalContext; group: ShownGroup }) {
  const { store, goal, years } = context;
  const [fresh, setFresh] = useState<string>();
  const { list, handle, onKeyDown, said, dragged, mark } = useReorder({
    rows: group.rows,
    onMove: (row, to) => store.apply(moveRow({ shown: group.rows, row, to }), '移动指标'),
  });
  useFocusOn({ list, row: fresh });
  const still = store.readOnly !== undefined;

  function take({ changes, last }: Made, label: string) {
    store.apply(changes, label);
    setFresh(last);
  }
  function add(after: FormRow | undefined) {
    const cells = { level1: group.level1, level2: nextLevel2({ group, after }) };
    take(addIndicators(store, { goal, after: (after ?? group.rows.at(-1))?.id, cells: [cells] }), '新增指标');
  }
  function onPaste(event: ClipboardEvent, row: FormRow) {
    const text = event.clipboardData.getData('text/plain');
    const into = store.row(row.id);
    if (still || into === undefined || !/[\t\n]/.test(text.trim())) return;
    const level2 = into.cells.level2 ?? '';
    const cells = indicatorsFromRows({
      ...context,
      rows: readTextBlock(text),
      group: { ...group, level2 },
      levels: LEVEL_NAMES,
    });
    if (cells.length === 0) return;
    event.preventDefault();
    take(pasteIndicators(store, { goal, into, cells }), `粘贴 ${cells.length} 个指标`);
  }
  function onRowKey(event: KeyboardEvent, row: FormRow) {
    onKeyDown(event, row.id);
    if (event.defaultPrevented || still || !asksForNext(event)) return;
    event.preventDefault();
    const next = group.rows[group.rows.indexOf(row) + 1];
    if (next === undefined) add(row);
    else focusSameField(event.target as HTMLElement, next.id);
  }

  return (
    <section aria-label={`${context.title}：${group.level1 || '未分组'}`}>
      <GroupHead
        group={group}
        still={still}
        term={context.term}
        onAdd={() => add(undefined)}
        onPick={() => context.onPick(group.level1)}
      />
      <ul ref={list as React.RefObject<HTMLUListElement | null>}>
        {group.rows.map((row, index) => (
          <IndicatorRow
            key={row.id}
            store={store}
            row={row}
            number={index + 1}
            years={years}
            readFrom={context.readFrom(row)}
            look={`${dragged === row.id ? 'opacity-50' : ''} ${edgeClass(mark, row.id)}`}
            handle={handle(row.id)}
            onKeyDown={(event) => onRowKey(event, row)}
            onPaste={(event) => onPaste(event, row)}
            onCut={() => {
              const own = store.row(row.id);
              if (own !== undefined) store.apply(cutReference({ row: own, read: row }), '断开引用');
            }}
            onRemove={() => store.apply(removeRow(store, { row: store.row(row.id) ?? row }), '删除指标')}
          />
        ))}
      </ul>
      <output className="sr-only">{said}</output>
    </section>
  );
}

function GroupHead(props: {
  group: ShownGroup;
  still: boolean;
  term: 'long-term' | 'annual';
  onAdd: () => void;
  onPick: () => void;
}) {
  const { group, still, term } = props;
  const lacks = group.missing.includes(group.level1);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 border-t border-line bg-sunken px-2">
      <h4 className="font-medium">{group.level1 || '未分组'}</h4>
      {lacks ? (
        <span className={term === 'annual' ? 'text-warning' : 'text-muted'}>
          {term === 'annual' ? '必填，还没有指标' : '还没有指标'}
        </span>
      ) : (
        <span className="figures text-muted">{group.rows.length} 项</span>
      )}
      {!lacks && group.missing.length > 0 ? <span className="text-warning">缺{group.missing.join('、')}</span> : null}
      {group.own ? <span className="text-muted">不在标准分类内</span> : null}
      {still ? null : (
        <span className="ml-auto flex print:hidden">
          <Button look="quiet" className="px-2" onClick={props.onAdd}>
            <Plus aria-hidden="true" size={16} />
            {`新增${group.level1}`}
          </Button>
          <Button look="quiet" className="px-2" onClick={props.onPick} aria-label={`从指标库选${group.level1}`}>
            <BookOpen aria-hidden="true" size={16} />
            指标库
          </Button>
        </span>
      )}
    </div>
  );
}
