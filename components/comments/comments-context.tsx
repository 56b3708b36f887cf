'use client';

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Answer } from '#components/server/ask.ts';
import { lastAsked } from '#components/server/last-asked.ts';
import type { CommentsView } from '#lib/core/screen/index.ts';
import { type CommentsServer, commentsServer } from './comments-server.ts';
import { UnsentContext, type UnsentTexts } from './unsent.ts';

/** How often is asked for what others have remarked, in ms, while the page is seen. */
const BEAT = 30_000;

/** The remarks of the budget around, and what can be done with them. Each answers once it is done, and shows it. */
export type Comments = {
  /** Absent until they are here for the first time. */
  view: CommentsView | undefined;
  refresh: () => Promise<void>;
} & Omit<CommentsServer, 'list'>;

const CommentsContext = createContext<Comments | undefined>(undefined);

/** The remarks of the budget around this. */
export function useComments(): Comments {
  const comments = use(CommentsContext);
  if (comments === undefined) throw new Error('no CommentsProvider around this');
  return comments;
}

/** The same where a form may stand alone, without a budget around it that can be remarked on. */
export function useCommentsAround(): Comments | undefined {
  return use(CommentsContext);
}

/**
 * Keeps the remarks of a budget for all that is below. `address` is that of the budget:
 * `/api/budgets/<region>/<department>/<year>`.
 * @param props.onCut told after a cut was made or taken back: rows of forms are others now
 * @param props.onRemark told after a remark was written or closed
 */
export function CommentsProvider(props: {
  address: string;
  onCut?: () => void;
  onRemark?: () => void;
  children: ReactNode;
}) {
  const { address, onCut, onRemark, children } = props;
  const [view, setView] = useState<CommentsView>();
  const [unsent] = useState<UnsentTexts>(() => new Map());
  const server = useMemo(() => commentsServer(address), [address]);
  const [take] = useState(lastAsked);
  const refresh = useCallback(
    () =>
      take(server.list(), (answer) => {
        // What is not there now is asked for again with the next beat; what is shown stays.
        if (answer.ok)
          setView((known) => (JSON.stringify(known) === JSON.stringify(answer.value) ? known : answer.value));
      }),
    [server, take],
  );
  useEffect(() => {
    void refresh();
    const look = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    const timer = setInterval(look, BEAT);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
  const value = useMemo((): Comments => {
    const followed = async <T,>(doing: Promise<Answer<T>>, then: (() => void) | undefined): Promise<Answer<T>> => {
      const answer = await doing;
      await refresh();
      if (answer.ok) then?.();
      return answer;
    };
    return {
      view,
      refresh,
      add: (comment) => followed(server.add(comment), onRemark),
      resolve: (thread) => followed(server.resolve(thread), onRemark),
      cut: (cut) => followed(server.cut(cut), onCut),
      undoCut: (id) => followed(server.undoCut(id), onCut),
    };
  }, [view, refresh, server, onCut, onRemark]);
  return (
    <CommentsContext value={value}>
      <UnsentContext value={unsent}>{children}</UnsentContext>
    </CommentsContext>
  );
}
