import { formatDay } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Storage } from '#lib/state/kept-state.ts';
import { filesOf, type KeptManifest } from '#lib/state/kept-manifest.ts';

/** The civil day, where the reader is, on which data were kept. */
export function keptDay(locale: Locale, { keptAt }: Pick<KeptManifest, 'keptAt'>): string {
	const at = new Date(keptAt);
	const part = (number: number) => String(number).padStart(2, '0');
	return formatDay(locale, `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`);
}

/** Bytes of what is kept on the device; 0 until they are known. */
export function keptBytes(storage: Storage | null, manifest: KeptManifest | null): number {
	const own = storage?.files.filter(
		({ name }) => manifest !== null && filesOf(manifest).some((file) => name.endsWith(file))
	);
	return (own ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
}
