import type { PdfRefusal } from '#lib/exporters/pdf/index.ts';
import type { RenderingFailed } from './report-protocol.ts';
import type { ThreadRefusal } from './report-thread.ts';

/**
 * Why there is no report: a character that no face has, a document that cannot be set, the time was up, the worker
 * ended under the job, or too many (`waiting`) wait already.
 */
export type ReportRefusal = PdfRefusal | RenderingFailed | ThreadRefusal | { code: 'BUSY'; waiting: number };

/** The refusal in words for the person who asked: what is wrong and what to do. */
export function reportRefusalText(refusal: ReportRefusal): string {
  switch (refusal.code) {
    case 'MISSING_GLYPHS':
      return `报告字体中没有这些字符：${refusal.characters.join(' ')}。请在填报内容中改用其他字符后重新生成。`;
    case 'TYPESETTING_FAILED':
    case 'RENDERING_FAILED':
      return `报告未能生成，这是程序的问题，请把以下内容告知管理员：${refusal.detail}`;
    case 'TIMED_OUT':
      return `报告在${refusal.seconds}秒内没有生成完，已中止。请稍后重试。`;
    case 'WORKER_ENDED':
      return `生成报告的进程意外结束（${refusal.detail}）。请重试。`;
    case 'BUSY':
      return `正在生成的报告较多（${refusal.waiting}份在排队），请稍后重试。`;
  }
}
