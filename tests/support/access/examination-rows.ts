import { administrators, type Row, signedOut } from './row.ts';

/** Everybody who works with budgets may ask; what is asked here is no file and no finding, so that nothing is read. */
function row(input: Pick<Row, 'route' | 'action'> & { params?: Record<string, string>; allowed: number }): Row {
  const { route, action, params, allowed } = input;
  return {
    route,
    action,
    method: 'POST',
    ask: () => ({ body: {}, ...(params === undefined ? {} : { params }) }),
    places: { own: { ...signedOut, ...administrators(403), others: allowed } },
  };
}

/** Rows about published reports that anybody made. They are of no place: nothing of the product's is read or kept. */
export const EXAMINATION_ROWS: readonly Row[] = [
  row({ route: 'examinations', action: '体检公开文本（内容不是文件）', allowed: 415 }),
  row({
    route: 'examinations/letter/[format]',
    action: '生成整改意见（没有内容）',
    params: { format: 'docx' },
    allowed: 422,
  }),
];
