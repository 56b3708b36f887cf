'use client';

import type { ArguableFinding } from '#lib/core/screen/index.ts';

type Props = {
  arguable: readonly ArguableFinding[];
  given: Readonly<Record<string, string>>;
  onGive: (id: string, text: string) => void;
};

/** Findings that may stand, each with the reason for it: the reviewer reads them. Those of one kind can share a reason. */
export function ReasonFields({ arguable, given, onGive }: Props) {
  if (arguable.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="border-l-4 border-warning pl-2 font-medium">
        {arguable.length} 条提示可以改正，也可以说明理由后提交（审核人会看到）
      </legend>
      {arguable.map((finding) => (
        <ReasonField
          key={finding.id}
          finding={finding}
          reason={given[finding.id] ?? ''}
          alike={arguable.filter(({ id, rule }) => rule === finding.rule && (given[id] ?? '').trim() === '')}
          onGive={onGive}
        />
      ))}
    </fieldset>
  );
}

type FieldProps = Pick<Props, 'onGive'> & {
  finding: ArguableFinding;
  reason: string;
  /** Findings of the same rule that have no reason yet. */
  alike: readonly ArguableFinding[];
};

function ReasonField({ finding, reason, alike, onGive }: FieldProps) {
  const shares = reason.trim() !== '' && alike.length > 0;
  return (
    <div className="flex flex-col gap-1 pl-3">
      <label className="flex flex-col gap-1">
        {finding.message}
        <input
          value={reason}
          onChange={(event) => onGive(finding.id, event.target.value)}
          maxLength={2000}
          placeholder="理由"
          className="h-8 w-full rounded-sm border border-line-strong bg-surface px-2"
        />
      </label>
      {shares && (
        <button
          type="button"
          onClick={() => {
            for (const { id } of alike) onGive(id, reason);
          }}
          className="self-start text-accent hover:underline"
        >
          其余 {alike.length} 条同类提示也用这条理由
        </button>
      )}
    </div>
  );
}
