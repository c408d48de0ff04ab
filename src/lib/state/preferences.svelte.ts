import { defaultLocale, isLocale, type Locale } from '#lib/i18n/locale.ts';

/** `system` follows the reader's device. */
export type Theme = 'system' | 'light' | 'dark';

const localeKey = 'sujuva.locale';
const themeKey = 'sujuva.theme';

/** What the reader chose for this browser: language and theme. Nothing about data is kept. */
export class Preferences {
	#locale = $state.raw<Locale>(defaultLocale);
	#theme = $state.raw<Theme>('system');

	get locale(): Locale {
		return this.#locale;
	}

	get theme(): Theme {
		return this.#theme;
	}

	/** Takes up what was chosen earlier; called once in the browser, after hydration. */
	restore(): void {
		const locale = remembered(localeKey);
		if (isLocale(locale)) this.setLocale(locale);
		const theme = remembered(themeKey);
		if (theme === 'light' || theme === 'dark') this.#theme = theme;
	}

	setLocale(locale: Locale): void {
		this.#locale = locale;
		document.documentElement.lang = locale;
		remember(localeKey, locale);
	}

	setTheme(theme: Theme): void {
		this.#theme = theme;
		if (theme === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = theme;
		remember(themeKey, theme);
	}
}

function remembered(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function remember(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// A browser that forbids storage loses the choice at the next visit, nothing more.
	}
}
