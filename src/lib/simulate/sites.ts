import { countyUnits, type Unit, type UnitId } from './county.ts';

/** A unit as the export names it: one of the places where a unit of the county works. */
export interface Site {
	readonly id: string;
	readonly name: string;
	readonly unit: Unit;
}

/** The fewest units a county has. */
export const leastUnits = countyUnits.length;

/**
 * The places of a county of `count` units (at least `leastUnits`): so many of each kind of unit that they are as
 * even as can be. All places of a kind keep limits equally often; each client goes to one place of a kind, always the same.
 */
export class Sites {
	readonly all: readonly Site[];
	readonly #byUnit = new Map<UnitId, readonly Site[]>();

	constructor(count = leastUnits) {
		for (const [index, unit] of countyUnits.entries()) {
			const places = Math.floor((count - index - 1) / countyUnits.length) + 1;
			this.#byUnit.set(
				unit.id,
				Array.from({ length: places }, (_, place) => siteOf(unit, place))
			);
		}
		this.all = [...this.#byUnit.values()].flat();
	}

	/** Every place of a kind of unit. */
	of(unit: UnitId): readonly Site[] {
		return this.#byUnit.get(unit) as readonly Site[];
	}

	/** The place of a kind of unit that serves the client, or the event without one, of a running number. */
	serving(unit: UnitId, number: number): Site {
		const places = this.of(unit);
		return places[number % places.length] as Site;
	}
}

/** The first place of a unit goes by the unit's own name. */
function siteOf(unit: Unit, place: number): Site {
	if (place === 0) return { id: unit.id, name: unit.name, unit };
	return { id: `${unit.id}-${place + 1}`, name: `${unit.name} ${place + 1}`, unit };
}
