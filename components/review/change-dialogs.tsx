'use client';

import { useCallback } from 'react';
import { CommentDialog } from '#components/comments/comment-dialog.tsx';
import { useComments } from '#components/comments/comments-context.tsx';
import { CutDialog } from '#components/comments/cut-dialog.tsx';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { CommentTarget } from '#lib/core/screen/index.ts';

/**
 * What a line is about: a form, a row or cell of it, a unit, or the budget as a whole. `amount` is what stands there now, in
 * 分; `cuttable` where it is expenditure.
 */
export type ChangeTarget = { words: string; place?: FormPlace; unit?: string; amount: Fen; cuttable?: boolean };

/** What somebody does about a change. */
export type ChangeAct = { kind: 'comment' | 'cut'; target: ChangeTarget };

/** Whether a line may be cut by whoever looks at it: it is expenditure in a row of a form, and theirs to cut. */
export function useMayCut(): (target: ChangeTarget | undefined) => boolean {
  const { view } = useComments();
  const mayCut = view?.mayCut === true;
  return useCallback((target) => mayCut && target?.cuttable === true && target.place?.row !== undefined, [mayCut]);
}

/** The dialog for what somebody does about a change. */
export function ChangeDialogs({ act, onClose }: { act: ChangeAct; onClose: () => void }) {
  const { kind, target } = act;
  const { words, place, amount } = target;
  if (kind === 'comment') return <CommentDialog place={commentTarget(target)} words={words} onClose={onClose} />;
  if (place?.row === undefined) return null;
  const { form, owner, row } = place;
  return <CutDialog place={{ form, owner, row }} words={words} amount={amount} onClose={onClose} />;
}

function commentTarget({ place, unit }: ChangeTarget): CommentTarget {
  if (place === undefined) return { form: '', owner: '', row: '', field: '', ...(unit === undefined ? {} : { unit }) };
  const { form, owner, row = '', field = '' } = place;
  return { form, owner, row, field: row === '' ? '' : field };
}
