import { describe, expect, it } from 'vitest';
import { commentThreads, mayResolve, openThreads, type Remark, type RoleId } from '#lib/core/workflow/index.ts';

const REVIEWER: RoleId = 'section-reviewer';

function remark(id: string, { role, ...rest }: Partial<Remark> & { role: RoleId }): Remark {
  const at = new Date(`2026-01-05T0${id.length}:00:00Z`);
  return { id, thread: id, kind: 'comment', unit: '215001', at, by: { role }, ...rest };
}

function states(remarks: Remark[]) {
  return commentThreads(remarks).map(({ state }) => state);
}

describe('a thread of remarks', () => {
  const asked = remark('a', { role: REVIEWER });
  const reply = (id: string, role: RoleId) => remark(id, { role, thread: 'a' });

  it('is open until it is answered from below or resolved', () => {
    expect(states([asked])).toEqual(['open']);
    expect(states([asked, reply('aa', 'preparer')])).toEqual(['answered']);
    expect(states([asked, reply('aa', 'department-lead')])).toEqual(['answered']);
    expect(states([{ ...asked, resolved: true }])).toEqual(['resolved']);
  });

  it('is not answered by the side that asked or by anybody above', () => {
    expect(states([asked, reply('aa', REVIEWER)])).toEqual(['open']);
    expect(states([asked, reply('aa', 'budget-office')])).toEqual(['open']);
  });

  it('is open again where the side that asked asks again', () => {
    expect(states([asked, reply('aa', 'preparer'), reply('aaa', REVIEWER)])).toEqual(['open']);
    expect(states([asked, reply('aa', 'preparer'), reply('aaa', REVIEWER), reply('aaaa', 'preparer')])).toEqual([
      'answered',
    ]);
  });

  it('that the preparer began is answered by anybody above, and not by another preparer', () => {
    const question = remark('a', { role: 'preparer' });
    expect(states([question, reply('aa', 'unit-head')])).toEqual(['answered']);
    expect(states([question, reply('aa', 'preparer')])).toEqual(['open']);
  });

  it('with a cut asks for no answer', () => {
    expect(states([{ ...asked, kind: 'cut' }])).toEqual(['cut']);
    expect(openThreads({ remarks: [{ ...asked, kind: 'cut' }] })).toEqual([]);
  });

  it('counts for its own unit, and all of them for the department', () => {
    const other = remark('bb', { role: REVIEWER, unit: '215002' });
    const own = remark('ccc', { role: REVIEWER, unit: '' });
    const remarks = [own, other, asked];
    expect(openThreads({ remarks, unit: '215001' }).map(({ first }) => first.id)).toEqual(['a']);
    expect(openThreads({ remarks }).map(({ first }) => first.id)).toEqual(['a', 'bb', 'ccc']);
  });

  it('is resolved by the side that began it or anybody above, a cut by nobody', () => {
    expect(mayResolve({ role: REVIEWER, raised: asked })).toBe(true);
    expect(mayResolve({ role: 'budget-office', raised: asked })).toBe(true);
    expect(mayResolve({ role: 'department-lead', raised: asked })).toBe(false);
    expect(mayResolve({ role: 'preparer', raised: asked })).toBe(false);
    expect(mayResolve({ role: 'auditor', raised: asked })).toBe(false);
    expect(mayResolve({ role: 'system', raised: asked })).toBe(false);
    expect(mayResolve({ role: 'budget-office', raised: { ...asked, kind: 'cut' } })).toBe(false);
  });
});
