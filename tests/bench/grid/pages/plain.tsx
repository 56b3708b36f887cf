import { createRoot } from 'react-dom/client';
import { FIELDS, sampleText } from './sample-lines.ts';

const INPUTS = 40;

/** Forty plain inputs: as little as a page that is typed into can do. */
function Page() {
  return (
    <div>
      {Array.from({ length: INPUTS }, (_, index) => {
        const field = FIELDS[index % FIELDS.length] ?? '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the inputs never change.
          <input key={index} data-cell={index} aria-label={`${index}`} defaultValue={sampleText(index, field)} />
        );
      })}
    </div>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<Page />);
