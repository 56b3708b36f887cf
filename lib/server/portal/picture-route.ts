import { askedRelease, type ReleaseParams } from './asked-release.ts';
import { pictureOfRelease } from './drawn-picture.ts';
import { answerNothing, answerPage, answerText, definePortalRoute } from './portal-route.ts';

/** 一图读懂 of a release. Drawn and written once, then kept. */
export const getPicturePage = definePortalRoute<ReleaseParams>(async ({ request, params, container }) => {
  const asked = askedRelease(params);
  const kept = asked && (await pictureOfRelease({ container, asked }));
  if (kept?.ok) return answerText({ request, kept: kept.value, contentType: 'text/html; charset=utf-8' });
  if (kept?.error.code === 'WITHOUT_CHARTS') return answerPage({ request, container, page: kept.error.page });
  return answerNothing({ request, container });
});
