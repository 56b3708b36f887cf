import { functionEntry } from '../glossary/function-entry.ts';
import { AGENCY_OPERATING_TERM, GENERAL_TERMS, type GlossaryEntry } from '../glossary/general-terms.ts';
import type { Narrator } from '../narrator.ts';
import type { CellReference, NarrativeBlock } from '../text.ts';
import { paragraph } from '../words.ts';
import type { AgencyOperatingScope } from './agency-operating.ts';
import { expenditureCell, overallCell } from './cells.ts';
import { fullBrackets, numeralDot } from './numbering.ts';

type UsedTerm = { entry: GlossaryEntry; cell?: CellReference };

/** Terms before the 项, in the order of 收支总表; one with a cell stands only where the budget has something there. */
const INCOME_TERMS: readonly UsedTerm[] = [
  { entry: GENERAL_TERMS.generalIncome },
  { entry: GENERAL_TERMS.fundIncome, cell: overallCell('govfund') },
  { entry: GENERAL_TERMS.stateCapitalIncome, cell: overallCell('statecapital') },
  { entry: GENERAL_TERMS.fiscalAccount, cell: overallCell('fiscal-account') },
  { entry: GENERAL_TERMS.businessIncome, cell: overallCell('unit.business') },
  { entry: GENERAL_TERMS.operationIncome, cell: overallCell('unit.operation') },
  { entry: GENERAL_TERMS.superiorIncome, cell: overallCell('unit.superior') },
  { entry: GENERAL_TERMS.affiliateIncome, cell: overallCell('unit.affiliate') },
  { entry: GENERAL_TERMS.otherIncome },
  { entry: GENERAL_TERMS.carryover },
];

const SPENDING_TERMS: readonly UsedTerm[] = [
  { entry: GENERAL_TERMS.basic },
  { entry: GENERAL_TERMS.project },
  { entry: GENERAL_TERMS.operation, cell: expenditureCell('total', 'business') },
  { entry: GENERAL_TERMS.remittance, cell: expenditureCell('total', 'remittance') },
  { entry: GENERAL_TERMS.subsidy, cell: expenditureCell('total', 'subsidy') },
  { entry: GENERAL_TERMS.threePublic },
];

/** 第四部分 名词解释: general terms, and one entry for each 项 that the budget uses, in code order. */
export function glossarySection(
  narrator: Narrator,
  input: { agencyOperatingScope: AgencyOperatingScope },
): NarrativeBlock[] {
  const used = (terms: readonly UsedTerm[]) =>
    terms
      .filter(({ cell }) => cell === undefined || narrator.cell(cell).exact !== 0)
      .map(({ entry }) => (number: string) => [entryParagraph(entry, number)]);
  const functions = narrator
    .rows('expenditure')
    .filter((row) => row.level === 3)
    .map((row) => functionEntry(narrator.context.classification, row.id));
  const listed = (number: string) => [
    paragraph('glossary.functions', `${number}本部门使用的支出功能分类科目（项级）：`),
    ...functions.map((entry, index) => entryParagraph(entry, numeralDot(index + 1))),
  ];
  const agencyOperating = AGENCY_OPERATING_TERM[input.agencyOperatingScope];
  return [
    ...used(INCOME_TERMS),
    ...(functions.length > 0 ? [listed] : []),
    ...used(SPENDING_TERMS),
    (number: string) => [entryParagraph(agencyOperating, number)],
  ].flatMap((entry, index) => entry(fullBrackets(index + 1)));
}

function entryParagraph(entry: GlossaryEntry, number: string) {
  return paragraph(`glossary.${entry.id}`, `${number}${entry.term}：${entry.definition}`);
}
