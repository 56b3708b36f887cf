import type { CompareRefusal, ListRefusal, OtherTemplate, ReadRefusal } from '#lib/exporters/workbook/index.ts';
import { describeBodyRefusal } from './body-refusal.ts';
import type { WorkerRefusal } from './job-process.ts';
import type { BodyRefusal } from './read-body.ts';
import type { RefusalAnswer } from './refusal-words.ts';
import type { Busy } from './turns.ts';

/** Why a template was neither made nor read. */
export type WorkbookRefusal =
  | ReadRefusal
  | ListRefusal
  | CompareRefusal
  | WorkerRefusal
  | Busy
  | { code: 'WORKBOOK_FAILED'; detail: string };

const DOWNLOAD = '请在这张表的页面上重新下载模板，把内容填进去再上传';

/** The refusal in words for the person who asked: what is wrong and what to do. */
export function workbookRefusalText(refusal: WorkbookRefusal): string {
  switch (refusal.code) {
    case 'TOO_LARGE':
      return `文件超过 ${megabytes(refusal.limit)} MB，请删去与填报无关的内容后再上传`;
    case 'ENCRYPTED':
      return '文件有密码，不能读取。请在 Excel 或 WPS 里取消密码，另存后再上传';
    case 'OLD_FORMAT':
      return '这是旧格式的 .xls 文件，请在 Excel 或 WPS 里另存为 .xlsx 后再上传';
    case 'NOT_XLSX':
      return '这不是 .xlsx 文件，请上传填好的模板';
    case 'DAMAGED':
      return `文件已损坏，不能读取。请用 Excel 或 WPS 打开并另存后再上传；打不开的，${DOWNLOAD}`;
    case 'MACROS':
      return '文件里有宏或嵌入的对象，不能接收。请另存为不带宏的 .xlsx 后再上传';
    case 'UNPACKS_TOO_LARGE':
      return `文件解压后超过 ${megabytes(refusal.limit)} MB，不能接收。${DOWNLOAD}`;
    case 'NO_TEMPLATE':
      return `这不是从本系统下载的模板。${DOWNLOAD}`;
    case 'COLUMNS_MISSING':
      return `文件里没有一张表含有这些列：${refusal.labels.join('、')}。请下载名单模板，把内容填进去再上传`;
    case 'OTHER_VERSION':
      return `这是旧版的模板。${DOWNLOAD}`;
    case 'IDS_LOST':
      return `“${refusal.sheet}”表里隐藏的第2行或第1列被删改了，认不出各列。${DOWNLOAD}`;
    case 'SECTIONS_LOST':
      return `文件里认不出${refusal.sections.map((name) => `“${name}”`).join('、')}：那张表被删掉了，或者它隐藏的第1列被改了。${DOWNLOAD}`;
    case 'TOO_MANY_ROWS':
      return `“${refusal.sheet}”表超过 ${refusal.limit} 行，请删去下面多余的行后再上传`;
    case 'OTHER_TEMPLATE':
      return otherTemplateText(refusal);
    case 'TIMED_OUT':
      return `文件在 ${refusal.seconds} 秒内没有处理完，已中止。请删去与填报无关的内容后再上传`;
    case 'WORKER_ENDED':
      return '文件太复杂，处理时内存不够，已中止。请删去与填报无关的内容后再上传';
    case 'BUSY':
      return `正在处理的文件较多（${refusal.waiting} 份在排队），请稍后重试`;
    case 'WORKBOOK_FAILED':
      return '模板未能处理，这是程序的问题，请联系系统管理员';
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function otherTemplateText({ differs, theirs }: OtherTemplate): string {
  switch (differs) {
    case 'year':
      return `这是 ${theirs.year} 年的模板，不能用在本年度。${DOWNLOAD}`;
    case 'form':
      return `这是另一张表的模板，不能用在这张表。请到对应的表里上传`;
    default:
      return `这是别的部门、单位或项目的模板（${theirs.owner || theirs.department}），不能用在这里。请到对应的单位或项目里上传`;
  }
}

/** The refusal as an answer: what the person can mend, what passes by waiting, and what is our own fault. */
export function describeWorkbookRefusal(refusal: WorkbookRefusal): RefusalAnswer {
  const { code } = refusal;
  const status = code === 'TOO_LARGE' ? 413 : code === 'BUSY' ? 503 : code === 'WORKBOOK_FAILED' ? 500 : 422;
  return { status, body: { code, message: workbookRefusalText(refusal) } };
}

/** Why the file itself was not taken in. */
export function describeUnreceived(refusal: BodyRefusal): RefusalAnswer {
  if (refusal.code !== 'BODY_TOO_LARGE') return describeBodyRefusal(refusal);
  return describeWorkbookRefusal({ code: 'TOO_LARGE', limit: refusal.limit });
}
