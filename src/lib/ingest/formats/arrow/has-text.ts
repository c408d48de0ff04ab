import { DataType } from 'apache-arrow';

/** Whether cells of a type can have text: intervals and durations have none. */
export function hasText(type: DataType): boolean {
	if (DataType.isDictionary(type)) return hasText(type.dictionary as DataType);
	return !(DataType.isInterval(type) || DataType.isDuration(type));
}
