/** Roles of the process, with the level of the organisation that each one's account is bound to. */
export const ROLES = {
  preparer: { name: '单位经办', level: 'unit' },
  'unit-head': { name: '单位负责人', level: 'unit' },
  'department-lead': { name: '主管部门财务', level: 'department' },
  'section-reviewer': { name: '财政业务科室', level: 'section' },
  'budget-office': { name: '预算科', level: 'region' },
  auditor: { name: '审计 · 纪检', level: 'region' },
  administrator: { name: '系统管理员', level: 'accounts' },
} as const satisfies Record<string, { name: string; level: ScopeLevel | 'accounts' }>;

/** Where in the organisation an account stands. */
export type ScopeLevel = 'region' | 'section' | 'department' | 'unit';

/** Id of a role. */
export type RoleId = keyof typeof ROLES;

export const ROLE_IDS = Object.keys(ROLES) as RoleId[];

/** The three administrators are separate people: system, security and audit (三员分立). */
export const ADMINISTRATOR_DUTIES = {
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
} as const;

export type AdministratorDuty = keyof typeof ADMINISTRATOR_DUTIES;
