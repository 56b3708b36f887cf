import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import { FIELDS, sampleText, wantedRows } from './sample-lines.ts';

type Values = { lines: Record<string, string>[] };

const HEIGHT = 32;
const defaultValues: Values = {
  lines: Array.from({ length: wantedRows() }, (_, row) =>
    Object.fromEntries(FIELDS.map((field) => [field, sampleText(row, field)])),
  ),
};

/** The same rows in the same virtual window, as fields of react-hook-form in the way its documentation shows. */
function Page() {
  const { control, getValues } = useForm<Values>({ defaultValues });
  const { fields } = useFieldArray({ control, name: 'lines' });
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: fields.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
  });
  Object.assign(window, {
    cellText: (row: string, field: string) => getValues().lines[Number(row.slice(1))]?.[field],
  });
  return (
    <div ref={scroller} style={{ height: '100vh', overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div key={fields[index]?.id} style={{ position: 'absolute', top: start, height: HEIGHT, display: 'flex' }}>
            {FIELDS.map((name) => (
              <Controller
                key={name}
                control={control}
                name={`lines.${index}.${name}`}
                render={({ field }) => (
                  <input {...field} data-cell={`${index}-${name}`} aria-label={name} style={{ width: 110 }} />
                )}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<Page />);
