/**
 * Headers a host should send with every answer, because a page cannot set them for itself.
 * README's "Serving it" shows this list, and the project's own server sends it.
 * @type {Readonly<Record<string, string>>}
 */
export const headers = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': [
		'camera',
		'display-capture',
		'geolocation',
		'microphone',
		'midi',
		'payment',
		'serial',
		'usb'
	]
		.map((feature) => `${feature}=()`)
		.join(', ')
};

/** How long an answer may be kept: files of this folder are named by their content, so a kept one is never stale. */
export const caching = {
	folder: '_app/immutable/',
	inside: 'public, max-age=31536000, immutable',
	elsewhere: 'no-cache'
};

/** @param {string} path from the site's root, without a leading slash */
export const cacheControl = (path) =>
	path.startsWith(caching.folder) ? caching.inside : caching.elsewhere;
