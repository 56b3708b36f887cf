import { lazy, useEffect, useRef, useState } from 'react';
import { whenIdle, whenPainted } from '#components/ui/when-idle.ts';
import type { GridModel } from './grid-model.ts';

/** What a grid can do without at first. */
const load = {
  actions: () => import('./grid-actions.ts'),
  clipboard: () => import('./late-clipboard.ts').then(({ loadClipboard }) => loadClipboard()),
  editor: () => import('./grid-editor.tsx'),
  start: () => import('./grid-start.tsx'),
  list: () => import('./grid-list.tsx'),
  preview: () => import('./paste-preview.tsx'),
};

/** Where a grid has no row yet. */
export const GridStart = lazy(() => load.start().then((part) => ({ default: part.GridStart })));
/** The grid as a list of fields. */
export const GridList = lazy(() => load.list().then((part) => ({ default: part.GridList })));
/** What of a paste cannot be read. */
export const PastePreview = lazy(() => load.preview().then((part) => ({ default: part.PastePreview })));

/** How long until what writes the cells is asked for again that did not come, in ms. */
const AGAIN = 5_000;

type GridEditor = Awaited<ReturnType<typeof load.editor>>['GridEditor'];
let editor: GridEditor | undefined;

async function loadEditor(): Promise<void> {
  editor ??= (await load.editor()).GridEditor;
}

/**
 * What writes the cells, fetched as soon as the cells are on the screen. It takes over from the input that waits for it
 * between two words of an input method.
 * @returns what there is by now, and who is to be told when something is composed
 */
export function useGridEditor(grid: GridModel): [GridEditor | undefined, (composing: boolean) => void] {
  const [here, setHere] = useState(() => editor !== undefined && grid.props().needs?.() === undefined);
  const composing = useRef(false);
  useEffect(() => {
    if (here) return;
    let left = false;
    const fetched = () => {
      if (!left && !composing.current) setHere(true);
    };
    const load = () => Promise.all([loadEditor(), grid.props().needs?.()]);
    const ask = (): void => void load().then(fetched, () => left || setTimeout(ask, AGAIN));
    void whenPainted().then(() => left || ask());
    return () => {
      left = true;
    };
  }, [here, grid]);
  return [
    here ? editor : undefined,
    (now) => {
      composing.current = now;
      if (!now && editor !== undefined && grid.props().needs?.() === undefined) setHere(true);
    },
  ];
}

type GridActions = Awaited<ReturnType<typeof load.actions>>;

/** Does something to the rows of a grid, however long the program for it takes to come. */
export function withActions(grid: GridModel, act: (actions: GridActions) => void): void {
  load.actions().then(act, () => grid.say('没有做成：连不上服务器，请检查网络后再试'));
}

/** Fetches everything once the page is at rest, so that it is there when the network is not. */
export async function loadLateParts(): Promise<void> {
  await whenIdle();
  await Promise.allSettled([load.clipboard(), load.actions(), load.list(), load.preview(), load.start()]);
}
