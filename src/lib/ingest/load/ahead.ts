/** The same items, each asked for while the one before is being worked on. */
export async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
	const iterator = items[Symbol.asyncIterator]();
	let next = iterator.next();
	try {
		for (;;) {
			const { done, value } = await next;
			if (done) return;
			next = iterator.next();
			// Its failure is heard when its turn comes, or not at all when the load stops before.
			next.catch(() => undefined);
			yield value;
		}
	} finally {
		await iterator.return?.();
	}
}
