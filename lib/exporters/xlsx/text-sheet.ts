import type { Worksheet } from 'exceljs';
import { type Part, paragraphText } from '#lib/core/disclosure/index.ts';
import { titleOf } from '../titles.ts';
import { linesIn, printSetup, putText, rowHeight, TEXT_FONT, TITLE_FONT } from './style.ts';

/**
 * In units of columns: as much as a page upright holds, also where the unit is wide because a machine lacks the workbook's face.
 * A single column is never made smaller to fit a page: what does not fit would be cut.
 */
const WIDTH = 72;

/** The headings and sentences of a part, one a row; tables and forms of the part have sheets of their own. */
export function writeText({ sheet, part, owner }: { sheet: Worksheet; part: Part; owner: string }): void {
  sheet.getColumn(1).width = WIDTH;
  const put = (text: string, font: Partial<typeof TEXT_FONT>): void => {
    const row = sheet.rowCount + 1;
    const cell = sheet.getCell(row, 1);
    putText({ cell, text });
    cell.font = { ...TEXT_FONT, ...font };
    cell.alignment = { horizontal: 'left', vertical: 'top', wrapText: true };
    sheet.getRow(row).height = rowHeight(linesIn({ text, units: WIDTH })) * ((font.size ?? 10) / 10);
  };
  put(titleOf(part), TITLE_FONT);
  for (const section of part.sections) {
    const texts = section.blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph' ? [block] : [],
    );
    if (texts.length === 0) continue;
    if (titleOf(section) !== '') put(titleOf(section), { name: '黑体', size: 12 });
    for (const block of texts)
      if (block.kind === 'heading') put(block.text, { bold: true });
      else put(paragraphText(block), {});
  }
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 1, showGridLines: false }];
  printSetup({ sheet, orientation: 'portrait', owner });
}

/** Whether a part has anything to say beside its tables. */
export function hasText(part: Part): boolean {
  return part.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'heading' || kind === 'paragraph'));
}
