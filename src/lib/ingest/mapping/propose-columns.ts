import { contractColumn, contractColumns, type ContractColumn } from '#lib/events/columns.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import { synonyms } from '#lib/events/synonyms.ts';
import { likelyMeaning } from './likely-meaning.ts';
import { hasValueList, proposeValues } from './propose-values.ts';
import type { ColumnProfile } from '../look/file-shape.ts';

/** What proposed a column: its header, its cells, or a ready-made profile that knows the file's headers. */
export type Reason = 'name' | 'content' | 'profile';

/** How sure a proposal is; see `confidenceOf`. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Match {
	readonly column: ContractColumn;
	readonly profile: ColumnProfile;
	readonly reason: Reason;
	readonly confidence: Confidence;
}

/** Shortest synonym that may name a header by being its last word. */
const SHORTEST_LAST_WORD = 4;
/** Columns that values alone may propose, and the share of values that must be explained. */
const byContent = ['event_type', 'service_area', 'channel'];
const CONTENT_SHARE = 0.6;
/** Share of values that must be known words for likely ones to count beside them, by half. */
const KNOWN_SHARE = 0.3;

const foldedNames = new Map(
	contractColumns.map((column) => [
		column,
		{
			own: foldHeader(column.name),
			synonyms: new Set((synonyms[column.name] ?? []).map(foldHeader))
		}
	])
);

const synonymsOf = (name: string) =>
	foldedNames.get(contractColumn(name))?.synonyms ?? new Set<string>();

/** A header as names are compared with it: folded, without a number at its end, its last word and what is before it. */
interface FoldedHeader {
	readonly whole: string;
	readonly stem: string;
	readonly before: string;
	readonly last: string;
}

function foldedHeader(header: string): FoldedHeader {
	const whole = foldHeader(header);
	const words = header.split(/[^\p{L}\p{N}]+/u).map(foldHeader);
	const filled = words.filter((word) => word !== '');
	return {
		whole,
		stem: whole.replace(/\d$/, ''),
		before: filled.slice(0, -1).join(''),
		last: filled.length > 1 ? (filled.at(-1) as string) : ''
	};
}

/** Folded words that only say which side of a thing a column has: its name, or what it is known by. */
const SIDES = {
	name: new Set(['nimi', 'nimike', 'namn', 'name', 'label', 'title', 'teksti', 'text', 'selite']),
	key: new Set([
		'id',
		'kod',
		'koodi',
		'code',
		'tunnus',
		'tunniste',
		'nro',
		'numero',
		'nr',
		'nummer',
		'key'
	])
};
const keyed = ['client_id', 'case_id', 'event_id', 'referral_id'];

/** Whether a header says a column's thing and its side, as a nested record does: `enhet.namn`, `Yksikkö koodi`. */
function namesSide(column: ContractColumn, { before, last }: FoldedHeader): boolean {
	const isNamed = (name: string) => synonymsOf(name).has(before);
	if (before === '') return false;
	if (SIDES.key.has(last))
		return column.name === 'unit_id'
			? isNamed('unit_name')
			: keyed.includes(column.name) && isNamed(column.name);
	return (
		SIDES.name.has(last) &&
		(column.name === 'unit_name' || hasValueList(column)) &&
		isNamed(column.name)
	);
}

/** How well a header names a contract column: 3 by its own name, 2 by a synonym, 1 by its last word, 0 not. */
function nameScore(column: ContractColumn, header: FoldedHeader): number {
	const { whole, stem, last } = header;
	const names = foldedNames.get(column);
	if (!names) return 0;
	if (whole === names.own) return 3;
	if (names.synonyms.has(whole) || names.synonyms.has(stem)) return 2;
	if (namesSide(column, header)) return 2;
	return last.length >= SHORTEST_LAST_WORD && names.synonyms.has(last) ? 1 : 0;
}

/** Whether the cells of a column could be what a contract column holds, 0-1. */
function contentScore(column: ContractColumn, profile: ColumnProfile): number {
	if (profile.kind === 'empty') return 0.1;
	if (hasValueList(column)) return proposeValues(column, profile).known;
	if (column.type === 'time') return profile.kind === 'date' ? 1 : profile.times >= 0.5 ? 0.5 : 0;
	if (column.type === 'integer')
		return profile.kind === 'integer' || profile.kind === 'boolean' ? 1 : 0;
	if (column.type === 'decimal')
		return ['integer', 'decimal', 'boolean'].includes(profile.kind) ? 1 : 0;
	return profile.kind === 'date' || profile.kind === 'time' ? 0 : 1;
}

/** Rows that share a text on average, from which on texts without a digit are words and no ids of matters. */
const ROWS_A_WORD = 10;

/** Whether a column says what things are and not which: a few words, over and over. "Asia" may head either. */
function holdsWords({ values }: ColumnProfile): boolean {
	const rows = values.reduce((sum, { count }) => sum + count, 0);
	return (
		values.length > 0 &&
		rows >= ROWS_A_WORD * values.length &&
		values.every(({ value }) => !/\d/.test(value)) &&
		values.some(({ value }) => /\p{L}{3}/u.test(value))
	);
}

/**
 * How sure a match is. High: the header is the column's own name, a synonym or known to a profile, and at
 * least four in five cells fit (values of a closed list explained, days where days belong). Medium: such a
 * header whose column is empty or fits in half of the cells, a header whose last word names the column and
 * whose cells fit, or nine in ten values explained under an unknown header. Low: anything else.
 * @param name whether the whole header names the column, only its last word, or nothing
 * @param content share of cells that fit, 0-1; null where the column is empty
 */
export function confidenceOf(
	name: 'whole' | 'last word' | 'none',
	content: number | null
): Confidence {
	const fit = content ?? 0.5;
	if (name === 'whole') return fit >= 0.8 ? 'high' : fit >= 0.5 ? 'medium' : 'low';
	return fit >= (name === 'none' ? 0.9 : 0.8) ? 'medium' : 'low';
}

/** How far values alone show that they are a column's, 0-1: known words whole, likely ones by half. */
function wordShare(column: ContractColumn, profile: ColumnProfile): number {
	const { known, unknown } = proposeValues(column, profile);
	if (known < KNOWN_SHARE) return known;
	const likely = unknown.filter((raw) => likelyMeaning(column.name, raw) !== null).length;
	return known + likely / 2 / profile.values.length;
}

/** Share of a column's cells that could be what a contract column holds, 0-1; null where it is empty. */
export function fitOf(column: ContractColumn, profile: ColumnProfile): number | null {
	return profile.kind === 'empty' ? null : contentScore(column, profile);
}

/**
 * Which header fills which contract column: own names, then synonyms, then last words with fitting
 * content, each header and column once; then what values alone show. Columns that identify people,
 * and those in `taken`, are left out.
 */
export function matchColumns(
	profiles: readonly ColumnProfile[],
	taken: ReadonlySet<string>
): Match[] {
	const free = profiles.filter(({ header, identifier }) => !identifier && !taken.has(header));
	const candidates = free.flatMap((profile) => {
		const header = foldedHeader(profile.header);
		return contractColumns.flatMap((column) => {
			const name = nameScore(column, header);
			const content = name > 0 ? contentScore(column, profile) : 0;
			if (name === 0 || (name === 1 && content < 0.5)) return [];
			if (name < 3 && column.name === 'case_id' && holdsWords(profile)) return [];
			return [{ column, profile, name, score: name + content * 0.9 }];
		});
	});
	candidates.sort((one, other) => other.score - one.score);
	const matches: Match[] = [];
	const add = (match: Match) => {
		const { column, profile } = match;
		const used = matches.some((other) => other.column === column || other.profile === profile);
		if (!used) matches.push(match);
	};
	for (const { column, profile, name } of candidates) {
		const by = name > 1 ? 'whole' : 'last word';
		const confidence = confidenceOf(by, fitOf(column, profile));
		add({ column, profile, reason: 'name', confidence });
	}
	for (const name of byContent) {
		const column = contractColumns.find((candidate) => candidate.name === name) as ContractColumn;
		const best = free
			.filter((profile) => profile.kind === 'text' && profile.values.length > 1)
			.map((profile) => ({ profile, known: wordShare(column, profile) }))
			.sort((one, other) => other.known - one.known)
			.find(
				({ known, profile }) =>
					known >= CONTENT_SHARE && !matches.some((m) => m.profile === profile)
			);
		if (!best) continue;
		const confidence = confidenceOf('none', best.known);
		add({ column, profile: best.profile, reason: 'content', confidence });
	}
	return matches;
}
