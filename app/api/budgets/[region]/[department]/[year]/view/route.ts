import { budgetView } from '#lib/server/budget-view.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';

/** All that the screen of a budget shows, as JSON. */
export const GET = defineDisclosureRoute({ whole: false }, async ({ disclosure }) => {
  const { document, published, partOf } = disclosure;
  const view = budgetView({ document, tables: published.exact, partOf });
  return Response.json(view, { headers: { 'Cache-Control': 'no-store' } });
});
