import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import type { GroupName } from '#lib/metrics/group.ts';

const headings = defineMessages({
	fi: {
		unit: 'Yksikkö',
		month: 'Kuukausi',
		week: 'Viikko',
		service_area: 'Palvelu',
		county: 'Yksikön alue',
		home_county: 'Kotialue',
		age_group: 'Ikä',
		channel: 'Yhteystapa',
		rule: 'Määräaika',
		quarter: 'Neljännes',
		four_months: 'Kolmannes',
		half_year: 'Puolivuosi',
		year: 'Vuosi',
		rolling_12: '12 kuukautta',
		municipality: 'Kotikunta',
		sex: 'Sukupuoli',
		language: 'Kieli',
		segment: 'Asiakasryhmä'
	},
	sv: {
		unit: 'Enhet',
		month: 'Månad',
		week: 'Vecka',
		service_area: 'Tjänst',
		county: 'Enhetens område',
		home_county: 'Hemområde',
		age_group: 'Ålder',
		channel: 'Kontaktsätt',
		rule: 'Tidsfrist',
		quarter: 'Kvartal',
		four_months: 'Tertial',
		half_year: 'Halvår',
		year: 'År',
		rolling_12: '12 månader',
		municipality: 'Hemkommun',
		sex: 'Kön',
		language: 'Språk',
		segment: 'Klientgrupp'
	},
	en: {
		unit: 'Unit',
		month: 'Month',
		week: 'Week',
		service_area: 'Service',
		county: 'County of unit',
		home_county: 'Home county',
		age_group: 'Age',
		channel: 'Channel',
		rule: 'Time limit',
		quarter: 'Quarter',
		four_months: 'Four months',
		half_year: 'Half-year',
		year: 'Year',
		rolling_12: '12 months',
		municipality: 'Home municipality',
		sex: 'Sex',
		language: 'Language',
		segment: 'Client group'
	}
});

/** Table heading of a group column. */
export function groupHeading(group: GroupName, locale: Locale): string {
	return t(headings, locale, group);
}
