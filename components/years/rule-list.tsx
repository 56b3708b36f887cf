import type { RuleLevel } from '#lib/core/checks/index.ts';
import type { RuleLine } from '#lib/core/screen/index.ts';
import { RULE_LEVELS } from './rule-words.ts';
import type { Rules } from './use-rules.ts';

const LEVELS = Object.entries(RULE_LEVELS) as [RuleLevel, string][];
const LINE = 'grid grid-cols-[3.5rem_minmax(0,1fr)_6rem_8.5rem] gap-x-3 max-md:grid-cols-[3rem_minmax(0,1fr)_8.5rem]';

/** The rules of a group, each with what it demands, the catalogue's level and the bureau's. */
export function RuleGroup(props: { name: string; shown: readonly RuleLine[]; rules: Rules }) {
  const { name, shown, rules } = props;
  return (
    <section aria-label={name}>
      <div className={`${LINE} items-end border-b border-line-strong pt-3 pb-1`}>
        <h2 className="col-span-2 font-medium">
          {name} <span className="figures font-normal text-muted">{shown.length}</span>
        </h2>
        <span aria-hidden="true" className="text-muted max-md:hidden">
          目录
        </span>
        <span aria-hidden="true" className="text-muted">
          本局
        </span>
      </div>
      <ul>
        {shown.map((rule) => (
          <Line key={rule.id} rule={rule} rules={rules} />
        ))}
      </ul>
    </section>
  );
}

function Line({ rule, rules }: { rule: RuleLine; rules: Rules }) {
  const level = rules.levelOf(rule);
  const stood = rules.view.levels[rule.id] ?? rule.level;
  return (
    <li className={`${LINE} border-b border-line py-1.5 ${level === stood ? '' : 'bg-accent-soft'}`}>
      <span className="figures pt-1">{rule.id}</span>
      <details className="min-w-0 pt-1 text-muted">
        <summary title="依据和说明" className="w-fit cursor-pointer break-words text-ink marker:text-accent">
          {rule.statement}
        </summary>
        <div className="border-l border-line pl-3">
          <p className="text-ink">{rule.explanation}</p>
          <p>依据：{rule.basis}</p>
          <p>检查的位置：{rule.relatesTo}</p>
        </div>
      </details>
      <span className="pt-1 whitespace-nowrap text-muted max-md:col-start-2">
        <span className="md:sr-only">目录：</span>
        {RULE_LEVELS[rule.level]}
      </span>
      <div className="max-md:col-start-3 max-md:row-start-1">
        {rules.view.editable ? (
          <select
            aria-label={`${rule.id} 的级别`}
            value={level}
            onChange={(event) => rules.choose(rule.id, event.target.value as RuleLevel)}
            className={`h-8 w-full rounded-sm border bg-surface px-1 ${level === rule.level ? 'border-line' : 'border-accent font-medium text-accent'}`}
          >
            {LEVELS.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <p className={`pt-1 ${level === rule.level ? '' : 'font-medium text-accent'}`}>
            <span className="sr-only">本局：</span>
            {RULE_LEVELS[level]}
          </p>
        )}
      </div>
    </li>
  );
}
