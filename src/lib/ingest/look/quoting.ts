import type { Dialect, Quoting } from '../bytes/dialect.ts';
import { commonWidth, findDelimiter } from './layout.ts';
import { mendedSample, sampleRecords, type Sample } from './sample.ts';

const plain: Quoting = { mark: '"', backslash: false, lines: false };
const backslash: Quoting = { mark: '"', backslash: true, lines: false };
const single: Quoting = { mark: "'", backslash: false, lines: false };
const lines: Quoting = { mark: '"', backslash: false, lines: true };

const COUNTED_CELLS = 200_000;
/** Share of lines in quotes as a whole that makes a file one of such lines. */
const MOST = 0.9;
const FEW_LINES = 200;

/** How a file is cut into cells. */
export type Cutting = Pick<Dialect, 'delimiter' | 'quoting'>;

/**
 * The delimiter of a sample, and how its cells are in quotes where that is not as CSV has it: only where the
 * sample shows such quotes, and where reading them so leaves fewer rows broken or clears cells of marks.
 * @param delimiter when it is known
 */
export function findCutting(sample: Sample, delimiter?: string): Cutting {
	const text = latin.decode(sample.bytes);
	if (areQuotedLines(text)) {
		const bare = mendedSample(sample, { encoding: sample.encoding, quoting: lines });
		const found = delimiter ?? findDelimiter(bare);
		const { cells } = commonWidth(recordsOf(bare, found).records);
		if (cells > 1) return { delimiter: found, quoting: lines };
	}
	const found = delimiter ?? findDelimiter(sample);
	const quoting = quotingOf(sample, text, found);
	return quoting ? { delimiter: found, quoting } : { delimiter: found };
}

const latin = new TextDecoder('latin1');

function recordsOf(sample: Sample, delimiter: string) {
	const dialect = { delimiter, encoding: sample.encoding, sevenBit: false };
	return sampleRecords(sample, dialect, COUNTED_CELLS);
}

/** Whether most of the first lines are one cell in quotes that has quotes of its own, or several cells, inside. */
function areQuotedLines(text: string): boolean {
	const first = text.split(/[\r\n]+/, FEW_LINES).filter((line) => line.trim() !== '');
	const quoted = first.filter((line) => /^"(?:[^"]|"")*[,;\t|](?:[^"]|"")*"\s*$/.test(line));
	return first.length > 1 && quoted.length >= MOST * first.length;
}

function quotingOf(sample: Sample, text: string, delimiter: string): Quoting | null {
	const cut = delimiter === '|' ? '\\|' : delimiter;
	const start = `(?:^|${cut})`;
	const end = `[ \\t]*(?:$|[\\r${cut}])`;
	const seen = (pattern: string) => new RegExp(pattern, 'm').test(text);
	const marked = seen(`${start}[ \\t]*="(?:[^"\\r\\n]|"")*"${end}`);
	const spaced = seen(`${start}[ ]+"(?:[^"\\r\\n]|"")*"${end}`);
	const singles = countOf(text, `${start}'[^'\\r\\n]*'(?=${end})`);
	const escaped = text.includes('\\"');
	const loose = seen(`${start}"[^"\\r\\n]*"(?!")[ \\t]*[^"\\s${cut}]`);
	const whole = seen(`^"(?:[^"]|"")*"\\r?$`) && text.includes('""');
	if (!(marked || spaced || singles > 0 || escaped || loose || whole)) return null;
	const faults = (quoting: Quoting | null) => {
		const read = quoting ? { encoding: sample.encoding, delimiter, quoting } : null;
		const mended = read ? mendedSample(sample, read) : sample;
		const { records, unsound } = recordsOf(mended, delimiter);
		const { cells } = commonWidth(records);
		return unsound + records.filter((record) => record.cells.length !== cells).length;
	};
	const standing = faults(null);
	const records = countOf(text, '^.');
	const candidates: [Quoting, boolean][] = [
		[backslash, escaped],
		[plain, marked || spaced || loose],
		[single, singles > 0],
		[lines, whole]
	];
	const [best] = candidates
		.filter(([, possible]) => possible)
		.map(([quoting]) => ({ quoting, faults: faults(quoting) }))
		.sort((one, other) => one.faults - other.faults);
	if (best && best.faults < standing) return best.quoting;
	if (singles >= records / 2 && faults(single) <= standing) return single;
	return (marked || spaced) && faults(plain) <= standing ? plain : null;
}

function countOf(text: string, pattern: string): number {
	return text.match(new RegExp(pattern, 'gm'))?.length ?? 0;
}
