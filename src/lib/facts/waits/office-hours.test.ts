import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { buildWaits, measuredWaits } from '#tests/support/wait-facts.ts';
import { waitEvents } from '#tests/support/wait-measure.ts';

const engine = useEngine();

/** Due day and status of a contact that was assessed on a day. */
async function due(contact: string, assessed: string, definition = {}): Promise<string> {
	const events = waitEvents(`client case area age type time at
		1 a perusterveydenhuolto 40 contact ${contact}
		1 a perusterveydenhuolto 40 needs_assessment ${assessed} -`);
	await buildWaits(engine, { events, end: '2024-12-31', definition });
	const waits = await measuredWaits(engine, '2024-12-31', { months_mode: 'thl_days' });
	const { due_day, status } = waits.find(({ rule }) => rule === 'PTH_HTA_0VRK')!;
	return `${due_day} ${status}`;
}

describe('an assessment on the same day', () => {
	it('is due on the next workday for what comes in at four or later', async () => {
		expect(await due('2024-03-07 15:59', '2024-03-08')).toBe('2024-03-07 breach_closed');
		expect(await due('2024-03-07 16:00', '2024-03-08')).toBe('2024-03-08 met');
		expect(await due('2024-03-08 16:00', '2024-03-11')).toBe('2024-03-11 met');
	});

	it('is due that day for what comes in before eight, or at an unknown time of a workday', async () => {
		expect(await due('2024-03-07 07:59', '2024-03-08')).toBe('2024-03-07 breach_closed');
		expect(await due('2024-03-07 -', '2024-03-08')).toBe('2024-03-07 breach_closed');
	});

	it('is due after the holiday, and an assessment before then is met', async () => {
		expect(await due('2024-03-09 09:00', '2024-03-09')).toBe('2024-03-11 met');
		expect(await due('2024-03-29 -', '2024-04-03')).toBe('2024-04-02 breach_closed');
	});

	it('is due so whatever rolls forward', async () => {
		for (const roll_forward of ['on', 'off'])
			expect(await due('2024-03-09 -', '2024-03-11', { roll_forward })).toBe('2024-03-11 met');
	});
});
