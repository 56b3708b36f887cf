'use client';

import type { ArguableFinding } from '#lib/core/screen/index.ts';

/** Findings that may stand, each with the reason for it: the reviewer reads them. */
export function ReasonFields(props: {
  arguable: readonly ArguableFinding[];
  given: Readonly<Record<string, string>>;
  onGive: (id: string, text: string) => void;
}) {
  const { arguable, given, onGive } = props;
  if (arguable.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="border-l-4 border-warning pl-2 font-medium">
        {arguable.length} 条提示可以改正，也可以说明理由后提交（审核人会看到）
      </legend>
      {arguable.map(({ id, message }) => (
        <label key={id} className="flex flex-col gap-1 pl-3">
          {message}
          <input
            value={given[id] ?? ''}
            onChange={(event) => onGive(id, event.target.value)}
            maxLength={2000}
            placeholder="理由"
            className="h-8 w-full rounded-sm border border-line-strong bg-surface px-2"
          />
        </label>
      ))}
    </fieldset>
  );
}
