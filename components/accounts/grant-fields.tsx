'use client';

import { type ReactNode, useId } from 'react';
import { type AccountPlaces, type AccountView, codesAskedOf, type PlaceLevel } from '#lib/core/accounts/index.ts';
import {
  ADMINISTRATOR_DUTIES,
  type AdministratorDuty,
  ROLE_IDS,
  ROLES,
  type RoleId,
} from '#lib/core/workflow/index.ts';

/** A role and a place while they are chosen; '' where nothing is yet. */
export type ChosenGrant = { role: RoleId | ''; duty: AdministratorDuty | '' } & Record<PlaceLevel, string>;

/** What an account has, to choose from on. */
export function chosenOf(account: Omit<AccountView, 'id' | 'username' | 'name'> | undefined): ChosenGrant {
  return {
    role: account?.role ?? '',
    duty: account?.duty ?? '',
    region: account?.region ?? '',
    section: account?.section ?? '',
    department: account?.department ?? '',
    unit: account?.unit ?? '',
  };
}

/** What was chosen as the server takes it. */
export function askedOf({ role, duty, region, section, department, unit }: ChosenGrant) {
  const code = (text: string) => (text === '' ? null : text);
  return {
    role,
    duty: role === 'administrator' ? code(duty) : null,
    place: { region: code(region), section: code(section), department: code(department), unit: code(unit) },
  };
}

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';

function Select(props: {
  label: string;
  value: string;
  empty: string;
  options: readonly { code: string; name: string; plain?: boolean }[];
  onChange: (value: string) => void;
}) {
  const { label, value, empty, options, onChange } = props;
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={FIELD}>
        <option value="">{empty}</option>
        {options.map(({ code, name, plain = false }) => (
          <option key={code} value={code}>
            {plain ? name : `${code} ${name}`}
          </option>
        ))}
      </select>
    </div>
  );
}

const ROLE_OPTIONS = ROLE_IDS.map((role) => ({ code: role, name: ROLES[role].name, plain: true }));
const DUTY_OPTIONS = Object.entries(ADMINISTRATOR_DUTIES).map(([code, name]) => ({ code, name, plain: true }));

/** Role and place, asking for no more of the place than the role does. */
export function GrantFields(props: {
  places: AccountPlaces;
  chosen: ChosenGrant;
  onChange: (chosen: ChosenGrant) => void;
}): ReactNode {
  const { places, chosen, onChange } = props;
  const { role, region, department } = chosen;
  const set = (change: Partial<ChosenGrant>) => onChange({ ...chosen, ...change });
  const asked: readonly PlaceLevel[] = role === '' ? [] : role === 'administrator' ? ['region'] : codesAskedOf(role);
  const inRegion = <T extends { region: string }>(list: readonly T[]) => list.filter((one) => one.region === region);
  return (
    <>
      <Select
        label="角色"
        value={role}
        empty="请选择"
        options={ROLE_OPTIONS}
        onChange={(value) => set({ role: ROLE_IDS.find((id) => id === value) ?? '' })}
      />
      {role === 'administrator' && (
        <Select
          label="分工"
          value={chosen.duty}
          empty="请选择"
          options={DUTY_OPTIONS}
          onChange={(value) => set({ duty: dutyOf(value) })}
        />
      )}
      {asked.includes('region') && (
        <Select
          label="财政区划"
          value={region}
          empty={role === 'administrator' ? '全部区划' : '请选择'}
          options={places.regions}
          onChange={(value) => set({ region: value, section: '', department: '', unit: '' })}
        />
      )}
      {asked.includes('section') && (
        <Select
          label="业务科室"
          value={chosen.section}
          empty="请选择"
          options={inRegion(places.sections)}
          onChange={(value) => set({ section: value })}
        />
      )}
      {asked.includes('department') && (
        <Select
          label="部门"
          value={department}
          empty="请选择"
          options={inRegion(places.departments)}
          onChange={(value) => set({ department: value, unit: '' })}
        />
      )}
      {asked.includes('unit') && (
        <Select
          label="单位"
          value={chosen.unit}
          empty="请选择"
          options={inRegion(places.units).filter((one) => one.department === department)}
          onChange={(value) => set({ unit: value })}
        />
      )}
    </>
  );
}

function dutyOf(value: string): AdministratorDuty | '' {
  return value === 'system' || value === 'security' || value === 'audit' ? value : '';
}
