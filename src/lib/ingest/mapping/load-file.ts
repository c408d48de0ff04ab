import type { Mapping } from '#lib/events/mapping.ts';
import type { SourceFile } from '../bytes/source.ts';
import type { FileShape } from '../look/file-shape.ts';

/** A file, how it is built, and how its columns become contract columns. */
export interface LoadFile {
	readonly source: SourceFile;
	readonly shape: FileShape;
	readonly mapping: Mapping;
}
