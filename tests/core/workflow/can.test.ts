import { describe, expect, it } from 'vitest';
import { actorOf } from '#lib/auth/gates.ts';
import {
  type BudgetAction,
  can,
  type Resource,
  ROLE_IDS,
  type RoleId,
  type StateId,
} from '#lib/core/workflow/index.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';

const PLACE = { region: '420115000', section: '08', department: '215', unit: '215001' };

const rolesThatMay = (action: BudgetAction, state: StateId) =>
  ROLE_IDS.filter((role) => can({ actor: person({ role }), action, resource: { ...PLACE, state } }).ok);

describe('who may do what with a budget', () => {
  it('lets everybody of the process read and export it, and no administrator of accounts', () => {
    const readers = ROLE_IDS.filter((role) => role !== 'administrator');
    expect(rolesThatMay('read', 'drafting')).toEqual(readers);
    expect(rolesThatMay('export', 'published')).toEqual(readers);
  });

  it('lets the preparer alone edit lines, and only while drafting', () => {
    expect(rolesThatMay('edit-unit-forms', 'drafting')).toEqual(['preparer']);
    expect(rolesThatMay('edit-unit-forms', 'unit-review')).toEqual([]);
    expect(rolesThatMay('edit-unit-forms', 'approved')).toEqual([]);
  });

  it('lets department and budget office bring in a package while drafting', () => {
    expect(rolesThatMay('import', 'drafting')).toEqual(['department-lead', 'budget-office']);
    expect(rolesThatMay('import', 'published')).toEqual([]);
    expect(can({ actor: SYSTEM, action: 'import', resource: PLACE }).ok).toBe(true);
  });

  it('says why not: out of sight before role, role before state', () => {
    const denial = (role: RoleId, resource: Resource) =>
      can({ actor: person({ role }), action: 'edit-unit-forms', resource });
    const elsewhere = { ...PLACE, department: '301', unit: '301001', state: 'approved' as const };
    expect(denial('auditor', { ...elsewhere, region: '420116000' })).toEqual({
      ok: false,
      error: { code: 'OUT_OF_SCOPE' },
    });
    expect(denial('preparer', elsewhere)).toEqual({ ok: false, error: { code: 'OUT_OF_SCOPE' } });
    expect(denial('auditor', elsewhere)).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    expect(denial('preparer', { ...PLACE, state: 'approved' })).toEqual({
      ok: false,
      error: { code: 'STATE_NOT_ALLOWED', action: 'edit-unit-forms', state: 'approved', states: ['drafting'] },
    });
  });

  it('keeps a unit to its own part and a section to its own departments', () => {
    const reads = (role: RoleId, resource: Resource) => can({ actor: person({ role }), action: 'read', resource }).ok;
    const department = { region: PLACE.region, section: PLACE.section, department: PLACE.department };
    expect(reads('preparer', { ...PLACE, unit: '215002' })).toBe(false);
    expect(reads('preparer', department)).toBe(true);
    expect(reads('section-reviewer', { ...PLACE, section: '09' })).toBe(false);
  });
});

describe('an account that lacks its place', () => {
  it.each([
    ['preparer', { unit: null }],
    ['department-lead', { department: null }],
    ['section-reviewer', { section: null }],
    ['budget-office', { region: null }],
  ] as const)('is no actor: %s', (role, missing) => {
    const place = { region: '420115000', section: '08', department: '215', unit: '215001' };
    const account = { id: 'a', name: 'a', role, ...place, ...missing };
    expect(actorOf(account)).toEqual({ ok: false, error: { code: 'ACCOUNT_INCOMPLETE' } });
  });
});
