import { DialogFrame } from '#components/draft/dialog-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { ruleChangeName, type ToldRuleChange } from './rule-words.ts';
import type { Rules } from './use-rules.ts';

/** Everything that is about to be changed, to be confirmed. */
export function RulesDialog({ rules, onClose }: { rules: Rules; onClose: () => void }) {
  const { view, changes, busy, save } = rules;
  const foot = (
    <>
      <Button onClick={onClose}>再看看</Button>
      <Button look="primary" disabled={busy} onClick={() => void save().then(onClose)}>
        {busy ? '正在保存…' : `确认 ${changes.length} 处更改`}
      </Button>
    </>
  );
  const until = view.next === undefined ? '' : `，到 ${view.next - 1} 年为止（${view.next} 年起另有规定）`;
  const about = `从 ${view.year} 年起${until}。以前年度不变。`;
  return (
    <DialogFrame open onClose={onClose} title="保存检查规则" about={about} foot={foot}>
      <RuleChangeList changes={changes} rules={rules} />
    </DialogFrame>
  );
}

/** Changes of rules, one a line: which, from what to what. */
export function RuleChangeList({ changes, rules }: { changes: readonly ToldRuleChange[]; rules: Rules }) {
  const statements = new Map(rules.rules.map(({ id, statement }) => [id, statement]));
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change) => (
        <li key={ruleChangeName(change)}>
          <span className="font-medium">{ruleChangeName(change)}</span> {change.from}
          <span aria-hidden="true"> → </span>
          <span className="sr-only">改为</span>
          <span className="font-medium">{change.to}</span>
          {change.rule !== undefined && <p className="text-muted">{statements.get(change.rule)}</p>}
        </li>
      ))}
    </ul>
  );
}
