import type { PublicationView } from '#lib/core/screen/index.ts';
import { fileWords } from '#lib/exporters/portal/index.ts';
import { previewRelease } from '#lib/usecases/releases/preview-release.ts';
import { readPublication } from '#lib/usecases/releases/read-publication.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { discloseWith } from './disclose-with.ts';
import { describeMoveDenial } from './move-words.ts';
import { pageText } from './portal/portal-route.ts';
import { releasePage } from './portal/release-page.ts';
import { describeRefusal } from './refusal-words.ts';
import { RELEASE_FILES } from './release-files.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** 公开审查 of a budget: `PublicationView`. */
export const getPublication = defineRoute<BudgetParams>(async ({ params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const { services, derivations } = container;
  const found = await readPublication({ services, examine: derivations.examine, actor, key });
  if (!found.ok) return answerRefusal(describeMoveDenial(found.error));
  const files = RELEASE_FILES.map((file) => ({ file, ...fileWords(file) }));
  return Response.json({ ...found.value, files } satisfies PublicationView, { headers: NO_STORE });
});

/** The page that everybody will see once it is released: the public site's own page of the version that would be made now. */
export const getPublicationPreview = defineRoute<BudgetParams>(async ({ params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const { services, derivations } = container;
  const found = await previewRelease({ services, disclose: discloseWith(derivations), actor, key });
  if (!found.ok) return answerRefusal(describeMoveDenial(found.error));
  const text = await pageText({ container, page: releasePage({ release: found.value, files: [] }) });
  return new Response(text, { headers: { ...NO_STORE, 'Content-Type': 'text/html; charset=utf-8' } });
});
