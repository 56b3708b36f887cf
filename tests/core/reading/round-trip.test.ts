import { describe, expect, it } from 'vitest';
import { type DisclosureDocument, type PrintedForm, paragraphText } from '#lib/core/disclosure/index.ts';
import { readSentences } from '#lib/core/reading/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { blocksOf, figuresOf, reportOf } from '#tests/support/report-of.ts';
import { subjectOfText, wanyuan } from './support/read-text.ts';

const money = (document: DisclosureDocument) => figuresOf(document).filter(({ measure }) => measure === '万元');

describe.each(Object.keys(GOLDEN_CASES))('the report of %s, printed and read back', async (id) => {
  const document = reportOf(readGoldenCase(id).budget);
  const subject = await subjectOfText(renderHtml({ document }), 'report.html');

  it('has every cell of every table under the same row and column', () => {
    for (const table of blocksOf(document, 'table')) {
      const read = subject.tables.get(table.id);
      expect([read?.number, read?.title, read?.notes.map(({ text }) => text)]).toEqual([
        table.number,
        table.title,
        table.notes,
      ]);
      expect(read?.rows).toHaveLength(table.rows.length);
      for (const [index, row] of table.rows.entries()) {
        const own = read?.rows.find((one) => one.id === row.id) ?? read?.rows[index];
        expect(own?.label).toBe(row.id.includes('/') ? own?.label : row.label);
        expect(table.columns.map(({ id: column }) => wanyuan(own?.cells.get(column)?.amount))).toEqual(row.cells);
      }
    }
  });

  it('has every amount of every sentence, called what it is wherever that is told', () => {
    const stated = subject.sentences.flatMap(({ amounts }) => amounts);
    const figures = money(document);
    expect(stated.map(({ amount }) => wanyuan(amount))).toEqual(figures.map(({ value }) => value));
    const wrong = figures.filter(({ id: figure }, index) => {
      const read = stated[index]?.id;
      return read !== undefined && read !== figure && read !== `${figure}.project`;
    });
    expect(wrong.map(({ id: figure }) => figure)).toEqual([]);
    const known = figures.filter(
      ({ id: figure }) => !/\.change$|^project\.|^unit\.|^purchased-services\.\d/.test(figure),
    );
    expect(known.filter(({ id: figure }) => !stated.some((one) => one.id?.startsWith(figure)))).toEqual([]);
  });

  it('has every change and every share', () => {
    const figures = figuresOf(document).map(({ id: figure }) => figure);
    const changes = subject.sentences.flatMap((sentence) => sentence.changes);
    expect(changes.filter(({ amount }) => amount !== undefined)).toHaveLength(
      figures.filter((figure) => figure.endsWith('.change')).length,
    );
    expect(changes.filter(({ of }) => of === undefined)).toEqual([]);
    expect(subject.sentences.flatMap(({ shares }) => shares.map((share) => share.id))).toEqual(
      figures.filter((figure) => figure.endsWith('.share')),
    );
  });

  it('has every form with its indicators, joined to its row', () => {
    const forms = blocksOf(document, 'form').filter((form) => form.id.startsWith('project-performance/'));
    expect(subject.projectForms.map(({ number }) => number)).toEqual(forms.map(({ number }) => number));
    for (const [index, form] of forms.entries()) {
      const read = subject.projectForms[index];
      const given = form.data as FormData;
      expect([read?.name, read?.row === undefined]).toEqual([given.project.name, false]);
      expect(wanyuan(read?.currentBudget?.amount)).toBe(given.currentBudget);
      expect(read?.costLines.map(({ item, amount }) => [item, wanyuan(amount.amount)])).toEqual(
        (given.declaration?.costLines ?? []).map(({ item, amount }) => [item, amount]),
      );
      expect(read?.procurement).toHaveLength(given.procurement.length);
      expect(read?.goals.flatMap(({ indicators }) => indicators.map(({ name, value }) => [name, value]))).toEqual(
        indicatorsOf(form),
      );
    }
  });

  it('says the same where the sentences are read by themselves', () => {
    const paragraphs = document.parts.flatMap((part) =>
      part.sections.flatMap((section) =>
        section.blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [{ section: section.id, text: paragraphText(block), at: {} }] : [],
        ),
      ),
    );
    const classification = classificationFor(document.fiscalYear);
    const read = readSentences({ paragraphs, fiscalYear: document.fiscalYear, classification });
    expect(read.flatMap(({ amounts }) => amounts.map(({ amount }) => wanyuan(amount)))).toEqual(
      money(document).map(({ value }) => value),
    );
  });
});

type FormData = {
  project: { name: string };
  currentBudget: string;
  declaration?: { costLines: { item: string; amount: string }[] };
  procurement: unknown[];
  goals: { term: string; indicators: { name: string; value: string }[] }[];
};

/** Indicators of a form in the order of the page: long-term goals first. */
function indicatorsOf(form: PrintedForm): [string, string][] {
  const { goals } = form.data as FormData;
  return ['long-term', 'annual'].flatMap((term) =>
    goals
      .filter((goal) => goal.term === term)
      .flatMap(({ indicators }) => indicators.map(({ name, value }): [string, string] => [name, value])),
  );
}
