/** How many of the heaviest ids are looked at: more dummies than that in one file are not met. */
const heaviestIds = 11;
const leastEvents = 200;
const leastClients = 20;
const leastOfOne = 30;
const leastShare = 0.01;
const times = 10;

/** Events by client id in a whole file. */
export interface ClientLoad {
	/** Events with a client id, and different ids. */
	readonly events: number;
	readonly clients: number;
	/** Events of the `heaviestIds` ids with most of them, the largest first. */
	readonly heaviest: readonly number[];
}

/**
 * How many of the heaviest ids hold a share of the events that no person can have, whatever they say: over 1 % of all,
 * 30 events or more, and over ten times those of the eleventh heaviest (the lightest known where there are fewer). The
 * eleventh, not the second: several dummies in one file must not hide each other, and among people who use services most
 * the first has some times the eleventh's events, never ten. Under 200 events or 20 clients nobody can tell: a person may
 * well hold a tenth of a small file.
 */
export function dominantClients({ events, clients, heaviest }: ClientLoad): number {
	if (events < leastEvents || clients < leastClients) return 0;
	const usual = heaviest.slice(0, heaviestIds).at(-1) ?? 0;
	const found = heaviest.findIndex(
		(own) => own <= leastShare * events || own < leastOfOne || own <= times * usual
	);
	return found < 0 ? 0 : found;
}
