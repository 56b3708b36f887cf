'use client';

/** Files that a published report may come as. */
const KINDS = '.pdf,.docx,.xlsx,.html,.htm,.txt';

/** Asks for a published report as a file, picked or dropped. */
export function ReportFileField(props: {
  label: string;
  hint: string;
  file: File | undefined;
  onFile: (file: File | undefined) => void;
}) {
  const { label, hint, file, onFile } = props;
  return (
    <label
      className="grid gap-1 border border-line bg-surface p-3 has-focus-visible:outline-2 has-focus-visible:outline-accent"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [dropped] = event.dataTransfer.files;
        if (dropped !== undefined) onFile(dropped);
      }}
    >
      <span className="font-medium">{label}</span>
      <span className="text-muted">{hint}</span>
      <span className="flex flex-wrap items-center gap-2">
        <input
          type="file"
          accept={KINDS}
          className="max-w-full file:mr-3 file:h-8 file:rounded-sm file:border file:border-line file:bg-surface file:px-3 file:text-accent"
          onChange={(event) => onFile(event.target.files?.[0])}
        />
        {file !== undefined && <span className="min-w-0 break-all">已选 {file.name}</span>}
      </span>
    </label>
  );
}
