// Runs in the engine's worker after its guard: loads the engine's bundle, and lets no other script in.
// The worker inherits the page's Trusted Types and makes the one policy they leave, for that one address.
(() => {
	/** @type {{ sujuva?: { policy: string; bundle: string }; trustedTypes?: any }} */
	const scope = self;
	const { policy = '', bundle = '' } = scope.sujuva ?? {};
	delete scope.sujuva;
	const trusted = scope.trustedTypes?.createPolicy(policy, {
		createScriptURL: (/** @type {string} */ url) => {
			if (url !== bundle) throw new TypeError(`no script of the engine: ${url}`);
			return url;
		}
	});
	importScripts(trusted?.createScriptURL(bundle) ?? bundle);
	Object.assign(self, { importScripts: undefined });
})();
