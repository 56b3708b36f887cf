'use client';

import { Link2, Link2Off } from 'lucide-react';
import { headcountAt, headcountLink, headcountsIn } from '#lib/core/expression/index.ts';
import type { CellBinding } from './cell-binding.ts';

type Staffing = Readonly<Record<string, string>>;

/** Headcounts that a number of 人 can follow: paths of the unit's row `staffing`. */
export const HEADCOUNT_PATHS: readonly { path: string; label: string }[] = [
  { path: 'active.administrative+active.institution', label: '在职实有' },
  { path: 'active.administrative', label: '在职行政' },
  { path: 'active.institution', label: '在职事业' },
  { path: 'active.civilService', label: '在职参公' },
  { path: 'retired.veteran+retired.ordinary', label: '离退休' },
  { path: 'retired.veteran', label: '离休' },
  { path: 'retired.ordinary', label: '退休' },
];

/**
 * The link from a number of 人 to the unit's headcount: offered where the number is one of them, said where it is there,
 * and marked, with the new number at hand, where the headcount has changed since.
 */
export function HeadcountLinkNote({ binding, staffing }: { binding: CellBinding; staffing: Staffing }) {
  const { headcount: path, text, readOnly } = binding;
  if (path === undefined) return <HeadcountOffer binding={binding} staffing={staffing} />;
  const link = headcountLink({ staffing, path, expression: text });
  const label = HEADCOUNT_PATHS.find((known) => known.path === path)?.label ?? '人数';
  const loose = (
    <button type="button" className="ml-2 text-accent underline" onClick={() => binding.follow({ path: null })}>
      取消关联
    </button>
  );
  if (link.state === 'fresh')
    return (
      <span className="flex items-center gap-1 text-grid text-muted">
        <Link2 size={14} aria-hidden="true" />随{label}人数（{link.headcount} 人）
        {readOnly === undefined ? loose : null}
      </span>
    );
  return (
    <span role="status" className="flex flex-wrap items-center gap-1 text-grid text-warning">
      <Link2Off size={14} aria-hidden="true" />
      {link.state === 'stale'
        ? `${label}已是 ${link.headcount} 人，这里还是 ${link.before} 人`
        : `与${label}人数的关联断了：人数没有填，或算式里没有“人”`}
      {readOnly === undefined && link.state === 'stale' ? (
        <button
          type="button"
          className="ml-2 text-accent underline"
          onClick={() => binding.follow({ path, text: link.expression })}
        >
          改为 {link.headcount} 人
        </button>
      ) : null}
      {readOnly === undefined ? loose : null}
    </span>
  );
}

/** Offers the first headcount that has the number of 人 that stands there. */
function HeadcountOffer({ binding, staffing }: { binding: CellBinding; staffing: Staffing }) {
  const number = Number(headcountsIn(binding.text)[0]?.number);
  const offered = HEADCOUNT_PATHS.find(({ path }) => number > 0 && headcountAt({ staffing, path }) === number);
  if (offered === undefined || binding.readOnly !== undefined) return null;
  return (
    <button
      type="button"
      className="flex items-center gap-1 self-start text-grid text-accent underline"
      onClick={() => binding.follow({ path: offered.path })}
    >
      <Link2 size={14} aria-hidden="true" />
      关联{offered.label}人数，人数变了会提醒
    </button>
  );
}
