/** Thresholds on offer: a shown count is about at least so many distinct clients (domain.md 8.2). */
export const thresholds = [3, 5, 10] as const;
export type Threshold = (typeof thresholds)[number];

/** The threshold where nobody chose one. */
export const defaultThreshold: Threshold = 5;

/** The gate's setting: a threshold, or 0 while small counts are shown on purpose. */
export type Setting = Threshold | 0;

/** The threshold a text names ("3", "5", "10"), null for anything else. */
export function parseThreshold(text: string): Threshold | null {
	return thresholds.find((threshold) => String(threshold) === text) ?? null;
}
