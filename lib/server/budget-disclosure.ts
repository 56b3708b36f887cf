import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { NumberView } from '#lib/core/explanation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { lookUpBudget } from '#lib/usecases/budgets/read-budget.ts';
import { traceNumber } from '#lib/usecases/budgets/trace-number.ts';
import { subjectOf } from '#lib/usecases/examination/examination-of.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import type { Services } from '#lib/usecases/services.ts';
import type { RoundingUnknown } from './budget-address.ts';
import type { DerivedReport } from './derivation-protocol.ts';
import type { DerivationRefusal, DerivationSubject, Derivations } from './derivations.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';

/** Why a budget cannot be shown as a report. `PART_ONLY`: the actor sees one unit, and a report is the department's. */
export type DisclosureDenial = Refusal | DerivationRefusal | RoundingUnknown | { code: 'PART_ONLY' };

type Request = {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  derivations: Derivations;
  actor: Actor;
  key: BudgetKey;
};

/**
 * The report of a stored budget and the screen's data: tables, sentences and findings, derived where they are not at hand.
 * @param input.whole asks for the department's own report: whoever sees one unit is refused it
 */
export async function discloseBudget(
  input: Request & { rounding?: RoundingMode | undefined; whole?: boolean },
): Promise<Result<DerivedReport, DisclosureDenial>> {
  const { derivations, rounding, whole = false } = input;
  const found = await lookedUp({ ...input, action: whole ? 'export' : 'read' });
  if (!found.ok) return found;
  const { subject, partOf } = found.value;
  if (whole && partOf !== undefined) return refuse({ code: 'PART_ONLY' });
  return derivations.report({ subject, rounding, partOf });
}

/**
 * What is behind a number of a budget, down to who entered it and who cut it.
 * @param input.all whether every line is asked for, or only the first ones
 */
export async function explainNumberOf(
  input: Request & { place: NumberPlace; rounding: RoundingMode | undefined; all: boolean },
): Promise<Result<NumberView, DisclosureDenial>> {
  const { services, derivations, actor, key, place, rounding, all } = input;
  const found = await lookedUp({ ...input, action: 'read' });
  if (!found.ok) return found;
  const { subject, partOf } = found.value;
  const explained = await derivations.number({ subject, place, rounding, part: partOf !== undefined, all });
  if (!explained.ok) return explained;
  const view = JSON.parse(new TextDecoder().decode(explained.value)) as NumberView;
  return traceNumber({ services, actor, key, view });
}

/** What stands to be derived; `partOf` names the unit where its reader sees that unit's part alone. */
type Found = { subject: DerivationSubject<Refusal>; partOf: string | undefined };

async function lookedUp(
  input: Omit<Request, 'derivations'> & { action: 'read' | 'export' },
): Promise<Result<Found, DisclosureDenial>> {
  const { services, actor, key, action } = input;
  const looked = await lookUpBudget({ services, actor, key, action });
  if (!looked.ok) return looked;
  const { units } = looked.value;
  const unit = actor.scope.level === 'unit' ? actor.scope.unit : undefined;
  return ok({
    subject: subjectOf({ services, actor, key, looked: looked.value, action }),
    partOf: unit && (units.find(({ code }) => code === unit)?.name ?? unit),
  });
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
    case 'CELL_UNKNOWN':
      return answer(400, '地址中指明的数不在这份预算里：表格或文字可能已经改动，请从报告里重新点开');
    case 'ROUNDING_UNKNOWN':
      return answer(400, '地址中的 rounding 只能是 exact（各数分别四舍五入）或 additive（各表合计一致）');
    case 'PART_ONLY':
      return answer(403, '您看到的是本单位的数据。部门预算报告由主管部门财务或财政部门查看和下载');
    case 'BUSY':
    case 'TIMED_OUT':
    case 'WORKER_ENDED':
      return answer(503, '正在计算的预算较多，请稍后重试');
    default:
      return describeRefusal(denial);
  }
}
