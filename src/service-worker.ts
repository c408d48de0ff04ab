/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the app itself (pages, code, engine, demo) in the browser after one visit, so that it works
 * without a network from then on. Never sees or keeps anybody's data: those never travel by request.
 */
import { base, build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;
const shelf = `sujuva-${version}`;
const PATIENCE_MS = 4000;

/** Code and engine first: whoever leaves early has those at least in the browser's own cache. */
const kept = [...prerendered, ...build, ...files];

worker.addEventListener('install', (event) => {
	event.waitUntil(keep());
});

async function keep(): Promise<void> {
	const cache = await caches.open(shelf);
	const first = new Set(kept);
	const rest = (await partsOfWorkers()).filter((path) => !first.has(path));
	await cache.addAll([...first, ...rest]);
}

/** What workers load when they need it: Kit lists their first files only, the manifest of the site all of them. */
async function partsOfWorkers(): Promise<string[]> {
	const listed = await fetch(`${base}/manifest.json`);
	const names = Object.keys((await listed.json()) as Record<string, string>);
	return names.filter((name) => name.includes('/workers/')).map((name) => `${base}/${name}`);
}

worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOlder().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const own = new URL(request.url).origin === worker.location.origin;
	if (!own || request.method !== 'GET') return;
	event.respondWith(request.mode === 'navigate' ? page(request) : asset(request));
});

async function forgetOlder(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names
			.filter((name) => name.startsWith('sujuva-') && name !== shelf)
			.map((name) => caches.delete(name))
	);
}

/** A page from the network while there is one, so that a new version is seen at once; else the kept one. */
async function page(request: Request): Promise<Response> {
	try {
		return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
	} catch (failure) {
		const { pathname } = new URL(request.url);
		const cache = await caches.open(shelf);
		const found = (await cache.match(pathname)) ?? (await cache.match(`${pathname}/`));
		if (found) return found;
		throw failure;
	}
}

/** Files are named by their content: a kept one is never stale. */
async function asset(request: Request): Promise<Response> {
	const cache = await caches.open(shelf);
	return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
