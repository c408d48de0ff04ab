/**
 * Text as headers and values are compared: lower case, åäö as aao, other accents dropped, and nothing
 * but letters and digits (domain.md 9.5).
 */
export function foldHeader(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
}
