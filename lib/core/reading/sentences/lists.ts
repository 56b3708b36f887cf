import type { StatedAmount, StatedList } from '#lib/core/checks/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import { figureId } from './ids/figure-id.ts';
import type { Reading, Stated } from './stated.ts';

/** A list while it is read. `bracket` is the depth of the brackets that it began in, `parts` and `whole` by order. */
type Frame = { start: number; bracket: number; whole?: Stated; of?: string; parts: Stated[]; closed: boolean };

type Punctuation = 'open' | 'close' | 'semicolon' | 'stop';

type Event =
  | { at: number; kind: Punctuation }
  | { at: number; kind: 'marker'; words: string; end: number }
  | { at: number; kind: 'amount'; stated: Stated };

const MARKER =
  /其中(?:包括)?|(?:主要|具体)?包括|(?:主要)?用于(?=：)|分别(?:为|是)|按单位分|主要用于(?:以下(?:几个)?方面)?|具体为/g;

/**
 * Gives each amount its id by where it stands, and answers the lists of the paragraph. `whole` is what the paragraph itself
 * is listed under, where the one before it ended with 其中：.
 */
export function readLists(
  reading: Reading,
  stated: readonly Stated[],
  whole?: string | undefined,
): { lists: StatedList[]; open?: Stated } {
  const reader = new ListReader(reading, whole);
  for (const event of eventsOf(reading, stated)) reader.take(event);
  return reader.finish(stated);
}

function eventsOf(reading: Reading, stated: readonly Stated[]): Event[] {
  const { text, context } = reading;
  const events: Event[] = stated
    .filter(({ role }) => role === 'stated')
    .map((one) => ({ at: reading.tokens[one.token]?.start ?? 0, kind: 'amount', stated: one }));
  for (const match of text.matchAll(MARKER)) {
    const words = match[0];
    if (words === '主要用于' && context.section !== 'general-basic' && text.charAt((match.index ?? 0) + 4) !== '：')
      continue;
    events.push({ at: match.index ?? 0, kind: 'marker', words, end: (match.index ?? 0) + words.length });
  }
  const punctuation = { '（': 'open', '）': 'close', '；': 'semicolon', '。': 'stop' } as const;
  for (let index = 0; index < text.length; index += 1) {
    const kind = punctuation[text.charAt(index) as keyof typeof punctuation];
    if (kind !== undefined) events.push({ at: index, kind });
  }
  return events.sort((one, other) => one.at - other.at);
}

class ListReader {
  readonly #reading: Reading;
  readonly #outer: string | undefined;
  readonly #frames: Frame[] = [];
  readonly #all: Frame[] = [];
  #depth = 0;
  #last: Stated | undefined;
  #governing: Stated | undefined;
  #paused: Frame | undefined;

  constructor(reading: Reading, outer: string | undefined) {
    this.#reading = reading;
    this.#outer = outer;
  }

  take(event: Event): void {
    if (event.kind === 'open') this.#openBracket(event.at);
    else if (event.kind === 'close') this.#closeBracket();
    else if (event.kind === 'semicolon') this.#semicolon(event.at);
    else if (event.kind === 'stop') this.#stop();
    else if (event.kind === 'marker') this.#marker(event);
    else if (event.kind === 'amount') this.#amount(event.stated);
  }

  get #top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  #push(frame: Omit<Frame, 'parts' | 'closed'>): void {
    const opened = { ...frame, parts: [], closed: false };
    this.#frames.push(opened);
    this.#all.push(opened);
  }

  /** `0万元（购置费0万元，运行费0万元）`: brackets directly behind an amount list its parts; 含 tells only one of them. */
  #openBracket(at: number): void {
    this.#depth += 1;
    const { text, tokens } = this.#reading;
    const before = this.#last;
    if (
      before === undefined ||
      tokens[before.token]?.end !== at ||
      /^（(?:含|即|比|较|与)/.test(text.slice(at, at + 2))
    )
      return;
    this.#push({ start: at + 1, bracket: this.#depth, whole: before, ...idOf(before) });
  }

  #closeBracket(): void {
    while (this.#top !== undefined && this.#top.bracket >= this.#depth && this.#depth > 0) this.#frames.pop();
    if (this.#depth > 0) this.#depth -= 1;
  }

  /** A semicolon ends the innermost of several lists, and the only one where what follows stands beside its whole. */
  #semicolon(at: number): void {
    const top = this.#top;
    if (top === undefined || top.bracket !== this.#depth || top.parts.length === 0) return;
    const outer = this.#frames.at(-2);
    if ((outer !== undefined && outer.bracket === top.bracket) || this.#besideWhole(top, at)) this.#frames.pop();
  }

  #besideWhole(frame: Frame, at: number): boolean {
    const { text } = this.#reading;
    const next = /^[^，。；、：（\d]{2,20}/.exec(text.slice(at + 1))?.[0];
    if (next === undefined || frame.of === undefined) return false;
    const id = this.#id(next, this.#outer);
    return id !== undefined && SIBLINGS.some((siblings) => siblings.includes(id) && siblings.includes(frame.of ?? ''));
  }

  #stop(): void {
    if (this.#depth > 0) return;
    this.#paused = this.#frames[0] ?? this.#paused;
    this.#frames.length = 0;
  }

  #marker(marker: { at: number; words: string; end: number }): void {
    const { text } = this.#reading;
    const border = Math.max(...['，', '。', '；', '（', '：'].map((mark) => text.lastIndexOf(mark, marker.at - 1)));
    const words = text.slice(border + 1, marker.at);
    const side = sideOf(this.#reading.context.section, words);
    if (side !== undefined) {
      this.#frames.length = 0;
      this.#push({ start: marker.end, bracket: this.#depth, of: side });
      return;
    }
    if (this.#top !== undefined && this.#top.parts.length === 0 && this.#top.start >= marker.at - 1) {
      this.#top.start = marker.end;
      return;
    }
    const whole = text.charAt(marker.at - 1) === '。' ? (this.#governing ?? this.#last) : this.#last;
    this.#push({
      start: marker.end,
      bracket: this.#depth,
      ...(whole === undefined ? this.#listedUnder(marker.words) : { whole, ...idOf(whole) }),
    });
  }

  /** 按单位分 lists what the section is about. */
  #listedUnder(words: string): { of?: string } {
    const { section, topic } = this.#reading.context;
    const ids: Readonly<Record<string, string>> = {
      income: 'income.total',
      expenditure: 'expenditure.total',
      general: 'general.total',
    };
    const topics: Readonly<Record<string, string>> = {
      procurement: 'procurement.total',
      'purchased-services': 'purchased-services.total',
    };
    const of = words === '按单位分' ? (section === 'other' ? topics[topic] : ids[section]) : this.#outer;
    return of === undefined ? {} : { of };
  }

  #amount(stated: Stated): void {
    const resumed = this.#top === undefined ? this.#resume(stated) : undefined;
    const frame = this.#top ?? resumed;
    const unknownWhole = frame?.whole !== undefined && frame.of === undefined;
    if (!unknownWhole) {
      const id = this.#id(stated.amount.name, frame === undefined ? this.#outer : frame.of);
      if (id !== undefined) stated.amount.id = id;
    }
    if (frame === undefined && this.#depth === 0) this.#governing = stated;
    else if (frame !== undefined) frame.parts.push(stated);
    this.#last = stated;
  }

  /** A list that a full stop parted goes on where the next amount stands beside its parts. */
  #resume(stated: Stated): Frame | undefined {
    const frame = this.#paused;
    const first = frame?.parts[0]?.amount.id;
    if (frame === undefined || first === undefined) return undefined;
    const id = this.#id(stated.amount.name, frame.of);
    if (id === undefined || parentId(id) === undefined || parentId(id) !== parentId(first)) return undefined;
    if (frame.parts.some((part) => part.amount.id === id)) return undefined;
    this.#frames.push(frame);
    return frame;
  }

  #id(name: string, whole: string | undefined): string | undefined {
    const before = this.#last?.amount.id;
    return figureId(name, { ...this.#reading.context, whole, before });
  }

  /** The lists that have parts; `open` is the amount that the next paragraphs are parts of. */
  finish(stated: readonly Stated[]): { lists: StatedList[]; open?: Stated } {
    const { text, read, tokens, at } = this.#reading;
    const lists = this.#all.flatMap((frame): StatedList[] => {
      if (frame.parts.length === 0) return [];
      const whole = frame.whole?.amount ?? wholeNamed(stated, frame.of);
      const last = tokens[frame.parts.at(-1)?.token ?? 0]?.end ?? text.length;
      const of = frame.of ?? whole?.id;
      return [
        {
          ...(of === undefined ? {} : { of }),
          ...(whole === undefined ? {} : { whole }),
          parts: frame.parts.map((part) => part.amount),
          text: printedSlice(read, frame.whole?.nameStart ?? frame.start, last),
          at,
        },
      ];
    });
    const open = this.#all.at(-1);
    const isOpen = open !== undefined && open.parts.length === 0 && /[：:]$|其中$|如下[：。]?$/.test(text);
    const whole = isOpen ? open.whole : /(?:其中|包括|如下)：?。?$/.test(text) ? this.#governing : undefined;
    return { lists, ...(whole === undefined ? {} : { open: whole }) };
  }
}

const idOf = (stated: Stated): { of?: string } => (stated.amount.id === undefined ? {} : { of: stated.amount.id });

function wholeNamed(stated: readonly Stated[], of: string | undefined): StatedAmount | undefined {
  const same = [
    of,
    ...(of === 'expenditure.total' ? ['income.total'] : of === 'appropriation.income' ? ['appropriation.total'] : []),
  ];
  return of === undefined
    ? undefined
    : stated.find(({ role, amount }) => role === 'stated' && amount.id !== undefined && same.includes(amount.id))
        ?.amount;
}

/** 收入包括, 支出包括: lists whose whole is one side of the budget. */
function sideOf(section: string, words: string): string | undefined {
  const side = /^(?:\d{4}年)?(?:财政拨款)?(?:预算)?(收入|支出)(?:预算)?(?:主要)?$/.exec(words)?.[1];
  if (side === undefined) return undefined;
  if (section === 'appropriation') return side === '收入' ? 'appropriation.income' : 'appropriation.total';
  if (section !== 'overall' && section !== 'income' && section !== 'expenditure') return undefined;
  return side === '收入' ? 'income.total' : 'expenditure.total';
}

/** Figures that stand beside each other, so that the second is no part of the first. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['general.basic', 'general.project'],
  ['general.personnel', 'general.operating'],
  ['general.current', 'general.carryover'],
  ['expenditure.basic', 'expenditure.project', 'expenditure.business', 'expenditure.remittance', 'expenditure.subsidy'],
  ['three-public.abroad', 'three-public.vehicles', 'three-public.reception'],
  ['income.general', 'income.govfund', 'income.statecapital', 'income.fiscal-account', 'income.unit'],
];

/** What an id is a kind of: 类 of one classification, 款 of one 类, the three of “三公”. */
function parentId(id: string): string | undefined {
  const account = /^((?:economic|.*\.function)\.)(\d+)$/.exec(id);
  if (account !== null) return `${account[1]}${(account[2] ?? '').slice(0, -2).padEnd(1, '-')}`;
  const siblings = SIBLINGS.findIndex((group) => group.includes(id));
  return siblings < 0 ? undefined : `siblings.${siblings}`;
}
