import type { PrivateText } from './private-text.ts';

/** Single surnames, most frequent first, without those that begin everyday words of budgets more often than names. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦阮童岳裴祝左辛耿瞿闵柳游',
);
const DOUBLE_SURNAMES = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '慕容', '夏侯'];

/** What people are called by, and not their names: posts, offices, and what forms hold where nobody was written. */
const NO_NAME =
  /[某*×Xx]|经办|项目|负责|财务|会计|出纳|主任|管理|业务|综合|同志|[科处室局办站部所厅院校司镇乡村区市县街组队]|中心|单位|部门|公司|领导|电话|联系|[长员人]$/;

/** Who is asked for where a person's name stands. */
const ASKED = '(?:联系人|负责人|经办人|填报人|填表人|制表人|审核人|复核人|法定代表人|法人代表|收款人|户主|受益人)';
const LABEL = new RegExp(ASKED);
const IN_WORDS = new RegExp(`${ASKED}(?:姓名)?\\s*[：:]\\s*([\\u4e00-\\u9fa5·]{2,12})`, 'g');
/** Where a name in running words ends at the latest. */
const AFTER_NAME = /(?:电话|手机|联系|同志|先生|女士|职务|身份|邮箱|地址|账号|科长|主任|局长|处长|股长).*$/;

/**
 * Names of people in a text: where a form asks for one (`label`), or after 联系人：, 负责人： and the like. Careful: what may
 * as well be an office or a post is none, so somebody has to look at what is found, and may find more.
 */
export function findNames({ text, label }: { text: string; label?: string | undefined }): string[] {
  const asked = label !== undefined && LABEL.test(label) ? text.split(/[\s、，,;；/（）()：:\d-]+/) : [];
  const inWords = [...text.matchAll(IN_WORDS)].map(([, words = '']) => words.replace(AFTER_NAME, ''));
  return [...new Set([...asked, ...inWords].filter(isName))];
}

function isName(word: string): boolean {
  if (NO_NAME.test(word) || !/^[\u4e00-\u9fa5·]{2,4}$/.test(word)) return false;
  if (DOUBLE_SURNAMES.some((surname) => word.startsWith(surname))) return word.length >= 3;
  return word.length <= 3 && SURNAMES.has(word[0] ?? '');
}

/** What is printed instead of a name that is not published: the surname and no more. */
function maskName(name: string): string {
  const surname = DOUBLE_SURNAMES.find((known) => name.startsWith(known)) ?? name.slice(0, 1);
  return `${surname}${'*'.repeat(Math.max(1, name.length - surname.length))}`;
}

/** Names out of what somebody listed; a single character is none, for it would be hidden everywhere. */
export function listedNames(list: string): string[] {
  return [...new Set(list.split(/[\s、，,;；]+/).filter((name) => name.length > 1))];
}

/** Where names that are hidden stand in a text, in its order; where one begins like another, the longer one. */
export function findHidden({ text, names }: { text: string; names: readonly string[] }): PrivateText[] {
  const found: PrivateText[] = [];
  for (const name of names.toSorted((a, b) => b.length - a.length))
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      if (found.some((other) => other.from < to && from < other.to)) continue;
      found.push({ kind: 'name', from, to, written: name, masked: maskName(name) });
    }
  return found.sort((a, b) => a.from - b.from);
}
