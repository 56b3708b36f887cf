import type { ReadingRefusal } from '#lib/readers/index.ts';
import type { WorkerRefusal } from './job-process.ts';
import type { RefusalAnswer } from './refusal-words.ts';
import type { Busy } from './turns.ts';

/** Why a report was not examined; `prior` where it is last year's that cannot be read. */
export type ExaminationRefusal =
  | (ReadingRefusal & { prior?: true })
  | WorkerRefusal
  | Busy
  | { code: 'NOT_A_REPORT' }
  | { code: 'EXAMINATION_FAILED'; detail: string };

const MEGABYTE = 1024 * 1024;
const PASSWORDS = {
  pdf: '文件有打开密码，不能读取。请去掉密码后另存，再上传',
  office: '文件有密码，不能读取。请在 Word、Excel 或 WPS 里取消密码，另存后再上传',
  zip: '压缩包有密码，不能读取。请解压后上传里面的报告',
};
const NO_TEXT = {
  pdf: 'PDF 里没有文字，是扫描件或图片。请换一份文字版；只有扫描件的，先用文字识别软件转成文字',
  docx: 'Word 文件里没有文字。请核对是不是要读的报告',
  xlsx: '工作簿里没有可见的内容。请核对是不是要读的报告',
  html: '网页里没有文字。请打开网页核对，或把文字复制后粘贴',
  txt: '文件里没有文字。请核对是不是要读的报告',
};

/** The refusal in words for the person who asked: what is wrong and what to do. */
export function examinationRefusalText(refusal: ExaminationRefusal): string {
  return 'prior' in refusal && refusal.prior ? `上年报告：${textOf(refusal)}` : textOf(refusal);
}

function textOf(refusal: ExaminationRefusal): string {
  switch (refusal.code) {
    case 'EMPTY':
      return '文件是空的。请核对文件，再重新上传';
    case 'TOO_LARGE':
      return `文件超过 ${refusal.limit / MEGABYTE} MB，不能接收。请删去图片，或只上传报告正文和附表`;
    case 'OTHER_KIND':
      return `这是${refusal.kind}，不能读取。${refusal.way}`;
    case 'UNKNOWN_ENCODING':
      return '认不出文件的格式或文字编码。请上传 PDF、Word（.docx）、Excel（.xlsx）、网页或 UTF-8、GB18030 编码的文本';
    case 'PASSWORD':
      return PASSWORDS[refusal.kind];
    case 'TOO_MANY_PAGES':
      return `PDF 有 ${refusal.pages} 页，超过 ${refusal.limit} 页。请只上传部门预算的报告`;
    case 'NO_TEXT':
      return NO_TEXT[refusal.kind];
    case 'DAMAGED':
      return '文件已损坏，不能读取。请重新下载或另存后再上传';
    case 'ENCRYPTED':
      return PASSWORDS.zip;
    case 'UNPACKS_TOO_LARGE':
      return `文件解压后超过 ${refusal.limit / MEGABYTE} MB，不能接收。请删去图片后另存，再上传`;
    case 'TIMED_OUT':
      return `文件在 ${refusal.seconds} 秒内没有读完，已中止。请只上传报告正文和附表`;
    case 'WORKER_ENDED':
      return refusal.memory
        ? '文件太复杂，读取时内存不够，已中止。请只上传报告正文和附表'
        : '体检被中断，没有完成。请重试；再次中断的，请联系系统管理员';
    case 'BUSY':
      return `正在读取的文件较多（${refusal.waiting} 份在排队），请稍后重试`;
    case 'NOT_A_REPORT':
      return '文件里没有部门预算的表格和说明，不像公开的部门预算报告。请核对是不是传错了文件';
    case 'EXAMINATION_FAILED':
      return '读取没有完成，这是程序的问题，请联系系统管理员';
  }
}

/** The refusal as an answer: what the person can mend, what passes by waiting, and what is our own fault. */
export function describeExaminationRefusal(refusal: ExaminationRefusal): RefusalAnswer {
  const { code } = refusal;
  const passing = code === 'BUSY' || (code === 'WORKER_ENDED' && !refusal.memory);
  const status = code === 'TOO_LARGE' ? 413 : passing ? 503 : code === 'EXAMINATION_FAILED' ? 500 : 422;
  return { status, body: { code, message: examinationRefusalText(refusal) } };
}
