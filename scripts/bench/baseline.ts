import { DuckDBInstance } from '@duckdb/node-api';

/** Stages of work that any import has, on native DuckDB with one thread. */
const steps = {
	/** The file, every column by the type it shows. */
	read: (path: string) => `CREATE TABLE events AS SELECT * FROM read_csv('${path}')`,
	/** Each event beside the one before and the one after of its client. */
	neighbours: () => `CREATE TABLE neighbours AS
		SELECT client_id, unit_id, event_time,
			lag(event_time) OVER own AS before, lead(event_time) OVER own AS after
		FROM events WINDOW own AS (PARTITION BY client_id ORDER BY event_time)`,
	/** A sum of months and units. */
	sums: () => `CREATE TABLE sums AS
		SELECT date_trunc('month', event_time) AS month, unit_id, count(*) AS events,
			count(*) FILTER (WHERE after - event_time <= INTERVAL 7 DAY) AS followed,
			count(*) FILTER (WHERE event_time - before <= INTERVAL 7 DAY) AS returns
		FROM neighbours GROUP BY ALL`
} as const;

/** Processor time of each step, in milliseconds. */
export type Baseline = Readonly<Record<keyof typeof steps, number>> & { readonly total: number };

/** What native DuckDB, with one thread, needs for a demo export in CSV: typed, one lag and lead per client, one sum. */
export async function baseline(path: string): Promise<Baseline> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1', temp_directory: '' });
	const connection = await instance.connect();
	const times: Partial<Record<keyof typeof steps, number>> = {};
	for (const [name, sql] of Object.entries(steps)) {
		const before = process.cpuUsage();
		await connection.run(sql(path));
		const { user, system } = process.cpuUsage(before);
		times[name as keyof typeof steps] = (user + system) / 1000;
	}
	connection.closeSync();
	instance.closeSync();
	const total = Object.values(times).reduce((sum, time) => sum + time, 0);
	return { ...(times as Omit<Baseline, 'total'>), total };
}
