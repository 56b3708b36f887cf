import { explanationOf } from '#lib/server/cell-explanation.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';

/** The ledger lines behind a cell: `?table=…&row=…&column=…`. */
export const GET = defineDisclosureRoute({ whole: false }, async ({ request, disclosure }) => {
  const query = new URL(request.url).searchParams;
  const [table = '', row = '', column = ''] = ['table', 'row', 'column'].map((name) => query.get(name) ?? '');
  const { context, tables } = disclosure;
  const explanation = explanationOf({ context, tables, cell: { table, row, column } });
  return Response.json(explanation, { headers: { 'Cache-Control': 'no-store' } });
});
