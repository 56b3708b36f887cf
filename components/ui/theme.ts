/** How the pages look: as the system says, or always light or dark. */
export const THEMES = { system: '跟随系统', light: '浅色', dark: '深色' } as const;

export type Theme = keyof typeof THEMES;

/** The cookie that remembers the choice: the server reads it, so that a page never flashes in the other colours. */
export const THEME_COOKIE = 'theme';

const A_YEAR_IN_SECONDS = 31_536_000;

/** The theme that a cookie's value stands for; the system's where there is none. */
export function themeOf(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Changes the look of the page at once and remembers it in this browser. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers that still serve offices.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
}
