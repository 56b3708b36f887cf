/** Whether who asks says that it has what the tag stands for: then nothing is sent again. */
export function hasAlready({ request, etag }: { request: Request; etag: string }): boolean {
  const known = request.headers.get('if-none-match');
  return known?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag.replace(/^W\//, '')) ?? false;
}
