import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CommentsProvider } from '#components/comments/comments-context.tsx';
import { FormRows } from '#components/review/form-rows.tsx';
import { type FormRow, formDefinition } from '#lib/core/forms/index.ts';

it('reads indicators under their goals, each saying which one it belongs to', () => {
  const row = (id: string, rank: string, cells: FormRow['cells'], parent?: string): FormRow => ({
    ...{ id, rank, cells, section: parent === undefined ? 'goals' : 'indicators' },
    ...(parent === undefined ? {} : { parent }),
  });
  const rows = [
    row('i1', 'a0', { name: '甲指标' }, 'g2'),
    row('i2', 'a1', { name: '乙指标' }, 'g1'),
    row('g1', 'a0', { term: 'long-term' }),
    row('g2', 'a1', { term: 'annual' }),
  ];
  const html = renderToStaticMarkup(
    <CommentsProvider address="/api/x">
      <FormRows
        budget={{ region: '420115000', department: '215', year: 2026 }}
        form={{ form: 'project-performance', owner: 'p', unit: '215001', revision: 1, rows }}
        definition={formDefinition({ id: 'project-performance' })}
        title="项目绩效目标"
        names={() => undefined}
        onAt={() => {}}
        onAct={() => {}}
        mayCut={() => false}
      />
    </CommentsProvider>,
  );
  const text = html.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');
  expect(text).toMatch(/乙指标\|属于 长期目标.*甲指标\|属于 年度目标/);
  expect(html.match(/打开表单/g)).toHaveLength(4);
});
