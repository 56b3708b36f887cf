import { WORKBOOK_LIMIT } from '#lib/core/entry/index.ts';
import { FORM_IDS, type FormKey, formDefinition, projectCodeOf } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { WorkbookForm } from '#lib/exporters/workbook/index.ts';
import { type ReadDraftView, readDraft } from '#lib/usecases/draft/read-draft.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import type { Container } from './container.ts';
import { answerRefusal, defineRoute, defineUploadRoute } from './define-route.ts';
import { fileTitle } from './file-title.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';
import { workbookForm } from './workbook-form.ts';
import { describeUnreceived, describeWorkbookRefusal } from './workbook-refusal.ts';

/** Address of a form's template. `owner` is `-` where the form is the department's or the region's own. */
export type WorkbookParams = BudgetParams & { form: string; owner: string };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A form's template as a file: what has been entered, codes, last year's values. */
export const getWorkbook = defineRoute<WorkbookParams>(async ({ params, actor, container }) => {
  const form = await addressedForm({ params, actor, container });
  if (!form.ok) return answerRefusal(form.error);
  const made = await container.workbooks.write(form.value);
  if (!made.ok) return answerRefusal(describeWorkbookRefusal(made.error));
  const name = `${fileTitle(form.value.title)}.xlsx`;
  return new Response(new Uint8Array(made.value), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="form.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
});

/**
 * Takes a filled template (body: the file itself) and answers what it would change: `WorkbookUpload`. Saves nothing: the
 * browser shows the differences and saves them like every other change.
 */
export const postWorkbook = defineUploadRoute<WorkbookParams>(
  async ({ request, receive, params, actor, container }) => {
    const form = await addressedForm({ params, actor, container });
    if (!form.ok) return answerRefusal(form.error);
    const type = request.headers.get('content-type') ?? '';
    if (type !== XLSX) return answerRefusal(describeWorkbookRefusal({ code: 'NOT_XLSX' }));
    const body = await receive({ request, limit: WORKBOOK_LIMIT });
    if (!body.ok) return answerRefusal(describeUnreceived(body.error));
    const compared = await container.workbooks.compare({ form: form.value, bytes: body.value });
    if (compared.ok) return Response.json(compared.value, { headers: { 'Cache-Control': 'no-store' } });
    if (compared.error.code === 'WORKBOOK_FAILED')
      container.logger.error({ event: 'workbook.failed', detail: compared.error.detail });
    return answerRefusal(describeWorkbookRefusal(compared.error));
  },
);

/** The form of an address, of a budget that the actor may see. */
async function addressedForm(input: {
  params: WorkbookParams;
  actor: Actor;
  container: Container;
}): Promise<Result<WorkbookForm, RefusalAnswer>> {
  const { params, actor, container } = input;
  const { services } = container;
  const absent = refuse(describeRefusal({ code: 'NOT_FOUND' }));
  const budget = budgetKey(params);
  const id = FORM_IDS.find((known) => known === params.form);
  if (budget === undefined || id === undefined) return absent;
  const found = await readDraft({ services, actor, key: budget });
  if (!found.ok) return refuse(describeRefusal(found.error));
  const { view } = found.value;
  const key: FormKey = { form: id, owner: params.owner === '-' ? '' : params.owner };
  if (view === undefined || !isSeen({ view, key })) return absent;
  const classification = await services.storage.read((repositories) =>
    services.classificationOf({ repositories, fiscalYear: budget.year }),
  );
  if (classification === undefined)
    return refuse(describeRefusal({ code: 'CLASSIFICATION_MISSING', fiscalYear: budget.year }));
  return ok(workbookForm({ source: view, key, classification }));
}

/** Whether there is such a form among those that the person sees; one that nobody has filled yet has no rows. */
function isSeen({ view, key }: { view: ReadDraftView; key: FormKey }): boolean {
  const { owner } = formDefinition({ id: key.form });
  switch (owner) {
    case 'unit':
      return (view.partOf ?? key.owner) === key.owner && view.units.some(({ code }) => code === key.owner);
    case 'project':
      return view.forms.some(
        ({ form, rows }) => form === 'projects' && rows.some((row) => projectCodeOf(row) === key.owner),
      );
    default:
      return key.owner === '' && (owner === 'region' || view.partOf === undefined);
  }
}
