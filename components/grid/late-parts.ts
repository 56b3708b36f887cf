import { lazy, useEffect, useRef, useState } from 'react';
import { whenIdle } from '#components/ui/when-idle.ts';
import type { Copied } from './clipboard.ts';
import type { GridModel } from './grid-model.ts';
import { type PlannedPaste, pasteTarget } from './paste-target.ts';

/** What a grid can do without at first. */
const load = {
  actions: () => import('./grid-actions.ts'),
  editor: () => import('./grid-editor.tsx'),
  start: () => import('./grid-start.tsx'),
  clipboard: () => import('./clipboard.ts'),
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
 * What writes the cells, fetched as soon as the cells are there to be seen. It takes over from the input that waits for it
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
    ask();
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

let clipboard: Awaited<ReturnType<typeof load.clipboard>> | undefined;

async function loadClipboard(): Promise<NonNullable<typeof clipboard>> {
  clipboard ??= await load.clipboard();
  return clipboard;
}

/** Fetches everything once the page is at rest, so that it is there when the network is not. */
export async function loadLateParts(): Promise<void> {
  await whenIdle();
  await Promise.allSettled([loadClipboard(), load.actions(), load.list(), load.preview(), load.start()]);
}

/**
 * Puts what is selected on the clipboard, which must be done while the browser asks.
 * @returns whether that was possible: right after the page has opened it may not be
 */
export function copyTo({ event, grid }: { event: ClipboardEvent; grid: GridModel }): boolean {
  event.preventDefault();
  if (clipboard === undefined) {
    grid.say('还没有准备好复制，请再按一次');
    void loadClipboard().catch(() => grid.say('复制不了：连不上服务器，请检查网络后再试'));
    return false;
  }
  const { text, html } = clipboard.copySelected(grid);
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  grid.say('已复制');
  return true;
}

/** What can be pasted as cells; nothing where the clipboard holds neither a table nor text. */
export function copiedIn(data: DataTransfer): Copied | undefined {
  const copied = { html: data.getData('text/html'), text: data.getData('text/plain') };
  return copied.text === '' && !/<t[dh][\s>]/i.test(copied.html) ? undefined : copied;
}

/** Whether what was copied is one cell: it may go into the text that is being written. */
export function isOneCell({ text }: Copied): boolean {
  return /^([^\t\n\r]*|"([^"]|"")*")(\r\n|\n|\r)?$/.test(text);
}

/** Pastes what was copied at what is selected now, however long the program for it takes to come. */
export function pasteHere(paste: {
  grid: GridModel;
  copied: Copied;
  onPlan: (plan: PlannedPaste) => void;
  onPasted?: () => void;
}): void {
  const { grid } = paste;
  const target = pasteTarget(grid);
  const needed = grid.props().needs?.();
  if (clipboard !== undefined && needed === undefined) {
    clipboard.pasteCopied({ ...paste, target });
    return;
  }
  const failed = () => grid.say('没有粘贴：连不上服务器，请检查网络后再粘贴一次');
  Promise.all([loadClipboard(), needed]).then(([part]) => part.pasteCopied({ ...paste, target }), failed);
}
