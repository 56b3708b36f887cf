import { useState } from 'react';
import { rulesPath } from '#components/shell/addresses.ts';
import type { RuleLevel } from '#lib/core/checks/index.ts';
import { type Fen, formatExactWanyuan, parseAmount } from '#lib/core/money/index.ts';
import type { RulesView } from '#lib/core/screen/index.ts';
import { type Decided, ruleChanges, type ToldRuleChange } from './rule-words.ts';
import { request, type Trouble } from './year-server.ts';

/** What saving came to, for people. `theirs` is what somebody else had changed meanwhile. */
type Said = { kind: 'saved'; count: number } | { kind: 'changed-meanwhile'; theirs: readonly ToldRuleChange[] };

/**
 * The rules of a region's year while they are changed: what stands, what was chosen, and how it is saved. Where somebody
 * else was faster, their rules are fetched and what was chosen here stays chosen.
 */
export function useRules(loaded: RulesView) {
  const [view, setView] = useState(loaded);
  const [chosen, setChosen] = useState<ReadonlyMap<string, RuleLevel>>(new Map());
  const [typed, setTyped] = useState<string>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState(false);
  const rules = view.groups.flatMap((group) => group.rules);
  const tolerance = toleranceOf({ typed, view });
  const levelOf = (rule: (typeof rules)[number]) => chosen.get(rule.id) ?? view.levels[rule.id] ?? rule.level;
  const own = rules.filter((rule) => levelOf(rule) !== rule.level);
  const after: Decided = {
    levels: Object.fromEntries(own.map((rule) => [rule.id, levelOf(rule)])),
    tolerance: tolerance.ok ? tolerance.value : view.tolerance,
  };
  const leave = () => {
    setChosen(new Map());
    setTyped(undefined);
    setTrouble(undefined);
    setSaid(undefined);
  };
  const address = rulesPath(view);
  const takeNewest = async () => {
    const newest = await request<RulesView>(address, { method: 'GET' });
    if ('trouble' in newest) return setTrouble(newest.trouble);
    setSaid({ kind: 'changed-meanwhile', theirs: ruleChanges({ rules, before: view, after: newest.value }) });
    setView(newest.value);
  };
  const save = async () => {
    setBusy(true);
    const { levels, tolerance } = view;
    const body = { before: { levels, tolerance }, after };
    const done = await request<Decided & { from: number }>(address, { method: 'PUT', body });
    setTrouble(undefined);
    setSaid(undefined);
    if ('value' in done) {
      setView({ ...view, ...done.value });
      leave();
      setSaid({ kind: 'saved', count: ruleChanges({ rules, before: view, after }).length });
    } else if (done.trouble.code === 'RULES_CHANGED') await takeNewest();
    else setTrouble(done.trouble);
    setBusy(false);
  };
  return {
    view,
    rules,
    levelOf,
    own,
    changes: ruleChanges({ rules, before: view, after }),
    tolerance: {
      text: typed ?? formatExactWanyuan(view.tolerance),
      problem: tolerance.ok ? undefined : tolerance.words,
    },
    choose: (rule: string, level: RuleLevel) => {
      setSaid(undefined);
      setChosen((known) => new Map(known).set(rule, level));
    },
    type: (text: string) => {
      setSaid(undefined);
      setTyped(text);
    },
    leave,
    save,
    trouble,
    said,
    busy,
  };
}

export type Rules = ReturnType<typeof useRules>;

/** The tolerance as it was typed in 万元, or what is wrong with it. */
function toleranceOf(input: {
  typed: string | undefined;
  view: RulesView;
}): { ok: true; value: Fen } | { ok: false; words: string } {
  const { typed, view } = input;
  if (typed === undefined) return { ok: true, value: view.tolerance };
  const read = parseAmount(typed, '万元');
  if (!read.ok || read.value < 0) return { ok: false, words: '请填不小于 0 的数，如 0.02' };
  if (read.value > view.largestTolerance)
    return { ok: false, words: `最多 ${formatExactWanyuan(view.largestTolerance)} 万元，再大就会放过真正的差错` };
  return { ok: true, value: read.value };
}
