'use client';

import { useDraft, useDraftText, useDraftView } from '#components/draft/draft-hooks.ts';
import { formThere } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { DocumentField } from '../document-field.tsx';
import { departmentSum, type Summed } from './department-sums.ts';

const GROUPS: readonly { title: string; fields: readonly { id: string; summed: Summed }[] }[] = [
  {
    title: '资产',
    fields: [
      { id: 'totalValue', summed: 'amount' },
      { id: 'landArea', summed: 'decimal' },
      { id: 'buildingArea', summed: 'decimal' },
    ],
  },
  {
    title: '车辆',
    fields: [
      { id: 'vehicles.general', summed: 'count' },
      { id: 'vehicles.lawEnforcement', summed: 'count' },
      { id: 'vehicles.special', summed: 'count' },
    ],
  },
  {
    title: '大型设备',
    fields: [
      { id: 'equipmentOver500k', summed: 'count' },
      { id: 'specialEquipmentOver1m', summed: 'count' },
    ],
  },
];

const CELL = 'border-b border-line px-2 py-1 align-middle';

/** What the unit uses of the state's assets, with the sum over all units of the department beside it. */
export function AssetsTable({ store }: { store: FormStore }) {
  const draft = useDraft();
  const { units } = useDraftView();
  const fields = store.definition.sections.find(({ id }) => id === 'assets')?.fields ?? [];
  const sums: (string | undefined)[] = JSON.parse(
    useDraftText(draft, () => {
      const stores = units.flatMap(({ code }) => formThere(draft, { form: 'unit', owner: code }) ?? []);
      return JSON.stringify(
        GROUPS.flatMap((group) =>
          group.fields.map(
            ({ id, summed }) =>
              departmentSum(
                stores.map((own) => own.cell('assets', id)),
                summed,
              ) ?? null,
          ),
        ),
      );
    }),
  );
  let at = 0;
  return (
    <table className="mt-2 mb-3 w-full max-w-3xl border-t border-line">
      <thead>
        <tr className="text-muted">
          <th className={`${CELL} text-left font-normal`} scope="col">
            项目
          </th>
          <th className={`${CELL} w-40 text-left font-normal @xl:w-64`} scope="col">
            本单位
          </th>
          <th className={`${CELL} text-right font-normal`} scope="col">
            全部门 {units.length} 个单位
          </th>
        </tr>
      </thead>
      {GROUPS.map((group) => (
        <tbody key={group.title}>
          {group.fields.map(({ id }) => {
            const definition = fields.find((field) => field.id === id);
            const sum = sums[at++];
            return (
              <tr key={id}>
                <th scope="row" className={`${CELL} text-left font-normal`}>
                  {definition?.label}
                </th>
                <td className={CELL}>
                  <DocumentField store={store} row="assets" field={id} look="cell" />
                </td>
                <td className={`${CELL} figures text-right`}>{sum ?? <span className="text-muted">—</span>}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
