import type { Engine } from '#lib/engine/port.ts';
import type { FactTable } from '#lib/rollup/columns.ts';
import { pack } from '#lib/rollup/pack.ts';
import type { Group, ReadContext, Reading, Selection } from '#lib/rollup/question.ts';
import { scan } from '#lib/rollup/scan.ts';
import { tableOf } from './build.ts';
import { readDimensions } from './read-dimensions.ts';
import type { FactFamily } from './family.ts';
import fatesSql from './fates.sql?raw';
import type { Period } from './period.ts';

/** What became of every event, ready for questions by the stratum and day of the event. */
export interface Fates {
	/** One class, `fate`: the family's fates and `fact`. */
	readonly reading: Reading;
	ask(selection: Selection): Promise<readonly Group[]>;
}

const table: FactTable = {
	grain: 'event',
	order: [],
	columns: {
		day: { kind: 'day', doc: 'Day of the event.' },
		person_key: { kind: 'key', doc: 'What is known of the person.' },
		fate: { kind: 'code', doc: 'What became of it.' }
	}
};

/**
 * Reads what became of the events under a variant; of a family judged by rules under one rule, where events that no
 * fate is written of are `other_event`. Rejects with what the engine rejects with. Not to be asked twice at a time.
 */
export async function readFates(
	engine: Pick<Engine, 'run' | 'query'>,
	family: FactFamily,
	variant: number,
	rule: string | null,
	period: Period,
	signal?: AbortSignal
): Promise<Fates> {
	const fates = [...family.fates, 'fact'];
	const kept = tableOf(`${family.id}_fates`, variant);
	await engine.run(
		`CREATE OR REPLACE TEMP VIEW asked_fates AS SELECT event_key, fate, ${rule === null ? "''" : 'rule'} AS rule FROM ${kept}`,
		{ signal }
	);
	const read = await engine.query(fatesSql, [rule ?? '', fates.join('\u001f')], { signal });
	const [day, fate] = [read.integers('day'), read.integers('fate')];
	const person_key = read.integers('person_key');
	const keys = { client: read.integers('client_key'), stratum: read.integers('stratum_key') };
	const columns = pack(
		{ ...keys, columns: { day, person_key, fate }, words: { fate: fates } },
		table
	);
	const dimensions = await readDimensions(engine, family, table, columns, variant);
	const reading: Reading = {
		table: `${family.id}_fates`,
		dated: 'day',
		classes: {
			fate: {
				states: [
					...family.fates.map((fate) => [fate, { column: 'fate', is: fate }] as const),
					['fact', null]
				]
			}
		}
	};
	const context: ReadContext = { params: {}, ...period };
	return {
		reading,
		ask: (selection) => Promise.resolve(scan({ columns, dimensions }, reading, selection, context))
	};
}
