import type { Row } from './row.ts';

const VERSION = 'releases/[region]/[year]/[department]/[version]';
const params = { region: '420115000', year: '2026', department: '215', version: 'latest', file: 'report.json' };

/** Everybody may ask, signed in or not, and everybody is answered the same: here, where nothing was published yet. */
function row(input: { route: string; action: string; status: number }): Row {
  const { route, action, status } = input;
  return {
    route: route === '' ? 'open/v1' : `open/v1/${route}`,
    method: 'GET',
    action,
    ask: () => ({ params }),
    places: { own: { others: status } },
  };
}

/** Rows about what was published. */
export const OPEN_ROWS: readonly Row[] = [
  row({ route: '', action: '没有的地址', status: 404 }),
  row({ route: '[...nothing]', action: '没有的地址之下', status: 404 }),
  row({ route: 'openapi.json', action: '开放接口的说明', status: 200 }),
  row({ route: 'regions', action: '有公开预算的区划', status: 200 }),
  row({ route: 'years', action: '有公开预算的年度', status: 200 }),
  row({ route: 'releases', action: '查找公开的预算', status: 200 }),
  row({ route: VERSION, action: '一个公开版本', status: 404 }),
  row({ route: `${VERSION}/tables`, action: '公开版本的表', status: 404 }),
  row({ route: `${VERSION}/figures`, action: '公开版本的数', status: 404 }),
  row({ route: `${VERSION}/files`, action: '公开版本的文件清单', status: 404 }),
  row({ route: `${VERSION}/files/[file]`, action: '下载公开版本的文件', status: 404 }),
  row({ route: `${VERSION}/datapackage/datapackage.json`, action: '公开版本的数据包', status: 404 }),
  row({ route: `${VERSION}/datapackage/data/[file]`, action: '数据包里的文件', status: 404 }),
];
