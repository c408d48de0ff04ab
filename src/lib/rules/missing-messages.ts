import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';

/**
 * Why a limit is not applied, for codes that are neither a contract column nor an event type:
 * no events in its service areas, or something that no column of the contract tells.
 */
const missingWords = defineMessages({
	fi: {
		area_absent: 'aineistossa ei ole tätä palvelua',
		need_of_dentist: 'milloin hammaslääkärin tarve todettiin',
		need_of_specialist_dentist: 'milloin erikoishammaslääkärin tarve todettiin',
		specialty_in_primary_care: 'onko erikoisalan hoito perusterveydenhuollon yhteydessä',
		decision_to_inquire: 'milloin selvityksen aloittamisesta päätettiin',
		inquiry_done: 'milloin lastensuojelutarpeen selvitys valmistui',
		request_for_discussion: 'milloin asiakas pyysi keskustelua',
		youth_psychiatry: 'onko hoito nuorisopsykiatrian erikoissairaanhoitoa',
		social_mental_support: 'onko kyse sosiaalihuollon mielenterveyspalvelusta'
	},
	sv: {
		area_absent: 'uppgifterna har inte denna tjänst',
		need_of_dentist: 'när behovet av tandläkare konstaterades',
		need_of_specialist_dentist: 'när behovet av specialtandläkare konstaterades',
		specialty_in_primary_care: 'om specialitetsvården ges inom primärvården',
		decision_to_inquire: 'när beslutet om utredning fattades',
		inquiry_done: 'när utredningen av barnskyddsbehovet blev klar',
		request_for_discussion: 'när klienten begärde ett samtal',
		youth_psychiatry: 'om vården är specialiserad ungdomspsykiatri',
		social_mental_support: 'om det är socialvårdens tjänst för mental hälsa'
	},
	en: {
		area_absent: 'the data have no such service',
		need_of_dentist: 'when the need for a dentist was established',
		need_of_specialist_dentist: 'when the need for a specialist dentist was established',
		specialty_in_primary_care: 'whether a specialty is provided within primary care',
		decision_to_inquire: 'when it was decided to start an inquiry',
		inquiry_done: 'when the child protection inquiry was done',
		request_for_discussion: 'when the client asked for a discussion',
		youth_psychiatry: 'whether the care is specialised youth psychiatry',
		social_mental_support: 'whether it is a mental health service of social care'
	}
});

/** What a rule lacks, in words; null when the code is a contract column or an event type. */
export function missingWord(code: string, locale: Locale): string | null {
	return isCode(code) ? t(missingWords, locale, code) : null;
}

function isCode(code: string): code is keyof (typeof missingWords)['fi'] {
	return code in missingWords.fi;
}
