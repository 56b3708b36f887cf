import type { FormState } from '#lib/core/forms/index.ts';

/** How far a form is, each with its mark and its word. */
export const PROGRESS = {
  empty: { mark: '○', word: '未填', tone: 'text-muted' },
  filling: { mark: '◐', word: '填写中', tone: 'text-accent' },
  wrong: { mark: '!', word: '有误', tone: 'text-danger font-bold' },
  complete: { mark: '●', word: '完成', tone: 'text-done' },
} as const satisfies Record<FormState, { mark: string; word: string; tone: string }>;

const NOT_YET = { mark: '·', word: '正在检查', tone: 'text-muted' };

const GRAVEST_FIRST: readonly FormState[] = ['wrong', 'filling', 'empty', 'complete'];

/** How far several forms are together: wrong where one is, complete where all are, empty where none was begun. */
export function progressOf(states: readonly FormState[]): FormState {
  const worst = GRAVEST_FIRST.find((state) => states.includes(state)) ?? 'empty';
  return worst === 'empty' && states.includes('complete') ? 'filling' : worst;
}

/** The mark of a form's state, with its word for whoever does not see it; a dot until it is known. */
export function StateMark({ state }: { state: FormState | undefined }) {
  const { mark, word, tone } = state === undefined ? NOT_YET : PROGRESS[state];
  return (
    <span title={word} className={`w-4 shrink-0 text-center ${tone}`}>
      <span aria-hidden="true">{mark}</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
