import { describe, expect, it } from 'vitest';
import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import { formPlan } from '#lib/exporters/paper/form.ts';
import { lineWidth } from '#lib/exporters/paper/text-width.ts';

const ROOM = { width: 442, height: 600, following: 637, smallest: 8 };

function cell(text: string, shape: Partial<FormCell> = {}): FormCell {
  return { text, columnSpan: 1, rowSpan: 1, head: false, align: 'left', ...shape };
}

/** A form of a label and four columns: a head, so many projects, and a last row for a remark. */
function formOf({ projects, amount = '12.00' }: { projects: number; amount?: string }): PrintedForm {
  const lines = Array.from({ length: projects }, (_, index) => [
    cell(`项目${index + 1}`),
    cell(amount, { align: 'right' }),
    cell('办公场所物业管理、维修养护和设备更新'),
    cell('本级'),
  ]);
  const head = ['名称', '金额', '用途', '类别'].map((text) => cell(text, { head: true, align: 'center' }));
  const [first = [], ...rest] = [head, ...lines];
  return {
    kind: 'form',
    id: 'overall-performance',
    number: '表11',
    title: '整体支出绩效目标表',
    caption: { left: '', right: '单位：万元' },
    widths: [6, 6, 4, 12, 6],
    rows: [
      [cell('项目支出情况', { head: true, rowSpan: projects + 1 }), ...first],
      ...rest,
      [cell('审核意见', { head: true }), cell('', { columnSpan: 4 })],
    ],
    data: {},
  };
}

const plan = (form: PrintedForm) => formPlan({ form, room: ROOM, depth: 3 });

describe('a form on paper', () => {
  it('gives a figure that is longer than its column the room that others have to spare', () => {
    const amount = '12345678901.23';
    const { widths, size, inset } = plan(formOf({ projects: 3, amount }));
    expect(widths[2]).toBeGreaterThanOrEqual(lineWidth(amount) * size + 2 * inset.x);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(ROOM.width, 5);
  });

  it('keeps the widths that its district asks for where everything fits', () => {
    const { widths } = plan(formOf({ projects: 3 }));
    const share = ROOM.width / 34;
    expect(widths.map((width) => Math.round(width / share))).toEqual([6, 6, 4, 12, 6]);
  });

  it('is set in smaller type where no column has room to spare for its figures', () => {
    const long = '-98765432109876.54';
    const form = formOf({ projects: 1 });
    const filled = { ...form, rows: [[long, long, long, long, long].map((text) => cell(text))] };
    const { widths, size, inset } = plan(filled);
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(lineWidth(long) * size + 2 * inset.x - 0.01);
  });

  it('is set denser where that keeps a few rows from a page of their own, and comfortably where it does not', () => {
    const sizes = [10, 30, 31, 32, 33, 34, 35].map((projects) => plan(formOf({ projects })));
    expect(sizes[0]?.inset.y).toBe(4.5);
    expect(sizes.some(({ inset }) => inset.y < 4.5)).toBe(true);
    for (const { size } of sizes) expect(size).toBeGreaterThanOrEqual(ROOM.smallest);
  });

  it('keeps a head with what it heads, and the last row with the one before, so that none stands alone on a page', () => {
    const { rows } = plan(formOf({ projects: 60 }));
    expect(rows.map(({ withNext }) => withNext)).toEqual([true, ...Array(59).fill(false), true, false]);
  });
});
