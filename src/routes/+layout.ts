/** Every page is a plain file, and lies in a folder of its own, so that any static host serves it. */
export const prerender = true;
export const trailingSlash = 'always';
