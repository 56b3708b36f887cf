import { type Decided, ruleChangeName, ruleChanges } from '#components/years/rule-words.ts';
import type { AuditPayload } from '#lib/core/audit/index.ts';
import { RULES } from '#lib/core/checks/index.ts';

/**
 * What a change of the rules tells: from which year on, and what became of each rule. Nothing for other events, and where
 * what stands in the event is no longer to be read: it is told as it stands then.
 */
export function ruleSettingDetails(payload: AuditPayload): { label: string; value: string }[] | undefined {
  if (payload.type !== 'setting.changed') return undefined;
  const year = /^rules\/(\d{4})$/.exec(payload.name)?.[1];
  const before = decidedIn(payload.before);
  const after = decidedIn(payload.after);
  if (year === undefined || before === undefined || after === undefined) return undefined;
  const changes = ruleChanges({ rules: RULES, before, after });
  return [
    { label: '检查规则', value: `从 ${year} 年起` },
    ...changes.map((change) => ({ label: ruleChangeName(change), value: `${change.from} → ${change.to}` })),
  ];
}

function decidedIn(text: string): Decided | undefined {
  try {
    const { levels, tolerance } = JSON.parse(text) as Partial<Decided>;
    return levels === undefined || tolerance === undefined ? undefined : { levels, tolerance };
  } catch {
    return undefined;
  }
}
