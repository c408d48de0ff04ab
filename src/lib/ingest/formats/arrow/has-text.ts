import { DataType } from 'apache-arrow';
import { UUID_BYTES } from './scalars.ts';

/** Whether cells of a type are imported: raw bytes, intervals and durations are not, for they have no text. */
export function hasText(type: DataType): boolean {
	if (DataType.isFixedSizeBinary(type)) return type.byteWidth === UUID_BYTES;
	if (DataType.isDictionary(type)) return hasText(type.dictionary as DataType);
	return !(
		DataType.isBinary(type) ||
		DataType.isLargeBinary(type) ||
		DataType.isInterval(type) ||
		DataType.isDuration(type)
	);
}
