import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import type { GroupName } from '#lib/metrics/group.ts';

const headings = defineMessages({
	fi: {
		unit: 'Yksikkö',
		month: 'Kuukausi',
		week: 'Viikko',
		service_area: 'Palvelu',
		county: 'Alue',
		age_group: 'Ikä',
		channel: 'Yhteystapa',
		rule: 'Määräaika'
	},
	sv: {
		unit: 'Enhet',
		month: 'Månad',
		week: 'Vecka',
		service_area: 'Tjänst',
		county: 'Område',
		age_group: 'Ålder',
		channel: 'Kontaktsätt',
		rule: 'Tidsfrist'
	},
	en: {
		unit: 'Unit',
		month: 'Month',
		week: 'Week',
		service_area: 'Service',
		county: 'County',
		age_group: 'Age',
		channel: 'Channel',
		rule: 'Time limit'
	}
});

/** Table heading of a group column. */
export function groupHeading(group: GroupName, locale: Locale): string {
	return t(headings, locale, group);
}
