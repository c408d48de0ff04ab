/** The `q` quantile (0-1) of values by linear interpolation (type 7, R's default); null of none. Order does not matter. */
export function sampleQuantile(values: readonly number[], q: number): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * q;
	const below = sorted[Math.floor(place)]!;
	return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
}
