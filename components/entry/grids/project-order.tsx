'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { nudgeRow } from '#components/documents/row-changes.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { useEntryFocus } from '../entry-focus.tsx';

/** Moves the project that one is at; the cell stays the active one. The order of the list is that of urgency. */
export function useProjectOrder(store: FormStore) {
  const { here, goTo } = useEntryFocus();
  const move = (by: -1 | 1) => {
    if (here === undefined || store.readOnly !== undefined) return;
    const changes = nudgeRow({ shown: store.list('projects'), row: here.row, by });
    if (changes.length === 0) return;
    store.apply(changes, by < 0 ? '上移项目' : '下移项目');
    goTo({ ...store.key, row: here.row, field: here.field });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  return { move, onKeyDown, disabled: here === undefined };
}

/** 上移 and 下移. */
export function OrderButtons({ move, disabled }: Pick<ReturnType<typeof useProjectOrder>, 'move' | 'disabled'>) {
  return (
    <span className="flex gap-1">
      <Button
        className="h-7 px-2"
        disabled={disabled}
        title="上移，越靠前越要紧（Alt+Shift+↑）"
        onClick={() => move(-1)}
      >
        <ArrowUp size={14} aria-hidden="true" />
        上移
      </Button>
      <Button className="h-7 px-2" disabled={disabled} title="下移（Alt+Shift+↓）" onClick={() => move(1)}>
        <ArrowDown size={14} aria-hidden="true" />
        下移
      </Button>
    </span>
  );
}
