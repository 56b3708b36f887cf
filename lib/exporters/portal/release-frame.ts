import { PORTAL_PATH, type Release, releasePath } from '#lib/core/screen/index.ts';
import { element, escaped, joined, type Markup } from '../html/markup.ts';
import { dayText } from './words.ts';

/** What the pages about a release need of it. */
export type ReleaseInFrame = Omit<Release, 'document'>;

/** Pages about one release, in the order of their links; each stands below the release's own address. */
const PAGES = [
  { id: 'report', name: '预算报告', below: '' },
  { id: 'picture', name: '一图读懂', below: '/picture' },
  { id: 'comparison', name: '对比', below: '/comparison' },
] as const;

export type ReleasePageId = (typeof PAGES)[number]['id'];

/** Where the pages of a release are: the newest version has the short address, older ones name their version. */
export function ownPath({ key, versions }: Pick<Release, 'key' | 'versions'>): string {
  return isNewest({ key, versions }) ? releasePath(key) : releasePath(key, key.version);
}

/** Whether no later version was published. */
export function isNewest({ key, versions }: Pick<Release, 'key' | 'versions'>): boolean {
  return versions[0]?.key.version === key.version;
}

/**
 * What stands above every page about a release: where one is, which version it is, what else there is to read.
 * @param input.page which of them this is; absent for pages below them
 * @param input.heading the page's `h1`; absent where its content has one
 */
export function releaseHead(input: { release: ReleaseInFrame; page?: ReleasePageId; heading?: string }): Markup {
  const { release, page, heading } = input;
  return element(
    'div',
    { class: 'release-head' },
    crumbs(release),
    heading === undefined ? joined([]) : element('h1', {}, escaped(heading)),
    element('p', { class: 'release-of' }, escaped(versionLine(release))),
    versionNotice(release),
    pageLinks({ release, page }),
  );
}

function crumbs({ key, regionName, departmentName, versions }: ReleaseInFrame): Markup {
  const region = `${PORTAL_PATH}?region=${encodeURIComponent(key.region)}`;
  const department = `${region}&department=${encodeURIComponent(key.department)}`;
  const links = [
    { href: PORTAL_PATH, text: '全部部门' },
    { href: region, text: regionName },
    { href: department, text: departmentName },
    { href: ownPath({ key, versions }), text: `${key.year}年` },
  ];
  const items = links.map(({ href, text }) => element('li', {}, element('a', { href }, escaped(text))));
  return element('nav', { class: 'crumbs', 'aria-label': '所在位置' }, element('ol', {}, joined(items)));
}

function versionLine({ key, releasedAt, versions }: ReleaseInFrame): string {
  const version = versions.length > 1 ? `第 ${key.version} 版，` : '';
  return `${version}${dayText(releasedAt)}公开`;
}

/** Says of an old version that it was corrected and by which, of a corrected one why; nothing of one that stands as it was. */
function versionNotice({ key, note, versions }: ReleaseInFrame): Markup {
  const [newest] = versions;
  if (newest !== undefined && newest.key.version !== key.version)
    return element(
      'div',
      { class: 'notice old', role: 'note' },
      element(
        'p',
        {},
        escaped(`这是第 ${key.version} 版，已经更正。现行的是`),
        element('a', { href: releasePath(key) }, escaped(`第 ${newest.key.version} 版`)),
        escaped(`（${dayText(newest.releasedAt)}公开）。`),
      ),
      noteLine(versions.find((head) => head.key.version === key.version + 1)?.note ?? ''),
    );
  if (key.version === 1) return joined([]);
  return element(
    'div',
    { class: 'notice', role: 'note' },
    element(
      'p',
      {},
      escaped(`本报告是更正后的第 ${key.version} 版。`),
      element('a', { href: releasePath(key, key.version - 1) }, escaped('查看上一版')),
    ),
    noteLine(note),
  );
}

function noteLine(note: string): Markup {
  return note === '' ? joined([]) : element('p', {}, escaped(`更正说明：${note}`));
}

function pageLinks({ release, page }: { release: ReleaseInFrame; page: ReleasePageId | undefined }): Markup {
  const own = ownPath(release);
  const links = PAGES.map(({ id, name, below }) =>
    // Picture and comparison are of what is in force: an old version has none of its own.
    element(
      'a',
      {
        href: below === '' ? own : `${releasePath(release.key)}${below}`,
        'aria-current': id === page ? 'page' : undefined,
      },
      escaped(name),
    ),
  );
  const more = ['downloads', 'versions'].map((part, index) =>
    element('a', { href: `${page === 'report' ? '' : own}#${part}` }, escaped(['下载', '历次版本'][index] ?? '')),
  );
  return element('nav', { class: 'pages', 'aria-label': '本部门公开的内容' }, joined([...links, ...more]));
}
