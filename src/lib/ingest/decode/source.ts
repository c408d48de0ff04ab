/** A file to be read, wherever it lies; `stream` may be called again for a second reading. */
export interface SourceFile {
	readonly name: string;
	/** Bytes as they lie on disk, so compressed where the file is. */
	readonly size: number;
	stream(): ReadableStream<Uint8Array>;
}

/** The file a person dropped or picked. Nothing of it is read until `stream` is called. */
export function fileSource(file: File): SourceFile {
	return { name: file.name, size: file.size, stream: () => file.stream() };
}
