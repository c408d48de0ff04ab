import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of data kept on the device. */
export const words = defineMessages({
	fi: {
		title: 'Säilytys tällä laitteella',
		off: 'Aineisto on vain tämän välilehden muistissa ja katoaa, kun suljet sen.',
		keep: 'Säilytä tällä laitteella',
		keep_text:
			'Aineisto tallennetaan tämän selaimen omaan tallennustilaan. Se avautuu itsestään seuraavalla kerralla, ja seuraavan kuukauden tiedoston voi lisätä siihen. Mitään ei lähetetä verkkoon. Asiakkaiden tunnisteita ei tallenneta, mutta tapahtumatiedot tallennetaan: käytä vain laitetta, jolla tällaista aineistoa saa säilyttää.',
		saving: 'Tallennetaan laitteelle …',
		saving_note: 'Jos välilehti suljetaan kesken, aiemmin säilytetty aineisto pysyy ennallaan.',
		cancel: 'Keskeytä',
		is_kept: 'Tämä aineisto on säilytetty tällä laitteella.',
		kept_at: 'Säilytetty {day}, {size}.',
		other_kept: 'Laitteella on säilytetty toinen aineisto: {name}, {day}.',
		open_other: 'Avaa säilytetty aineisto',
		keep_instead: 'Säilytä tämä sen tilalle',
		synthetic: 'Demoaineistoa ei säilytetä: sen voi aina ladata uudelleen.',
		impossible:
			'Tässä selaimessa tai ikkunassa aineistoa ei voi säilyttää. Yksityinen ikkuna, vanha selain tai suojaamaton yhteys estää sen. Kaikki muu toimii: lataa tiedostot uudelleen ensi kerralla.',
		fail_room:
			'Laitteella ei ollut tarpeeksi tilaa, joten aineistoa ei säilytetty. Se toimii yhä muistissa, ja aiemmin säilytetty on ennallaan. Vapauta tilaa ja yritä uudelleen.',
		fail_elsewhere:
			'Säilytetty aineisto on auki toisessa välilehdessä, joten tätä ei säilytetty. Sulje toinen välilehti ja yritä uudelleen.',
		fail_unknown:
			'Säilyttäminen ei onnistunut. Aineisto toimii yhä muistissa, ja aiemmin säilytetty on ennallaan. Yritä uudelleen.',
		no_append:
			'Tähän aineistoon ei voi lisätä tiedostoja: se on liian suuri pidettäväksi lisäystä varten tai siinä on juoksevia numeroita tunnisteiden tilalla. Lataa kaikki tiedostot kerralla.',
		first_damaged:
			'Säilytetyn aineiston pikanäkymä oli vioittunut. Luvut lasketaan tietokannasta, jossa kaikki on tallessa.',
		first_rebuilt:
			'Säilytetyn aineiston pikanäkymä oli vioittunut. Se tehtiin uudelleen tietokannasta, ja kaikki on tallessa.',
		first_failed:
			'Säilytetyn aineiston pikanäkymä oli vioittunut, eikä sitä voitu tehdä uudelleen. Aineisto on tallessa, mutta avautuu hitaammin.',
		storage: 'Tallennustila',
		room: 'Käytössä {used}, tilaa enintään {quota}.',
		persistent: 'Selain ei poista tietoja itsestään.',
		not_persistent: 'Selain voi poistaa tiedot, jos laitteen tila loppuu.',
		file: 'Tiedosto',
		size: 'Koko',
		given: 'Avain sopii. Aineistoon voi nyt lisätä tiedostoja.',
		elsewhere: 'Säilytetty aineisto on auki toisessa välilehdessä.',
		elsewhere_text:
			'Vain yksi välilehti kerrallaan voi käyttää sitä. Jos otat sen tähän, toinen välilehti sulkee sen.',
		take: 'Ota käyttöön tässä',
		taken: 'Säilytetty aineisto siirtyi toiseen välilehteen.',
		taken_text: 'Tämä välilehti sulki aineiston. Se on tallessa ja käytössä toisessa välilehdessä.',
		take_back: 'Ota takaisin tähän',
		broken: 'Säilytettyä aineistoa ei voitu avata.',
		broken_text:
			'Sen tiedot ovat vioittuneet. Poista se ja lataa tiedostot uudelleen. Alkuperäisiin tiedostoihin ei koskettu.',
		version: 'Säilytetty aineisto on tehty sovelluksen toisella versiolla.',
		version_text:
			'Tämä versio ei osaa lukea sitä. Poista se ja lataa tiedostot uudelleen. Alkuperäisiin tiedostoihin ei koskettu.'
	},
	sv: {
		title: 'Bevara på den här enheten',
		off: 'Materialet finns bara i den här flikens minne och försvinner när du stänger den.',
		keep: 'Bevara på den här enheten',
		keep_text:
			'Materialet sparas i webbläsarens eget lagringsutrymme. Det öppnas av sig självt nästa gång, och nästa månads fil kan läggas till. Inget skickas ut på nätet. Klienternas id sparas inte, men händelserna sparas: använd bara en enhet där sådant material får bevaras.',
		saving: 'Sparas på enheten …',
		saving_note: 'Om fliken stängs mitt i förblir det som bevarats tidigare oförändrat.',
		cancel: 'Avbryt',
		is_kept: 'Det här materialet är bevarat på enheten.',
		kept_at: 'Bevarat {day}, {size}.',
		other_kept: 'På enheten finns ett annat bevarat material: {name}, {day}.',
		open_other: 'Öppna det bevarade materialet',
		keep_instead: 'Bevara detta i stället',
		synthetic: 'Demomaterialet bevaras inte: det kan alltid läsas in på nytt.',
		impossible:
			'I den här webbläsaren eller det här fönstret kan material inte bevaras. Ett privat fönster, en gammal webbläsare eller en oskyddad förbindelse hindrar det. Allt annat fungerar: läs in filerna på nytt nästa gång.',
		fail_room:
			'Det fanns inte tillräckligt med utrymme på enheten, så materialet bevarades inte. Det fungerar fortfarande i minnet, och det tidigare bevarade är oförändrat. Frigör utrymme och försök igen.',
		fail_elsewhere:
			'Det bevarade materialet är öppet i en annan flik, så detta bevarades inte. Stäng den andra fliken och försök igen.',
		fail_unknown:
			'Materialet kunde inte bevaras. Det fungerar fortfarande i minnet, och det tidigare bevarade är oförändrat. Försök igen.',
		no_append:
			'Filer kan inte läggas till det här materialet: det är för stort för det eller har löpande nummer i stället för id. Läs in alla filer på en gång.',
		first_damaged:
			'Snabbvyn av det bevarade materialet var skadad. Talen räknas ur databasen, där allt finns i behåll.',
		first_rebuilt:
			'Snabbvyn av det bevarade materialet var skadad. Den gjordes om ur databasen, och allt finns i behåll.',
		first_failed:
			'Snabbvyn av det bevarade materialet var skadad och kunde inte göras om. Materialet finns i behåll men öppnas långsammare.',
		storage: 'Lagringsutrymme',
		room: 'Används {used}, utrymme högst {quota}.',
		persistent: 'Webbläsaren tar inte bort uppgifterna av sig själv.',
		not_persistent: 'Webbläsaren kan ta bort uppgifterna om enhetens utrymme tar slut.',
		file: 'Fil',
		size: 'Storlek',
		given: 'Nyckeln stämmer. Nu kan filer läggas till materialet.',
		elsewhere: 'Det bevarade materialet är öppet i en annan flik.',
		elsewhere_text:
			'Bara en flik i taget kan använda det. Om du tar det hit stänger den andra fliken det.',
		take: 'Använd här',
		taken: 'Det bevarade materialet flyttades till en annan flik.',
		taken_text:
			'Den här fliken stängde materialet. Det finns i behåll och används i den andra fliken.',
		take_back: 'Ta tillbaka hit',
		broken: 'Det bevarade materialet kunde inte öppnas.',
		broken_text:
			'Uppgifterna är skadade. Ta bort dem och läs in filerna på nytt. Originalfilerna är orörda.',
		version: 'Det bevarade materialet har gjorts med en annan version av appen.',
		version_text:
			'Den här versionen kan inte läsa det. Ta bort det och läs in filerna på nytt. Originalfilerna är orörda.'
	},
	en: {
		title: 'Keep on this device',
		off: 'The data are only in the memory of this tab and vanish when you close it.',
		keep: 'Keep on this device',
		keep_text:
			"The data are stored in this browser's own storage. They open by themselves next time, and next month's file can be added to them. Nothing is sent anywhere. Client ids are not stored, but events are: only use a device on which such data may be kept.",
		saving: 'Writing to the device …',
		saving_note: 'If the tab is closed meanwhile, what was kept before stays as it was.',
		cancel: 'Cancel',
		is_kept: 'These data are kept on this device.',
		kept_at: 'Kept {day}, {size}.',
		other_kept: 'Other data are kept on this device: {name}, {day}.',
		open_other: 'Open the kept data',
		keep_instead: 'Keep these instead',
		synthetic: 'The demo data are not kept: they can always be loaded again.',
		impossible:
			'Data cannot be kept in this browser or window: it is private, old, or its connection is not secure. Everything else works; load the files again next time.',
		fail_room:
			'There was not enough room on the device, so the data were not kept. They still work in memory, and what was kept before is as it was. Free some room and try again.',
		fail_elsewhere:
			'The kept data are open in another tab, so these were not kept. Close the other tab and try again.',
		fail_unknown:
			'Keeping the data failed. They still work in memory, and what was kept before is as it was. Try again.',
		no_append:
			'Files cannot be added to these data: they are too large for that, or have running numbers in place of identifiers. Load all files at once.',
		first_damaged:
			'The quick view of the kept data was damaged. Figures are counted from the database, where everything is safe.',
		first_rebuilt:
			'The quick view of the kept data was damaged. It was made anew from the database, and everything is safe.',
		first_failed:
			'The quick view of the kept data was damaged and could not be made anew. The data are safe but open more slowly.',
		storage: 'Storage',
		room: '{used} in use, room for {quota} at most.',
		persistent: 'The browser does not remove the data by itself.',
		not_persistent: 'The browser may remove the data when the device runs out of room.',
		file: 'File',
		size: 'Size',
		given: 'The key fits. Files can now be added to the data.',
		elsewhere: 'The kept data are open in another tab.',
		elsewhere_text:
			'Only one tab at a time can use them. If you take them here, the other tab closes them.',
		take: 'Use them here',
		taken: 'The kept data moved to another tab.',
		taken_text: 'This tab has closed the data. They are safe and in use in the other tab.',
		take_back: 'Take them back',
		broken: 'The kept data could not be opened.',
		broken_text:
			'They are damaged. Erase them and load the files again. The original files were not touched.',
		version: 'The kept data were made by another version of the app.',
		version_text:
			'This version cannot read them. Erase them and load the files again. The original files were not touched.'
	}
});
