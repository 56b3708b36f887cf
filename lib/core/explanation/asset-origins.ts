import { fen, formatWanyuan } from '#lib/core/money/index.ts';
import type { Assets } from '#lib/core/package/index.ts';
import type { Origin, Term } from './explanation.ts';
import type { Facts } from './facts.ts';

type Entry = { label: string; path: string; value: (assets: Assets) => number | string };

/** Figures of 国有资产 by the rest of their id. */
const ENTRIES: Readonly<Record<string, readonly Entry[]>> = {
  'land-area': [{ label: '土地面积', path: 'landArea', value: ({ landArea }) => landArea }],
  'building-area': [{ label: '房屋面积', path: 'buildingArea', value: ({ buildingArea }) => buildingArea }],
  'vehicles.general': [vehicle('general', '一般公务用车')],
  'vehicles.law-enforcement': [vehicle('lawEnforcement', '一般执法执勤用车')],
  'vehicles.special': [vehicle('special', '特种专业技术用车')],
  'vehicles.total': [
    vehicle('general', '一般公务用车'),
    vehicle('lawEnforcement', '一般执法执勤用车'),
    vehicle('special', '特种专业技术用车'),
  ],
  'equipment-over-500k': [
    {
      label: '单位价值五十万元（含）以上通用设备',
      path: 'equipmentOver500k',
      value: (assets) => assets.equipmentOver500k,
    },
  ],
  'special-equipment-over-1m': [
    {
      label: '单价一百万元（含）以上专用设备',
      path: 'specialEquipmentOver1m',
      value: (assets) => assets.specialEquipmentOver1m,
    },
  ],
};

function vehicle(kind: keyof Assets['vehicles'], label: string): Entry {
  return { label, path: `vehicles.${kind}`, value: ({ vehicles }) => vehicles[kind] };
}

/** What 国有资产占有使用 states: what the units filled in, added up; nothing for another figure. */
export function assetOrigin({ context, figures }: Facts, id: string): Origin | undefined {
  const { assets } = context.budget;
  if (assets === undefined || !id.startsWith('assets.')) return undefined;
  const measure = figures.get(id)?.figure.measure ?? '';
  const formula = '各预算单位在“国有资产”中填报的数之和';
  if (id === 'assets.total-value') {
    const amount = fen(assets.totalValue ?? 0);
    const value = { label: '资产总额', value: formatWanyuan(amount), measure, exact: amount };
    return { kind: 'entered', formula, terms: [{ ...value, paths: ['assets.totalValue'] }] };
  }
  const entries = ENTRIES[id.slice('assets.'.length)];
  if (entries === undefined) return undefined;
  const terms = entries.map(({ label, path, value }): Term => {
    return { label, value: String(value(assets)), measure, paths: [`assets.${path}`] };
  });
  return { kind: 'entered', formula, terms };
}
