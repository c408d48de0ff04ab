import { allUsed, type CorpusCase } from './corpus-case.ts';

const dated = (...dates: readonly string[]) => [
	{
		name: 'dates.csv',
		bytes: [
			'client_id;event_time;event_type;unit_id',
			...dates.map((date, index) => `c${index};${date};contact;u`)
		].join('\n')
	}
];

/** Days and times as people and systems write them. */
export const dates: readonly CorpusCase[] = [
	{
		name: 'day first once a first part is over 12',
		files: () => dated('3/4/2025', '13/4/2025'),
		outcome: allUsed(2)
	},
	{
		name: 'month first only when a second part is over 12 and no first part is',
		files: () => dated('3/4/2025', '3/13/2025'),
		outcome: { ...allUsed(2), found: ['month_first_dates event_time'] }
	},
	{
		name: 'an undecidable order is day first, with a finding',
		files: () => dated('3/4/2025', '5/4/2025'),
		outcome: { ...allUsed(2), found: ['unclear_date_order event_time'] }
	},
	{
		name: 'in a column with both orders the impossible days are rejected',
		files: () => dated('13/4/2025', '4/13/2025', '5/4/2025'),
		outcome: {
			rows: 3,
			used: 2,
			rejected: 1,
			duplicates: 0,
			events: 2,
			found: ['unreadable_time event_time: 3']
		}
	},
	{
		name: 'a day that no year has is rejected',
		files: () => dated('28.2.2025', '29.2.2025', '31.4.2025'),
		outcome: {
			rows: 3,
			used: 1,
			rejected: 2,
			duplicates: 0,
			events: 1,
			found: ['unreadable_time event_time: 3 4']
		}
	},
	{
		name: 'ISO, Finnish and clock forms side by side',
		files: () => dated('2025-03-01T08:15', '1.3.2025 klo 8.15', '1.3.2025 08:15:30', '2025-03-02'),
		outcome: allUsed(4)
	},
	{
		name: 'midnight as 24:00',
		files: () => dated('2025-03-01 24:00', '2025-03-02 08:00'),
		outcome: allUsed(2)
	},
	{
		name: 'Excel serial numbers in a column of dates',
		files: () => dated('45717', '45718', '45719'),
		outcome: allUsed(3)
	},
	{ name: 'years of two digits', files: () => dated('1.3.25', '2.3.25'), outcome: allUsed(2) },
	{
		name: 'instants with an offset',
		files: () => dated('2025-03-30T00:59:59Z', '2025-03-30T01:00:00+00:00'),
		outcome: allUsed(2)
	},
	{
		name: 'one far-off day is left out of the data period, not out of the rows',
		files: () => dated(...Array.from({ length: 30 }, (_, i) => `${i + 1}.3.2025`), '1.1.2035'),
		outcome: { ...allUsed(31), events: 30, found: ['isolated_date event_time: 32'] }
	}
];
