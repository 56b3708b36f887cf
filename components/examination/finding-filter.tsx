'use client';

import { Choice } from '#components/ui/choice.tsx';
import { type ExaminationFinding, RULE_GROUPS, ruleGroup } from '#lib/core/examination/index.ts';
import { SEVERITIES } from './severity.ts';

/** Which findings are shown: of one severity, of one group of rules, or all. */
export type Narrowed = { severity: ExaminationFinding['severity'] | 'all'; group: string };

/** Narrows the findings by how grave they are and by the group of their rules, each with how many there are. */
export function FindingFilter(props: {
  findings: readonly ExaminationFinding[];
  narrowed: Narrowed;
  onNarrow: (narrowed: Narrowed) => void;
}) {
  const { findings, narrowed, onNarrow } = props;
  const groups = RULE_GROUPS.flatMap(({ id, name }) => {
    const count = findings.filter(({ rule }) => ruleGroup(rule).id === id).length;
    return count === 0 ? [] : [{ id, label: `${name} ${count}` }];
  });
  const severities = SEVERITIES.map(({ id, label }) => ({
    value: id,
    label: `${label} ${findings.filter(({ severity }) => severity === id).length}`,
  }));
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      <Choice
        label="程度"
        value={narrowed.severity}
        options={[{ value: 'all', label: `全部 ${findings.length}` }, ...severities]}
        onChange={(severity) => onNarrow({ ...narrowed, severity })}
      />
      <label className="flex items-center gap-2">
        <span className="text-muted">类别</span>
        <select
          value={narrowed.group}
          onChange={(event) => onNarrow({ ...narrowed, group: event.target.value })}
          className="h-8 border border-line bg-surface px-2"
        >
          <option value="all">全部类别</option>
          {groups.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
