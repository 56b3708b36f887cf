import { cookies } from 'next/headers';
import { THEME_COOKIE, type Theme, themeOf } from '#components/ui/theme.ts';

/** The look that this browser's user chose last. */
export async function rememberedTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}
