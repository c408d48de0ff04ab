/**
 * Circles of imports: each as the files that reach one another, in alphabetical order.
 * @param {ReadonlyMap<string, readonly string[]>} imports files a file imports, type-only imports included
 * @returns {string[][]}
 */
export function circles(imports) {
	const reach = new Map([...imports.keys()].map((file) => [file, reachable(imports, file)]));
	const found = new Map();
	for (const [file, reached] of reach) {
		if (!reached.has(file)) continue;
		const circle = [...reached].filter((other) => reach.get(other)?.has(file)).sort();
		found.set(circle.join('\n'), circle);
	}
	return [...found.values()];
}

/** @param {ReadonlyMap<string, readonly string[]>} imports @param {string} from */
function reachable(imports, from) {
	const reached = new Set();
	const waiting = [...(imports.get(from) ?? [])];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (reached.has(file)) continue;
		reached.add(file);
		waiting.push(...(imports.get(file) ?? []));
	}
	return reached;
}
