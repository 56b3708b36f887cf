import { z } from 'zod';
import { isUsername, MOST_ACCOUNTS, placeFor, SECOND_FACTOR_ROLES, USERNAME_RULE } from '#lib/core/accounts/index.ts';
import { ADMINISTRATOR_DUTIES, type AdministratorDuty, ROLE_IDS } from '#lib/core/workflow/index.ts';

const DUTIES = Object.keys(ADMINISTRATOR_DUTIES) as [AdministratorDuty, ...AdministratorDuty[]];
const code = z.string().max(40, '编码不能超过 40 个字符').nullable();
const place = z.strictObject({ region: code, section: code, department: code, unit: code });
const name = z
  .string()
  .trim()
  .min(1, '请填写姓名')
  .max(60, '姓名不能超过 60 个字')
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), '含有不能保存的字符，请删去后重新输入');
const role = z.enum(ROLE_IDS, '请选择角色');
const duty = z.enum(DUTIES, '请选择管理员分工').nullable();

/** `{accounts: [{username, name, role, duty, place}]}`; what a role does not ask for of the place is left out. */
export const newAccounts = z.strictObject({
  accounts: z
    .array(
      z
        .strictObject({
          username: z.string().trim().refine(isUsername, `用户名${USERNAME_RULE}`),
          name,
          role,
          duty,
          place,
        })
        .refine(({ role: of, duty: does }) => (of === 'administrator') === (does !== null), {
          path: ['duty'],
          error: '系统管理员要选分工，其他角色没有分工',
        })
        .transform((account) => ({ ...account, place: placeFor(account) })),
    )
    .min(1, '没有要建立的账号')
    .max(MOST_ACCOUNTS, `一次最多建立 ${MOST_ACCOUNTS} 个账号`),
});

/** `{grants: [{id, role, duty, place}]}`. */
export const accountGrants = z.strictObject({
  grants: z
    .array(
      z
        .strictObject({ id: z.string().max(100), role, duty, place })
        .transform((grant) => ({ ...grant, place: placeFor(grant) })),
    )
    .min(1, '没有要授权的账号')
    .max(MOST_ACCOUNTS, `一次最多授权 ${MOST_ACCOUNTS} 个账号`),
});

/** `{name}` or `{disabled}`. */
export const accountChange = z.union([z.strictObject({ name }), z.strictObject({ disabled: z.boolean() })]);

/** `{roles}`. */
export const secondFactorRoles = z.strictObject({ roles: z.array(z.enum(SECOND_FACTOR_ROLES)).max(10) });
