'use client';

import { CircleHelp, type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useSteps } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { COMPARISONS, type Comparison, useComparison, useEntryMeasure } from './use-entry-choices.ts';

const MEASURES = [
  { value: '元', label: '元', hint: '按元录入和显示，精确到分' },
  { value: '万元', label: '万元', hint: '按万元录入和显示，存的仍是元' },
] as const;

/** 元 ⇄ 万元. */
export function MeasureChoice() {
  const [measure, setMeasure] = useEntryMeasure();
  return <Choice label="金额单位" value={measure} options={MEASURES} onChange={setMeasure} />;
}

/** What stands beside this year's numbers. */
export function ComparisonChoice() {
  const [comparison, setComparison] = useComparison();
  return (
    <label>
      <span className="sr-only">比较</span>
      <select
        value={comparison}
        onChange={(event) => setComparison(event.target.value as Comparison)}
        className="h-8 rounded-sm border border-line bg-surface px-2 text-ink"
      >
        {COMPARISONS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Takes back and makes again what was done to the form, and says what that was. */
export function UndoButtons({ store }: { store: FormStore }) {
  const { undo, redo } = useSteps(store);
  const [said, setSaid] = useState('');
  if (store.readOnly !== undefined) return null;
  const say = (verb: string, label: string | undefined) => setSaid(label === undefined ? '' : `${verb}：${label}`);
  return (
    <div className="flex items-center">
      <StepButton
        name="撤销"
        keys="Ctrl+Z"
        Icon={Undo2}
        disabled={undo === 0}
        onPress={() => say('已撤销', store.undo())}
      />
      <StepButton
        name="重做"
        keys="Ctrl+Y"
        Icon={Redo2}
        disabled={redo === 0}
        onPress={() => say('已重做', store.redo())}
      />
      <span role="status" className="max-w-40 truncate text-grid text-muted empty:hidden">
        {said}
      </span>
    </div>
  );
}

/** The page of 帮助 about a form. It opens beside the work. */
export function HelpLink({ form }: { form: string }) {
  return (
    <a href={`/help/${form}`} target="_blank" rel="noopener" className={`${buttonClass('quiet')} px-2`}>
      <CircleHelp size={16} aria-hidden="true" />
      帮助
    </a>
  );
}

function StepButton(props: { name: string; keys: string; Icon: LucideIcon; disabled: boolean; onPress: () => void }) {
  const { name, keys, Icon, disabled, onPress } = props;
  return (
    <Button
      look="quiet"
      disabled={disabled}
      title={`${name} (${keys})`}
      aria-label={name}
      className="px-2"
      onClick={onPress}
    >
      <Icon size={16} aria-hidden="true" />
    </Button>
  );
}
