import type { PublicationView } from '#lib/core/screen/index.ts';

/** The files that everybody can take away once the report is published. */
export function OfferedFiles({ files }: Pick<PublicationView, 'files'>) {
  return (
    <section aria-labelledby="files-title" className="mt-4 pb-6">
      <h2 id="files-title" className="font-medium">
        发布后提供下载的文件
      </h2>
      <ul>
        {files.map(({ file, name, use }) => (
          <li key={file} className="flex flex-wrap gap-x-4 border-t border-line py-1">
            <span className="w-24">{name}</span>
            <span className="text-muted">{use}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
