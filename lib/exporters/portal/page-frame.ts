import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { element, escaped, joined, type Markup, structuredData, voidElement } from '../html/markup.ts';

/** A page of the public site. */
export type PortalPage = {
  /** Without the site's name. */
  title: string;
  /** What a search engine shows below the title. */
  description: string;
  /** The address that it is known by, without a query. */
  path: string;
  /** Whether search engines are to list it: not what is old, empty or only a search. */
  listed: boolean;
  main: Markup;
  /** What machines read about it, by schema.org. */
  structured?: Record<string, unknown>;
};

/** What all pages of the site have in common: where it is reached ('' where nobody said), and the version of style and script. */
export type PortalSite = { origin: string; assets: string };

/** Style and script of the site stand at addresses that change with their content, so that they can be kept for good. */
export function assetPath({ assets }: Pick<PortalSite, 'assets'>, name: string): string {
  return `${PORTAL_PATH}/assets/${assets}/${name}`;
}

const SITE_NAME = '部门预算公开';

/** A page in the frame of the site, as the text of an HTML document. Everything works without the script. */
export function portalDocument({ page, site }: { page: PortalPage; site: PortalSite }): string {
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#main' }, escaped('跳到正文')),
    siteHeader(),
    element('main', { id: 'main', tabindex: -1 }, page.main),
    siteFooter(),
  );
  return `<!doctype html>\n${element('html', { lang: 'zh-CN' }, head({ page, site }), body)}\n`;
}

function head({ page, site }: { page: PortalPage; site: PortalSite }): Markup {
  const title = page.title === SITE_NAME ? SITE_NAME : `${page.title} - ${SITE_NAME}`;
  const address = `${site.origin}${page.path}`;
  return element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, escaped(title)),
    voidElement('meta', { name: 'description', content: page.description }),
    page.listed ? joined([]) : voidElement('meta', { name: 'robots', content: 'noindex, follow' }),
    voidElement('link', { rel: 'canonical', href: address }),
    voidElement('meta', { property: 'og:title', content: title }),
    voidElement('meta', { property: 'og:type', content: 'article' }),
    voidElement('link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }),
    voidElement('link', { rel: 'stylesheet', href: assetPath(site, 'portal.css') }),
    element('script', { type: 'module', src: assetPath(site, 'portal.mjs') }),
    page.structured === undefined ? joined([]) : structuredData({ ...page.structured, url: address }),
  );
}

function siteHeader(): Markup {
  return element(
    'header',
    { class: 'site' },
    element('a', { class: 'site-name', href: PORTAL_PATH }, escaped(SITE_NAME)),
    element('a', { class: 'quiet', href: '/sign-in' }, escaped('工作人员登录')),
  );
}

function siteFooter(): Markup {
  return element(
    'footer',
    { class: 'site' },
    element('p', {}, escaped('各部门预算由编制部门公开并负责解释。内容以所附报告为准。')),
    element('p', {}, element('a', { href: `${PORTAL_PATH}/api` }, escaped('开放数据'))),
  );
}
