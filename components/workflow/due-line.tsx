import { type DueDay, dueWords } from '#lib/core/screen/index.ts';

/** Days left from which on a deadline is marked. */
const SOON = 3;

/** 距截止 N 天, in amber when it is near and in red when it is past. */
export function DueLine({ due }: { due: DueDay }) {
  const tone = due.daysLeft < 0 ? 'text-danger' : due.daysLeft <= SOON ? 'text-warning' : '';
  return (
    <span title={`截止日 ${due.dueOn}`} className={`whitespace-nowrap ${tone}`}>
      {dueWords(due)}
    </span>
  );
}
