import type { QueueEntry } from '#lib/core/screen/index.ts';
import { STATE_IDS, type StateId } from '#lib/core/workflow/index.ts';

/** What of the queue is shown; all of it where a part is empty. `only` narrows to what needs somebody's eye. */
export type QueueFilter = { section: string; name: string; state: StateId | ''; only: OnlyId | '' };

/** Kinds of what needs somebody's eye. */
export const ONLY = { mine: '待我审核', blocking: '有阻断问题', late: '已逾期', clean: '可批量通过' } as const;
export type OnlyId = keyof typeof ONLY;

/** The filter that shows everything. */
export const NO_FILTER: QueueFilter = { section: '', name: '', state: '', only: '' };

/** The filter that an address carries; what it names that there is not shows everything. */
export function filterOf(query: URLSearchParams): QueueFilter {
  const state = STATE_IDS.find((id) => id === query.get('state')) ?? '';
  const only = (Object.keys(ONLY) as OnlyId[]).find((id) => id === query.get('only')) ?? '';
  return { section: query.get('section') ?? '', name: query.get('name') ?? '', state, only };
}

/** The part of an address that carries a filter, and the year where one is named. */
export function queryOf(filter: QueueFilter, year: string | null): string {
  const parts = Object.entries({ year: year ?? '', ...filter }).filter(([, text]) => text !== '');
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`;
}

/** Whether a filter shows an entry. */
export function passes(entry: QueueEntry, filter: QueueFilter): boolean {
  const name = filter.name.trim();
  return (
    (filter.section === '' || entry.section.code === filter.section) &&
    (filter.state === '' || entry.state === filter.state) &&
    (name === '' || entry.departmentName.includes(name) || entry.key.department.includes(name)) &&
    (filter.only === '' || isOnly(entry, filter.only))
  );
}

/** Whether an entry is one of a kind. */
export function isOnly(entry: QueueEntry, only: OnlyId): boolean {
  switch (only) {
    case 'mine':
      return entry.mine;
    case 'blocking':
      return (entry.findings?.error ?? 0) > 0;
    case 'late':
      return (entry.daysLeft ?? 0) < 0;
    case 'clean':
      return entry.accept !== undefined;
  }
}
