// Runs in the engine's worker after its guard: loads the engine's bundle, and lets no other script in.
// The worker inherits the page's Trusted Types and makes the one policy they leave, for that one address.
(() => {
	const scope = /** @type {any} */ (self);
	/** @type {{ policy: string; bundle: string }} */
	const { policy, bundle } = scope.sujuva;
	delete scope.sujuva;
	/** @type {(url: string) => string} */
	const createScriptURL = (url) => {
		if (url !== bundle) throw new TypeError(`no script of the engine: ${url}`);
		return url;
	};
	const trusted = scope.trustedTypes?.createPolicy(policy, { createScriptURL });
	scope.importScripts(trusted?.createScriptURL(bundle) ?? bundle);
	scope.importScripts = undefined;
})();
