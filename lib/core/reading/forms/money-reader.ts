import type { FormAmount, ProjectSource, SubjectCostLine, SubjectProcurement } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import { isAmountText } from '../tables/cell-amount.ts';
import { filled, type MatrixRow } from '../tables/matrix.ts';
import { plainWords } from '../text/squeeze.ts';
import { isBlockLabel } from './form-labels.ts';
import { formAmount } from './form-text.ts';

const SOURCES: readonly (readonly [RegExp, ProjectSource])[] = [
  [/^合计$/, 'total'],
  [/申请当年预算拨款/, 'currentYear'],
  [/使用上年/, 'carryover'],
  [/^一般公共预算/, 'general'],
  [/^政府性基金/, 'govfund'],
  [/^国有资本/, 'statecapital'],
  [/^财政专户/, 'fiscalAccount'],
  [/^单位资金/, 'unit'],
  [/^其他资金/, 'other'],
];

/** 项目资金来源, 项目支出明细 and 项目采购 of a form, in either of their layouts. */
export class MoneyReader {
  readonly sources = new Map<ProjectSource, FormAmount>();
  readonly costLines: SubjectCostLine[] = [];
  readonly procurement: SubjectProcurement[] = [];
  costTotal: FormAmount | undefined;
  costBasis: { text: string; at: SubjectCostLine['at'] } | undefined;
  readonly #measure: '万元' | '元';
  #mode: 'sources' | 'cost' | 'activities' | 'procurement' | undefined;
  #columns: readonly string[] = [];

  constructor(measure: '万元' | '元') {
    this.#measure = measure;
  }

  /** Takes a row; answers whether it was one of money. */
  take(row: MatrixRow): boolean {
    const words = row.cells.map(plainWords);
    if (this.#head(words)) return true;
    if (this.#mode !== undefined && this.#basis(row, words)) return true;
    if (this.#mode === undefined) return false;
    if (this.#source(row)) return true;
    if (this.#mode === 'cost') return this.#cost(row);
    if (this.#mode === 'activities') return this.#activity(row);
    return this.#mode === 'procurement' && this.#purchase(row);
  }

  end(): void {
    this.#mode = undefined;
  }

  #head(words: readonly string[]): boolean {
    if (words.includes('来源项目')) this.#mode = 'sources';
    else if (words.includes('项目活动')) {
      this.#mode = 'activities';
      this.#columns = words;
    } else if (words.includes('品名')) this.#mode = 'procurement';
    else if (words.includes('项目支出明细') && words.includes('金额')) this.#mode = 'cost';
    else return false;
    return true;
  }

  /** 测算依据及说明 with its text, and lines of text that a table broke off. */
  #basis(row: MatrixRow, words: readonly string[]): boolean {
    const label = words.findIndex((text) => /^测算依据(?:及)?说明$/.test(text));
    if (label >= 0) {
      const text = row.cells
        .slice(label + 1)
        .filter((cell) => cell !== '')
        .join('\n');
      this.#addBasis(text, row);
      return true;
    }
    const texts = filled(row);
    if (texts.length !== 1 || this.#mode === 'sources' || isBlockLabel(texts[0] ?? '')) return false;
    if (row.cells.length > 1 && !/[*×=]|元\/|测算/.test(texts[0] ?? '') && (texts[0] ?? '').length <= 24) return false;
    this.#addBasis(texts[0] ?? '', row);
    return true;
  }

  #addBasis(text: string, row: MatrixRow): void {
    const before = this.costBasis?.text ?? '';
    this.costBasis = {
      text: [before, text].filter((part) => part !== '').join('\n'),
      at: this.costBasis?.at ?? placeOf(row.at),
    };
  }

  /** A source keeps its row also where the label of the next block slipped into it. */
  #source(row: MatrixRow): boolean {
    if (this.#mode === 'procurement' || this.#mode === 'activities') return false;
    const texts = filled(row).filter((text) => !isBlockLabel(text));
    const [label = '', ...rest] = texts;
    const id = SOURCES.find(([pattern]) => pattern.test(plainWords(label).replace(/^其中：?/, '')))?.[1];
    if (id === undefined || this.sources.has(id) || (this.#mode === 'cost' && id === 'total')) return false;
    this.sources.set(id, formAmount({ text: rest.at(-1) ?? '', measure: this.#measure, at: placeOf(row.at) }));
    return true;
  }

  #cost(row: MatrixRow): boolean {
    const texts = filled(row).filter((text) => !isBlockLabel(text) && plainWords(text) !== '金额');
    const last = texts.at(-1) ?? '';
    const amount = formAmount({ text: isMoney(last) ? last : '', measure: this.#measure, at: placeOf(row.at) });
    const item = (amount.text === '' ? texts : texts.slice(0, -1)).join(' ');
    if (plainWords(item) === '合计') this.costTotal = amount;
    else if (item !== '')
      this.costLines.push({ item: item.replace(/^\d+\s*[.、．]\s*/, ''), amount, at: placeOf(row.at) });
    return true;
  }

  #activity(row: MatrixRow): boolean {
    const at = (pattern: RegExp) => {
      const column = this.#columns.findIndex((words) => pattern.test(words));
      return column < 0 ? '' : (row.cells[column] ?? '');
    };
    const amount = formAmount({ text: at(/^金额/), measure: this.#measure, at: placeOf(row.at) });
    const texts = filled(row).filter((text) => !isBlockLabel(text));
    if (plainWords(texts[0] ?? '') === '合计') {
      this.costTotal =
        amount.text === '' ? formAmount({ text: texts[1] ?? '', measure: this.#measure, at: placeOf(row.at) }) : amount;
      return true;
    }
    const item = [at(/^项目活动$/), at(/^活动内容/)].filter((text) => text !== '').join('\n');
    if (item === '' && amount.text === '') return true;
    const [economic, basis, note] = [at(/经济分类/), at(/^测算依据/), at(/^备注$/)];
    this.costLines.push({
      item,
      amount,
      ...(economic === '' ? {} : { economic }),
      ...(basis === '' ? {} : { basis }),
      ...(note === '' ? {} : { note }),
      at: placeOf(row.at),
    });
    return true;
  }

  #purchase(row: MatrixRow): boolean {
    const texts = filled(row).filter((text) => !isBlockLabel(text));
    if (texts.length < 2 || /^(?:无|没有|合计)$/.test(plainWords(texts[0] ?? ''))) return true;
    const asset = /^[是否]$/.test(plainWords(texts.at(-1) ?? '')) ? plainWords(texts.at(-1) ?? '') === '是' : undefined;
    const rest = asset === undefined ? texts : texts.slice(0, -1);
    const [item = '', quantity = ''] = rest;
    const amount = formAmount({
      text: rest.length > 1 ? (rest.at(-1) ?? '') : '',
      measure: this.#measure,
      at: placeOf(row.at),
    });
    this.procurement.push({
      item,
      quantity: rest.length > 2 ? quantity : '',
      amount,
      ...(asset === undefined ? {} : { newAsset: asset }),
      at: placeOf(row.at),
    });
    return true;
  }
}

const isMoney = (text: string) => isAmountText(text.replace(/\s+/g, ''));
