import { AppError } from '#lib/base/errors.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { SourceFile } from '../bytes/source.ts';
import type { FileShape } from '../look/file-shape.ts';
import { sniff } from '../look/sniff.ts';
import { fits } from './headers.ts';
import type { LoadFile } from './load-file.ts';
import { proposeMapping } from './propose.ts';
import { reading } from './reading.ts';
import type { Profile } from './ready-profiles.ts';

/** A way to read tables that somebody gave: a mapping out of a file, or a ready-made profile. */
export interface GivenMapping {
	/** What it says about how a file is built. */
	readonly format: Mapping['format'];
	/** Whether a table has the headers it needs. */
	fits(shape: FileShape): boolean;
	/**
	 * The mapping it gives a table, whether or not that has all its headers.
	 * Throws AppError `bad_mapping` for one that is not of a profile's kind.
	 */
	mappingFor(shape: FileShape): Mapping;
}

/** A mapping out of a file as one that was given. */
export function givenMapping(mapping: Mapping): GivenMapping {
	return {
		format: mapping.format,
		fits: ({ headers }) => fits(mapping, headers),
		mappingFor: () => mapping
	};
}

/** A ready-made profile as one that was given. */
export function givenProfile(profile: Profile): GivenMapping {
	return {
		format: undefined,
		fits: ({ headers }) => profile.recognises(headers),
		mappingFor: (shape) => {
			if (profile.recognises(shape.headers)) return profile.mappingFor(shape);
			throw new AppError('bad_mapping', { file: shape.file, column: profile.name });
		}
	};
}

/** A table as it was looked at: how it was read where that was said, and which of the given mappings fits it. */
interface Looked<Given> {
	readonly shape: FileShape;
	readonly format: Mapping['format'];
	readonly given: Given | null;
}

/** Finds out how a table is built, here or in a worker: see `sniff`. */
export type Look = (source: SourceFile, format?: Mapping['format']) => Promise<FileShape>;

/**
 * Looks at a table, the way the first given mapping that fits it says, else as it seems to be built.
 * @throws what `sniff` throws
 */
export async function lookAt<Given extends GivenMapping>(
	source: SourceFile,
	given: readonly Given[],
	look: Look = sniff
): Promise<Looked<Given>> {
	let plain: FileShape | null = null;
	for (const one of given) {
		const sheet = one.format?.sheet;
		if (sheet !== undefined && source.rewritten?.sheet && source.rewritten.sheet !== sheet)
			continue;
		const format = reading(one.format ?? {});
		const shape = format ? await as(look, source, format) : (plain ??= await look(source));
		if (shape && one.fits(shape)) return { shape, format, given: one };
	}
	return { shape: plain ?? (await look(source)), format: undefined, given: null };
}

/** The shape of a table read in a certain way; null where nothing can be read so. */
function as(look: Look, source: SourceFile, format: Mapping['format']): Promise<FileShape | null> {
	return look(source, format).catch((thrown: unknown) => {
		if (thrown instanceof AppError && thrown.code === 'nothing_readable') return null;
		throw thrown;
	});
}

/**
 * Looks at a table and chooses its mapping: the first of those given that fits it, else the one proposed for it.
 * @throws what `sniff` throws
 */
export async function chooseMapping<Given extends GivenMapping>(
	source: SourceFile,
	given: readonly Given[] = []
): Promise<LoadFile & { readonly given: Given | null }> {
	const { shape, given: fitting } = await lookAt(source, given);
	const mapping = fitting ? fitting.mappingFor(shape) : proposeMapping(shape).mapping;
	return { source, shape, mapping, given: fitting };
}
