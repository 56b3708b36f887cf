import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { element, escaped, joined, type Markup } from '../../html/markup.ts';
import type { PortalPage } from '../page-frame.ts';

/** What is given in an address, in its path or behind `?`. */
type ReferenceParameter = { name: string; inPath: boolean; words: string; example: string };

/** Something that programs may ask; `parameters` beside those that say which version. */
export type ReferenceOperation = {
  id: string;
  /** The whole address, with `{name}` for parts that are given. */
  address: string;
  summary: string;
  description?: string | undefined;
  parameters: readonly ReferenceParameter[];
  /** What is answered: the name of a shape, or types of files. */
  answer: string;
  /** An address that can be opened as it is. */
  sample?: string | undefined;
};

/** What the page about the open interface says of it; `document` is where its OpenAPI document is. */
export type ReferenceInput = {
  base: string;
  document: string;
  requestsAMinute: number;
  /** Which published version is meant: the same in many addresses, so it is said once. */
  version: readonly ReferenceParameter[];
  operations: readonly ReferenceOperation[];
};

/** How programs read what was published, for those who write them: made of what the interface checks by. */
export function referencePage(input: ReferenceInput): PortalPage {
  const { operations, version } = input;
  return {
    title: '开放数据',
    description: '公开的部门预算供程序读取：数据接口、财政数据包、文件的核对。',
    path: `${PORTAL_PATH}/api`,
    listed: true,
    main: element(
      'div',
      { class: 'reference' },
      element('h1', {}, escaped('开放数据')),
      joined([...introduction(input), contents(operations)], '\n'),
      element('h2', { id: 'operations' }, escaped('可以取什么')),
      element('p', { id: 'version' }, escaped('地址里这样指明一个公开版本：')),
      parameterTable({ id: 'version', parameters: version }),
      joined(operations.map(operationMarkup), '\n'),
      element('h2', { id: 'problems' }, escaped('答复里的错误')),
      problems(input),
      element('h2', { id: 'datapackage' }, escaped('财政数据包')),
      ...dataPackageWords(),
      element('h2', { id: 'verify' }, escaped('核对文件')),
      ...verifyWords(),
    ),
  };
}

function introduction({ base, document, requestsAMinute }: ReferenceInput): Markup[] {
  return [
    paragraph('公开的部门预算都可以由程序读取，不用登录，数与报告所印的相同。'),
    element(
      'ul',
      {},
      item(escaped('地址以 '), code(base), escaped(' 开头，只有 GET，答复是 UTF-8 的 JSON 或文件。')),
      item(
        escaped('接口的完整描述（OpenAPI 3.1）：'),
        element('a', { href: document }, code(document)),
        escaped('，可以用它生成程序。'),
      ),
      item(
        escaped('每个网络地址每分钟至多 '),
        escaped(String(requestsAMinute)),
        escaped(' 次。大量取数请用财政数据包。'),
      ),
      item(escaped('答复都有 ETag。下次把它放在 If-None-Match 里，没有变化时答复 304，不再传内容。')),
      item(escaped('其他网站的网页也可以直接读取。')),
    ),
  ];
}

function contents(operations: readonly ReferenceOperation[]): Markup {
  const links = operations.map(({ id, summary }) => item(element('a', { href: `#${id}` }, escaped(summary))));
  const rest = [
    ['problems', '答复里的错误'],
    ['datapackage', '财政数据包'],
    ['verify', '核对文件'],
  ].map(([id, name]) => item(element('a', { href: `#${id}` }, escaped(name ?? ''))));
  return element('nav', { 'aria-label': '目录' }, element('ul', { class: 'columns' }, joined([...links, ...rest])));
}

function operationMarkup(operation: ReferenceOperation): Markup {
  const { id, address, summary, description, parameters, answer, sample } = operation;
  return element(
    'section',
    {},
    element('h3', { id }, escaped(summary)),
    element('p', { class: 'address' }, code(`GET ${address}`)),
    description === undefined ? joined([]) : paragraph(description),
    parameters.length === 0 ? joined([]) : parameterTable({ id, parameters }),
    element('p', {}, escaped('答复：'), code(answer)),
    sample === undefined
      ? joined([])
      : element('p', {}, escaped('试一试：'), element('a', { href: sample }, code(sample))),
  );
}

function parameterTable({ id, parameters }: Pick<ReferenceOperation, 'id' | 'parameters'>): Markup {
  const heads = ['参数', '位置', '含义', '例'].map((text) => element('th', { scope: 'col' }, escaped(text)));
  const rows = parameters.map(({ name, inPath, words, example }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, code(name)),
      element('td', {}, escaped(inPath ? '地址里' : '问号后，可省略')),
      element('td', {}, escaped(words)),
      element('td', {}, example === '' ? joined([]) : code(example)),
    ),
  );
  return element(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': id },
    element('table', {}, element('thead', {}, element('tr', {}, joined(heads))), element('tbody', {}, joined(rows))),
  );
}

function problems({ requestsAMinute }: ReferenceInput): Markup {
  return element(
    'ul',
    {},
    item(escaped('出错时答复 JSON：code 供程序判断，message 说明哪里不对、怎么办，parameter 是不对的参数。')),
    item(
      escaped('400 参数不对；404 没有公开过；429 一分钟内超过 '),
      escaped(`${requestsAMinute} 次，Retry-After 说明等几秒；`),
      escaped('503 暂时不能答复。'),
    ),
  );
}

function dataPackageWords(): Markup[] {
  return [
    paragraph(
      '每个公开版本有一个财政数据包（Fiscal Data Package）：datapackage.json 说明每个文件、每一列的含义和代码，data 里是 CSV 文件。各列按 1.0-rc.1 标明财政含义（columnTypes），同时带有 0.3 的对应关系（model），通用的 Frictionless Data 软件可以直接打开。',
    ),
    element(
      'ul',
      {},
      item(escaped('budget-lines 一行一个数，单位万元，列明功能科目、经济科目、单位、项目、资金来源的代码。')),
      item(escaped('同一笔钱在几张表里出现，合计也在其中。求和时只取一张表里 is_sum 为 false 的行。')),
      item(
        escaped(
          'CSV 是 UTF-8，没有字节顺序标记，也就是直接双击时 Excel 可能显示成乱码；用 Excel 看请下载 report.xlsx。',
        ),
      ),
      item(escaped('数据包没有写明使用许可：以公开单位的规定为准。')),
    ),
  ];
}

function verifyWords(): Markup[] {
  return [
    paragraph(
      '每份文件的 SHA-256 列在报告页的“下载”里，也在 bundle.zip 的 manifest.json 里。装有本系统的单位可以运行：',
    ),
    element('p', { class: 'address' }, code('npm run -s budget -- verify 文件')),
    paragraph('它说明文件出自哪一版、有没有改动过；改动过的压缩包逐个列出里面不同的文件。'),
  ];
}

function paragraph(text: string): Markup {
  return element('p', {}, escaped(text));
}

function item(...pieces: Markup[]): Markup {
  return element('li', {}, joined(pieces));
}

function code(text: string): Markup {
  return element('code', {}, escaped(text));
}
