/** Fewest and most characters of a password. */
export const LEAST_PASSWORD_LENGTH = 10;
export const MOST_PASSWORD_LENGTH = 128;

/** Kinds of characters, of which a password has at least `LEAST_KINDS`. */
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
const LEAST_KINDS = 3;

/** Names shorter than this are in too many passwords by chance. */
const NAME_TO_LOOK_FOR = 3;

/** Characters that must be left of a password when everything is taken out that people try first. */
const LEAST_OF_ONES_OWN = 5;

/** What people try first, here as elsewhere; lower case, and longer ones before those that they begin with. */
const HABITS = [
  ...[
    'password',
    'passwd',
    'passw0rd',
    'p@ssw0rd',
    'p@ssword',
    'admin@',
    'administrator',
    'admin',
    'manager',
    'welcome',
  ],
  ...['letmein', 'iloveyou', 'monkey', 'dragon', 'master', 'login', 'guest', 'root', 'test', 'user', 'hello', 'huawei'],
  ...['1q2w3e4r5t', '1q2w3e4r', 'q1w2e3r4', 'qazwsx', 'zaq12wsx', 'abc123'],
  ...['woaini', '5201314', '1314520', '1314', '520', 'mima', 'nihao', 'zhongguo', 'china', 'beijing', 'wuhan', 'hubei'],
  ...['caizhengju', 'caizheng', 'caiwu', 'yusuanke', 'yusuan', 'bumen', 'danwei', 'kuaiji', 'budget', 'finance'],
  ...['a123456', 'qq123456', 'aa123456', 'asd123', 'abcd1234', 'asdf1234', 'zxc123', 'qwe123'],
];

/** Rows and columns of the keyboard, and the alphabet: four neighbours or more, either way, are no secret. */
const ROWS = [
  ...['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()'],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '!qaz', '@wsx', '#edc', '$rfv', '%tgb', '^yhn', '&ujm'],
];
const NEIGHBOURS = 4;

/** What a password is to be, as people are told before they choose one. */
export const PASSWORD_RULES = [
  `至少 ${LEAST_PASSWORD_LENGTH} 个字符`,
  '大写字母、小写字母、数字、符号中至少三种',
  '不含用户名，不是常见的词、年份和连续的键',
  '与最近 5 次用过的都不同',
] as const;

/** What is wrong with a new password. */
export type PasswordProblem = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_KINDS' | 'CONTAINS_NAME' | 'COMMON';

/** The problems in words that follow 密码. */
export const PASSWORD_PROBLEMS: Record<PasswordProblem | 'USED_BEFORE', string> = {
  TOO_SHORT: `不足 ${LEAST_PASSWORD_LENGTH} 个字符`,
  TOO_LONG: `超过 ${MOST_PASSWORD_LENGTH} 个字符`,
  TOO_FEW_KINDS: '应含大写字母、小写字母、数字、符号中的至少三种',
  CONTAINS_NAME: '不能含有用户名',
  COMMON: '太常见，容易被猜到，请换一个',
  USED_BEFORE: '最近用过，请换一个',
};

/** Everything that is wrong with a new password by itself; whether it was used before is asked of the store. */
export function passwordProblems({ password, username }: { password: string; username: string }): PasswordProblem[] {
  const length = [...password].length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const plain = password.toLowerCase();
  const name = username.toLowerCase();
  const problems: [PasswordProblem, boolean][] = [
    ['TOO_SHORT', length < LEAST_PASSWORD_LENGTH],
    ['TOO_LONG', length > MOST_PASSWORD_LENGTH],
    ['TOO_FEW_KINDS', kinds < LEAST_KINDS],
    ['CONTAINS_NAME', name.length >= NAME_TO_LOOK_FOR && plain.includes(name)],
    ['COMMON', length <= MOST_PASSWORD_LENGTH && ofOnesOwn(plain).length < LEAST_OF_ONES_OWN],
  ];
  return problems.flatMap(([problem, found]) => (found ? [problem] : []));
}

/** What is left of a password without habits, days and years, runs of neighbouring keys and repetitions. */
function ofOnesOwn(plain: string): string {
  const without = HABITS.reduce((rest, habit) => rest.replaceAll(habit, ''), withoutRuns(plain));
  return without.replace(/(19|20)\d{2}((0?[1-9]|1[0-2])([0-2]?\d|3[01])?)?/g, '').replace(/(.)\1{2,}/gu, '$1');
}

function withoutRuns(plain: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].toReversed().join('')]);
  let rest = '';
  for (let at = 0; at < plain.length; ) {
    const run = Math.max(...rows.map((row) => runFrom({ text: plain, at, row })));
    if (run < NEIGHBOURS) rest += plain.charAt(at);
    at += run < NEIGHBOURS ? 1 : run;
  }
  return rest;
}

/** How many characters from a place on stand beside each other in a row. */
function runFrom({ text, at, row }: { text: string; at: number; row: string }): number {
  let length = 0;
  for (let end = at + 1; end <= text.length && row.includes(text.slice(at, end)); end += 1) length = end - at;
  return length;
}
