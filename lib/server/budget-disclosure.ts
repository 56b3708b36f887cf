import {
  buildDisclosure,
  type Disclosure,
  type DisclosureRefusal,
  type RoundingMode,
} from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader } from '#lib/usecases/ports/index.ts';
import { readBudget } from '#lib/usecases/read-budget.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import type { Services } from '#lib/usecases/services.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';

/** Why a budget cannot be shown as a report. `PART_ONLY`: the actor sees one unit, and a report is the department's. */
export type DisclosureDenial =
  | Refusal
  | DisclosureRefusal
  | { code: 'CLASSIFICATION_MISSING'; fiscalYear: number }
  | { code: 'PART_ONLY' };

/** A stored budget with all that follows from it. `partOf` names the unit where its reader sees that unit's part alone. */
export type BudgetDisclosure = Disclosure & { header: BudgetHeader; partOf: string | undefined };

/**
 * Reads a budget and derives its tables, sentences and findings.
 * @param input.whole asks for the department's own report: whoever sees one unit is refused it
 */
export async function discloseBudget(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
  rounding?: RoundingMode | undefined;
  whole?: boolean;
}): Promise<Result<BudgetDisclosure, DisclosureDenial>> {
  const { services, actor, key, rounding, whole = false } = input;
  const unit = actor.scope.level === 'unit' ? actor.scope.unit : undefined;
  const found = await readBudget({ services, actor, key, action: whole ? 'export' : 'read' });
  if (!found.ok) return found;
  if (whole && unit !== undefined) return refuse({ code: 'PART_ONLY' });
  const { budget, header } = found.value;
  const classification = await services.storage.read((repositories) =>
    services.classificationOf({ repositories, fiscalYear: budget.fiscalYear }),
  );
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: budget.fiscalYear });
  const built = buildDisclosure({ budget, classification, rounding });
  if (!built.ok) return built;
  const partOf = unit && (budget.units.find(({ code }) => code === unit)?.name ?? unit);
  return ok({ ...built.value, header, partOf });
}

/** The denial as an answer: status, code and words for people. */
export function describeDenial(denial: DisclosureDenial): RefusalAnswer {
  const answer = (status: number, message: string) => ({ status, body: { code: denial.code, message } });
  switch (denial.code) {
    case 'TEMPLATE_UNKNOWN':
      return answer(
        409,
        `没有 ${denial.fiscalYear} 年可用的公开模板“${denial.template}”。请在预算包里改用已有的模板后重新导入`,
      );
    case 'CLASSIFICATION_MISSING':
      return answer(409, `没有 ${denial.fiscalYear} 年的科目表。请预算科先导入该年度科目表`);
    case 'PART_ONLY':
      return answer(403, '您看到的是本单位的数据。部门预算报告由主管部门财务或财政部门查看和下载');
    default:
      return describeRefusal(denial);
  }
}
