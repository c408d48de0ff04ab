import address from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** Names under which readers of a picture may have the font, or one like it. */
export const fontStack = "'Inter Variable', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

let rule: Promise<string> | null = null;

/**
 * The page's font as a rule that a picture carries with it (65 kB); empty where it cannot be fetched: a picture in
 * another font is better than none.
 */
export function fontRule(): Promise<string> {
	rule ??= fetched().catch(() => {
		rule = null;
		return '';
	});
	return rule;
}

async function fetched(): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`font: ${response.status}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return (
		"@font-face{font-family:'Inter Variable';font-style:normal;font-weight:100 900;" +
		`src:url(data:font/woff2;base64,${btoa(text)}) format('woff2')}`
	);
}
