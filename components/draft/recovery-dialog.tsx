'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { useDraft, useRecovery } from './draft-hooks.ts';
import { changedSince, entryName } from './find-recovered.ts';
import type { RecoveredEntry, RecoveredForm } from './recovery.ts';
import { wordedEntry } from './recovery-words.ts';
import { spokenTime } from './spoken-time.ts';
import { useCodeNames } from './use-code-names.ts';

const CELL = 'border-b border-line px-2 py-1 text-left align-top';
/** Lines shown of one form: a paste has thousands, and nobody reads them all. */
const MOST_SHOWN = 200;

/** Shows what was typed in this browser and never saved, beside what the forms have now. */
export function RecoveryDialog() {
  const { forms, restore, discard } = useRecovery();
  const [putOff, setPutOff] = useState(false);
  const [kept, setKept] = useState<readonly RecoveredForm[]>([]);
  const [confirming, setConfirming] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (forms.length === 0) return null;
  const total = forms.reduce((sum, { entries }) => sum + entries.length, 0);
  if (putOff)
    return (
      <Button className="border-warning text-warning" onClick={() => setPutOff(false)}>
        {total} 处上次未保存的内容
      </Button>
    );
  const over = forms.reduce((sum, { entries }) => sum + entries.filter(changedSince).length, 0);
  const wanted = (form: RecoveredForm) => ({
    ...form,
    entries: form.entries.filter((entry) => !left.has(placeName({ form, entry }))),
  });
  const restoreAll = async (chosen: readonly RecoveredForm[]) => setKept(await restore(chosen.map(wanted)));
  const leave = (name: string, stays: boolean) => {
    const next = new Set(left);
    if (stays) next.add(name);
    else next.delete(name);
    setLeft(next);
  };
  return (
    <DialogFrame
      open
      wide
      onClose={() => setPutOff(true)}
      title="找回上次未保存的内容"
      about={`上次关闭页面时有 ${total} 处还没有保存，已留在本机。核对后恢复，恢复后会自动保存，也可以撤销。${over === 0 ? '' : `其中 ${over} 处后来又有人改过，已标黄：不想盖过的，请勾选“保留现在的”。`}`}
      foot={
        <>
          <Button look="quiet" onClick={() => setPutOff(true)}>
            稍后处理
          </Button>
          <Button
            className={confirming ? 'border-danger text-danger' : ''}
            onClick={() => (confirming ? void discard(forms) : setConfirming(true))}
          >
            {confirming ? `确定放弃全部 ${total} 处` : '全部放弃'}
          </Button>
          <Button look="primary" onClick={() => void restoreAll(forms)}>
            全部恢复
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {kept.length > 0 && (
          <Notice tone="warning">有的表现在不能修改，没有恢复。内容仍留在本机，待可以修改时再恢复。</Notice>
        )}
        {forms.map((form) => (
          <FormDifference
            key={form.id}
            form={form}
            left={left}
            onLeave={leave}
            onRestore={() => void restoreAll([form])}
            onDiscard={() => void discard([form])}
          />
        ))}
      </div>
    </DialogFrame>
  );
}

type Leaving = {
  /** Places whose present content stays, by their names. */
  left: ReadonlySet<string>;
  onLeave: (name: string, stays: boolean) => void;
};

function placeName({ form, entry }: { form: RecoveredForm; entry: RecoveredEntry }): string {
  return `${form.id} ${entryName(entry)}`;
}

function FormDifference(props: Leaving & { form: RecoveredForm; onRestore: () => void; onDiscard: () => void }) {
  const { form, left, onLeave, onRestore, onDiscard } = props;
  const { definition } = useDraft().form(form.key);
  const name = [definition.label, form.key.owner].filter(Boolean).join(' ');
  const more = form.entries.length - MOST_SHOWN;
  // What needs a decision is not to be missed below a long paste.
  const ordered = [...form.entries.filter(changedSince), ...form.entries.filter((entry) => !changedSince(entry))];
  return (
    <section aria-label={name}>
      <div className="flex flex-wrap items-center gap-2 pb-1">
        <h3 className="font-medium">{name}</h3>
        <span className="text-muted">{spokenTime(form.typedAt)} 填写</span>
        <span className="ml-auto flex gap-1">
          <Button className="h-7 px-2" aria-label={`放弃此表：${name}`} onClick={onDiscard}>
            放弃此表
          </Button>
          <Button className="h-7 px-2" aria-label={`恢复此表：${name}`} onClick={onRestore}>
            恢复此表
          </Button>
        </span>
      </div>
      <table className="w-full border-collapse text-grid">
        <thead>
          <tr className="text-muted">
            {['行', '栏', '现在', '我填的'].map((head) => (
              <th key={head} scope="col" className={`${CELL} font-normal`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, MOST_SHOWN).map((entry) => (
            <EntryLine key={entryName(entry)} {...{ entry, form, left, onLeave }} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="pt-1 text-muted">还有 {more} 处，恢复时一并恢复。</p>}
    </section>
  );
}

function EntryLine({ entry, form, left, onLeave }: Leaving & { entry: RecoveredEntry; form: RecoveredForm }) {
  const { definition } = useDraft().form(form.key);
  const names = useCodeNames();
  const { row, field, now, mine } = wordedEntry({ entry, definition, names });
  const over = changedSince(entry);
  const name = placeName({ form, entry });
  return (
    <tr className={over ? 'bg-warning-soft' : undefined}>
      <th scope="row" className={`${CELL} font-normal`}>
        {row}
      </th>
      <td className={CELL}>{field}</td>
      <td className={`${CELL} figures ${over ? 'text-warning' : 'text-muted'}`}>
        {now}
        {over && (
          <label className="flex items-center gap-1 whitespace-nowrap">
            <input
              type="checkbox"
              className="accent-accent"
              checked={left.has(name)}
              onChange={(event) => onLeave(name, event.target.checked)}
            />
            保留现在的
          </label>
        )}
      </td>
      <td className={`${CELL} figures font-medium`}>{mine}</td>
    </tr>
  );
}
