'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { budgetPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { BudgetOpening } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { sendOpening } from './open-budget.ts';
import { UnitListField } from './unit-list-field.tsx';
import { readUnitList } from './unit-list-text.ts';

/** A budget that a new one can follow. */
export type Predecessor = { key: BudgetKey; departmentName: string };

type Props = {
  year: number;
  predecessors: readonly Predecessor[];
  templates: readonly { id: string; name: string }[];
  /** What of the place the person's account fixes. */
  place: { region?: string; department?: string };
};

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';
const WAYS = [
  { value: 'last-year', label: '沿用上年的部门和单位' },
  { value: 'by-hand', label: '自己填部门和单位' },
] as const;

function Labelled({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes as children.
    <label className="flex flex-col gap-1">
      <span>
        {label}
        {hint !== undefined && <span className="ml-2 text-muted">{hint}</span>}
      </span>
      {children}
    </label>
  );
}

/** What the fields of the form say; the words of the person, trimmed. */
function openingOf(form: HTMLFormElement, predecessors: readonly Predecessor[]): BudgetOpening {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const year = Number(text('year'));
  const before = predecessors[Number(text('predecessor'))];
  if (fields.has('predecessor') && before !== undefined)
    return { region: before.key.region, department: before.key.department, year };
  const named = { regionName: text('regionName'), departmentName: text('departmentName') };
  return {
    region: text('region'),
    department: text('department'),
    year,
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== '')),
    ...(text('sectionCode') === ''
      ? {}
      : { section: { code: text('sectionCode'), name: text('sectionName') || text('sectionCode') } }),
    template: text('template'),
    units: readUnitList(text('units')).units,
  };
}

/** 新建年度预算: a year, and last year's department and units, or others by hand. */
export function NewBudgetForm({ year, predecessors, templates, place }: Props) {
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>(predecessors.length > 0 ? 'last-year' : 'by-hand');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(undefined);
    const opened = await sendOpening(openingOf(event.currentTarget, predecessors));
    if (typeof opened !== 'string') return window.location.assign(budgetPath(opened));
    setRefusal(opened);
    setBusy(false);
  };
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-4">
      {refusal !== undefined && (
        <Notice tone="error">
          <span className="whitespace-pre-line">{refusal}</span>
        </Notice>
      )}
      <Labelled label="预算年度">
        <input
          name="year"
          required
          inputMode="numeric"
          pattern="20\d\d"
          defaultValue={year}
          className={`${FIELD} figures`}
        />
      </Labelled>
      {predecessors.length > 0 && (
        <div>
          <Choice label="从哪里开始" value={way} options={WAYS} onChange={setWay} />
        </div>
      )}
      {way === 'last-year' ? (
        <Labelled label="部门" hint="单位、单位性质和公开模板照上年，表里的数是空的">
          <select name="predecessor" className={FIELD}>
            {predecessors.map(({ key, departmentName }, index) => (
              <option key={budgetPath(key)} value={index}>
                {departmentName}（{key.department}，已有 {key.year} 年）
              </option>
            ))}
          </select>
        </Labelled>
      ) : (
        <ByHand templates={templates} place={place} />
      )}
      <div>
        <Button type="submit" look="primary" disabled={busy} className="h-9">
          {busy ? '正在新建…' : '新建预算'}
        </Button>
      </div>
    </form>
  );
}

function ByHand({ templates, place }: Pick<Props, 'templates' | 'place'>) {
  const pair = 'grid gap-3 sm:grid-cols-[10rem_1fr]';
  const code = { pattern: '[0-9A-Za-z\\-]{1,40}', required: true, className: `${FIELD} figures` };
  return (
    <>
      <div className={pair}>
        <Labelled label="财政区划编码">
          <input name="region" {...code} defaultValue={place.region} readOnly={place.region !== undefined} />
        </Labelled>
        <Labelled label="财政区划名称" hint="本区划已有的可以不填">
          <input name="regionName" className={FIELD} />
        </Labelled>
      </div>
      <div className={pair}>
        <Labelled label="部门编码">
          <input
            name="department"
            {...code}
            defaultValue={place.department}
            readOnly={place.department !== undefined}
          />
        </Labelled>
        <Labelled label="部门名称">
          <input name="departmentName" required className={FIELD} />
        </Labelled>
      </div>
      <div className={pair}>
        <Labelled label="业务科室编码">
          <input name="sectionCode" {...code} required={false} />
        </Labelled>
        <Labelled label="归口业务科室" hint="已归口的部门不用填">
          <input name="sectionName" className={FIELD} />
        </Labelled>
      </div>
      <Labelled label="公开模板">
        <select name="template" className={FIELD}>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <UnitListField />
    </>
  );
}
