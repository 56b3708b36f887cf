import { describe, expect, it } from 'vitest';
import { placesOf } from '#components/portal/search.mjs';
import { inYuan } from '#components/portal/units.mjs';
import {
  type FindPageInput,
  findPage,
  messagePage,
  PORTAL_STYLE,
  type PortalPage,
  portalDocument,
  reportPage,
  sitemapText,
} from '#lib/exporters/portal/index.ts';
import { documentWith, fullDocument, HOSTILE_TEXT, paragraph } from './support/document.ts';
import { release, releaseHead } from './support/portal-release.ts';
import { readHtml } from './support/read-html.ts';

const FILES = [{ name: 'report.pdf', size: 1_459_509, sha256: 'ab'.repeat(32) }, { name: 'report.docx' }];
const framed = (page: PortalPage, origin = 'https://budget.example.gov.cn') =>
  portalDocument({ page, site: { origin, assets: 'v1' } });
const rooted = (page: PortalPage) => readHtml(framed(page)).root;

describe('a page of the public site', () => {
  const page = reportPage({ release: release({ version: 1 }), files: FILES });

  it('has one head of its own, a language, a description, one address, and no script that stands in it', () => {
    const root = rooted(page);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('zh-CN');
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('title')?.text).toBe('武汉市江夏区医疗保障局（汇总）2026年部门预算 - 部门预算公开');
    expect(root.querySelector('meta[name=description]')?.getAttribute('content')).toContain('江夏区');
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://budget.example.gov.cn/open/420115000/2026/215',
    );
    const scripts = root.querySelectorAll('script:not([type="application/ld+json"])');
    expect(scripts.map((script) => [script.getAttribute('src'), script.text])).toEqual([
      ['/open/assets/v1/portal.mjs', ''],
    ]);
    expect(root.toString()).not.toMatch(/\son\w+=|javascript:/);
    expect(root.querySelectorAll('style')).toHaveLength(0);
    expect(PORTAL_STYLE).not.toMatch(/url\(|@import/);
  });

  it('gives every anchor once, and each link within it leads somewhere', () => {
    const root = rooted(page);
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const inner = root.querySelectorAll('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1));
    expect(inner.length).toBeGreaterThan(20);
    for (const anchor of inner) expect(ids).toContain(anchor);
  });

  it('prints whatever people wrote as words: in titles, notes, names, questions and data for machines', () => {
    const hostile = { title: HOSTILE_TEXT, departmentName: HOSTILE_TEXT, regionName: HOSTILE_TEXT };
    const written = release({ version: 2, document: documentWith(paragraph('x', HOSTILE_TEXT)) });
    const versions = written.versions.map((head) => ({ ...head, ...hostile, note: HOSTILE_TEXT }));
    const search = { text: `"><script>${HOSTILE_TEXT}`, region: `"><i>` };
    const pages = [
      reportPage({ release: { ...written, ...hostile, note: HOSTILE_TEXT, versions }, files: [{ name: `"><b>x` }] }),
      findPage({
        search,
        releases: versions,
        more: true,
        regions: [{ code: `"'>`, name: HOSTILE_TEXT }],
        years: [2026],
      }),
      messagePage({ title: HOSTILE_TEXT, path: `/open/"><script>`, sentences: [HOSTILE_TEXT] }),
    ];
    for (const each of pages) {
      const text = framed(each);
      expect(text.match(/<script/g)).toHaveLength(each.structured === undefined ? 1 : 2);
      expect(text).not.toMatch(/<(b|i|标)>/);
    }
    const data = rooted(pages[0] as PortalPage).querySelector('script[type="application/ld+json"]')?.text ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Dataset', name: HOSTILE_TEXT, version: '2' });
  });

  it('says where nobody told it where the site is reached only what it knows', () => {
    expect(readHtml(framed(page, '')).root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      '/open/420115000/2026/215',
    );
  });
});

describe('the page of a report', () => {
  const textOf = (root: ReturnType<typeof rooted>, selector: string) => root.querySelector(selector)?.text ?? '';

  it('offers every file with size and hash where it was made, under the version that never changes', () => {
    const rows = rooted(reportPage({ release: release({ version: 2 }), files: FILES })).querySelectorAll(
      '#downloads tbody tr',
    );
    expect(rows.map((row) => [row.querySelector('a')?.getAttribute('href'), row.querySelector('.size')?.text])).toEqual(
      [
        ['/open/420115000/2026/215/v/2/files/report.pdf', '1.5 MB'],
        ['/open/420115000/2026/215/v/2/files/report.docx', '首次下载时生成'],
      ],
    );
    expect(rows[0]?.querySelector('code')?.text).toBe('ab'.repeat(32));
  });

  it('says nothing of versions where there is one, and lists it as what is in force', () => {
    const page = reportPage({ release: release({ version: 1 }), files: [] });
    const root = rooted(page);
    expect(page).toMatchObject({ listed: true, path: '/open/420115000/2026/215' });
    expect(textOf(root, '.release-of')).toBe('2026年1月27日公开');
    expect(root.querySelector('.notice')).toBeNull();
  });

  it('says of a correction why it was made and where the version before is', () => {
    const root = rooted(reportPage({ release: release({ version: 2 }), files: [] }));
    expect(textOf(root, '.notice')).toContain('更正说明：第2次更正的原因');
    expect(root.querySelector('.notice a')?.getAttribute('href')).toBe('/open/420115000/2026/215/v/1');
  });

  it('says of an old version that it was corrected, by which and why, and keeps search engines from it', () => {
    const page = reportPage({ release: release({ version: 1, of: 3 }), files: [] });
    const root = rooted(page);
    expect(page).toMatchObject({ listed: false, path: '/open/420115000/2026/215/v/1' });
    expect(root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex, follow');
    expect(textOf(root, '.notice')).toMatch(/这是第 1 版，已经更正。现行的是第 3 版.*更正说明：第2次更正的原因/);
    expect(root.querySelector('.notice a')?.getAttribute('href')).toBe('/open/420115000/2026/215');
    const versions = root.querySelectorAll('#versions li').map((item) => item.text);
    expect(versions).toEqual([
      '第 3 版，2026年1月31日更正：第3次更正的原因',
      '第 2 版，2026年1月29日更正：第2次更正的原因',
      '第 1 版，2026年1月27日公开',
    ]);
  });

  it('leads from a term in the text to its definition, where it stands first, and from a 项 of a table', () => {
    const base = fullDocument();
    const glossary = [
      paragraph('glossary.basic', '（五）基本支出：指为保障机构正常运转而发生的支出。'),
      paragraph(
        'glossary.function.2080505',
        '1.社会保障和就业支出（类）行政事业单位养老支出（款）机关养老（项）：反映单位缴纳的养老保险费。',
      ),
      paragraph('glossary.function.2010101', '2.甲（类）乙（款）行政运行（项）：反映基本支出。'),
      paragraph('glossary.function.2150101', '3.丙（类）丁（款）行政运行（项）：反映基本支出。'),
    ];
    const sections = [{ id: 'g', number: '', title: '名词', blocks: glossary }];
    const text = [paragraph('p', '基本支出和机关养老，另有基本支出；行政运行不止一处。')];
    const parts = [
      ...base.parts,
      {
        id: 'n',
        kind: 'part' as const,
        number: '',
        title: '说明',
        sections: [{ id: 'n', number: '', title: '文', blocks: text }],
      },
      { id: 'glossary', kind: 'part' as const, number: '', title: '名词解释', sections },
    ];
    const root = rooted(reportPage({ release: release({ version: 1, document: { ...base, parts } }), files: [] }));
    const terms = root.querySelectorAll('#paragraph-p a.term').map((link) => [link.text, link.getAttribute('href')]);
    expect(terms).toEqual([
      ['基本支出', '#paragraph-glossary.basic'],
      ['机关养老', '#paragraph-glossary.function.2080505'],
    ]);
    const rows = root.querySelectorAll('th[data-row="2080505"] a.term');
    expect(rows.map((link) => link.getAttribute('href'))).toEqual(
      rows.map(() => '#paragraph-glossary.function.2080505'),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(root.querySelectorAll('[id^="paragraph-glossary"] a.term')).toHaveLength(0);
  });
});

describe('finding a department', () => {
  const found = (input: Partial<FindPageInput> = {}) =>
    rooted(
      findPage({
        search: {},
        releases: [
          releaseHead(1),
          releaseHead(2, { key: { ...releaseHead(2).key, department: '301' }, departmentName: '教育局' }),
        ],
        more: false,
        regions: [{ code: '420115000', name: '江夏区' }],
        years: [2026],
        ...input,
      }),
    );

  it('is a form that a browser sends by itself, and keeps what was asked', () => {
    const root = found({ search: { year: 2026, text: '医疗', department: '215' } });
    const form = root.querySelector('form');
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['get', '/open']);
    expect(root.querySelector('input[name=text]')?.getAttribute('value')).toBe('医疗');
    expect(root.querySelector('option[selected][value="2026"]')).not.toBeNull();
    // A department comes from a link: whoever goes on to look for a name must not look within it unseen.
    expect(root.querySelector('input[name=department]')).toBeNull();
    expect(root.querySelector('.count a')?.getAttribute('href')).toBe('/open');
    for (const control of root.querySelectorAll('select, input[type=search]'))
      expect(root.querySelector(`label[for="${control.id}"]`)?.text).toBeTruthy();
  });

  it('lists each budget under its year and region, with when it was published and whether it was corrected', () => {
    const root = found();
    expect(root.querySelectorAll('h2').map((head) => head.text)).toEqual(['2026年 江夏区']);
    expect(root.querySelectorAll('li').map((item) => item.text)).toEqual([
      '武汉市江夏区医疗保障局（汇总）2026年1月27日公开',
      '教育局2026年1月29日公开，第 2 版（更正）',
    ]);
  });

  it('says what to do where nothing was published, nothing fits, or too much does', () => {
    expect(found({ releases: [], regions: [], years: [] }).querySelector('.empty')?.text).toContain(
      '还没有公开的部门预算',
    );
    const nothing = found({ releases: [], search: { text: '水务', region: '420114000' } });
    expect(nothing.querySelector('.empty')?.text).toContain('只写部门名称里的几个字');
    expect(nothing.querySelector('option[selected][value="420114000"]')?.text).toContain('没有公开的预算');
    expect(found({ more: true }).querySelector('.count')?.text).toContain('请选择区划或年度');
  });

  it('tells search engines of every budget in force, escaped as XML is', () => {
    const text = sitemapText({ origin: 'https://a.example?x=1&y', releases: [releaseHead(2)] });
    expect(text).toContain(
      '<loc>https://a.example?x=1&amp;y/open/420115000/2026/215</loc><lastmod>2026-01-29</lastmod>',
    );
    expect(text).toContain('/open/420115000/2026/215/picture</loc>');
    expect(text.match(/<url>/g)).toHaveLength(4);
  });

  it('names no more addresses than its protocol allows, the newest reports first', () => {
    const many = sitemapText({
      origin: 'https://a.example',
      releases: Array.from({ length: 16_667 }, () => releaseHead(1)),
    });
    expect(many.match(/<url>/g)).toHaveLength(50_000);
  });
});

describe('what the script adds', () => {
  it.each([
    ['52.22', '522,200'],
    ['8021.08', '80,210,800'],
    ['0.00', '0'],
    ['0.01', '100'],
    ['-3.50', '-35,000'],
    ['-0.00', '0'],
    ['7', '70,000'],
    ['123456789.99', '1,234,567,899,900'],
    ['', ''],
    ['—', '—'],
    ['3.42%', '3.42%'],
  ])('shows %s 万元 in 元 as %s, moving the point and nothing else', (wanyuan, yuan) => {
    expect(inYuan(wanyuan)).toBe(yuan);
  });

  it('finds a word wherever it stands, whatever the case, never twice in the same letters', () => {
    expect(placesOf({ text: 'GB/T gb/t 9704', word: 'gb/t' })).toEqual([0, 5]);
    expect(placesOf({ text: 'aaaa', word: 'aa' })).toEqual([0, 2]);
    expect(placesOf({ text: '医保', word: '' })).toEqual([]);
  });
});
