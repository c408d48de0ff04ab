import { days, months, officeDays, rolledMonths, type Limit } from './limit.ts';

/** Limits that no version of the law changed within the data. */
export const fixedLimits = {
	hospitalReferral: { rule: 'ESH_LAHETE_3VK', due: days(21) },
	hospitalAssessment: { rule: 'ESH_ARVIO_3KK', due: months(3) },
	hospitalCare: { rule: 'ESH_HOITO_6KK', due: months(6) },
	youthReferral: { rule: 'PSY_U23_LAHETE_3VK', due: days(21), isUntold: true },
	youthAssessment: { rule: 'PSY_U23_ARVIO_6VK', due: days(42), isUntold: true },
	youthCare: { rule: 'PSY_U23_HOITO_3KK', due: months(3), isUntold: true },
	protectionStart: { rule: 'LS_ALOITUS_7AP', due: officeDays(7) },
	protectionDone: { rule: 'LS_VALMIS_3KK', due: rolledMonths(3) },
	childStart: { rule: 'SHL_LAPSI_7AP', due: officeDays(7) },
	childDone: { rule: 'SHL_LAPSI_3KK', due: rolledMonths(3) },
	elderStart: { rule: 'SHL_75_7AP', due: officeDays(7) },
	elderService: { rule: 'VANHUS_3KK', due: rolledMonths(3) },
	socialService: { rule: 'SHL_TOIMEENPANO_3KK', due: rolledMonths(3) },
	incomeDecision: { rule: 'TT_PAATOS_7AP', due: officeDays(7) },
	studentTalk: { rule: 'OH_7TP', due: officeDays(7) }
} as const satisfies Readonly<Record<string, Limit>>;
