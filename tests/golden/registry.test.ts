import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DisclosureTemplate, TEMPLATES, templateFor } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { tablesWith } from '#lib/core/tables/index.ts';
import { blocksOf, reportOf, sectionText } from '#tests/support/report-of.ts';
import { GOLDEN_CASES, readGoldenCase } from './cases.ts';

/** Tables that a department has to publish. Source: 财预〔2016〕143号. */
const REQUIRED = [
  'income-and-expenditure',
  'income',
  'expenditure',
  'appropriation',
  'general-by-function',
  'general-basic',
  'three-public',
  'government-fund',
  'state-capital',
  'projects',
];
/** General terms that 名词解释 explains in every report. Source: templates.md. */
const TERMS = ['general-income', 'other-income', 'carryover', 'basic', 'project', 'three-public', 'agency-operating'];
const GUIDE = 'docs/adding-a-template.md';
const contentsOf = ({ tables }: DisclosureTemplate) => tables.flatMap(({ contents }) => contents);
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** Every step of docs/adding-a-template.md fails here until it is done. */
describe.each(TEMPLATES)('the template $id', (template) => {
  const { id, effective } = template;

  it('step 1 stands in a file of its name, is dated, and overlaps with no other of its id', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect([id, existsSync(`lib/core/disclosure/templates/${id}.ts`)]).toEqual([id, true]);
    expect(effective.from).toBeGreaterThanOrEqual(2000);
    expect(effective.to ?? effective.from).toBeGreaterThanOrEqual(effective.from);
    const others = TEMPLATES.filter((other) => other !== template && other.id === id);
    for (const other of others)
      expect(other.effective.from > (effective.to ?? 9999) || (other.effective.to ?? 9999) < effective.from).toBe(true);
    expect(templateFor({ id, fiscalYear: effective.from })).toBe(template);
    expect(template.name.length).toBeGreaterThan(3);
  });

  it('step 2 prints every table that has to be published, once, numbered in order, each with its words for nothing', () => {
    const known = idsOf(tablesWith(template.tableVariants ?? []));
    const tables = contentsOf(template).filter((content) => content.kind === 'table');
    expect(REQUIRED.filter((table) => !idsOf(tables).includes(table))).toEqual([]);
    expect(idsOf(tables).filter((table) => !known.includes(table))).toEqual([]);
    expect(new Set(idsOf(tables)).size).toBe(tables.length);
    const numbers = contentsOf(template).map(({ number }) => /^表(\d+)(?:-(\d+))?$/.exec(number));
    expect(numbers.every((number) => number !== null)).toBe(true);
    const order = numbers.map((number) => Number(number?.[1]) * 100 + Number(number?.[2] ?? 0));
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
    for (const table of tables) expect(table.emptyNote(effective.from)).toMatch(new RegExp(`${effective.from}年.+。$`));
  });

  it('step 3 prints the overall form and a form for each project', () => {
    const kinds = contentsOf(template).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'overall-performance')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'project-performance')).toHaveLength(1);
  });

  it('step 4 has sections with ids and titles of their own in all parts', () => {
    const sections = [...template.profile, ...template.narrative, ...template.glossary];
    expect(new Set(idsOf(sections)).size).toBe(sections.length);
    expect(template.narrative.length).toBeGreaterThan(6);
    for (const { title } of [...template.profile, ...template.narrative]) expect(title.length).toBeGreaterThan(3);
  });

  it('step 5 has a golden case of a year that it is in force in', () => {
    expect(Object.keys(GOLDEN_CASES)).toContain(id);
    const { budget } = readGoldenCase(id);
    expect([budget.template, templateFor({ id, fiscalYear: budget.fiscalYear })]).toEqual([id, template]);
  });

  it('step 6 says something in every section, whether there is money, a year before, or nothing at all', () => {
    const { budget } = readGoldenCase(id);
    const { priorYear, performance: _performance, assets: _assets, explanations: _explanations, ...rest } = budget;
    const nothing: Budget = {
      ...rest,
      income: [],
      expenditure: [],
      procurement: [],
      purchasedServices: [],
      projects: [],
    };
    const variants: Budget[] = [budget, rest, nothing, ...(priorYear === undefined ? [] : [{ ...nothing, priorYear }])];
    for (const variant of variants)
      for (const mode of ['exact', 'additive'] as const) {
        const document = reportOf(variant, mode);
        for (const section of [...template.profile, ...template.narrative, ...template.glossary]) {
          const lines = sectionText(document, section.id);
          expect([section.id, lines.length > 0, lines.filter((line) => line.trim() === '')]).toEqual([
            section.id,
            true,
            [],
          ]);
          for (const line of lines) expect(line).not.toMatch(/undefined|NaN|null|、、|：。|，。|。。|（）/);
        }
      }
  });

  it('step 7 states figures in every section of the sentences that has any', () => {
    const document = reportOf(readGoldenCase(id).budget);
    const narrative = document.parts.find((part) => part.id === 'narrative');
    const silent = (narrative?.sections ?? []).filter(
      ({ blocks }) =>
        !blocks.some((block) => block.kind === 'paragraph' && block.segments.some(({ kind }) => kind === 'figure')),
    );
    const emptyFunds = silent.filter(({ id: section }) => !['government-fund', 'state-capital'].includes(section));
    expect(idsOf(emptyFunds)).toEqual([]);
  });

  it('step 8 explains the general terms and each 项 of the budget, in code order', () => {
    const { budget } = readGoldenCase(id);
    const entries = blocksOf(reportOf(budget), 'paragraph').flatMap(({ id: entry }) =>
      entry.startsWith('glossary.') ? [entry.slice('glossary.'.length)] : [],
    );
    expect(TERMS.filter((term) => !entries.includes(term))).toEqual([]);
    const used = [...new Set(budget.expenditure.map((line) => `function.${line.function}`))].sort();
    expect(entries.filter((entry) => entry.startsWith('function.'))).toEqual(used);
  });

  it('step 9 is named in the guide and by the forms’ help', () => {
    expect(readFileSync(GUIDE, 'utf8')).toContain(`\`${id}\``);
    expect(readFileSync('components/help/district-words.ts', 'utf8')).toContain(`'${id}'`);
  });
});
