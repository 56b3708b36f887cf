import { spokenTime } from '#components/draft/spoken-time.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import type { CommentTarget, ThreadView } from '#lib/core/screen/index.ts';
import type { ThreadState } from '#lib/core/workflow/index.ts';

/** What the states of a thread are called, each with its look. */
export const THREAD_STATES: Readonly<Record<ThreadState, { word: string; tone: string }>> = {
  open: { word: '待答复', tone: 'text-warning' },
  answered: { word: '已答复', tone: 'text-accent' },
  resolved: { word: '已解决', tone: 'text-muted' },
  cut: { word: '核减', tone: 'text-danger' },
};

/** What a thread's state is called: a cut that is resolved was taken back. */
export function stateWord({ kind, state }: Pick<ThreadView, 'kind' | 'state'>): string {
  return kind === 'cut' && state === 'resolved' ? '已撤销的核减' : THREAD_STATES[state].word;
}

/** Threads on a form, its rows and its cells. */
export function threadsOfForm(threads: readonly ThreadView[], { form, owner }: FormKey): ThreadView[] {
  return threads.filter(({ place }) => place.form === form && place.owner === owner);
}

/** Threads on exactly this place. */
export function threadsAt(threads: readonly ThreadView[], place: CommentTarget): ThreadView[] {
  return threads.filter(
    ({ place: at }) =>
      at.form === place.form &&
      at.owner === place.owner &&
      at.row === place.row &&
      at.field === place.field &&
      (place.form !== '' || at.unit === (place.unit ?? '')),
  );
}

/** A place as one text, the same for the same place. */
export function placeKey({ form, owner, row, field, unit = '' }: CommentTarget): string {
  return [form, owner, row, field, unit].join(' ');
}

/** How many threads wait for an answer. */
export function openCount(threads: readonly ThreadView[]): number {
  return threads.filter(({ state }) => state === 'open').length;
}

/** What is said of a cell's threads, and how it is marked; nothing where none is of interest any more. */
export type ThreadNote = { words: string; open: boolean };

/** Sums up the threads of a cell: remarks that are not closed, and the cut that stands. */
export function noteOf(threads: readonly ThreadView[]): ThreadNote | undefined {
  const standing = threads.filter(({ state }) => state !== 'resolved');
  if (standing.length === 0) return undefined;
  const words = standing.map((thread) => {
    const [first] = thread.remarks;
    const said = `${first?.by.name ?? ''}：${first?.text ?? ''}`;
    return `${stateWord(thread)} ${said}${first?.cut === undefined ? '' : `（${cutWords(first.cut)}）`}`;
  });
  return { words: words.join('\n'), open: openCount(standing) > 0 };
}

/** A cut as people read it. Amounts in 分. */
export function cutWords({ from, to }: { from: number; to: number }): string {
  return `${formatYuan(fen(from))} 元 → ${formatYuan(fen(to))} 元`;
}

/** Who closed a thread, and when. */
export function resolvedWords({ kind, resolved }: Pick<ThreadView, 'kind' | 'resolved'>): string {
  if (resolved === undefined) return '';
  return `${resolved.by} ${spokenTime(resolved.at)} ${kind === 'cut' ? '撤销' : '确认解决'}`;
}
