import { describe, expect, it } from 'vitest';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { pictureOf } from '#lib/core/picture/index.ts';
import { drawChart } from '#lib/exporters/charts/index.ts';
import { chartList, flowDrawing, pictureCharts, picturePage } from '#lib/exporters/portal/index.ts';
import { pictureFile } from '#lib/exporters/portal/picture/picture-file.ts';
import { readGoldenCase } from '#tests/golden/cases.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { drawnHere, drawnTexts, releaseOf, tablesOf } from './support.ts';

function pageOf(document: DisclosureDocument, { charts = true } = {}): string {
  const picture = pictureOf(document);
  const drawn = drawnHere(charts ? chartList(pictureCharts(picture)) : []);
  const drawing = charts ? flowDrawing(picture) : undefined;
  const flow = drawing && drawChart(drawing);
  const links = { cell: ({ row }: { row: string }) => `#${row}` };
  return picturePage({ release: releaseOf(document), picture, drawn, flow, links }).main;
}

const TEMPLATES = ['wuhan-jiangxia', 'wuhan-hanyang', 'wuhan-huangpi', 'wuhan-caidian'];

describe.each(TEMPLATES)('一图读懂 of a report of %s', (id) => {
  const { budget, written } = readGoldenCase(id);
  const html = pageOf(reportOf(budget));
  const tables = tablesOf(html);

  it('has every figure of a chart in the table beside it', () => {
    const figures = html.split('<div class="chart-figure">').slice(1);
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures) {
      const [texts = []] = drawnTexts(figure);
      const [table = []] = tablesOf(figure).values();
      const cells = new Set(table.flat());
      const amounts = texts.flatMap((text) => text.match(/[+−]?[\d,]+\.\d\d(?!%)/g) ?? []);
      expect(amounts.length).toBeGreaterThan(0);
      for (const amount of amounts) expect(cells).toContain(amount);
    }
  });

  it('draws the way of the money with the figures of the tables of sources and of 类', () => {
    const [flow = ''] = /<figure class="flow">[\s\S]*?<\/figure>/.exec(html) ?? [];
    const rows = [...(tables.get('收入来源') ?? []), ...(tables.get('支出按功能分类') ?? [])];
    const told = new Set(rows.map(([name, amount, share]) => `${name} ${amount}（${share}）`));
    const texts = [...flow.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts.length).toBeGreaterThan(7);
    for (const text of texts) expect(told).toContain(text);
  });

  it('says the totals that 收支总表 says', () => {
    const overall = written.tables['income-and-expenditure'] ?? {};
    const last = (caption: string) => tables.get(caption)?.at(-1)?.[1]?.replaceAll(',', '');
    expect(last('收入来源')).toBe(overall['income.total']?.amount);
    expect(last('支出按功能分类')).toBe(overall['expenditure.total']?.amount);
  });

  it('gives each picture a title and words for those who cannot see it', () => {
    for (const [svg] of html.matchAll(/<svg[\s\S]*?<\/svg>/g)) {
      const [, title = '', text = ''] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
      expect(svg).toContain(`<title id="${title}">`);
      expect(svg).toMatch(new RegExp(`<desc id="${text}">单位：万元。.+</desc>`));
    }
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries no style and no script that a strict policy would refuse', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  });
});

describe('一图读懂', () => {
  const budget = goldenBudget();

  it('shows text of a budget as text', () => {
    const projects = budget.projects.map((project) => ({
      ...project,
      name: `<img src=x onerror=alert(1)>&"${project.code}`,
    }));
    const units = budget.units.map((unit) => ({ ...unit, name: `</svg><script>${unit.code}` }));
    const explanations = { ...budget.explanations, total: '</p><b>人员增加' };
    const html = pageOf(reportOf({ ...budget, projects, units, explanations }));
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(html).toContain('&lt;/p&gt;&lt;b&gt;人员增加');
    expect(html).toContain('&lt;img src=x');
  });

  it('has its tables alone where the charts could not be drawn', () => {
    const document = reportOf(budget);
    const html = pageOf(document, { charts: false });
    expect(html).not.toContain('<svg');
    expect([...tablesOf(html).keys()]).toEqual([...tablesOf(pageOf(document)).keys()]);
  });

  it('says what there is none of', () => {
    const { priorYear: _year, performance: _goals, ...bare } = budget;
    const html = pageOf(reportOf({ ...bare, projects: [], income: [], expenditure: [] }));
    for (const words of [
      '没有收入预算',
      '没有支出预算',
      '没有安排项目支出',
      '没有安排“三公”经费',
      '没有与2025年对比的数字',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('NaN');
  });

  it('draws no way of the money where what comes in is not what goes out', () => {
    const html = pageOf(reportOf({ ...budget, income: budget.income.slice(0, 1) }));
    expect(html).not.toContain('class="flow"');
    expect(html).toContain('class="chart-figure"');
  });

  it('leads from its figures to where the report prints them', () => {
    expect(pageOf(reportOf(budget))).toMatch(/<td role="cell" class="figure"><a href="#general">[\d,.]+<\/a><\/td>/);
  });

  it('is one file that needs nothing else, the same each time, with the tables of the page', () => {
    const document = reportOf(budget);
    const file = pictureFile({ document });
    expect(pictureFile({ document })).toBe(file);
    expect(file).not.toMatch(/<script|<link|\ssrc=|href="(?!#)/);
    expect(tablesOf(file)).toEqual(tablesOf(pageOf(document)));
    expect(file.match(/<svg/g)?.length).toBe(pageOf(document).match(/<svg/g)?.length);
  });
});
