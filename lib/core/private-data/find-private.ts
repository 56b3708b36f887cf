import { hasCardCheckDigit, hasLuhnDigit, isCreditCode } from './check-digits.ts';
import { maskFound, type PrivateKind, type PrivateText } from './private-text.ts';

type Pattern = {
  kind: PrivateKind;
  pattern: RegExp;
  /** Whether what the pattern finds really is one; `before` is the text in front of it. */
  is: (found: { written: string; digits: string; before: string }) => boolean;
  masked: (found: { written: string; digits: string }) => string;
};

/** In front of a number: it is no part of a longer number or code, and not the end of one that was masked. */
const APART = '(?<![0-9A-Za-z]|\\d\\*{3,24})';
/** Behind it: no more digits, no decimals, and no measure of money. */
const ENDED = '(?![0-9A-Za-z]|\\.\\d{1,4}(?!\\d)|\\s*[万亿元])';

const CALLED_CARD = /(?:身份证|证件|证号)[^\d\n]{0,8}$/;
const CALLED_ACCOUNT = /(?:账号|帐号|账户|帐户|卡号|开户行)[^\d\n]{0,12}$/;
const CALLED_CODE = /(?:编码|编号|代码|文号|序号|流水号|统一)[^\d\n]{0,6}$/;
/** Numbers that banks give to cards in China, by how they begin and how long they are. */
const CARD_RANGE = /^(?:(?=\d{16,19}$)(?:62|60|9558)\d+|(?=\d{16}$)(?:4|5[1-5]|35)\d+)$/;

/** Longest first: the number of a card may hold what looks like a mobile number. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w.-]*@)/g,
    // The mailbox of an office is as public as its landline.
    is: ({ written }) => !/(?:^|[@.])gov\.cn$/i.test(written),
    masked: ({ written }) => `${written[0]}***${written.slice(written.indexOf('@'))}`,
  },
  {
    kind: 'identity-card',
    pattern: new RegExp(
      `${APART}\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]${ENDED}`,
      'g',
    ),
    is: ({ written, before }) =>
      CALLED_CARD.test(before) || (hasCardCheckDigit(written) && !isCreditCode(written) && !CALLED_CODE.test(before)),
    masked: ({ written }) => `${written.slice(0, 6)}${'*'.repeat(10)}${written.slice(-2)}`,
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(
      `${APART}(?:\\d{4}([ -])\\d{4}(?:\\1\\d{4}){2}(?:\\1?\\d{1,3})?|\\d{2}-\\d{13,17}|\\d{10,30})${ENDED}`,
      'g',
    ),
    is: ({ digits, before }) => {
      if (CALLED_CODE.test(before)) return false;
      return CALLED_ACCOUNT.test(before) || (CARD_RANGE.test(digits) && hasLuhnDigit(digits));
    },
    masked: ({ digits }) => `${digits.slice(0, 4)}${'*'.repeat(digits.length - 8)}${digits.slice(-4)}`,
  },
  {
    kind: 'mobile',
    pattern: new RegExp(`${APART}(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${ENDED}`, 'g'),
    is: () => true,
    masked: ({ written, digits }) =>
      `${/^\+?86[ -]?/.exec(written)?.[0] ?? ''}${digits.slice(-11, -8)}****${digits.slice(-4)}`,
  },
];

/** Every private number and address of a text, in their order. Amounts, 文号, codes and landlines are none. */
export function findPrivate(text: string): PrivateText[] {
  const plain = halfWidth(text);
  if (!/\d[\d -]{8,}|@/.test(plain)) return [];
  const found: PrivateText[] = [];
  for (const { kind, pattern, is, masked } of PATTERNS)
    for (const { 0: match, index } of plain.matchAll(pattern)) {
      const to = index + match.length;
      const digits = match.replace(/\D/g, '');
      if (found.some((other) => other.from < to && index < other.to)) continue;
      if (!is({ written: match, digits, before: plain.slice(Math.max(0, index - 24), index) })) continue;
      found.push({ kind, from: index, to, written: text.slice(index, to), masked: masked({ written: match, digits }) });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** A text with what is private in it masked; one that was masked stays as it is. */
export function maskPrivate(text: string): string {
  let masked = text;
  // What ran into a number may hide it at first: `…128.a@b.cn`.
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = findPrivate(masked);
    if (found.length === 0) return masked;
    masked = maskFound({ text: masked, found });
  }
  return masked;
}

/** More than one number can hide behind another. */
const ROUNDS = 4;

/** Digits that were typed at full width are digits; every character keeps its place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９－＠．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
