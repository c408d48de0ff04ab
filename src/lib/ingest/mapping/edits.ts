import type { ColumnSource, EventMapping, IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import type { PartOrder } from '../times/reorder.ts';
import { columnsFrom, type Target } from './uses.ts';

/**
 * Makes a header of the file fill a target, or nothing. What it filled before it fills no longer; another
 * header or a constant that filled the target gives way. The time of day needs a day to belong to: without
 * one the mapping stays.
 */
export function withTarget(mapping: Mapping, header: string, target: Target | null): Mapping {
	const freed = withoutHeader(mapping, header);
	if (target === null) return freed;
	const { [target.column]: before, ...others } = freed.columns;
	const [day, clock] = before === undefined || before === null ? [] : [before].flat();
	if (target.part === 'clock') {
		if (day === undefined) return mapping;
		return { ...freed, columns: { ...freed.columns, [target.column]: [day, header] } };
	}
	const source: ColumnSource = clock === undefined ? header : [header, clock];
	const constants = without(freed.constants ?? {}, target.column);
	return pruned({ ...freed, columns: { ...others, [target.column]: source }, constants });
}

/** The mapping with a header filling nothing of the row itself. */
function withoutHeader(mapping: Mapping, header: string): Mapping {
	let { columns } = mapping;
	for (const { column, part } of columnsFrom(mapping, header)) {
		const [day] = [columns[column] ?? []].flat();
		columns =
			part === 'clock' && day !== undefined
				? { ...columns, [column]: day }
				: without(columns, column);
	}
	return { ...mapping, columns };
}

/** Maps a raw value; the empty text means that it says nothing. */
export function withValue(mapping: Mapping, column: string, raw: string, value: string): Mapping {
	const values = { ...mapping.values?.[column], [raw]: value };
	return { ...mapping, values: { ...mapping.values, [column]: values } };
}

/** Maps many raw values of a column; those mapped already stay as they are. */
export function withProposedValues(
	mapping: Mapping,
	column: string,
	proposed: Readonly<Record<string, string>>
): Mapping {
	if (Object.keys(proposed).length === 0) return mapping;
	const values = { ...proposed, ...mapping.values?.[column] };
	return { ...mapping, values: { ...mapping.values, [column]: values } };
}

/** Gives every row the same value of a column that no header fills; '' takes the constant away. */
export function withConstant(mapping: Mapping, column: string, value: string): Mapping {
	const others = without(mapping.constants ?? {}, column);
	return pruned({
		...mapping,
		constants: value === '' ? others : { ...others, [column]: value }
	});
}

/** Client ids that the mapping says are nobody's, in its order. */
export function nobodyIds({ values }: Mapping): string[] {
	return Object.entries(values?.['client_id'] ?? {}).flatMap(([raw, value]) =>
		value === '' ? [raw] : []
	);
}

/** Says which client ids are nobody's: a list as it is typed, by commas, semicolons or lines. */
export function withNobodyIds(mapping: Mapping, list: string): Mapping {
	const typed = list.split(/[,;\n]/).map((raw) => raw.trim());
	const kept = Object.entries(mapping.values?.['client_id'] ?? {}).filter(
		([, value]) => value !== ''
	);
	const ids = Object.fromEntries([
		...kept,
		...typed.filter((raw) => raw !== '').map((raw) => [raw, ''] as const)
	]);
	const others = without(mapping.values ?? {}, 'client_id');
	const values = Object.keys(ids).length > 0 ? { ...others, client_id: ids } : others;
	return pruned({ ...mapping, values });
}

/** Says since when ends of waits were recorded, as a day in ISO; '' leaves it to the file. */
export function withObservedFrom(mapping: Mapping, day: string): Mapping {
	if (day !== '') return { ...mapping, observed_from: day };
	const entries = Object.entries(mapping).filter(([name]) => name !== 'observed_from');
	return Object.fromEntries(entries) as unknown as Mapping;
}

/** Sets the events that one row gives; none makes the row an event of its own. */
export function withEvents(mapping: Mapping, events: readonly EventMapping[]): Mapping {
	return pruned({ ...mapping, events });
}

/** Says how dates that could be read both ways are meant; null leaves it to the file. */
export function withDateOrder(mapping: Mapping, order: PartOrder | null): Mapping {
	const format = without(mapping.format ?? {}, 'dateOrder');
	return pruned({ ...mapping, format: order === null ? format : { ...format, dateOrder: order } });
}

/**
 * Says what becomes of a column that looks like an identifier. One that is left out fills nothing any
 * more, not even events of its own row.
 */
export function withIdentifier(
	mapping: Mapping,
	header: string,
	choice: IdentifierChoice
): Mapping {
	const identifiers = { ...mapping.identifiers, [header]: choice };
	const kept = choice === 'drop' ? withoutHeader(mapping, header) : mapping;
	return { ...kept, identifiers };
}

/** Says whether empty cells of a column mean the cell above them. */
export function withFillDown(mapping: Mapping, header: string, fill: boolean): Mapping {
	const others = (mapping.fillDown ?? []).filter((other) => other !== header);
	return pruned({ ...mapping, fillDown: fill ? [...others, header] : others });
}

/** Says whether a text that looks like a person's is a unit's own name under a header. */
export function withAllowed(mapping: Mapping, header: string, text: string, own: boolean): Mapping {
	const others = (mapping.allowed?.[header] ?? []).filter((known) => known !== text);
	const texts = own ? [...others, text] : others;
	const allowed = without(mapping.allowed ?? {}, header);
	return pruned({
		...mapping,
		allowed: texts.length > 0 ? { ...allowed, [header]: texts } : allowed
	});
}

/** The mapping without records and lists that hold nothing, as a mapping file would have it. */
function pruned(mapping: Mapping): Mapping {
	const isEmpty = (value: unknown) =>
		typeof value === 'object' && value !== null && Object.keys(value).length === 0;
	const entries = Object.entries(mapping).filter(
		([name, value]) => name === 'columns' || !isEmpty(value)
	);
	return Object.fromEntries(entries) as unknown as Mapping;
}

/** A copy of a record without one entry. */
function without<Value>(
	record: Readonly<Record<string, Value>>,
	key: string
): Record<string, Value> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
