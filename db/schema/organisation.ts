import type { Kit } from './kit-sqlite.ts';

/** 财政区划. */
export function defineRegion(kit: Kit) {
  return kit.table('region', { code: kit.text('code').primaryKey(), name: kit.text('name').notNull() });
}

/** 财政业务科室. */
export function defineSection(kit: Kit, region: ReturnType<typeof defineRegion>) {
  return kit.table(
    'section',
    {
      region: kit.text('region_code').notNull(),
      code: kit.text('code').notNull(),
      name: kit.text('name').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'section_key', columns: [t.region, t.code] }),
      kit.reference({ name: 'section_region', columns: [t.region], to: [region.code] }),
    ],
  );
}

/** 部门 (主管部门). */
export function defineDepartment(kit: Kit, section: ReturnType<typeof defineSection>) {
  return kit.table(
    'department',
    {
      region: kit.text('region_code').notNull(),
      code: kit.text('code').notNull(),
      section: kit.text('section_code').notNull(),
      name: kit.text('name').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'department_key', columns: [t.region, t.code] }),
      kit.reference({
        name: 'department_section',
        columns: [t.region, t.section],
        to: [section.region, section.code],
      }),
      kit.index('department_by_section').on(t.region, t.section),
    ],
  );
}

/** 预算单位. */
export function defineUnit(kit: Kit, department: ReturnType<typeof defineDepartment>) {
  return kit.table(
    'unit',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      code: kit.text('code').notNull(),
      name: kit.text('name').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'unit_key', columns: [t.region, t.department, t.code] }),
      kit.reference({
        name: 'unit_department',
        columns: [t.region, t.department],
        to: [department.region, department.code],
      }),
    ],
  );
}
