'use client';

import { useMemo, useState } from 'react';
import { yearPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { YearView } from '#lib/core/screen/index.ts';
import { YearDepartments } from './year-departments.tsx';
import { yearServer } from './year-server.ts';
import { YearSettingsForm } from './year-settings-form.tsx';

/** A region's fiscal year: its rounds and days, and the departments' budgets that are opened with it. */
export function YearScreen({ view: loaded }: { view: YearView }) {
  const [view, setView] = useState(loaded);
  const [said, setSaid] = useState<string>();
  const server = useMemo(
    () => yearServer(yearPath({ region: loaded.region, year: loaded.year })),
    [loaded.region, loaded.year],
  );
  const refresh = async () => {
    const answer = await server.load();
    if ('value' in answer) setView(answer.value);
  };
  return (
    <div className="flex flex-col gap-5">
      {said !== undefined && <Notice tone="plain">{said}</Notice>}
      {!view.classification && (
        <Notice tone="warning">
          系统里没有 {view.year} 年的政府收支分类科目，不能开启年度。请先导入该年科目表：npm run -s budget --
          classification 文件夹 --year {view.year}。
        </Notice>
      )}
      {view.departments.length === 0 && (
        <Notice tone="plain">这个区划还没有部门。请先在“机构”里录入或导入科室、部门和单位。</Notice>
      )}
      <YearSettingsForm
        view={view}
        server={server}
        onDone={(words) => {
          setSaid(words);
          void refresh();
        }}
      />
      <YearDepartments view={view} server={server} onEnd={() => void refresh()} />
    </div>
  );
}
