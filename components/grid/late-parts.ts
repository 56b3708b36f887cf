import { lazy } from 'react';
import { whenIdle } from '#components/ui/when-idle.ts';
import type { Copied } from './clipboard.ts';
import type { GridModel } from './grid-model.ts';
import { type PlannedPaste, pasteTarget } from './paste-target.ts';

/** What a grid can do without at first. */
const load = {
  clipboard: () => import('./clipboard.ts'),
  list: () => import('./grid-list.tsx'),
  preview: () => import('./paste-preview.tsx'),
};

/** The grid as a list of fields. */
export const GridList = lazy(() => load.list().then((part) => ({ default: part.GridList })));
/** What of a paste cannot be read. */
export const PastePreview = lazy(() => load.preview().then((part) => ({ default: part.PastePreview })));

let clipboard: Awaited<ReturnType<typeof load.clipboard>> | undefined;

async function loadClipboard(): Promise<NonNullable<typeof clipboard>> {
  clipboard ??= await load.clipboard();
  return clipboard;
}

/** Fetches everything once the page is at rest, so that it is there when the network is not. */
export async function loadLateParts(): Promise<void> {
  await whenIdle();
  await Promise.allSettled([loadClipboard(), load.list(), load.preview()]);
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
  if (clipboard !== undefined) {
    clipboard.pasteCopied({ ...paste, target });
    return;
  }
  const failed = () => grid.say('没有粘贴：连不上服务器，请检查网络后再粘贴一次');
  loadClipboard().then((part) => part.pasteCopied({ ...paste, target }), failed);
}
