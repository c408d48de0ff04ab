import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { outcomes } from '#tests/support/wait-measure.ts';

const engine = useEngine();

/** Client 9 shows that the file tells of doctors' visits; with another rule's case of its own. */
const header = `client case area age type profession status time
	9 z perusterveydenhuolto 10 visit laakari - 2024-01-02`;

describe('the week to a doctor after a visit to another', () => {
	const about = async (rest: string) =>
		(await outcomes(engine, `${header}\n${rest}`, { end: '2024-12-31' })).PTH_DOC_7VRK_ALL;
	const nurse = (id: string) => `1 ${id} perusterveydenhuolto 10 visit hoitaja done 2024-03-05`;

	it('runs only where something shows that a doctor was needed; else it is counted', async () => {
		expect(await about(nurse('a'))).toEqual({ need_not_recorded: 1 });
		for (const [type, status] of [
			['booking', 'cancelled'],
			['referral_sent', '-'],
			['visit', 'no_show']
		])
			expect(
				await about(
					`${nurse('a')}\n1 a perusterveydenhuolto 10 ${type} laakari ${status} 2024-03-05`
				)
			).toEqual({ breach_open: 1 });
	});

	it('is not shown to be needed by what came before, or by other professions', async () => {
		const told = await about(`${nurse('a')}
			1 a perusterveydenhuolto 10 booking laakari - 2024-03-04
			1 a perusterveydenhuolto 10 booking hoitaja - 2024-03-06`);
		expect(told).toEqual({ need_not_recorded: 1 });
	});

	it('is met by the doctor, and looks within a year at the client in the area without a case', async () => {
		const told = await about(`${nurse('-')}
			1 - perusterveydenhuolto 10 visit laakari done 2024-03-12`);
		expect(told).toEqual({ met: 1 });
	});
});

describe('the three months to a doctor from the assessment', () => {
	const about = async (rest: string) =>
		(
			await outcomes(
				engine,
				`${header}\n1 a perusterveydenhuolto 40 needs_assessment hoitaja - 2025-01-10\n${rest}`,
				{ end: '2025-12-31' }
			)
		).PTH_DOC_3KK_23P;

	it('hold only where the first visit was to another known profession', async () => {
		const doctor = '1 a perusterveydenhuolto 40 visit laakari done 2025-02-10';
		const nurse = '1 a perusterveydenhuolto 40 visit hoitaja done 2025-01-20';
		expect(await about('')).toBeUndefined();
		expect(await about(doctor)).toBeUndefined();
		expect(await about(nurse.replace('hoitaja', '-'))).toBeUndefined();
		expect(await about(nurse)).toEqual({ breach_open: 1 });
		expect(await about(nurse.replace('done', 'no_show'))).toBeUndefined();
		expect(await about(`${nurse}\n${doctor}`)).toEqual({ met: 1 });
	});
});

describe('the week to an assessment of an older person', () => {
	const about = async (rest: string) =>
		(
			await outcomes(
				engine,
				`client case area age type time
				9 z iakkaat 80 sna_started 2024-01-02
				${rest}`,
				{ end: '2024-12-31' }
			)
		).SHL_75_7AP;
	const contact = (id: string, day: string) => `1 ${id} iakkaat 80 contact ${day}\n`;

	it('starts at a contact that opens its case, at no later one', async () => {
		expect(await about(contact('a', '2024-03-05'))).toEqual({ breach_open: 1 });
		expect(
			await about(`1 a iakkaat 80 application 2024-03-04\n${contact('a', '2024-03-05')}`)
		).toBeUndefined();
	});

	it('starts at no contact without a case while a service runs', async () => {
		const service = '1 - iakkaat 80 service_started 2024-01-10\n';
		expect(await about(service + contact('-', '2024-04-09'))).toBeUndefined();
		expect(await about(service + contact('-', '2024-04-10'))).toEqual({ breach_open: 1 });
		expect(await about(service + contact('b', '2024-04-09'))).toEqual({ breach_open: 1 });
	});
});
