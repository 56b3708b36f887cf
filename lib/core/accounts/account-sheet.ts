import {
  ADMINISTRATOR_DUTIES,
  type AdministratorDuty,
  ROLE_IDS,
  ROLES,
  type RoleId,
} from '#lib/core/workflow/index.ts';
import { codesAskedOf, type PlaceCodes, type PlaceLevel, placeFor } from './place-codes.ts';
import { isUsername, USERNAME_RULE } from './username.ts';

/** Accounts that one list may make. */
export const MOST_ACCOUNTS = 500;

/** Columns of the list of accounts in .xlsx. */
export const ACCOUNT_COLUMNS = {
  username: { label: '用户名', hint: `登录用，${USERNAME_RULE}` },
  name: { label: '姓名', hint: '姓名或岗位，1 到 60 个字' },
  role: { label: '角色', hint: '从下拉列表中选' },
  duty: { label: '管理员分工', hint: '系统管理员才填' },
  region: { label: '区划编码', hint: '财政区划编码；系统管理员不填的管全部区划' },
  section: { label: '业务科室编码', hint: '财政业务科室才填' },
  department: { label: '部门编码', hint: '单位和主管部门才填' },
  unit: { label: '单位编码', hint: '单位经办和单位负责人才填' },
} as const satisfies Record<string, { label: string; hint: string }>;

export type AccountColumn = keyof typeof ACCOUNT_COLUMNS;

/** An account as somebody asks for it. */
export type AskedAccount = {
  username: string;
  name: string;
  role: RoleId;
  duty: AdministratorDuty | null;
  place: PlaceCodes;
};

/** What one line asks for, or what is wrong with it by itself, cell by cell. Whether a place exists is asked of the store. */
export function readAccountRow(cells: Readonly<Record<AccountColumn, string>>): {
  account?: AskedAccount;
  errors: { column: AccountColumn; message: string }[];
} {
  const errors: { column: AccountColumn; message: string }[] = [];
  const username = cells.username.trim();
  const name = cells.name.trim();
  if (!isUsername(username)) errors.push({ column: 'username', message: `用户名${USERNAME_RULE}` });
  if (name === '' || name.length > 60) errors.push({ column: 'name', message: '姓名应为 1 到 60 个字' });
  const role = idOf(ROLE_NAMES, cells.role);
  if (role === undefined) {
    errors.push({ column: 'role', message: `角色应为${ROLE_IDS.map((id) => ROLES[id].name).join('、')}之一` });
    return { errors };
  }
  const duty = idOf(DUTY_NAMES, cells.duty) ?? null;
  const administers = role === 'administrator';
  if (administers && duty === null)
    errors.push({ column: 'duty', message: `管理员分工应为${Object.values(ADMINISTRATOR_DUTIES).join('、')}之一` });
  const place = placeFor({ role, place: trimmed(cells) });
  for (const level of codesAskedOf(role))
    if (place[level] === null)
      errors.push({ column: level, message: `${ROLES[role].name}要填${ACCOUNT_COLUMNS[level].label}` });
  if (errors.length > 0) return { errors };
  return { account: { username, name, role, duty: administers ? duty : null, place }, errors };
}

const ROLE_NAMES = ROLE_IDS.map((id) => [id, ROLES[id].name] as const);
const DUTY_NAMES = (Object.keys(ADMINISTRATOR_DUTIES) as AdministratorDuty[]).map(
  (id) => [id, ADMINISTRATOR_DUTIES[id]] as const,
);

/** The id that a text names, by the id itself or by what people call it; blanks do not matter. */
function idOf<T extends string>(names: readonly (readonly [T, string])[], text: string): T | undefined {
  const plain = text.replace(/\s/g, '');
  return names.find(([id, name]) => id === plain || name.replace(/\s/g, '') === plain)?.[0];
}

function trimmed(cells: Readonly<Record<AccountColumn, string>>): Record<PlaceLevel, string> {
  const { region, section, department, unit } = cells;
  return { region: region.trim(), section: section.trim(), department: department.trim(), unit: unit.trim() };
}
