import { formDefinition, mayFill } from '#lib/core/forms/index.ts';
import { readingForBudget } from '#lib/core/prior/index.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { answerRefusal, defineUploadRoute } from './define-route.ts';
import { sentReport } from './examination-route.ts';
import { describeExaminationRefusal } from './reading-refusal.ts';
import { describeRefusal } from './refusal-words.ts';

/**
 * Takes last year's published report as a form (`report` a file, or `text` pasted) and answers what it says for 上年预算数:
 * `PriorReading`. Saves nothing, keeps nothing: the browser shows it, and a person saves what is chosen like every change.
 */
export const postPriorReport = defineUploadRoute<BudgetParams>(
  async ({ request, receive, params, actor, container }) => {
    const { services, examinations, logger } = container;
    const key = budgetKey(params);
    if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
    const found = await readDraft({ services, actor, key });
    if (!found.ok) return answerRefusal(describeRefusal(found.error));
    const { view } = found.value;
    if (view === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
    if (!mayFill({ editable: view.editable, definition: formDefinition({ id: 'prior-year' }) }))
      return answerRefusal(
        view.denial === undefined
          ? { status: 403, body: { code: 'ROLE_NOT_ALLOWED', message: '上年预算数由部门填报，您的角色不能填' } }
          : describeRefusal(view.denial),
      );
    const sent = await sentReport({ request, receive });
    if (!sent.ok) return answerRefusal(sent.error);
    const classification = await services.storage.read((repositories) =>
      services.classificationOf({ repositories, fiscalYear: key.year }),
    );
    if (classification === undefined)
      return answerRefusal(describeRefusal({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year }));
    const read = await examinations.prior(sent.value);
    if (!read.ok) {
      if (read.error.code === 'EXAMINATION_FAILED')
        logger.error({ event: 'prior-report.failed', detail: read.error.detail });
      return answerRefusal(describeExaminationRefusal(read.error));
    }
    const budget = { fiscalYear: key.year, departmentName: view.departmentName, classification };
    return Response.json(readingForBudget({ reading: read.value, budget }), {
      headers: { 'Cache-Control': 'no-store' },
    });
  },
);
