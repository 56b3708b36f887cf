import type { RuleSettings } from '#lib/core/checks/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { type DraftSource, type LookedUpBudget, lookUpBudget, readForms } from '../budgets/read-budget.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import type { MoveDenial } from '../workflow/move-refusals.ts';
import type { Examination } from './examine-budget.ts';
import { ruleSettingsName } from './rule-settings.ts';

/** What there is to examine: its name stands for one state of it, and it is read only where it is not at hand. */
export type ExaminationSubject = {
  name: string;
  classification: Classification;
  read: () => Promise<Result<DraftSource & { lastYear?: DraftSource }, Refusal>>;
};

/** Examines outside of the thread that asks. */
export type Examine = (input: {
  subject: ExaminationSubject;
  part: boolean;
}) => Promise<Result<Examination, MoveDenial>>;

/** An examination with the revision of the budget, or of a later state of it, that it was made of. */
export type Examined = { examination: Examination; revision: number };

/** Examines a budget as the actor sees it: who is bound to a unit, that unit's part alone. */
export async function examinationOf(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  examine: Examine;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<Examined, MoveDenial>> {
  const { services, examine, actor, key } = input;
  const request = { services, actor, key, action: 'export' as const };
  const looked = await lookUpBudget(request);
  if (!looked.ok) return looked;
  const subject = subjectOf({ services, actor, key, looked: looked.value });
  const examined = await examine({ subject, part: actor.scope.level === 'unit' });
  const { revision } = looked.value.header;
  return examined.ok ? ok({ examination: examined.value, revision }) : examined;
}

/** What there is to derive of a budget that was looked up, for an export unless told otherwise. */
export function subjectOf(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
  looked: LookedUpBudget;
  action?: 'read' | 'export';
}): ExaminationSubject {
  const { services, actor, key, looked, action = 'export' } = input;
  const { header, classification, lastYear, ruleSettings } = looked;
  const unit = actor.scope.level === 'unit' ? actor.scope.unit : undefined;
  return {
    name: sourceName({ key, revision: header.revision, lastYear: lastYear?.revision, unit, ruleSettings }),
    classification,
    read: async () => {
      const found = await readForms({ services, actor, key, action });
      if (!found.ok) return found;
      const { draft, lastYearSource } = found.value;
      return ok({
        draft,
        classification,
        ruleSettings,
        ...(lastYearSource === undefined ? {} : { lastYear: lastYearSource }),
      });
    },
  };
}

/** All that decides what is derived: which budget, as of when, and how much of it its reader sees. */
function sourceName(input: {
  key: BudgetKey;
  revision: number;
  lastYear: number | undefined;
  unit: string | undefined;
  ruleSettings: RuleSettings;
}): string {
  const { key, revision, lastYear, unit, ruleSettings } = input;
  return [
    key.region,
    key.department,
    key.year,
    revision,
    lastYear ?? '',
    unit ?? '',
    ruleSettingsName(ruleSettings),
  ].join('/');
}
