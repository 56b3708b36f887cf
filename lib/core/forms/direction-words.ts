/** Which way a change goes, or the words that tell of one. */
export type WordedDirection = 'up' | 'down';

/** A reason that tells of the other direction than the figures: its word, what it means, and what the figures do. */
export type DirectionWarning = { word: string; stated: WordedDirection; actual: WordedDirection | 'flat' };

/** Words of 增减变化原因 that tell a direction. */
const WORDS: Readonly<Record<WordedDirection, readonly string[]>> = {
  up: ['增加', '新增', '增长', '增多', '增设', '增人', '上升', '上涨', '上调', '提高', '提标', '扩大', '追加', '调增'],
  down: [
    '减少',
    '下降',
    '下调',
    '降低',
    '缩减',
    '缩小',
    '压减',
    '压缩',
    '削减',
    '核减',
    '调减',
    '精减',
    '减员',
    '节约',
    '节省',
    '取消',
  ],
};

/** 未新增, 不再增加: nothing happened, so the word tells no direction. */
const DENIAL = /(?:没有|并未|未|无|不再|不|停止)$/;

/**
 * Holds the direction words of a reason against the sign of the change that it explains.
 * A reason that tells of both directions weighs them against each other and is let pass, as is one without such words.
 * @param input.change this year less last year, in 分
 */
export function directionWarning(input: { reason: string; change: number }): DirectionWarning | undefined {
  const up = firstWord(input.reason, 'up');
  const down = firstWord(input.reason, 'down');
  if ((up === undefined) === (down === undefined)) return undefined;
  const word = (up ?? down) as string;
  const stated = up === undefined ? 'down' : 'up';
  const actual = input.change === 0 ? 'flat' : input.change > 0 ? 'up' : 'down';
  return stated === actual ? undefined : { word, stated, actual };
}

function firstWord(reason: string, direction: WordedDirection): string | undefined {
  return WORDS[direction].find((word) => {
    for (let at = reason.indexOf(word); at >= 0; at = reason.indexOf(word, at + word.length))
      if (!DENIAL.test(reason.slice(0, at))) return true;
    return false;
  });
}

/** The same in words for who wrote the reason. */
export function describeDirection({ word, actual }: DirectionWarning): string {
  const figures = { up: '数字增加', down: '数字减少', flat: '与上年持平' }[actual];
  return `${figures}，原因里却写“${word}”，请核对`;
}
