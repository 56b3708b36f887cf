'use client';

import { useEffect, useId, useState } from 'react';
import { useEarlyText } from '#components/ui/early-text.ts';
import { readUnitList } from './unit-list-text.ts';

const NATURES: Readonly<Record<string, string>> = {
  administrative: '行政',
  'civil-service': '参公',
  'fully-funded': '全额拨款事业',
  'partially-funded': '差额拨款事业',
  'self-funded': '自收自支事业',
};

/** 预算单位: a list that can be pasted from Excel, shown as it was understood. */
export function UnitListField() {
  const id = useId();
  const [text, setText] = useState('');
  const { units, problems } = readUnitList(text);
  const field = useEarlyText<HTMLTextAreaElement>({ text, onText: setText });
  const wrong = problems.length > 0;
  // A line that was not understood would be missing from the budget: it is mended first.
  useEffect(() => field.current?.setCustomValidity(wrong ? '有看不懂的行，请先改好' : ''), [field, wrong]);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>
        预算单位<span className="ml-2 text-muted">一行一个：编码、名称、单位性质；可以从 Excel 粘贴</span>
      </label>
      <textarea
        id={id}
        ref={field}
        name="units"
        required
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={'215001\t本级\t行政\n215002\t服务中心\t全额'}
        aria-describedby={`${id}-read`}
        className="figures rounded-sm border border-line-strong bg-surface p-2"
      />
      <div id={`${id}-read`} role="status">
        {problems.map(({ line, message }) => (
          <p key={line} className="text-danger">
            第 {line} 行：{message}
          </p>
        ))}
        {units.length > 0 && (
          <ul className="text-muted">
            {units.map((unit) => (
              <li key={unit.code}>
                <span className="figures">{unit.code}</span> {unit.name} · {NATURES[unit.nature]}
                {unit.headquarters && ' · 本级'}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
