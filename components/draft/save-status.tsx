'use client';

import { Button } from '#components/ui/button.tsx';
import { useDraft, useSaveStatus } from './draft-hooks.ts';
import type { SaveStatus as Status } from './save-state.ts';
import { timeOfDay } from './spoken-time.ts';

const TONES: Readonly<Record<Status['state'], string>> = {
  saved: 'text-muted',
  saving: 'text-muted',
  unsaved: 'text-muted',
  offline: 'text-warning',
  conflict: 'text-warning',
  'signed-out': 'text-danger',
  refused: 'text-danger',
};

/** How it stands with saving, in words. */
export function saveWords(status: Status): string {
  const { state, savedAt, message = '', journal } = status;
  const kept = journal ? '，改动已留在本机' : '';
  switch (state) {
    case 'saved':
      return savedAt === undefined ? '没有未保存的改动' : `已保存 ${timeOfDay(savedAt)}`;
    case 'saving':
      return '正在保存…';
    case 'unsaved':
      return '有改动，停顿后自动保存';
    case 'offline':
      return `尚未保存：${message || '网络已断开'}${kept}`;
    case 'conflict':
      return '有内容与他人同时修改，请选择';
    case 'signed-out':
      return `登录已失效，尚未保存${kept}`;
    case 'refused':
      return `没有保存：${message}${kept}，可以修改时点“重试”`;
  }
}

/** Where nobody should be told with each keystroke: only what needs a person, and the time of the last save, is read out. */
function readOut(status: Status): string {
  return status.state === 'unsaved' || status.state === 'saving' ? '' : saveWords(status);
}

/** 已保存 14:03:22, or why not, with a button where one can try again. */
export function SaveStatus() {
  const status = useSaveStatus();
  const draft = useDraft();
  const stuck = status.state === 'offline' || status.state === 'refused';
  return (
    <div className={`flex min-w-0 flex-wrap items-center gap-2 ${TONES[status.state]}`}>
      <span className="figures" aria-hidden="true">
        {saveWords(status)}
      </span>
      <span role="status" className="sr-only">
        {readOut(status)}
      </span>
      {status.journal === false && <span className="text-warning">此浏览器不能留底，请等显示“已保存”后再关闭页面</span>}
      {stuck && (
        <Button look="plain" className="h-7 px-2" onClick={draft.save}>
          重试
        </Button>
      )}
    </div>
  );
}
