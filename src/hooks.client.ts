import type { ClientInit } from '@sveltejs/kit';
import { intoFragment, mendedFragment } from '#lib/scope/fragment.ts';

/**
 * Takes an old link's scope out of the query before the router, or anything else, has read the address, so that
 * neither a reload nor a link followed tells a server what somebody looks at; and mends a fragment that the router
 * could not decode.
 */
export const init: ClientInit = () => {
	const address = intoFragment(new URL(location.href));
	if (address !== null) history.replaceState(history.state, '', address);
	const mended = mendedFragment(location.hash);
	if (mended !== null) history.replaceState(history.state, '', mended);
};
