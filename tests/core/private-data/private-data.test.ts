import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCreditCode } from '#lib/core/private-data/check-digits.ts';
import { findHidden, findPrivate, maskPrivate, publishedText } from '#lib/core/private-data/index.ts';

/** The packages that reports are held against, one a district and the demonstration. */
const PACKAGES = [
  'jiangxia-2026/package',
  'wuhan-caidian/budget',
  'wuhan-hanyang/budget',
  'wuhan-huangpi/budget',
  'wuhan-jiangxia/budget',
];

/** Every text of a value, codes and amounts among them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Numbers are put together here: none stands in a file. */
const mobile = ['139', '0000', '1234'].join('');
const card = ['420115', '19900101', '1238'].join('');
const notQuiteCard = ['420115', '19900101', '1233'].join('');
const account = withLuhn(['6222', '0212', '3456', '7890', '12'].join(''));

function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const inGroups = (digits: string, mark: string) => digits.match(/\d{1,4}/g)?.join(mark) ?? '';

describe('a mobile number', () => {
  it.each([
    [`联系电话：${mobile}。`, '联系电话：139****1234。'],
    [`手机139 0000 1234、${mobile}`, '手机139****1234、139****1234'],
    [`${mobile},${mobile}，${mobile}`, '139****1234,139****1234，139****1234'],
    [`+86-${mobile}`, '+86-139****1234'],
    ['电话１３９００００１２３４', '电话139****1234'],
    ['电话１３９－００００－１２３４', '电话139****1234'],
    ['电话１３９ ００００ １２３４', '电话139****1234'],
  ])('is masked: %s', (written, published) => {
    expect(maskPrivate(written)).toBe(published);
  });

  it.each([
    `拨款${mobile}元`,
    `共${mobile} 万元`,
    `${mobile}.50`,
    `${mobile}5`,
    `A${mobile}`,
    '联系电话：027-87000000',
    '0728-12345678',
  ])('is not found in amounts, longer numbers, codes and landlines: %s', (written) => {
    expect(maskPrivate(written)).toBe(written);
  });
});

describe('an identity card number', () => {
  it('is masked where its check digit is right, or where it is called one', () => {
    expect(maskPrivate(`户主（${card}）`)).toBe('户主（420115**********38）');
    expect(maskPrivate(`身份证号：${notQuiteCard}`)).toBe('身份证号：420115**********33');
  });

  it('is not found in a serial number of that length, nor in one that is called a code', () => {
    for (const written of [`计划${notQuiteCard}`, `采购编号${card}`]) expect(maskPrivate(written)).toBe(written);
  });

  it('is not found in a 统一社会信用代码, also where that looks like one', () => {
    const codes = Array.from({ length: 31 * 200 }, (_, index) => `${11420119900101000n + BigInt(index)}`)
      .flatMap((head) => Array.from({ length: 10 }, (_, last) => `${head}${last}`))
      .filter(isCreditCode);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of [...codes, '11420115MB0000000X']) expect(maskPrivate(code)).toBe(code);
  });
});

describe('a bank account', () => {
  it('is masked where it is a card by its check digit, in one piece or in groups', () => {
    for (const written of [account, inGroups(account, ' '), inGroups(account, '-')])
      expect(maskPrivate(`补贴发放至${written}。`)).toBe(
        `补贴发放至6222${'*'.repeat(account.length - 8)}${account.slice(-4)}。`,
      );
  });

  it('is masked where it is called one, whatever its check digit', () => {
    const own = ['4200', '1234567', '8901234'].join('');
    for (const word of ['账号：', '开户行：某银行某支行 ', '银行卡号'])
      expect(maskPrivate(`${word}${own}`)).toBe(`${word}4200${'*'.repeat(own.length - 8)}1234`);
  });

  it.each([
    `计划编号${account}`,
    `${account.slice(0, -1)}${(Number(account.at(-1)) + 1) % 10}`,
    `账户余额${account}元`,
    '财政专户2024 2025 2026年',
    '42011526215Y000000137',
    '开户行电话：0728-12345678',
    '财预〔2016〕143号',
  ])('is not found in codes, amounts, years, landlines and 文号: %s', (written) => {
    expect(maskPrivate(written)).toBe(written);
  });
});

describe('an e-mail address', () => {
  it('is masked unless it is an office’s', () => {
    expect(maskPrivate('邮箱：someone@example.com')).toBe('邮箱：s***@example.com');
    expect(maskPrivate('邮箱：someone＠example．com')).toBe('邮箱：s***@example.com');
    expect(maskPrivate('邮箱：ybj@jiangxia.gov.cn')).toBe('邮箱：ybj@jiangxia.gov.cn');
  });
});

describe('what is private in a text', () => {
  it('is told with its place, as written and as published', () => {
    const text = `甲${mobile}，乙${card}`;
    expect(findPrivate(text)).toEqual([
      { kind: 'mobile', from: 1, to: 12, written: mobile, masked: '139****1234' },
      { kind: 'identity-card', from: 14, to: 32, written: card, masked: '420115**********38' },
    ]);
  });

  it('is masked once: masking again changes nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        mobile,
        card,
        account,
        notQuiteCard,
        inGroups(account, ' '),
        'a@b.cn',
        '账号',
        '身份证',
        ' ',
        '-',
      ),
      fc.stringMatching(/^[0-9 *,.，年元-]{0,12}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = maskPrivate(pieces.join(''));
        expect(maskPrivate(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(PACKAGES)('is nothing of the golden package %s: no amount, code, date or landline is changed', (name) => {
    const texts = textsOf(JSON.parse(readFileSync(`tests/golden/${name}.json`, 'utf8')));
    expect(texts.length).toBeGreaterThan(1_000);
    for (const text of texts) expect(maskPrivate(text)).toBe(text);
  });

  it('is never an amount: no number of money, however large, is changed', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 17n });
    fc.assert(
      fc.property(amount, fc.constantFrom('元', '万元', ' 元', '.00', '.5万元', '亿元'), (value, measure) => {
        for (const lead of ['', '账户资金', '金额：']) {
          const text = `${lead}${value}${measure}`;
          expect(maskPrivate(text)).toBe(text);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a name that is hidden', () => {
  it('is found once where a shorter one begins like it, in the order of the text', () => {
    const found = findHidden({ text: '欧阳甲、赵甲、赵甲乙', names: ['赵甲', '赵甲乙', '欧阳甲'] });
    expect(found.map(({ from, written, masked }) => [from, written, masked])).toEqual([
      [0, '欧阳甲', '欧阳*'],
      [4, '赵甲', '赵*'],
      [7, '赵甲乙', '赵**'],
    ]);
  });

  it('is published by its surname alone, beside numbers that are masked', () => {
    expect(publishedText({ text: `赵甲乙${mobile}、赵甲`, names: ['赵甲', '赵甲乙'] })).toBe('赵**139****1234、赵*');
  });
});
