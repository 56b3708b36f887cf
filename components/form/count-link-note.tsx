'use client';

import { Link2, Link2Off } from 'lucide-react';
import { useRow } from '#components/draft/form-hooks.ts';
import { useUnitCells } from '#components/entry/grids/unit-counts.ts';
import { useUnitOf } from '#components/entry/project-rows.ts';
import {
  type Change,
  COUNT_PATHS,
  type CountLink,
  countedIn,
  countLink,
  followCount,
  keepCount,
  unitCount,
} from '#lib/core/forms/index.ts';
import type { CellPlace } from './cell-binding.ts';

const LINE = 'flex flex-wrap items-center gap-x-2 text-grid';

/**
 * Below an amount that counts people: the unit's number that it follows, marked where that has become another, with both
 * ways to answer; and while it follows none, the offer to follow the one that stands there.
 */
export function CountLinkNote({ store, row: id, field }: CellPlace) {
  const unit = useUnitCells(useUnitOf(store.key) ?? '');
  const row = useRow(store, id);
  if (row === undefined || store.readOnly !== undefined) return null;
  const apply = (changes: Change[], label: string) => store.apply(changes, label);
  const link = countLink({ row, field, unit });
  if (link !== undefined)
    return (
      <Followed
        link={link}
        onUpdate={() => apply(followCount({ row, field, unit, path: link.path }), '按单位基本信息更新人数')}
        onKeep={() => apply(keepCount({ row, field, count: link.count }), '保留原来的人数')}
        onLeave={() => apply(followCount({ row, field, unit, path: null }), '取消人数关联')}
      />
    );
  const number = Number(countedIn({ field, text: row.cells[field] ?? '' })?.number);
  const offered = COUNT_PATHS.find(({ path }) => number > 0 && unitCount({ unit, path }) === number);
  if (offered === undefined) return null;
  return (
    <span className={LINE}>
      <Act onClick={() => apply(followCount({ row, field, unit, path: offered.path }), '人数取自单位基本信息')}>
        关联{offered.label}，人数变了会提醒
      </Act>
    </span>
  );
}

function Followed(props: { link: CountLink; onUpdate: () => void; onKeep: () => void; onLeave: () => void }) {
  const { link, onUpdate, onKeep, onLeave } = props;
  if (link.state !== 'stale')
    return (
      <span className={`${LINE} text-muted`}>
        <Link2 size={14} aria-hidden="true" />
        {link.state === 'fresh'
          ? `随${link.label}（${link.count}）`
          : `${link.label}现在是 ${link.count}，已确认保留 ${link.before}`}
        <Act onClick={onLeave}>取消关联</Act>
      </span>
    );
  return (
    <span role="status" className={`${LINE} text-warning`}>
      <Link2Off size={14} aria-hidden="true" />
      {link.label}现在是 {link.count}，这里还是 {link.before}
      <Act onClick={onUpdate}>改为 {link.count}</Act>
      <Act onClick={onKeep}>保留 {link.before}</Act>
    </span>
  );
}

function Act({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className="text-accent underline" onClick={onClick}>
      {children}
    </button>
  );
}
