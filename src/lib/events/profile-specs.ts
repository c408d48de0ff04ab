import avohilmo from '#data/codes/profiles/avohilmo.json';
import caseTable from '#data/codes/profiles/case-table.json';
import eventLog from '#data/codes/profiles/event-log.json';
import referrals from '#data/codes/profiles/referrals.json';
import sujuva from '#data/codes/profiles/sujuva.json';

/** Headers in the order of preference, compared folded. */
type Headers = readonly string[];

/** An event of a wide row in a kind of file: its type, and headers for its time and its own columns. */
export interface EventSpec {
	readonly event_type: string;
	readonly time: Headers;
	readonly columns?: Readonly<Record<string, Headers>>;
	readonly constants?: Readonly<Record<string, string>>;
	readonly unless_same_as?: Headers;
	readonly cancelled_if?: Headers;
}

/**
 * A kind of file that is known by its headers, and what they mean (domain.md 9.2, 9.4, 9.5). The first
 * two headers of a column that a file has are read together (the first filled one counts); of an
 * identifier or a time only the first.
 */
export interface ProfileSpec {
	readonly name: string;
	/** Of each of these lists a file of this kind has one header or more. */
	readonly needs: readonly Headers[];
	readonly columns: Readonly<Record<string, Headers>>;
	/** Contract columns that the usual header synonyms may fill besides, or any. */
	readonly also: 'any' | readonly string[];
	/** Headers such files have that bring nothing; `case:*` stands for all that begin so. */
	readonly passed?: Headers;
	/** What fills a column that is empty after all that. */
	readonly fallbacks?: Readonly<Record<string, Headers>>;
	readonly events?: readonly EventSpec[];
	readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * The kinds of file that need no questions; the first that fits a file is its kind.
 *
 * A process log has no clients and activities of its own. The case stands for the client, unless a client is
 * named. An activity that no contract word names becomes `referral_received`: work has come to the unit of the
 * row. It is a step of the unit path and nothing else: a `contact` would count as a new contact of a client,
 * and a `visit` as service delivered, which ends a path. `org:resource` is a person at work and never read.
 */
export const profileSpecs: readonly ProfileSpec[] = [
	sujuva,
	avohilmo,
	eventLog,
	referrals,
	caseTable
] as readonly ProfileSpec[];

/** Date columns of case tables and of Avohilmo records: what makes a file wide that is of no known kind. */
export const wideEventSpecs: readonly EventSpec[] = [...avohilmo.events, ...caseTable.events];

/** Every header that a kind of file names. */
export function headersIn({ columns, fallbacks = {}, events = [] }: ProfileSpec): string[] {
	const lists = [columns, fallbacks, ...events.map((event) => event.columns ?? {})];
	const named = lists.flatMap((list) => Object.values(list).flat());
	return [...named, ...events.flatMap(({ time }) => time)];
}
