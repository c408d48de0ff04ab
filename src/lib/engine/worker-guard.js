// Runs in the engine's worker before the engine's own code: from here on nothing in the worker
// can reach another origin, whatever SQL asks for.
(() => {
	const { origin } = self.location;
	const ownFetch = self.fetch.bind(self);
	const unneeded = [
		'WebSocket',
		'WebSocketStream',
		'WebTransport',
		'EventSource',
		'Worker',
		'SharedWorker',
		'caches'
	];

	/** A request that nobody may make. The engine breaks its own memory when there is no such class. */
	class NoRequest {
		status = 403;
		response = null;
		open() {}
		setRequestHeader() {}
		send() {}
		getResponseHeader() {
			return null;
		}
	}

	/** @type {(input: RequestInfo | URL, init?: RequestInit) => Promise<Response>} */
	const fetchOwn = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, self.location.href);
		if (url.origin !== origin) throw new TypeError(`foreign fetch refused: ${url.origin}`);
		return ownFetch(input, { ...init, mode: 'same-origin' });
	};

	/** @type {(name: string, value: unknown) => void} */
	const replace = (name, value) => {
		for (let scope = self; scope; scope = Object.getPrototypeOf(scope))
			Reflect.deleteProperty(scope, name);
		Object.defineProperty(self, name, { value });
	};

	for (const name of unneeded) replace(name, undefined);
	replace('XMLHttpRequest', NoRequest);
	replace('fetch', fetchOwn);

	// The engine's bundle drops a failed download on the floor; raised here it reaches the page.
	self.addEventListener('unhandledrejection', ({ reason }) => {
		throw reason;
	});
})();
