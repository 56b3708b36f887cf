import { copyBlock } from './copy-block.ts';
import { contentOf, selectedBlock } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import { type PastedCell, readHtmlBlock } from './html-block.ts';
import { type Paste, pasteBlock } from './paste-block.ts';
import { readTextBlock } from './text-block.ts';

/** What is on the clipboard, as other programs wrote it. */
export type Copied = { text: string; html: string };

/** What the clipboard is given of what is selected. */
export function copySelected(grid: GridModel): Copied {
  const { measure = '元', evaluate } = grid.props();
  return copyBlock({ content: contentOf(grid), block: selectedBlock(grid), measure, evaluate });
}

/** Pastes what was copied: a table where there is one, else text. */
export function pasteCopied({ copied, ...paste }: Omit<Paste, 'block'> & { copied: Copied }): void {
  pasteBlock({ ...paste, block: blockIn(copied) });
}

function blockIn({ text, html }: Copied): PastedCell[][] {
  const parse = (source: string) => new DOMParser().parseFromString(source, 'text/html');
  const table = html === '' ? undefined : readHtmlBlock({ html, parse });
  return table ?? readTextBlock(text).map((line) => line.map((cell) => ({ text: cell })));
}
