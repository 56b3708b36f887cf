import { dateText } from '#lib/core/days/index.ts';
import { fen, sumFen } from '#lib/core/money/index.ts';
import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { Heading, NarrativeBlock, Paragraph } from '../text.ts';
import { clause, join, nameBefore, paragraph, reasonText } from '../words.ts';
import { type AgencyOperatingScope, agencyOperating } from './agency-operating.ts';
import { expenditureCell } from './cells.ts';
import { type ProcurementSentence, procurementParagraph } from './procurement.ts';

const heading = (id: string, text: string): Heading => ({ kind: 'heading', id, text });

/** 十一、其他重要事项的情况说明. `formCount` is how many 项目支出绩效目标申报表 the report holds. */
export function otherSection(
  narrator: Narrator,
  input: { agencyOperatingScope: AgencyOperatingScope; formCount: number; procurement?: ProcurementSentence },
): NarrativeBlock[] {
  return [
    heading('other.agency-operating', '（一）机关运行经费情况'),
    agencyOperatingParagraph(narrator, input.agencyOperatingScope),
    heading('other.procurement', '（二）政府采购预算情况'),
    procurementParagraph(narrator, input.procurement ?? { compared: false, zeroKinds: 'stated' }),
    heading('other.purchased-services', '（三）政府购买服务预算情况'),
    purchasedServicesParagraph(narrator),
    heading('other.assets', '（四）国有资产占有使用情况'),
    assetsParagraph(narrator),
    heading('other.performance', '（五）预算绩效管理情况'),
    performanceParagraph(narrator, input.formCount),
  ];
}

/** 机关运行经费 of the units in scope, compared with last year. */
export function agencyOperatingParagraph(narrator: Narrator, scope: AgencyOperatingScope): Paragraph {
  const current = agencyOperating(narrator, scope);
  const change = changeClause(narrator, {
    id: 'agency-operating',
    current,
    prior: narrator.prior.agencyOperating,
    reason: narrator.context.budget.explanations?.agencyOperating,
  });
  if (current.exact === 0) return paragraph('agency-operating', `${narrator.year}年没有安排机关运行经费`, change, '。');
  return paragraph(
    'agency-operating',
    `${narrator.year}年机关运行经费`,
    narrator.amountOf('agency-operating', current),
    scope === 'all-units' ? '（即部门公用经费）' : undefined,
    change,
    '。',
  );
}

/** 政府购买服务: the total and each item. */
export function purchasedServicesParagraph(narrator: Narrator): Paragraph {
  const { purchasedServices } = narrator.context.budget;
  const total = sumFen(purchasedServices.map((entry) => entry.amount));
  if (total === 0) return paragraph('purchased-services', `${narrator.year}年没有安排政府购买服务预算支出。`);
  const items = Map.groupBy(purchasedServices, (entry) => entry.item);
  const clauses = [...items].map(([item, entries], index) =>
    clause(
      nameBefore(item),
      narrator.amountOf(
        `purchased-services.${index + 1}`,
        narrator.single(sumFen(entries.map((entry) => entry.amount))),
      ),
    ),
  );
  return paragraph(
    'purchased-services',
    `${narrator.year}年政府购买服务预算支出`,
    narrator.amountOf('purchased-services.total', narrator.single(total)),
    '，包括：',
    join(clauses, '、'),
    '。',
  );
}

/** 国有资产占有使用: land, buildings, vehicles and large equipment. */
export function assetsParagraph(narrator: Narrator): Paragraph {
  const { assets } = narrator.context.budget;
  if (assets === undefined) return paragraph('assets', '没有填报国有资产占有使用情况。');
  const { vehicles } = assets;
  const count = (id: string, value: number | string, measure: string) => narrator.count(`assets.${id}`, value, measure);
  const value = assets.totalValue;
  const note = reasonText(assets.additionsNote);
  return paragraph(
    'assets',
    `截至${dateText(assets.asOf)}，`,
    value === undefined
      ? undefined
      : clause(
          '占有使用国有资产',
          narrator.amountOf('assets.total-value', narrator.single(fen(value))),
          '，包括有形资产和无形资产。',
        ),
    '主要实物资产为：土地',
    count('land-area', assets.landArea, '平方米'),
    '，房屋',
    count('building-area', assets.buildingArea, '平方米'),
    '，一般公务用车',
    count('vehicles.general', vehicles.general, '辆'),
    '、一般执法执勤用车',
    count('vehicles.law-enforcement', vehicles.lawEnforcement, '辆'),
    '、特种专业技术用车',
    count('vehicles.special', vehicles.special, '辆'),
    '，单位价值五十万元（含）以上通用设备',
    count('equipment-over-500k', assets.equipmentOver500k, '台（套）'),
    '，单价一百万元（含）以上专用设备',
    count('special-equipment-over-1m', assets.specialEquipmentOver1m, '台（套）'),
    '。',
    note === undefined ? undefined : `${note}。`,
  );
}

/** 预算绩效管理: what goals are set for. */
export function performanceParagraph(narrator: Narrator, formCount: number): Paragraph {
  const { performance } = narrator.context.budget;
  const total = expenditureCell('total', 'total');
  if (narrator.cell(total).exact === 0)
    return paragraph('performance', `${narrator.year}年没有支出预算，没有设置绩效目标。`);
  const overall = performance === undefined ? undefined : '整体支出绩效目标';
  const projects =
    formCount === 0
      ? undefined
      : clause(narrator.count('performance.project-count', formCount, '个'), '项目支出绩效目标');
  const set = join([overall === undefined ? undefined : clause(overall), projects], '、');
  return paragraph(
    'performance',
    `${narrator.year}年，预算支出`,
    narrator.amount('performance.amount', total),
    set.length === 0 ? '，没有设置绩效目标。' : clause('全面实施预算绩效目标管理。设置了', set, '。'),
    `同时，拟对${narrator.year - 1}年部门整体支出及项目支出开展绩效评价，评价结果依法公开。`,
  );
}
