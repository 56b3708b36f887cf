'use client';

import { useRows } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { Button } from '#components/ui/button.tsx';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import { DocumentSection } from '../document-section.tsx';
import { insertAll, newRows } from '../row-changes.ts';
import { RowTable } from '../row-table.tsx';

/** A line of 项目支出情况 as the printed form's data has it; amounts in 万元. */
type Line = { name: string; category: string; total: string; current: string; use: string };

const CELL = 'border-b border-line px-2 py-1 align-top';

/** 项目支出情况: what the projects give, or the department's own groups where it declares some. */
export function ProjectSummary({ store }: { store: FormStore }) {
  const groups = useRows(store, 'summary');
  const own = groups.length > 0;
  const still = store.readOnly !== undefined;
  const start = () => store.apply(insertAll(newRows(store, { section: 'summary', cells: [{}] })), '自行分组');
  return (
    <DocumentSection
      id="summary"
      title="项目支出情况"
      hint={own ? '按自行分组填报；全部删除后改回自动列出' : '按项目申报自动列出，单位：万元'}
      actions={own || still ? undefined : <Button onClick={start}>自行分组填报</Button>}
    >
      {own ? (
        <RowTable
          store={store}
          section="summary"
          rows={groups}
          name="分组"
          newCells={{}}
          columns={[
            { field: 'name', track: 'minmax(8rem,1fr)' },
            { field: 'category', track: '8rem' },
            { field: 'total', track: '9rem' },
            { field: 'current', track: '9rem' },
            { field: 'use', track: 'minmax(10rem,2fr)' },
          ]}
          empty=""
        />
      ) : (
        <DerivedProjects />
      )}
    </DocumentSection>
  );
}

function DerivedProjects() {
  const block = useLiveValue((state) => state.report?.blocks['overall-performance']);
  const lines = block?.kind === 'form' && Array.isArray(block.data.projects) ? (block.data.projects as Line[]) : [];
  if (lines.length === 0) return <p className="text-muted">还没有项目支出</p>;
  return (
    <ScrollingBox label="项目支出情况表">
      <table className="w-full min-w-xl">
        <thead>
          <tr className="text-muted">
            {['名称', '支出项目类别', '总预算', '本年度预算', '主要支出方向和用途'].map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`${CELL} font-normal ${index === 2 || index === 3 ? 'w-24 text-right' : 'text-left'}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, category, total, current, use }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and two projects may share a name.
            <tr key={index}>
              <td className={CELL}>{name}</td>
              <td className={`${CELL} whitespace-nowrap`}>{category}</td>
              <td className={`${CELL} figures text-right`}>{total}</td>
              <td className={`${CELL} figures text-right`}>{current}</td>
              <td className={CELL}>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingBox>
  );
}
