/** The one member of jsdom that tests use; the package brings no types. */
declare module 'jsdom' {
	export class JSDOM {
		constructor(html: string, options?: { readonly contentType: string });
		readonly window: Window & { readonly document: Document };
	}
}
