'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormKey, FormPlace } from '#lib/core/forms/index.ts';
import type { Mend } from '#lib/core/mends/index.ts';
import { FINDING_KINDS, type FindingKind, type LiveFinding } from './live-finding.ts';
import { MendOffer } from './mend-offer.tsx';
import { orderedFindings } from './next-finding.ts';
import { useLiveValue } from './use-live.ts';

const TONES: Record<FindingKind, string> = {
  blocks: 'border-danger text-danger',
  reason: 'border-warning text-warning',
  notice: 'border-line-strong text-muted',
};

const AT_FIRST = 60;

type Props = {
  /** The form that is open: what concerns it stands first. */
  here: FormKey | undefined;
  /** Id of the finding that F8 went to last; it is kept in sight. */
  current?: string | undefined;
  /** Goes to the form cell that a finding is about. */
  onJump: (place: FormPlace, finding: LiveFinding) => void;
  /** Whether the person may make a change. */
  canMend: (mend: Mend) => boolean;
  /** Makes the change that mends a finding, and leads to it. */
  onMend: (mend: Mend, finding: LiveFinding) => void;
  /** What a form is called, such as “人员经费 215001”. */
  titleOf: (key: FormKey) => string;
};

/** 检查: what was found, by gravity, each with the way to its cell. It rests while somebody types. Fills its box. */
export function ChecksPanel({ here, ...item }: Props) {
  const { current } = item;
  const findings = useLiveValue((state) => state.findings);
  const starting = useLiveValue((state) => state.status === 'starting');
  const partOf = useLiveValue((state) => state.partOf);
  const box = useRef<HTMLElement>(null);
  useInSight({ box, current });
  const groups = orderedFindings({ findings, here });
  return (
    <section ref={box} aria-label="检查" className="flex h-full min-h-0 flex-col overflow-auto">
      <Counts findings={findings} />
      {partOf !== undefined && <p className="px-3 pt-2 text-muted">只检查单位 {partOf} 的部分。</p>}
      {findings.length === 0 && (
        <p className="p-3 text-muted" aria-busy={starting}>
          {starting ? '正在检查…' : '没有发现问题。'}
        </p>
      )}
      {here !== undefined && groups.here.length > 0 && <Group title="本表" findings={groups.here} {...item} inside />}
      {groups.elsewhere.length > 0 && (
        <Group
          title={here !== undefined && groups.here.length > 0 ? '其他表' : '全部'}
          findings={groups.elsewhere}
          {...item}
        />
      )}
      {findings.length > 0 && (
        <p className="px-3 py-2 text-muted">
          <kbd>F8</kbd> 下一个，<kbd>Shift+F8</kbd> 上一个
        </p>
      )}
    </section>
  );
}

function Counts({ findings }: { findings: readonly LiveFinding[] }) {
  return (
    <p role="status" className="flex flex-wrap gap-x-4 border-b border-line px-3 py-2">
      {FINDING_KINDS.map(({ id, label }) => {
        const count = findings.filter(({ kind }) => kind === id).length;
        return (
          <span key={id} className={count === 0 || id === 'notice' ? 'text-muted' : TONES[id].split(' ')[1]}>
            {label} <span className="figures">{count}</span>
          </span>
        );
      })}
    </p>
  );
}

type ItemProps = Omit<Props, 'here'> & {
  /** Whether all are about the form that is open: its name need not be said again. */
  inside?: boolean;
};

function Group({ title, findings, ...item }: ItemProps & { title: string; findings: readonly LiveFinding[] }) {
  const [whole, setWhole] = useState(false);
  const at = findings.findIndex(({ id }) => id === item.current);
  const shown = whole ? findings : findings.slice(0, Math.max(AT_FIRST, at + 1));
  return (
    <section>
      <h3 className="px-3 pt-3 pb-1 font-medium text-muted">{title}</h3>
      <ul>
        {shown.map((finding) => (
          <Item key={finding.id} finding={finding} {...item} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <button
          type="button"
          onClick={() => setWhole(true)}
          className="w-full border-t border-line px-3 py-2 text-accent hover:bg-accent-soft"
        >
          显示全部 {findings.length} 条
        </button>
      )}
    </section>
  );
}

function Item({ finding, inside = false, ...acts }: ItemProps & { finding: LiveFinding }) {
  const { current, onJump, canMend, onMend, titleOf } = acts;
  const { id, kind, message, places, mend } = finding;
  const [first] = places;
  const label = FINDING_KINDS.find((each) => each.id === kind)?.label;
  const contents = (
    <>
      <span className={`shrink-0 border-l-4 pl-2 text-grid ${TONES[kind]}`}>{label}</span>
      <span className="block">{message}</span>
      {first !== undefined && (
        <span className="block text-grid text-accent">
          {(inside && finding.where) || placeTitle({ finding, titleOf })}
        </span>
      )}
    </>
  );
  const look = `block w-full border-t border-line px-3 py-2 text-left ${id === current ? 'bg-accent-soft' : ''}`;
  return (
    <li data-finding={id} aria-current={id === current ? 'true' : undefined}>
      {first === undefined ? (
        <div className={look}>{contents}</div>
      ) : (
        <button
          type="button"
          onClick={() => onJump(first, finding)}
          className={`${look} hover:bg-accent-soft -outline-offset-2`}
        >
          {contents}
        </button>
      )}
      {mend !== undefined && canMend(mend) && <MendOffer mend={mend} onMend={() => onMend(mend, finding)} />}
    </li>
  );
}

/** Where a finding leads: the form with the row and column, or the forms that it is about, the first two by name. */
function placeTitle({ finding, titleOf }: { finding: LiveFinding; titleOf: Props['titleOf'] }): string {
  const titles = [...new Set(finding.places.map(({ form, owner }) => titleOf({ form, owner })))];
  if (finding.where !== undefined) {
    const place = `${titles[0]} › ${finding.where}`;
    return titles.length > 1 ? `${place} 等 ${titles.length} 张表` : place;
  }
  const named = titles.slice(0, 2).join('、');
  return titles.length > 2 ? `${named} 等 ${titles.length} 张表` : named;
}

/** Scrolls the current finding into sight when it becomes another. */
function useInSight({ box, current }: { box: RefObject<HTMLElement | null>; current: string | undefined }): void {
  useEffect(() => {
    if (current === undefined) return;
    const items = box.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
    for (const item of items) if (item.dataset.finding === current) item.scrollIntoView({ block: 'nearest' });
  }, [box, current]);
}
