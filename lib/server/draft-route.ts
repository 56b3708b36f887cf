import type { DraftView } from '#lib/core/screen/index.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import { saveDraft } from '#lib/usecases/draft/save-draft.ts';
import { noteOpened } from '#lib/usecases/workflow/note-opened.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { readDraftSave } from './draft-schema.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { describeRefusal } from './refusal-words.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** A budget being filled: `DraftView`. An unchanged one answers 304 to whoever sends back its ETag. */
export const getDraft = defineRoute<BudgetParams>(async ({ request, params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  // A proxy that compresses may have made the tag a weak one.
  const known = request.headers.get('if-none-match')?.replace(/^W\//, '').replaceAll('"', '');
  const found = await readDraft({ services: container.services, actor, key, known });
  if (!found.ok) return answerRefusal(describeRefusal(found.error));
  await noteOpened({ services: container.services, actor, key });
  const { version, view } = found.value;
  // Kept by nobody but the page itself, which asks with the tag whether it is still right.
  const headers = { ...NO_STORE, ETag: `"${version}"` };
  if (view === undefined) return new Response(null, { status: 304, headers });
  const { denial, ...shown } = view;
  const readOnly = denial === undefined ? {} : { readOnly: describeRefusal(denial).body.message };
  return Response.json({ ...shown, ...readOnly } satisfies DraftView, { headers });
});

/**
 * Saves changes of forms: body `DraftSave`, header `Idempotency-Key`: made for this save, sent again when the answer was
 * lost. Answers `DraftSaved`; 409 `DraftConflict` where somebody else changed the same.
 */
export const putDraft = defineRoute<BudgetParams>(async ({ request, params, body, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const save = readDraftSave(body);
  const idempotencyKey = readIdempotencyKey(request);
  const errors = [save, idempotencyKey].flatMap((read) => (read.ok ? [] : read.error));
  if (!save.ok || !idempotencyKey.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors }));
  const saved = await saveDraft({
    services: container.services,
    actor,
    key,
    idempotencyKey: idempotencyKey.value,
    save: save.value,
  });
  return saved.ok ? Response.json(saved.value, { headers: NO_STORE }) : answerRefusal(describeRefusal(saved.error));
});
