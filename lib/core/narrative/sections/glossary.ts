import { chineseNumeral } from '#lib/core/tables/index.ts';
import { functionEntry } from '../glossary/function-entry.ts';
import { AGENCY_OPERATING_TERM, GENERAL_TERMS, type GlossaryEntry } from '../glossary/general-terms.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { paragraph } from '../words.ts';
import type { AgencyOperatingScope } from './agency-operating.ts';
import { overallCell } from './cells.ts';

/** 第四部分 名词解释: general terms, and one entry for each 项 that the budget uses, in code order. */
export function glossarySection(
  narrator: Narrator,
  input: { agencyOperatingScope: AgencyOperatingScope },
): NarrativeBlock[] {
  const used = (row: string) => narrator.cell(overallCell(row)).exact !== 0;
  const functions = narrator
    .rows('expenditure')
    .filter((row) => row.level === 3)
    .map((row) => functionEntry(narrator.context.classification, row.id));
  const before: GlossaryEntry[] = [
    GENERAL_TERMS.generalIncome,
    ...(used('unit.other') ? [GENERAL_TERMS.otherIncome] : []),
    ...(used('income.carryover') ? [GENERAL_TERMS.carryover] : []),
  ];
  const after: GlossaryEntry[] = [
    GENERAL_TERMS.basic,
    GENERAL_TERMS.project,
    GENERAL_TERMS.threePublic,
    AGENCY_OPERATING_TERM[input.agencyOperatingScope],
  ];
  const blocks: NarrativeBlock[] = [];
  let position = 0;
  const number = () => {
    position += 1;
    return `（${chineseNumeral(position)}）`;
  };
  for (const entry of before) blocks.push(entryParagraph(entry, number()));
  if (functions.length > 0) {
    blocks.push(paragraph('glossary.functions', `${number()}本部门使用的支出功能分类科目（项级）：`));
    for (const [index, entry] of functions.entries()) blocks.push(entryParagraph(entry, `${index + 1}.`));
  }
  for (const entry of after) blocks.push(entryParagraph(entry, number()));
  return blocks;
}

function entryParagraph(entry: GlossaryEntry, number: string) {
  return paragraph(`glossary.${entry.id}`, `${number}${entry.term}：${entry.definition}`);
}
