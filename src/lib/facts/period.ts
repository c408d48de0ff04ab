import { dayNumber } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { ReadContext } from '#lib/rollup/question.ts';
import periodSql from './period.sql?raw';

/** Days since 1970-01-01. */
export interface Period extends Pick<ReadContext, 'dataStart' | 'dataEnd' | 'asOf'> {
	/** First day on which ends of waits were recorded, where a mapping says. */
	readonly observedFrom?: number;
}

/** The period of the loaded data. */
export async function readPeriod(engine: Pick<Engine, 'query'>): Promise<Period> {
	const table = await engine.query(periodSql);
	const day = (name: string) => dayNumber(String(table.column(name)[0]));
	return {
		dataStart: day('data_start'),
		dataEnd: day('data_end'),
		asOf: day('as_of'),
		...(table.column('observed_from')[0] !== null && { observedFrom: day('observed_from') })
	};
}
