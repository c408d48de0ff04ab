import { sentFailure } from '#lib/base/sent-failure.ts';
import { READY } from '#lib/base/worker-line.ts';
import { fileSource, type SourceFile } from '../bytes/source.ts';
import { openTables, tableOf } from '../formats/open-tables.ts';
import { parquetIn } from '../formats/parquet/in-thread.ts';
import { sniff } from './sniff.ts';
import type { FromSniffer, ToSniffer } from './sniff-messages.ts';

/** Runs in a worker of its own: looks at one table each time it is asked. A file of many tables is opened once. */
const opened = new Map<number, Promise<readonly SourceFile[]>>();

self.addEventListener('message', ({ data }: MessageEvent<ToSniffer>) => {
	void answerTo(data).then((answer) => self.postMessage(answer));
});
self.postMessage(READY);

async function answerTo({ number, file, place, format, wasm }: ToSniffer): Promise<FromSniffer> {
	try {
		const tables = opened.get(number) ?? openTables(fileSource(file), parquetIn(wasm));
		opened.set(number, tables);
		const table = tableOf(await tables, { place });
		const shape = await sniff(table, format ?? undefined);
		return { shape, survey: table.rewritten?.survey?.found ?? null };
	} catch (thrown) {
		return { failed: sentFailure(thrown) };
	}
}
