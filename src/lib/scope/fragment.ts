import { scopeKeys } from './codec.ts';

/** What an address keeps from every server: its fragment, with its sign; empty when there is nothing to keep. */
export type Fragment = '' | `#${string}`;

/** A definition parameter: `<metric>.<param>`. */
const paramKey = /^[a-z]+(-[a-z]+)*\.[a-z]+(_[a-z]+)*$/;

/** The parameters a fragment stands for; `hash` is with or without its sign, and may be broken by hand. */
export function readFragment(hash: string): URLSearchParams {
	return new URLSearchParams(hash.replace(/^#/, ''));
}

/** The fragment of parameters; always well-formed, so that nothing that decodes it can stumble. */
export function writeFragment(params: URLSearchParams): Fragment {
	return params.size === 0 ? '' : `#${params.toString()}`;
}

/**
 * A fragment as it must be for all that decode it, the router among them: null where it is so already. What is broken
 * by hand, or by a program that cut an address short, is read as well as it can be and written anew.
 */
export function mendedFragment(hash: string): Fragment | null {
	return decoded(hash) === null ? writeFragment(readFragment(hash)) : null;
}

/** Null where it cannot be decoded. The value must be used: the bundler drops a call made only to see it throw. */
function decoded(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

/**
 * An address of the time when scope, rule and definitions stood in the query, with them moved to the fragment; what
 * the fragment already says holds, other keys of the query stay. Null when there is nothing to move.
 */
export function intoFragment(address: URL): URL | null {
	const query = new URLSearchParams(address.search);
	const fragment = readFragment(address.hash);
	const said = new Set(fragment.keys());
	const moved = [...query].filter(([key]) => isOurs(key));
	if (moved.length === 0) return null;
	for (const [key, value] of moved) {
		query.delete(key);
		if (!said.has(key)) fragment.append(key, value);
	}
	const next = new URL(address);
	next.search = query.toString();
	next.hash = writeFragment(fragment);
	return next;
}

function isOurs(key: string): boolean {
	return scopeKeys.includes(key) || key === 'rule' || paramKey.test(key);
}
