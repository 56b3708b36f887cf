import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { YearSettings, YearView } from '#lib/core/screen/index.ts';
import { deadlineProblems, MOST_ROUNDS } from '#lib/core/workflow/index.ts';
import { DeadlineTable } from './deadline-table.tsx';
import type { Trouble, YearServer } from './year-server.ts';

const ROUNDS = Array.from({ length: MOST_ROUNDS }, (_, at) => ({
  value: String(at + 1),
  label: ['一上一下', '两上两下', '三上三下'][at] ?? String(at + 1),
}));

type Props = { view: YearView; server: YearServer; onDone: (words: string) => void };

/** Rounds, template and deadlines of a year: what it is opened with, and what can be changed later. */
export function YearSettingsForm({ view, server, onDone }: Props) {
  const { settings: standing, proposals, year } = view;
  const [draft, setDraft] = useState<YearSettings | undefined>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const settings = draft ?? standing ?? proposals[0];
  if (settings === undefined) return null;
  const chooseRounds = (rounds: number) => {
    const proposed = proposals.find((one) => one.rounds === rounds)?.deadlines ?? [];
    const kept = standing === undefined ? [] : settings.deadlines.filter(({ round }) => round <= rounds);
    const more = proposed.filter(({ round }) => !kept.some((due) => due.round === round));
    setDraft({ ...settings, rounds, deadlines: [...kept, ...more] });
  };
  const submit = async () => {
    setBusy(true);
    const done = standing === undefined ? await server.open(settings) : await server.change(standing, settings);
    setBusy(false);
    if ('trouble' in done) return setTrouble(done.trouble);
    setTrouble(undefined);
    setDraft(undefined);
    const copied = 'quotas' in done.value && done.value.quotas > 0 ? `，沿用了上年定额 ${done.value.quotas} 项` : '';
    onDone(standing === undefined ? `${year} 年度已开启${copied}。` : '年度设置已保存。');
  };
  const wrong = deadlineProblems(settings).length > 0;
  return (
    <section aria-labelledby="settings" className="flex flex-col gap-3 border-t border-line-strong pt-3">
      <h2 id="settings" className="font-medium">
        轮次和截止日
      </h2>
      {trouble !== undefined && <TroubleNotice trouble={trouble} />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Choice
          label="轮次"
          value={String(settings.rounds)}
          options={ROUNDS.filter(({ value }) => Number(value) >= view.lowestRounds)}
          onChange={(rounds) => chooseRounds(Number(rounds))}
        />
        <label className="flex items-center gap-2">
          <span className="whitespace-nowrap">公开模板</span>
          <select
            value={settings.template}
            onChange={(event) => setDraft({ ...settings, template: event.target.value })}
            className="h-8 max-w-full min-w-0 rounded-sm border border-line-strong bg-surface px-2"
          >
            {view.templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {view.lowestRounds > 1 && <span className="text-muted">已有部门进入第 {view.lowestRounds} 轮，不能更少</span>}
      </div>
      <DeadlineTable
        rounds={settings.rounds}
        deadlines={settings.deadlines}
        onChange={(deadlines) => setDraft({ ...settings, deadlines })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look={standing === undefined ? 'primary' : 'plain'}
          disabled={busy || wrong || !view.classification || (standing !== undefined && draft === undefined)}
          onClick={submit}
        >
          {busy ? '正在保存…' : standing === undefined ? `开启 ${year} 年度` : '保存更改'}
        </Button>
        {standing !== undefined && draft !== undefined && (
          <Button look="quiet" onClick={() => setDraft(undefined)}>
            不改了
          </Button>
        )}
        {standing === undefined && view.quotas.lastYear > 0 && view.quotas.rows === 0 && (
          <span className="text-muted">开启时一并沿用上年公用经费定额 {view.quotas.lastYear} 项</span>
        )}
      </div>
    </section>
  );
}

/** Why something was not saved, with every field that is wrong. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  return (
    <Notice tone="error">
      {trouble.message}
      {trouble.fields.size > 1 && (
        <ul className="list-disc pl-5">
          {[...trouble.fields].map(([path, message]) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
