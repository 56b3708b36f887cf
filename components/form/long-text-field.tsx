'use client';

import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { useTyping } from './use-typing.ts';

/** Text of several lines; the box grows with it. */
export function LongTextField(props: ControlProps) {
  const { binding, invalid } = props;
  const typing = useTyping({ text: binding.text, onText: binding.type });
  return (
    <div className="grid">
      {/* Lies under the box with the same text and so makes it as high as the text needs. */}
      <div
        aria-hidden="true"
        className="invisible col-start-1 row-start-1 min-h-16 px-2 py-1 break-words whitespace-pre-wrap"
      >
        {`${typing.value} `}
      </div>
      <textarea
        rows={2}
        className={`col-start-1 row-start-1 resize-none overflow-hidden py-1 ${inputClass({ invalid })}`}
        {...inputAttributes(props)}
        {...typing}
      />
    </div>
  );
}
