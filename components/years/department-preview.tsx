import { useEffect, useState } from 'react';
import { formatWanyuan, separateThousands } from '#lib/core/money/index.ts';
import type { DepartmentPreview as Preview, ProjectPreview } from '#lib/core/screen/index.ts';
import type { Done, YearServer } from './year-server.ts';

function Projects({ title, projects }: { title: string; projects: readonly ProjectPreview[] }) {
  if (projects.length === 0) return null;
  return (
    <details open={projects.length <= 12}>
      <summary className="py-1">
        {title} {projects.length} 个
      </summary>
      <ul className="columns-2 gap-6 max-md:columns-1">
        {projects.map(({ code, name, amount }) => (
          <li key={code} className="flex gap-2 break-inside-avoid">
            <span className="min-w-0 flex-1 truncate" title={`${code} ${name}`}>
              {name}
            </span>
            <span className="figures text-muted">{separateThousands(formatWanyuan(amount))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function unitWords({ stay, added, retired }: Preview['units']): string {
  return [
    `单位沿用 ${stay.length} 个`,
    added.length > 0 ? `新增 ${added.join('、')}（单位性质先按行政，请单位核对）` : '',
    retired.length > 0 ? `已停用、不再编报：${retired.join('、')}` : '',
  ]
    .filter((words) => words !== '')
    .join('；');
}

/** What opening a department's budget makes, before it is made. Amounts in 万元. */
export function DepartmentPreview({ server, department }: { server: YearServer; department: string }) {
  const [answer, setAnswer] = useState<Done<Preview>>();
  useEffect(() => {
    let left = false;
    void server.preview(department).then((found) => {
      if (!left) setAnswer(found);
    });
    return () => {
      left = true;
    };
  }, [server, department]);
  if (answer === undefined) return <p className="text-muted">正在看上年预算…</p>;
  if ('trouble' in answer) return <p className="text-danger">{answer.trouble.message}</p>;
  const { units, continuing, over, lastYear, carried } = answer.value;
  return (
    <div className="flex flex-col gap-1 text-grid">
      <p>{unitWords(units)}。</p>
      <p>
        上年支出 <span className="figures">{separateThousands(formatWanyuan(lastYear))}</span> 万元，沿用{' '}
        <span className="figures">{separateThousands(formatWanyuan(carried))}</span>{' '}
        万元；沿用的数都带“上年”标记，由单位逐项确认。
      </p>
      <Projects title="延续项目" projects={continuing} />
      <Projects title="不再延续（一次性、到期或单位已停用）" projects={over} />
    </div>
  );
}
