import { describe, expect, it } from 'vitest';
import { directionWarning } from '#lib/core/forms/index.ts';

describe('the direction words of a reason', () => {
  it('warn where they tell of growth and the figure fell', () => {
    expect(directionWarning({ reason: '计提基数上调', change: -100 })).toEqual({
      word: '上调',
      stated: 'up',
      actual: 'down',
    });
  });

  it('warn where they tell of a fall and the figure grew', () => {
    expect(directionWarning({ reason: '优抚对象人员的减少', change: 5 })?.stated).toBe('down');
  });

  it('warn where the figure did not change at all', () => {
    expect(directionWarning({ reason: '新增项目', change: 0 })?.actual).toBe('flat');
  });

  it('say nothing where they agree with the sign', () => {
    expect(directionWarning({ reason: '新增城乡居民医保区级配套资金项目', change: 1 })).toBeUndefined();
    expect(directionWarning({ reason: '缩减项目支出', change: -1 })).toBeUndefined();
  });

  it('say nothing where the reason weighs one against the other', () => {
    expect(directionWarning({ reason: '退休人员增加，在职人员减少', change: -1 })).toBeUndefined();
  });

  it('say nothing where the reason tells no direction', () => {
    expect(directionWarning({ reason: '计提基数调整', change: -1 })).toBeUndefined();
    expect(directionWarning({ reason: '', change: 1 })).toBeUndefined();
  });

  it('take a denied word for none', () => {
    expect(directionWarning({ reason: '本年未新增项目', change: -1 })).toBeUndefined();
    expect(directionWarning({ reason: '不再新增项目，压减一般性支出', change: -1 })).toBeUndefined();
    expect(directionWarning({ reason: '未新增车辆，但增加接待', change: -1 })?.word).toBe('增加');
  });
});
