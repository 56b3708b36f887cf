import { z } from 'zod';
import { WORKBOOK_LIMIT } from '#lib/core/entry/index.ts';
import type { OrganisationChange } from '#lib/core/organisation/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { changeOrganisation, MOST_ORGANISATION_CHANGES } from '#lib/usecases/organisation/change-organisation.ts';
import { compareOrganisation } from '#lib/usecases/organisation/import-organisation.ts';
import { readOrganisation } from '#lib/usecases/organisation/read-organisation.ts';
import { isCode } from './budget-address.ts';
import { container } from './container.ts';
import { answerRefusal, defineRoute, defineUploadRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import { isOrganisationOf, organisationForm, organisationSheets } from './organisation-workbook.ts';
import { describeRefusal } from './refusal-words.ts';
import { describeUnreceived, describeWorkbookRefusal } from './workbook-refusal.ts';

type Params = { region: string };

const NO_STORE = { 'Cache-Control': 'no-store' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const entry = z.strictObject({ name: z.string().max(1_000), section: z.string().max(100).exactOptional() }).nullable();
const body: z.ZodType<{ changes: OrganisationChange[] }> = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(['section', 'department', 'unit']),
        code: z.string().max(100),
        department: z.string().max(100).exactOptional(),
        before: entry,
        after: entry,
      }),
    )
    .max(MOST_ORGANISATION_CHANGES, `一次最多改 ${MOST_ORGANISATION_CHANGES} 处，请分几次保存`),
});

/** The organisation of a region for its budget office; nothing where it is not to be seen. */
export async function organisationViewFor(input: { actor: Actor; region: string }) {
  const { services } = await container();
  const found = await readOrganisation({ services, ...input });
  return found.ok ? found.value : undefined;
}

/** Sections, departments and units of a region: `OrganisationView`. */
export const getOrganisation = defineRoute<Params>(async ({ params, actor, container: { services } }) => {
  if (!isCode(params.region)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await readOrganisation({ services, actor, region: params.region });
  return found.ok ? Response.json(found.value, { headers: NO_STORE }) : answerRefusal(describeRefusal(found.error));
});

/** Changes the organisation: body `{changes}`, all or none; answered with the structure that stands then. */
export const putOrganisation = defineRoute<Params>(async (input) => {
  const { params, actor, container: opened } = input;
  if (!isCode(params.region)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const read = checked(body, input.body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  const change = { actor, region: params.region, changes: read.value.changes };
  const changed = await changeOrganisation({ services: opened.services, ...change });
  return changed.ok
    ? Response.json(changed.value, { headers: NO_STORE })
    : answerRefusal(describeRefusal(changed.error));
});

/** The organisation as a list in .xlsx. */
export const getOrganisationWorkbook = defineRoute<Params>(async ({ params, actor, container: opened }) => {
  if (!isCode(params.region)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await readOrganisation({ services: opened.services, actor, region: params.region });
  if (!found.ok) return answerRefusal(describeRefusal(found.error));
  const form = organisationForm(found.value);
  const made = await opened.workbooks.write(form);
  if (!made.ok) return answerRefusal(describeWorkbookRefusal(made.error));
  const name = encodeURIComponent(`${form.title}.xlsx`);
  return new Response(new Uint8Array(made.value), {
    headers: {
      ...NO_STORE,
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="organisation.xlsx"; filename*=UTF-8''${name}`,
    },
  });
});

/** Takes a filled list (body: the file itself) and answers what it would change: `OrganisationUpload`. Saves nothing. */
export const postOrganisationWorkbook = defineUploadRoute<Params>(async (input) => {
  const { request, receive, params, actor, container: opened } = input;
  const { region } = params;
  if (!isCode(region)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  // Before the file is looked at: whoever may not change the organisation has nothing read here.
  const allowed = await readOrganisation({ services: opened.services, actor, region });
  if (!allowed.ok) return answerRefusal(describeRefusal(allowed.error));
  if (request.headers.get('content-type') !== XLSX) return answerRefusal(describeWorkbookRefusal({ code: 'NOT_XLSX' }));
  const bytes = await receive({ request, limit: WORKBOOK_LIMIT });
  if (!bytes.ok) return answerRefusal(describeUnreceived(bytes.error));
  const book = await opened.workbooks.cells(bytes.value);
  if (!book.ok) {
    if (book.error.code === 'WORKBOOK_FAILED')
      opened.logger.error({ event: 'workbook.failed', detail: book.error.detail });
    return answerRefusal(describeWorkbookRefusal(book.error));
  }
  if (!isOrganisationOf(book.value, region)) return answerRefusal(describeWorkbookRefusal({ code: 'NO_TEMPLATE' }));
  const sheets = organisationSheets(book.value);
  const compared = await compareOrganisation({ services: opened.services, actor, region, sheets });
  return compared.ok
    ? Response.json(compared.value, { headers: NO_STORE })
    : answerRefusal(describeRefusal(compared.error));
});
