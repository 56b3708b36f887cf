'use client';

import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useEarlyText } from '#components/ui/early-text.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { RuleLevel } from '#lib/core/checks/index.ts';
import type { RuleLine, RulesView } from '#lib/core/screen/index.ts';
import { useUnsavedWarning } from './organisation-screen.tsx';
import { RuleGroup } from './rule-list.tsx';
import { RULE_LEVELS } from './rule-words.ts';
import { RuleChangeList, RulesDialog } from './rules-dialog.tsx';
import { type Rules, useRules } from './use-rules.ts';
import { TroubleNotice } from './year-settings-form.tsx';

type Narrowed = { text: string; group: string; own: boolean };

const FIELD = 'h-8 rounded-sm border border-line-strong bg-surface px-2';

/** All rules of a region's year: how grave each is for its bureau, and what counts as rounding. */
export function RulesScreen({ view: loaded }: { view: RulesView }) {
  const rules = useRules(loaded);
  const [narrowed, setNarrowed] = useState<Narrowed>({ text: '', group: '', own: false });
  const [asking, setAsking] = useState(false);
  const { view, changes } = rules;
  useUnsavedWarning(changes.length > 0);
  const own = new Set(rules.own.map(({ id }) => id));
  const groups = view.groups
    .filter(({ id }) => narrowed.group === '' || id === narrowed.group)
    .map((group) => ({ ...group, shown: group.rules.filter((rule) => isShown({ rule, narrowed, own })) }))
    .filter(({ shown }) => shown.length > 0);
  return (
    <div className="flex flex-col gap-3 pb-16">
      <p>{standingWords(view)}</p>
      <Tolerance rules={rules} />
      <Filter view={view} narrowed={narrowed} onNarrow={setNarrowed} />
      <p role="status" className="text-muted">
        {sumWords(rules)}
      </p>
      {groups.map(({ id, name, shown }) => (
        <RuleGroup key={id} name={name} shown={shown} rules={rules} />
      ))}
      {groups.length === 0 && <EmptyState title="没有这样的规则">换一个词，或者去掉一个条件。</EmptyState>}
      <Foot rules={rules} onAsk={() => setAsking(true)} />
      {asking && <RulesDialog rules={rules} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** What is not saved yet, and what saving came to: in view wherever in the list somebody is. */
function Foot({ rules, onAsk }: { rules: Rules; onAsk: () => void }) {
  const { view, changes, said, trouble, tolerance } = rules;
  if (changes.length === 0 && said === undefined && trouble === undefined) return null;
  return (
    <footer className="fixed inset-x-0 bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-4 py-2">
      <div className="max-h-40 basis-full overflow-auto empty:hidden">
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
        {said?.kind === 'changed-meanwhile' && (
          <Notice tone="warning">
            <p>
              检查规则刚刚被别人改过，您的更改还没有保存。上面已是最新的规则，您选的还在：请核对，再点“保存更改”。别人改了：
            </p>
            <RuleChangeList changes={said.theirs} rules={rules} />
          </Notice>
        )}
      </div>
      <span role="status" className="mr-auto">
        {said?.kind === 'saved'
          ? `已保存 ${said.count} 处更改，从 ${view.year} 年起有效`
          : `${changes.length} 处更改尚未保存`}
      </span>
      {changes.length > 0 && (
        <>
          <Button look="quiet" onClick={rules.leave}>
            不改了
          </Button>
          <Button look="primary" disabled={tolerance.problem !== undefined} onClick={onAsk}>
            保存更改
          </Button>
        </>
      )}
    </footer>
  );
}

/** 允许的尾差, in 万元. */
function Tolerance({ rules }: { rules: Rules }) {
  const { view, tolerance } = rules;
  const id = useId();
  const field = useEarlyText<HTMLInputElement>({ text: tolerance.text, onText: rules.type });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3">
      <label htmlFor={id}>允许的尾差</label>
      <span className="flex items-center gap-1">
        <input
          id={id}
          ref={field}
          inputMode="decimal"
          autoComplete="off"
          readOnly={!view.editable}
          aria-invalid={tolerance.problem !== undefined}
          aria-describedby={`${id}-meaning`}
          value={tolerance.text}
          onChange={(event) => rules.type(event.target.value)}
          className={`${FIELD} figures w-24 text-right`}
        />
        万元
      </span>
      <p id={`${id}-meaning`} className={tolerance.problem === undefined ? 'text-muted' : 'text-danger'}>
        {tolerance.problem ?? '各数分别四舍五入后，合计与分项相差不超过它的，算尾差，只提示，不算差错。'}
      </p>
    </div>
  );
}

function Filter(props: { view: RulesView; narrowed: Narrowed; onNarrow: (narrowed: Narrowed) => void }) {
  const { view, narrowed, onNarrow } = props;
  const search = (text: string) => onNarrow({ ...narrowed, text });
  const field = useEarlyText<HTMLInputElement>({ text: narrowed.text, onText: search });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input
        ref={field}
        type="search"
        aria-label="查找规则"
        placeholder="编号、内容或依据"
        value={narrowed.text}
        onChange={(event) => search(event.target.value)}
        className={`${FIELD} w-60 max-md:w-full`}
      />
      <select
        aria-label="类别"
        value={narrowed.group}
        onChange={(event) => onNarrow({ ...narrowed, group: event.target.value })}
        className={FIELD}
      >
        <option value="">全部类别</option>
        {view.groups.map(({ id, name, rules }) => (
          <option key={id} value={id}>
            {name} {rules.length}
          </option>
        ))}
      </select>
      <label className="flex h-8 items-center gap-1.5">
        <input
          type="checkbox"
          checked={narrowed.own}
          onChange={(event) => onNarrow({ ...narrowed, own: event.target.checked })}
        />
        只看与目录不同的
      </label>
    </div>
  );
}

function isShown(input: { rule: RuleLine; narrowed: Narrowed; own: ReadonlySet<string> }): boolean {
  const { rule, narrowed, own } = input;
  if (narrowed.own && !own.has(rule.id)) return false;
  const text = `${rule.id} ${rule.statement} ${rule.relatesTo} ${rule.basis} ${rule.explanation}`.toLowerCase();
  return text.includes(narrowed.text.trim().toLowerCase());
}

/** Since when what is in force is, and what becomes of other years. */
function standingWords({ year, from, next, editable }: RulesView): string {
  const own = from === undefined ? '用的是规则目录的级别和尾差，本局没有调整过。' : `用的是本局从 ${from} 年起的规定。`;
  const change = editable ? `在这里改的，从 ${year} 年起有效，以前年度不变。` : '由预算科维护，您可以查看。';
  return `${year} 年${own}${change}${next === undefined ? '' : `${next} 年起另有规定。`}`;
}

/** How many rules there are of each level, and how many are another than the catalogue's. */
function sumWords({ rules, levelOf, own }: Rules): string {
  const count = (level: RuleLevel) => rules.filter((rule) => levelOf(rule) === level).length;
  const levels = (['block', 'warn', 'info'] as const).map((level) => `${RULE_LEVELS[level]} ${count(level)}`);
  return `共 ${rules.length} 条：${levels.join('，')}；与目录不同 ${own.length} 条。点开一条，看它的依据和说明。`;
}
