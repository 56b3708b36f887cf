/** Columns of an indicator's line, by how many earlier years stand in it; one field under the other on a phone. */
export function rowColumns(years: number): string {
  return years === 0
    ? 'grid-cols-[1.5rem_1fr_2.25rem] @max-4xl:[&>div]:col-start-2 @4xl:grid-cols-[1.5rem_9rem_minmax(8rem,1fr)_16rem_9rem_4.5rem]'
    : 'grid-cols-[1.5rem_1fr_2.25rem] @max-4xl:[&>div]:col-start-2 @4xl:grid-cols-[1.5rem_8.5rem_minmax(8rem,1fr)_7.5rem_7.5rem_14rem_7rem_4.5rem]';
}
