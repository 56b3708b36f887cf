/** Ends the session and leaves for the sign-in page; where that fails the page stays, and the session with it. */
export async function signOut(): Promise<void> {
  const response = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (response.ok) window.location.assign('/sign-in');
  else window.alert('没有退出成功：服务器没有应答。请稍后再试，或关闭浏览器。');
}
