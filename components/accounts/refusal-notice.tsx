import { Notice } from '#components/ui/notice.tsx';

type Refusal = { message: string; errors: readonly { path: string; message: string }[] };

/** Why something was refused; of several mistakes each one. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  if (refusal === undefined) return null;
  const { message, errors } = refusal;
  return (
    <Notice tone="error">
      <p>{message}</p>
      {errors.length > 1 && (
        <ul className="mt-1 list-disc pl-5">
          {errors.map((error) => (
            <li key={`${error.path} ${error.message}`}>{error.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
