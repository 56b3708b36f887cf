import { dayOf } from '#lib/core/days/index.ts';
import { PORTAL_PATH, type ReleaseHead, type ReleaseSearch, releasePath } from '#lib/core/screen/index.ts';
import { element, escaped, joined, type Markup, voidElement } from '../html/markup.ts';
import type { PortalPage } from './page-frame.ts';
import { dayText } from './words.ts';

/** What was looked for and found, among which regions and years. */
export type FindPageInput = {
  search: ReleaseSearch;
  releases: readonly ReleaseHead[];
  /** Whether there is more than is listed. */
  more: boolean;
  regions: readonly { code: string; name: string }[];
  years: readonly number[];
};

/** Where everybody begins: the departments' budgets that were published, found by a form that needs no script. */
export function findPage(input: FindPageInput): PortalPage {
  const { search, regions } = input;
  const asked = Object.values(search).some((value) => value !== undefined);
  const place = regions.length === 1 ? (regions[0]?.name ?? '') : '';
  return {
    title: '部门预算公开',
    description: `${place}各部门公开的年度部门预算：报告全文、一图读懂、往年对比和数据下载，按区划、年度、部门查找。`,
    path: PORTAL_PATH,
    listed: !asked,
    main: element(
      'div',
      { class: 'find' },
      element('h1', {}, escaped('公开的部门预算')),
      findForm(input),
      element('div', { class: 'found' }, foundMarkup(input, asked)),
    ),
  };
}

function findForm({ search, regions, years }: FindPageInput): Markup {
  return element(
    'form',
    { method: 'get', action: PORTAL_PATH, role: 'search', 'aria-label': '查找部门预算' },
    choice({
      name: 'region',
      label: '区划',
      all: '全部区划',
      chosen: search.region,
      options: regions.map(({ code, name }) => ({ value: code, text: name })),
    }),
    choice({
      name: 'year',
      label: '年度',
      all: '全部年度',
      chosen: search.year === undefined ? undefined : String(search.year),
      options: years.map((year) => ({ value: String(year), text: `${year}年` })),
    }),
    labelled({
      name: 'text',
      label: '部门名称',
      control: voidElement('input', {
        id: 'find-text',
        name: 'text',
        type: 'search',
        value: search.text ?? '',
        maxlength: 60,
        placeholder: '如：医疗保障局',
        autocomplete: 'off',
      }),
    }),
    element('button', { type: 'submit' }, escaped('查找')),
  );
}

type Choice = {
  name: string;
  label: string;
  all: string;
  chosen: string | undefined;
  options: readonly { value: string; text: string }[];
};

function choice({ name, label, all, chosen, options }: Choice): Markup {
  const known = chosen === undefined || options.some(({ value }) => value === chosen);
  const offered = [
    { value: '', text: all },
    ...options,
    ...(known ? [] : [{ value: chosen, text: `${chosen}（没有公开的预算）` }]),
  ];
  const items = offered.map(({ value, text }) =>
    element('option', { value, selected: value === (chosen ?? '') ? 'selected' : undefined }, escaped(text)),
  );
  return labelled({ name, label, control: element('select', { id: `find-${name}`, name }, joined(items)) });
}

function labelled({ name, label, control }: { name: string; label: string; control: Markup }): Markup {
  return element('p', {}, element('label', { for: `find-${name}` }, escaped(label)), control);
}

function foundMarkup({ releases, more, years }: FindPageInput, asked: boolean): Markup {
  if (years.length === 0)
    return element('p', { class: 'empty' }, escaped('还没有公开的部门预算。部门预算批复后二十日内在这里公开。'));
  if (releases.length === 0)
    return element(
      'p',
      { class: 'empty' },
      escaped('没有找到符合条件的部门预算。可以换一个年度，或只写部门名称里的几个字。'),
      element('a', { href: PORTAL_PATH }, escaped('查看全部')),
    );
  const groups = [...Map.groupBy(releases, ({ key, regionName }) => `${key.year}年 ${regionName}`)];
  return joined(
    [
      element(
        'p',
        { class: 'count', role: 'status' },
        escaped(countWords({ count: releases.length, more, asked })),
        asked ? element('a', { href: PORTAL_PATH }, escaped('查看全部')) : joined([]),
      ),
      ...groups.map(([name, own]) => groupMarkup({ name, own })),
    ],
    '\n',
  );
}

function countWords({ count, more, asked }: { count: number; more: boolean; asked: boolean }): string {
  if (more) return `符合条件的超过 ${count} 份，下面是前 ${count} 份。请选择区划或年度，或写上部门名称。`;
  return asked ? `找到 ${count} 份。` : `共 ${count} 份。`;
}

function groupMarkup({ name, own }: { name: string; own: readonly ReleaseHead[] }): Markup {
  const items = own.map(({ key, departmentName, releasedAt }) =>
    element(
      'li',
      {},
      element('a', { href: releasePath(key) }, escaped(departmentName)),
      element(
        'span',
        { class: 'when' },
        element('time', { datetime: dayOf(releasedAt) }, escaped(dayText(releasedAt))),
        escaped(key.version > 1 ? `公开，第 ${key.version} 版（更正）` : '公开'),
      ),
    ),
  );
  return element('section', {}, element('h2', {}, escaped(name)), element('ol', {}, joined(items, '\n')));
}
