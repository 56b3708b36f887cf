import { describe, expect, it } from 'vitest';
import { REPORT_STYLE, renderHtml, renderHtmlFragment } from '#lib/exporters/html/index.ts';
import { documentWith, fullDocument, HOSTILE_TEXT, paragraph, wanyuan } from './support/document.ts';
import { readHtml } from './support/read-html.ts';
import { functionTable, statementTable } from './support/tables.ts';

describe('the report as a page', () => {
  it('needs nothing but itself', () => {
    const { root } = readHtml(renderHtml({ document: fullDocument() }));
    expect(root.querySelectorAll('script, link, img, iframe, object').length).toBe(0);
    expect(root.toString()).not.toMatch(/url\(|@import|https?:\/\/|\son\w+=/);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('zh-CN');
  });

  it('gives every anchor once, and every link of the contents has its target', () => {
    const { root } = readHtml(renderHtml({ document: fullDocument() }));
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = root.querySelectorAll('nav a').map((link) => link.getAttribute('href')?.slice(1));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(ids).toContain(link);
  });

  it('anchors every table, every row and every figure, the same figure once for each time it is stated', () => {
    const { root } = readHtml(renderHtml({ document: fullDocument() }));
    expect(root.querySelector('[id="table-income"]')).not.toBeNull();
    expect(root.querySelector('[id="table-project-performance%2F42011526215T000010001"]')).not.toBeNull();
    expect(root.querySelector('tr[id="general-by-function/2080505"]')).not.toBeNull();
    expect(root.querySelector('th[id="income-and-expenditure/income.total"]')).not.toBeNull();
    const stated = root.querySelectorAll('data[data-figure="income.total"]');
    expect(stated.map((figure) => figure.id)).toEqual(['figure-income.total', 'figure-income.total~2']);
    expect(stated.map((figure) => figure.getAttribute('value'))).toEqual(['8021.08', '8021.08']);
  });

  it('names with every cell and figure the table, row and column it comes from', () => {
    const cell = { table: 'income', row: 'total', column: 'total' };
    const { root } = readHtml(
      renderHtml({ document: documentWith(functionTable(), paragraph('p', wanyuan('a', '1.00', cell))) }),
    );
    const found = root.querySelector('td[data-table="general-by-function"][data-row="208"][data-column="personnel"]');
    expect(found?.text).toBe(functionTable().rows.find((row) => row.id === '208')?.cells[2]);
    expect(root.querySelector('data[data-table="income"][data-row="total"][data-column="total"]')?.text).toBe('1.00');
  });

  it('marks heads of columns and of rows, with their spans', () => {
    const { root } = readHtml(renderHtml({ document: documentWith(functionTable()) }));
    const heads = root
      .querySelectorAll('thead th')
      .map((head) => [
        head.text,
        head.getAttribute('scope'),
        head.getAttribute('colspan'),
        head.getAttribute('rowspan'),
      ]);
    expect(heads).toContainEqual(['基本支出', 'colgroup', '3', undefined]);
    expect(heads).toContainEqual(['科目编码', 'col', undefined, '2']);
    for (const row of root.querySelectorAll('tbody tr')) expect(row.querySelectorAll('th[scope=row]').length).toBe(1);
    const sides = readHtml(renderHtml({ document: documentWith(statementTable()) })).root;
    expect(sides.querySelectorAll('tbody tr')[0]?.querySelectorAll('th[scope=row]').length).toBe(2);
  });

  it('prints what people wrote as words, never as markup', () => {
    const html = renderHtml({ document: documentWith(paragraph(HOSTILE_TEXT, HOSTILE_TEXT)) });
    expect(html).not.toContain('<script');
    const { root } = readHtml(html);
    expect(root.querySelector('p[id^="paragraph-"]')?.text).toBe(HOSTILE_TEXT);
  });

  it('leaves an amount of nothing blank where the template says so, and only there', () => {
    const blank = readHtml(renderHtml({ document: documentWith(functionTable()) })).root;
    expect(blank.querySelectorAll('td.figure').map((cell) => cell.text)).not.toContain('0.00');
    const printed = readHtml(renderHtml({ document: documentWith({ ...functionTable(), zero: 'printed' }) })).root;
    expect(printed.querySelectorAll('td.figure').map((cell) => cell.text)).toContain('0.00');
  });

  it('comes as an article alone for a page that has its own frame', () => {
    const fragment = renderHtmlFragment({ document: fullDocument() });
    expect(fragment).toMatch(/^<article class="disclosure"/);
    expect(renderHtml({ document: fullDocument() })).toContain(fragment);
    expect(fragment).not.toContain('<style');
    expect(renderHtml({ document: fullDocument() })).toContain(REPORT_STYLE);
  });

  it('is the same text for the same document', () => {
    expect(renderHtml({ document: fullDocument() })).toBe(renderHtml({ document: fullDocument() }));
  });
});
