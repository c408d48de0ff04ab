import type { CopiedTable } from './table-copy.ts';

/** Whether the browser takes pictures and tables to the clipboard; not on an address without encryption. */
export const hasClipboard = (): boolean =>
	typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';

/** Puts a picture on the clipboard. The promise goes in unawaited: browsers want the asking inside the click. */
export function copyPicture(picture: Promise<Blob>): Promise<void> {
	return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

/** Puts a table on the clipboard, as text and as HTML. */
export function copyTable({ plain, html }: CopiedTable): Promise<void> {
	const blob = (type: string, text: string) => new Blob([text], { type });
	return navigator.clipboard.write([
		new ClipboardItem({
			'text/plain': blob('text/plain', plain),
			'text/html': blob('text/html', html)
		})
	]);
}
