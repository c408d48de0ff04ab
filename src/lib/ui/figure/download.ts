/** Hands a file to the reader under a name; nothing leaves the browser. */
export function download(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Revoked late, because some browsers start reading only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name out of readable parts, safe on every system. */
export function fileName(parts: readonly string[], extension: string): string {
	const stem = parts
		.map((part) =>
			part
				.normalize('NFC')
				.replace(/[^\p{L}\p{N}.-]+/gu, '-')
				.replace(/^-+|-+$/g, '')
		)
		.filter((part) => part !== '')
		.join('_');
	return `${stem}.${extension}`;
}
