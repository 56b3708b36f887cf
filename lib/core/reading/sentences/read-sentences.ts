import { type Place, STATING_SECTIONS, type StatedAmount, type SubjectSentence } from '#lib/core/checks/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { accountNames, type PrintedAccount } from '../accounts/account-names.ts';
import { squeeze } from '../text/squeeze.ts';
import { statedAmounts } from './amounts.ts';
import { readChanges } from './changes.ts';
import { comparisonsOf } from './comparison.ts';
import { readCounts } from './counts.ts';
import { splitHalves } from './halves.ts';
import type { Accounts } from './ids/figure-id.ts';
import { topicOf } from './ids/topic.ts';
import { readLists } from './lists.ts';
import { OpenLists } from './open-lists.ts';
import { readProjects } from './projects.ts';
import { readShares } from './shares.ts';
import type { Reading } from './stated.ts';
import { tokensOf } from './tokens.ts';

/** A paragraph of a report: which section it is of, by id, the heading above it within the section, its whole text. */
export type ReadParagraph = { section: string; heading?: string; text: string; at: Place };

/** What sentences are read with. `printed` are the accounts that the report's tables print, where they are known. */
export type SentenceInput = {
  paragraphs: readonly ReadParagraph[];
  fiscalYear?: number | undefined;
  classification?: Classification | undefined;
  /** Whose report it is, as its cover says. */
  owner?: string | undefined;
  printed?: { functions: readonly PrintedAccount[]; economics: readonly PrintedAccount[] } | undefined;
};

const COUNTING: ReadonlySet<string> = new Set(['units', 'staffing', 'publication-report']);

/**
 * What every paragraph states: amounts with the figures that they are, shares, changes, lists, counts and projects. A figure
 * gets an id only where its place and words leave no doubt.
 */
export function readSentences(input: SentenceInput): SubjectSentence[] {
  const accounts: Accounts = {
    functions: accountNames({ table: input.classification?.functional, printed: input.printed?.functions }),
    economics: accountNames({ table: input.classification?.economicDepartment, printed: input.printed?.economics }),
  };
  const reader = new ParagraphReader(accounts, input);
  return splitHalves(input.paragraphs.map((paragraph) => reader.read(paragraph)));
}

/** Reads one paragraph after the other: some begin a list whose parts are the paragraphs behind them. */
class ParagraphReader {
  readonly #accounts: Accounts;
  readonly #fiscalYear: number | undefined;
  readonly #owner: string | undefined;
  #total: StatedAmount | undefined;
  readonly #open = new OpenLists();

  constructor(accounts: Accounts, { fiscalYear, owner }: Pick<SentenceInput, 'fiscalYear' | 'owner'>) {
    this.#accounts = accounts;
    this.#fiscalYear = fiscalYear;
    this.#owner = owner === undefined ? undefined : squeeze(owner).text;
  }

  read(paragraph: ReadParagraph): SubjectSentence {
    const { section, text, at } = paragraph;
    const nothing = { section, text, at, amounts: [], shares: [], changes: [], lists: [], counts: [], projects: [] };
    if (!STATING_SECTIONS.has(section) && !COUNTING.has(section)) return nothing;
    const reading = this.#reading(paragraph);
    const counts = readCounts(reading);
    if (!STATING_SECTIONS.has(section)) return { ...nothing, counts };
    const stated = statedAmounts(reading);
    this.#open.enter({ section, text });
    const { lists, open } = readLists(reading, stated, this.#open.whole);
    const own = [...lists];
    const total = stated.find(({ amount }) => amount.id === 'general.total')?.amount ?? this.#total;
    this.#total = total;
    this.#open.part(stated.filter(({ role, depth }) => role === 'stated' && depth === 0).map(({ amount }) => amount));
    if (open !== undefined && section !== 'projects') own.push(this.#open.begin({ section, whole: open.amount, text }));
    return {
      ...nothing,
      amounts: stated.map(({ amount }) => amount),
      shares: readShares(reading, { stated, lists, total }),
      changes: readChanges(reading, { stated, lists, fiscalYear: this.#fiscalYear }),
      lists: own,
      counts,
      projects: readProjects(reading, stated),
    };
  }

  #reading({ section, heading = '', text, at }: ReadParagraph): Reading {
    const read = squeeze(text);
    const tokens = tokensOf(read.text);
    const context = {
      accounts: this.#accounts,
      section,
      owner: this.#owner,
      topic: section === 'other' ? topicOf({ heading, text: read.text }) : '',
    } as const;
    const comparisons = STATING_SECTIONS.has(section) ? comparisonsOf(read.text, tokens) : [];
    return { read, text: read.text, at, tokens, comparisons, context };
  }
}
