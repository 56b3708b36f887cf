import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Assets, Budget, Unit, UnitNature } from '#lib/core/package/index.ts';
import { type Assembly, missing, recordOf } from './assembly.ts';
import { tooLarge } from './gap.ts';
import { fieldOf, neededOf, type ReadRow, textOf } from './read-row.ts';

/** The units with their staff. One that is not filled yet counts as 行政单位 without people: its lines count all the same. */
export function assembleUnits(assembly: Assembly): Budget['units'] {
  return assembly.draft.units.map(({ code, name }): Unit => {
    const record = recordOf(assembly, { form: 'unit', owner: code, section: 'staffing' });
    if (record === undefined)
      missing(assembly, {
        place: { form: 'unit', owner: code },
        message: '“单位基本信息”还没有填，暂按行政单位、没有人员计算',
      });
    const count = (field: string) => fieldOf<number>(record, field) ?? 0;
    const headcount = (part: 'authorized' | 'active') => ({
      administrative: count(`${part}.administrative`),
      institution: count(`${part}.institution`),
      civilService: count(`${part}.civilService`),
    });
    return {
      code,
      name,
      nature: fieldOf<UnitNature>(record, 'nature') ?? 'administrative',
      headquarters: fieldOf<boolean>(record, 'headquarters') ?? false,
      staffing: {
        authorized: headcount('authorized'),
        active: headcount('active'),
        retired: { veteran: count('retired.veteran'), ordinary: count('retired.ordinary') },
      },
    };
  });
}

/** 国有资产 of all units together, exact; nothing where no unit has them filled. */
export function assembleAssets(assembly: Assembly): Pick<Budget, 'assets'> {
  const records = assembly.draft.units.flatMap(({ code }): ReadRow[] => {
    const record = recordOf(assembly, { form: 'unit', owner: code, section: 'assets' });
    return record?.counts ? [record] : [];
  });
  if (records.length === 0) return {};
  const count = (field: string) => records.reduce((sum, row) => sum + neededOf<number>(row, field), 0);
  const area = (field: string) => sumDecimals(records.map((row) => neededOf<string>(row, field)));
  const total = totalValue(assembly, records);
  const assets: Assets = {
    asOf:
      records
        .map((row) => neededOf<string>(row, 'asOf'))
        .sort()
        .at(-1) ?? '',
    ...(total === undefined ? {} : { totalValue: total }),
    landArea: area('landArea'),
    buildingArea: area('buildingArea'),
    vehicles: {
      general: count('vehicles.general'),
      lawEnforcement: count('vehicles.lawEnforcement'),
      special: count('vehicles.special'),
    },
    equipmentOver500k: count('equipmentOver500k'),
    specialEquipmentOver1m: count('specialEquipmentOver1m'),
    additionsNote: joinedNotes(records.map((row) => textOf(row, 'additionsNote'))),
  };
  return { assets };
}

function totalValue(assembly: Assembly, records: readonly ReadRow[]): Fen | undefined {
  let total: number | undefined;
  for (const row of records) {
    const value = fieldOf<Fen>(row, 'totalValue');
    if (value === undefined) continue;
    const next = (total ?? 0) + value;
    if (Number.isSafeInteger(next)) total = next;
    else assembly.gaps.push(tooLarge({ ...row.place, field: 'totalValue' }));
  }
  return total === undefined ? undefined : fen(total);
}

/** Adds decimal texts exactly; one alone stays as it was written. */
export function sumDecimals(texts: readonly string[]): string {
  const [only = '0'] = texts;
  if (texts.length <= 1) return only;
  const places = Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const sum = texts.reduce((total, text) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return total + BigInt(whole + fraction.padEnd(places, '0'));
  }, 0n);
  const digits = String(sum).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}

/** What every unit says, each thing once. */
function joinedNotes(notes: readonly string[]): string {
  const [only = ''] = notes;
  return notes.length <= 1 ? only : [...new Set(notes.filter((note) => note.trim() !== ''))].join('；');
}
