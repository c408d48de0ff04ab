import { defineMessages } from '#lib/i18n/messages.ts';

export const keptMessages = defineMessages({
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
		storage: 'Tallennustila',
		room: 'Käytössä {used}, tilaa enintään {quota}.',
		persistent: 'Selain ei poista tietoja itsestään.',
		not_persistent: 'Selain voi poistaa tiedot, jos laitteen tila loppuu.',
		file: 'Tiedosto',
		size: 'Koko',
		key_title: 'Liitosavain',
		key_text:
			'Tällä avaimella seuraavan kuukauden tiedoston asiakkaat yhdistyvät samoihin asiakkaisiin. Avainta ei tallenneta tähän laitteeseen eikä minnekään muualle, joten se näytetään vain nyt. Säilytä se erillään aineistosta. Ilman avainta aineisto avautuu, mutta siihen ei voi lisätä: silloin kaikki tiedostot ladataan uudelleen.',
		key_copy: 'Kopioi',
		key_copied: 'Kopioitu',
		key_save: 'Lataa tiedostona',
		key_done: 'Olen tallentanut avaimen',
		key_file:
			'Sujuvan liitosavain aineistolle {name}, {day}.\n\n{key}\n\nTällä avaimella aineistoon voi lisätä uusia tiedostoja. Säilytä se erillään aineistosta.\n',
		key_file_name: 'liitosavain',
		give_title: 'Liitosavain lisäämistä varten',
		give_text:
			'Jotta uusien tiedostojen asiakkaat yhdistyvät säilytettyihin, anna liitosavain, jonka tallensit. Ilman sitä voit korvata aineiston lataamalla kaikki tiedostot uudelleen.',
		give_label: 'Liitosavain',
		give_file: 'Valitse avaintiedosto',
		give: 'Käytä avainta',
		give_wrong: 'Avain ei ole tämän aineiston avain. Tarkista merkit ja yritä uudelleen.',
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
			'Tämä versio ei osaa lukea sitä. Poista se ja lataa tiedostot uudelleen. Alkuperäisiin tiedostoihin ei koskettu.',
		kept_tag: 'säilytetty {day}, {size}',
		erase_text:
			'Aineisto poistetaan tämän välilehden muistista ja kaikki säilytetty tältä laitteelta. Alkuperäiset tiedostot säilyvät koneellasi. Sovelluksen omat tiedostot (sivut ja laskenta, ei tietoja) jäävät, jotta se toimii ilman verkkoa.',
		erase_settings: 'Poista myös tallennetut sarakevalinnat ja asetukset',
		erasing: 'Poistetaan …',
		erased: {
			one: 'Poistamatta jäi {nText} tiedosto.',
			other: 'Poistamatta jäi {nText} tiedostoa.'
		},
		erased_all: 'Tyhjä: 0 tiedostoa, 0 tietokantaa.',
		erased_entries: {
			one: 'Selaimeen jäi {nText} asetus (kieli, ulkoasu, sarakevalinnat).',
			other: 'Selaimeen jäi {nText} asetusta (kieli, ulkoasu, sarakevalinnat).'
		},
		erase_failed: 'Kaikkea ei voitu poistaa. Sulje muut välilehdet ja yritä uudelleen.',
		close: 'Sulje'
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
		storage: 'Lagringsutrymme',
		room: 'Används {used}, utrymme högst {quota}.',
		persistent: 'Webbläsaren tar inte bort uppgifterna av sig själv.',
		not_persistent: 'Webbläsaren kan ta bort uppgifterna om enhetens utrymme tar slut.',
		file: 'Fil',
		size: 'Storlek',
		key_title: 'Länknyckel',
		key_text:
			'Med nyckeln kopplas klienterna i nästa månads fil till samma klienter. Nyckeln sparas varken på den här enheten eller någon annanstans, så den visas bara nu. Förvara den skilt från materialet. Utan nyckeln öppnas materialet, men inget kan läggas till: då läses alla filer in på nytt.',
		key_copy: 'Kopiera',
		key_copied: 'Kopierad',
		key_save: 'Ladda ner som fil',
		key_done: 'Jag har sparat nyckeln',
		key_file:
			'Sujuvas länknyckel för materialet {name}, {day}.\n\n{key}\n\nMed nyckeln kan nya filer läggas till materialet. Förvara den skilt från materialet.\n',
		key_file_name: 'länknyckel',
		give_title: 'Länknyckel för att lägga till',
		give_text:
			'Ange länknyckeln som du sparade, så att klienterna i de nya filerna kopplas till de bevarade. Utan den kan du ersätta materialet genom att läsa in alla filer på nytt.',
		give_label: 'Länknyckel',
		give_file: 'Välj nyckelfil',
		give: 'Använd nyckeln',
		give_wrong: 'Det är inte det här materialets nyckel. Kontrollera tecknen och försök igen.',
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
			'Den här versionen kan inte läsa det. Ta bort det och läs in filerna på nytt. Originalfilerna är orörda.',
		kept_tag: 'bevarat {day}, {size}',
		erase_text:
			'Materialet tas bort ur den här flikens minne och allt bevarat från enheten. Originalfilerna finns kvar på din dator. Appens egna filer (sidor och beräkning, inga uppgifter) blir kvar, så att den fungerar utan nät.',
		erase_settings: 'Ta också bort sparade kolumnval och inställningar',
		erasing: 'Tas bort …',
		erased: { one: '{nText} fil blev kvar.', other: '{nText} filer blev kvar.' },
		erased_all: 'Tomt: 0 filer, 0 databaser.',
		erased_entries: {
			one: 'I webbläsaren finns {nText} inställning kvar (språk, utseende, kolumnval).',
			other: 'I webbläsaren finns {nText} inställningar kvar (språk, utseende, kolumnval).'
		},
		erase_failed: 'Allt kunde inte tas bort. Stäng andra flikar och försök igen.',
		close: 'Stäng'
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
		storage: 'Storage',
		room: '{used} in use, room for {quota} at most.',
		persistent: 'The browser does not remove the data by itself.',
		not_persistent: 'The browser may remove the data when the device runs out of room.',
		file: 'File',
		size: 'Size',
		key_title: 'Linking key',
		key_text:
			"With this key the clients of next month's file are linked to the same clients. It is stored neither on this device nor anywhere else, so it is shown only now. Keep it apart from the data. Without it the data open, but nothing can be added: all files are then loaded again.",
		key_copy: 'Copy',
		key_copied: 'Copied',
		key_save: 'Download as a file',
		key_done: 'I have saved the key',
		key_file:
			'Linking key of Sujuva for the data {name}, {day}.\n\n{key}\n\nWith this key new files can be added to the data. Keep it apart from them.\n',
		key_file_name: 'linking-key',
		give_title: 'Linking key for adding files',
		give_text:
			'Give the linking key that you saved, so that clients of the new files are linked to those kept. Without it you can replace the data by loading all files again.',
		give_label: 'Linking key',
		give_file: 'Choose the key file',
		give: 'Use the key',
		give_wrong: 'This is not the key of these data. Check the characters and try again.',
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
			'This version cannot read them. Erase them and load the files again. The original files were not touched.',
		kept_tag: 'kept {day}, {size}',
		erase_text:
			"The data are removed from this tab's memory, and everything kept from this device. The original files stay on your computer. The app's own files (pages and engine, no data) stay, so that it works without a network.",
		erase_settings: 'Also remove saved column choices and settings',
		erasing: 'Erasing …',
		erased: { one: '{nText} file is left.', other: '{nText} files are left.' },
		erased_all: 'Empty: 0 files, 0 databases.',
		erased_entries: {
			one: '{nText} setting is left in the browser (language, appearance, column choices).',
			other: '{nText} settings are left in the browser (language, appearance, column choices).'
		},
		erase_failed: 'Not everything could be erased. Close other tabs and try again.',
		close: 'Close'
	}
});
