import { copySelected } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import { type PastedCell, readHtmlBlock } from './html-block.ts';
import { readTextBlock } from './text-block.ts';

/** Puts what is selected on the clipboard. */
export function writeClipboard({ event, grid }: { event: ClipboardEvent; grid: GridModel }): void {
  const { text, html } = copySelected(grid);
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
  grid.say('已复制');
}

/** What is on the clipboard, as cells: a table where there is one, else text. Nothing where it holds neither. */
export function readClipboard(data: DataTransfer): PastedCell[][] | undefined {
  const html = data.getData('text/html');
  const table =
    html === ''
      ? undefined
      : readHtmlBlock({ html, parse: (source) => new DOMParser().parseFromString(source, 'text/html') });
  if (table !== undefined) return table;
  const text = data.getData('text/plain');
  return text === '' ? undefined : readTextBlock(text).map((line) => line.map((cell) => ({ text: cell })));
}
