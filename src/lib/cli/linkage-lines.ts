import type { Row } from '#lib/gate/row.ts';
import type { Threshold } from '#lib/gate/threshold.ts';
import { hiddenSign } from '#lib/gate/words.ts';

/** How many clients each of several files shares with the others, as ids are written and when they are read loosely. */
export function linkageLines(rows: readonly Row[], k: Threshold): string[] {
	return rows.map((row) => {
		const count = (name: string) => {
			const hidden = row.suppressed?.[name];
			return hidden ? hiddenSign(hidden, k) : String(row[name]);
		};
		return (
			`${row['file']}: ${count('clients')} clients; in other files ${count('shared')} as their ids are written, ` +
			`${count('shared_loosely')} by letters and digits alone`
		);
	});
}
