import type { Copied } from './clipboard.ts';
import type { GridModel } from './grid-model.ts';
import { type PlannedPaste, pasteTarget } from './paste-target.ts';

let clipboard: typeof import('./clipboard.ts') | undefined;

/** Fetches what copies and pastes. */
export async function loadClipboard(): Promise<NonNullable<typeof clipboard>> {
  clipboard ??= await import('./clipboard.ts');
  return clipboard;
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
