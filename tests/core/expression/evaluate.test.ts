import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyTyped,
  describeExpressionError,
  EXPRESSION_LIMIT,
  editedText,
  evaluateAmount,
  formatExpression,
} from '#lib/core/expression/index.ts';

/** 分, or the sentence that says why there is no amount. */
const outcome = (text: string, unit?: '元' | '万元') => {
  const evaluated = evaluateAmount(text, unit);
  return evaluated.ok ? evaluated.value.amount : describeExpressionError(evaluated.error);
};

describe('an amount box', () => {
  it.each([
    ['68*900*12', 73_440_000],
    ['68人×900元/人·月×12月', 73_440_000],
    ['６８人＊９００元／人／月×１２个月', 73_440_000],
    ['68人*900元*12月', 73_440_000],
    ['68人×900元/月×12月', 73_440_000],
    ['68人×900元/人月×12月', 73_440_000],
    ['30人天×800元/人天', 2_400_000],
    ['100箱×150元/箱+20桶×80元', 1_660_000],
    ['900元/人·月×68×12', 73_440_000],
    ['（1＋10％）×3万元', 3_300_000],
    ['3万人×2元', 6_000_000],
    ['2,813.16㎡×12元/平方米', 3_375_792],
    ['5台*4,500元+3套*1.2万元', 5_850_000],
    ['20x30X2', 120_000],
    ['12万元÷12月×3月', 3_000_000],
    ['500元+20', 52_000],
    ['=3*4', 1_200],
    ['￥5/人*3人', 1_500],
    ['3元+5角+2分', 352],
    ['10元-30元', -2_000],
  ])('takes %s', (text, amount) => {
    expect(outcome(text)).toBe(amount);
  });

  it.each([
    ['68人×12月', '人×月 不是金额：算式的结果应是元，请检查单位'],
    ['68人×900元/人·月', '元/月 不是金额：还应乘以“月”的数量'],
    ['900元/人·月×12', '元/人·月 不是金额：还应乘以“人”和“月”的数量'],
    ['3元×4元', '元×元 不是金额：算式的结果应是元，请检查单位'],
    ['68人+900元', '人 不能加 元（第 5 个字符），请检查单位'],
    ['5人3天×50元/人天', '第 3 个字符“3”看不懂，请检查算式'],
    ['900元元', '第 5 个字符“元”看不懂，请检查算式'],
    ['5 6', '第 3 个字符“6”看不懂，请检查算式'],
    ['5 6×2', '第 3 个字符“6”看不懂，请检查算式'],
    ['2 3人×5元', '第 3 个字符“3”看不懂，请检查算式'],
    ['1 500元/人×10人', '第 3 个字符“500”看不懂，请检查算式'],
    ['3人-2月', '人 不能减 月（第 4 个字符），请检查单位'],
    ['100/3', '结果是 33.333333… 元，不到整分，请先取整再填'],
    ['0.01/8', '结果是 0.00125 元，不到整分，请先取整再填'],
    ['5/(3-3)', '第 3 个字符处除以了零'],
    ['3*(4', '第 3 个字符的左括号没有配上右括号'],
    ['3*', '算式没有写完，末尾缺少数字'],
    ['3**4', '第 3 个字符“*”看不懂，请检查算式'],
    ['1,23,4*2', '第 2 个字符“,”看不懂，请检查算式'],
    ['5苹果*3元', '不认识单位“苹果”（第 2 个字符），请改用元、人、月等单位，或只写数字'],
    ['99999999999元*99999999999', '金额太大，最大为 90,071,992,547,409.91 元'],
    ['', '没有填写金额'],
  ])('says of %s what is wrong and where', (text, sentence) => {
    expect(outcome(text)).toBe(sentence);
  });

  it('takes plain numbers in the entry unit, and units as they are', () => {
    expect(outcome('1.5*2', '万元')).toBe(3_000_000);
    expect(outcome('1.5*2元', '万元')).toBe(300);
    expect(outcome('500元+20', '万元')).toBe('第 6 个字符处把金额和没有单位的数字相加减，请给数字写明元或万元');
  });

  it('keeps the expression only where there is one', () => {
    expect(evaluateAmount(' 1,234.5 ')).toEqual({ ok: true, value: { amount: 123_450 } });
    expect(evaluateAmount(' 2*3 ')).toEqual({ ok: true, value: { amount: 600, expression: '2*3' } });
  });

  it('refuses a text that is too long before reading it', () => {
    expect(outcome('1+'.repeat(EXPRESSION_LIMIT))).toBe('算式超过 500 个字符，请分成几行填写');
  });
});

describe('typing into an amount box', () => {
  it.each([
    ['+20', '734400', '元', '734400+20'],
    ['+20', '68*900*12', '元', '68*900*12+20'],
    ['＋20', '1,000', '万元', '1000+200000'],
    ['+20', '68人*900元', '元', '68人*900元+20元'],
    ['+20', '68人*900元', '万元', '68人*900元+200000元'],
    ['+20', '', '元', '20'],
    ['+20', '(12)', '元', '-12+20'],
    ['1,234.50', '5', '元', '1234.50'],
    ['20', '5', '万元', '200000'],
    ['20*3', '5', '万元', '(20*3)万元'],
    ['68人×900元/人·月×12月', '', '万元', '68人×900元/人·月×12月'],
    ['不是数', '5', '元', '不是数'],
    ['', '5', '元', ''],
  ] as const)('%s over %s in %s leaves %s', (typed, before, unit, after) => {
    expect(applyTyped({ typed, before, unit })).toBe(after);
  });
});

type Exact = { text: string; top: bigint; bottom: bigint };
const digit = fc.integer({ min: 0, max: 99_999 });
const leaf = fc.tuple(digit, fc.integer({ min: 0, max: 99 })).map(
  ([whole, cents]): Exact => ({
    text: `${whole}.${String(cents).padStart(2, '0')}`,
    top: BigInt(whole * 100 + cents),
    bottom: 100n,
  }),
);
/** Expressions with the fraction they come to, computed beside the product's own arithmetic. */
const exact = fc.letrec<{ node: Exact }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('node'), fc.constantFrom('+', '-', '×', '÷'), tie('node')).map(([a, sign, b]): Exact => {
      const text = `(${a.text})${sign}（${b.text}）`;
      const cross = a.bottom * b.bottom;
      if (sign === '+') return { text, top: a.top * b.bottom + b.top * a.bottom, bottom: cross };
      if (sign === '-') return { text, top: a.top * b.bottom - b.top * a.bottom, bottom: cross };
      if (sign === '×') return { text, top: a.top * b.top, bottom: cross };
      return { text, top: a.top * b.bottom, bottom: a.bottom * b.top };
    }),
  ),
})).node;

describe('the arithmetic', () => {
  it('is exact: what it answers is the fraction, and it refuses what is no whole 分', () => {
    fc.assert(
      fc.property(exact, ({ text, top, bottom }) => {
        fc.pre(text.length <= EXPRESSION_LIMIT);
        const evaluated = evaluateAmount(text);
        if (evaluated.ok) expect(BigInt(evaluated.value.amount) * bottom).toBe(top * 100n);
        else if (evaluated.error.code === 'NOT_WHOLE_FEN') expect((top * 100n) % bottom).not.toBe(0n);
        else expect(['DIVIDED_BY_ZERO', 'TOO_LARGE']).toContain(evaluated.error.code);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives printing: the printed expression prints the same and comes to the same', () => {
    const unit = fc.constantFrom('', '人', '元', '万元', '元/人·月', '万', '%', '月', '㎡', '元／㎡', '个月', '万人');
    const sign = fc.constantFrom('+', '-', '*', '×', 'x', '／', '÷', '＋-');
    const term = fc.tuple(digit, unit, fc.boolean()).map(([n, u, inside]) => (inside ? `(${n}${u})` : `${n} ${u}`));
    const expression = fc
      .tuple(term, fc.array(fc.tuple(sign, term), { maxLength: 5 }))
      .map(([first, rest]) => first + rest.flat().join(''));
    fc.assert(
      fc.property(expression, (text) => {
        const printed = formatExpression(text);
        expect(formatExpression(printed)).toBe(printed);
        const [before, after] = [evaluateAmount(text), evaluateAmount(printed)];
        expect(after.ok).toBe(before.ok);
        if (before.ok && after.ok) expect(after.value.amount).toBe(before.value.amount);
      }),
      { numRuns: 2000 },
    );
  });

  it('answers any text at all, and points inside it', () => {
    const alike = fc.string({
      unit: fc.constantFrom(...'0123456789.,+-*/x×÷()（）%％ 人元月万㎡·￥=＝年角分个天', '😀', '\u0000'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(alike, fc.string({ unit: 'binary' })), (text) => {
        const evaluated = evaluateAmount(text);
        formatExpression(text);
        if (evaluated.ok) return;
        expect(describeExpressionError(evaluated.error)).toMatch(/\S/);
        if ('at' in evaluated.error) expect(evaluated.error.at).toBeLessThan(text.length);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads the deepest brackets that fit', () => {
    const deep = `${'('.repeat(248)}1${')'.repeat(248)}`;
    expect(outcome(`${deep}*2`)).toBe(200);
  });
});

describe('what an amount box shows while it is edited', () => {
  it.each([
    ['734400', '万元', '73.44'],
    ['-0.01', '万元', '-0.000001'],
    ['68*900*12', '万元', '(68*900*12)元'],
    ['=68*900', '万元', '(68*900)元'],
    ['(20*3)万元', '万元', '20*3'],
    ['68人×900元/人·月×12月', '万元', '68人×900元/人·月×12月'],
    ['5万元-3', '万元', '5万元-3元'],
    ['10+(5*2)万元', '万元', '10元+(5*2)万元'],
    ['68*900*12', '元', '68*900*12'],
    ['不是数', '万元', '不是数'],
  ] as const)('%s in %s is %s', (text, unit, shown) => {
    expect(editedText({ text, unit })).toBe(shown);
  });

  it('means the same when it is typed again, in either unit', () => {
    const typed = fc.oneof(
      exact.map(({ text }) => text),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((fen) => (fen / 100).toFixed(2)),
      fc.constantFrom(
        '(20*3)万元',
        '3万×2+5元',
        '=1.5*4',
        '2人*3元',
        '500元+20元',
        '5万元-3',
        '10+(5*2)万元',
        '2*(3+4元)',
      ),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('元' as const, '万元' as const), (text, unit) => {
        const before = evaluateAmount(text);
        fc.pre(before.ok && text.length < 400);
        const again = applyTyped({ typed: editedText({ text, unit }), before: '', unit });
        const after = evaluateAmount(again);
        expect(after.ok && after.value.amount).toBe(before.ok && before.value.amount);
      }),
      { numRuns: 1000 },
    );
  });
});
