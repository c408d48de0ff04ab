import { AppError } from '#lib/base/errors.ts';
import { drain } from '../drain.ts';
import { FieldSet } from '../field-set.ts';
import { RowWriter } from '../row-writer.ts';
import type { SourceFile } from '../../bytes/source.ts';
import { twoPassTable } from '../two-pass.ts';
import { XesEvents } from './events.ts';
import { readXml } from '../xml/pieces.ts';

/**
 * An XES event log as a table of one row per event: the attributes of its trace as `case:concept:name`
 * and so on, its own as `concept:name`, `time:timestamp`, `org:resource` …, in the order in which they
 * first come in the file.
 * Reading its text throws AppError `nothing_readable` {file, reason: broken_xml, line} for a log that is
 * broken anywhere, and {file, reason: no_records | too_many_columns}.
 */
export function xesTable(source: SourceFile): SourceFile {
	return twoPassTable(source, {
		format: 'xes',
		survey: async (signal) => {
			const fields = new FieldSet(source.name);
			const events = new XesEvents((event) => {
				for (const key of event.keys()) fields.add(key);
			});
			await drain(readXml(source, events, signal));
			if (fields.size > 0) return fields.names;
			throw new AppError('nothing_readable', { file: source.name, reason: 'no_records' });
		},
		rows: async function* (names, signal) {
			const fields = new FieldSet(source.name, names);
			const writer = new RowWriter(source.name);
			writer.row(fields.names, fields.size);
			const events = new XesEvents((event) => writer.row(fields.row(event), fields.size));
			for await (const share of readXml(source, events, signal)) {
				if (writer.full) yield writer.take(share);
			}
			yield writer.take(1);
		}
	});
}
