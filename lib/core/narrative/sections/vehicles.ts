import { dateText } from '#lib/core/days/index.ts';
import type { Narrator } from '../narrator.ts';
import type { Paragraph } from '../text.ts';
import { paragraph, reasonText } from '../words.ts';

/** 国有资产占有使用 by vehicles and large equipment. */
export function vehiclesParagraph(narrator: Narrator): Paragraph {
  const { assets } = narrator.context.budget;
  if (assets === undefined) return paragraph('assets', '没有填报国有资产占有使用情况。');
  const { general, lawEnforcement, special } = assets.vehicles;
  const count = (id: string, value: number, measure: string) => narrator.count(`assets.${id}`, value, measure);
  const note = reasonText(assets.additionsNote);
  return paragraph(
    'assets',
    `截至${dateText(assets.asOf)}，共有车辆`,
    count('vehicles.total', general + lawEnforcement + special, '辆'),
    '，其中：一般公务用车',
    count('vehicles.general', general, '辆'),
    '、一般执法执勤用车',
    count('vehicles.law-enforcement', lawEnforcement, '辆'),
    '、特种专业技术用车',
    count('vehicles.special', special, '辆'),
    '；单位价值五十万元（含）以上通用设备',
    count('equipment-over-500k', assets.equipmentOver500k, '台（套）'),
    '，单价一百万元（含）以上专用设备',
    count('special-equipment-over-1m', assets.specialEquipmentOver1m, '台（套）'),
    '。',
    note === undefined ? undefined : `${note}。`,
  );
}
