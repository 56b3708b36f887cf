import { type Fen, sumFen } from '#lib/core/money/index.ts';
import type { Unit } from '#lib/core/package/index.ts';
import type { Narrator } from '../narrator.ts';
import type { Heading, NarrativeBlock, Paragraph } from '../text.ts';
import { clause, paragraph } from '../words.ts';
import type { AgencyOperatingScope } from './agency-operating.ts';
import { fundSection } from './funds.ts';
import { agencyOperatingParagraph, assetsParagraph, performanceParagraph } from './other.ts';
import { procurementParagraph } from './procurement.ts';
import { unitSums } from './unit-amounts.ts';

const heading = (id: string, text: string): Heading => ({ kind: 'heading', id, text });

type Entry = { unit: string; item: string; amount: Fen };

/** 其他重要事项的情况说明, 政府采购 and 政府购买服务 by unit. `formCount` is how many project forms the report holds. */
export function otherByUnitSection(
  narrator: Narrator,
  input: { agencyOperatingScope: AgencyOperatingScope; formCount: number },
): NarrativeBlock[] {
  const { procurement } = narrator.context.budget;
  return [
    heading('other.agency-operating', '（一）机关运行经费情况'),
    agencyOperatingParagraph(narrator, input.agencyOperatingScope),
    heading('other.procurement', '（二）政府采购预算情况'),
    procurementParagraph(narrator, { compared: false, zeroKinds: 'left-out' }),
    ...byUnit(narrator, { what: 'procurement', entries: procurement }),
    heading('other.purchased-services', '（三）政府购买服务预算情况'),
    ...purchasedServices(narrator),
    heading('other.state-capital', '（四）国有资本经营预算支出情况'),
    ...fundSection(narrator, {
      table: 'state-capital',
      id: 'statecapital',
      name: '国有资本经营预算',
      zeroKinds: 'left-out',
    }),
    heading('other.assets', '（五）国有资产占有使用情况'),
    assetsParagraph(narrator),
    heading('other.performance', '（六）预算绩效管理情况'),
    performanceParagraph(narrator, input.formCount),
  ];
}

function purchasedServices(narrator: Narrator): Paragraph[] {
  const entries = narrator.context.budget.purchasedServices;
  const total = sumFen(entries.map((entry) => entry.amount));
  if (total === 0) return [paragraph('purchased-services', `${narrator.year}年没有安排政府购买服务预算支出。`)];
  return [
    paragraph(
      'purchased-services',
      `${narrator.year}年政府购买服务预算支出`,
      narrator.amountOf('purchased-services.total', narrator.single(total)),
      '。',
    ),
    ...byUnit(narrator, { what: 'purchased-services', entries, items: 'named' }),
  ];
}

/** What each unit has of entries, with the names of its items where asked. */
function byUnit(narrator: Narrator, input: { what: string; entries: readonly Entry[]; items?: 'named' }): Paragraph[] {
  const own = Map.groupBy(input.entries, (entry) => entry.unit);
  const of = (unit: Unit) => (own.get(unit.code) ?? []).filter((entry) => entry.amount !== 0);
  const sums = unitSums(narrator, {
    what: input.what,
    sum: (unit) => sumFen(of(unit).map((entry) => entry.amount)),
    ...(input.items === undefined
      ? {}
      : { note: (unit: Unit) => [...new Set(of(unit).map((entry) => entry.item))].join('、') }),
  });
  return sums.length === 0 ? [] : [paragraph(`${input.what}.units`, clause('按单位分：', sums), '。')];
}
