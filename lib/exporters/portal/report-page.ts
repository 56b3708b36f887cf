import { dayOf } from '#lib/core/days/index.ts';
import { type Release, type ReleaseFileHead, releasePath } from '#lib/core/screen/index.ts';
import { type NumberLinks, renderHtmlFragment } from '../html/index.ts';
import { element, escaped, joined, type Markup } from '../html/markup.ts';
import { titleOf } from '../titles.ts';
import type { PortalPage } from './page-frame.ts';
import { isNewest, ownPath, releaseHead } from './release-frame.ts';
import { dayText, sizeText } from './words.ts';

/** A file that is offered: `size` and `sha256` are absent until it was made. */
export type OfferedFile = Pick<ReleaseFileHead, 'name'> & Partial<Pick<ReleaseFileHead, 'size' | 'sha256'>>;

/** The report to read in the browser, with its files and its earlier versions. Old versions are not listed by search engines. */
export function reportPage(input: {
  release: Release;
  files: readonly OfferedFile[];
  links?: NumberLinks;
}): PortalPage {
  const { release, files, links } = input;
  const { document, title, departmentName, regionName, key } = release;
  const parts = document.parts.map((part) => titleOf(part).replace(/\s+/g, ' '));
  return {
    title,
    description: `${regionName}${departmentName}公开的${key.year}年度部门预算：${parts.slice(0, 4).join('；')}。`,
    path: ownPath(release),
    listed: isNewest(release),
    structured: structuredOf({ release, files }),
    main: joined(
      [
        releaseHead({ release, page: 'report' }),
        toolbar(),
        renderHtmlFragment({ document, terms: true, ...(links === undefined ? {} : { links }) }),
        downloads({ release, files }),
        versionList(release),
      ],
      '\n',
    ),
  };
}

/** What the script makes tools of; empty without it. */
function toolbar(): Markup {
  return element(
    'div',
    { class: 'tools', 'data-tools': 'report' },
    element('a', { href: '#contents' }, escaped('目录')),
  );
}

type FileWords = { name: string; use: string };

/** What a file of a release is called, and what it is for. */
export function fileWords(name: string): FileWords {
  return FILE_WORDS[name] ?? { name, use: '数据文件' };
}

/** What each file is, by its name. Names that are not here are files for programs. */
const FILE_WORDS: Readonly<Record<string, FileWords>> = {
  'report.pdf': { name: 'PDF', use: '阅读和打印，无障碍（PDF/UA）' },
  'report.docx': { name: 'Word', use: '可编辑的文本' },
  'report.xlsx': { name: 'Excel', use: '全部表格，合计为公式' },
  'report.html': { name: '网页', use: '单个文件，可离线阅读' },
  'report.json': { name: 'JSON', use: '供程序读取的数据' },
  'datapackage.zip': { name: '财政数据包', use: 'CSV 文件和各列的说明' },
  'bundle.zip': { name: '全部文件', use: '以上各种格式和校验清单' },
  'picture.html': { name: '一图读懂', use: '单个网页文件，可放到本单位网站' },
};

function downloads({ release, files }: { release: Release; files: readonly OfferedFile[] }): Markup {
  const rows = files.map(({ name, size, sha256 }) => {
    const words = fileWords(name);
    const href = `${releasePath(release.key, release.key.version)}/files/${encodeURIComponent(name)}`;
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href, download: '' }, escaped(words.name))),
      element('td', {}, escaped(words.use)),
      element('td', { class: 'size' }, escaped(size === undefined ? '首次下载时生成' : sizeText(size))),
      element('td', { class: 'hash' }, sha256 === undefined ? joined([]) : element('code', {}, escaped(sha256))),
    );
  });
  const heads = ['格式', '用途', '大小', 'SHA-256 校验值'].map((text) =>
    element('th', { scope: 'col' }, escaped(text)),
  );
  return element(
    'section',
    { class: 'below', id: 'downloads' },
    element('h2', { id: 'downloads-title' }, escaped('下载')),
    element(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': 'downloads-title' },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, joined(heads))),
        element('tbody', {}, joined(rows, '\n')),
      ),
    ),
    element('p', { class: 'quiet' }, escaped('每一版的文件生成后不再改变。校验值与下载的文件一致，即为公开的原件。')),
  );
}

function versionList({ key, versions }: Release): Markup {
  const items = versions.map((head) => {
    const current = head.key.version === key.version;
    const href = releasePath(key, head.key.version);
    const name = escaped(`第 ${head.key.version} 版`);
    return element(
      'li',
      {},
      current ? element('strong', { 'aria-current': 'true' }, name) : element('a', { href }, name),
      escaped('，'),
      element('time', { datetime: dayOf(head.releasedAt) }, escaped(dayText(head.releasedAt))),
      escaped(head.note === '' ? '公开' : `更正：${head.note}`),
    );
  });
  return element(
    'section',
    { class: 'below', id: 'versions' },
    element('h2', {}, escaped('历次版本')),
    element('ol', { class: 'versions' }, joined(items, '\n')),
  );
}

/** The report as a dataset, with its files. */
function structuredOf({
  release,
  files,
}: {
  release: Release;
  files: readonly OfferedFile[];
}): Record<string, unknown> {
  const { key, title, regionName, departmentName, releasedAt } = release;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: `${regionName}${departmentName}${key.year}年度部门预算`,
    inLanguage: 'zh-CN',
    version: String(key.version),
    datePublished: dayOf(releasedAt),
    temporalCoverage: `${key.year}-01-01/${key.year}-12-31`,
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: departmentName },
    distribution: files.map(({ name }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: `${releasePath(key, key.version)}/files/${encodeURIComponent(name)}`,
    })),
  };
}
