/** Surnames common in Finland among people of all origins, lower case; `endsAsSurname` knows many more. */
export const surnames: ReadonlySet<string> = new Set(
	(
		'aalto aaltonen abbas abdi abdirahman abdullah abdullahi abdulle abdulrahman adan aden ahlström ahmad ' +
		'ahmadi ahmed aho ahonen akbari alasow alawi alekseev alekseeva ali anderson andersson andreev andreeva ' +
		'anttila arslan aydin aziz backman barre barzani bergström björklund blomqvist bogdanov bogdanova boiko ' +
		'bondarenko bui celik chen dang danielsson davies demir dirie dogan duale duong ebrahimi egal egorov ' +
		'egorova ekman elmi engström eriksson eskola evans fagerström farah fedorov fedorova forsman fredriksson ' +
		'garcia gedi gonzalez granholm gure gustafsson haidari hakala halonen hamad hameed happonen harris ' +
		'hartikainen hasan hashemi hassan heikkilä heikkinen heinonen heiskanen henriksson hernandez hersi ' +
		'hiltunen hirvonen hoang holmberg holmström hosseini hussain hussein huttunen huynh hyvönen häggblom ' +
		'hämäläinen hänninen ibrahim ikonen ilves ionescu isse ivanov ivanova jaakkola jaber jaf jafari jama ' +
		'jansson jassim jimale johansson johnson jokinen jones juntunen järvinen jääskeläinen jõgi kadhim kallas ' +
		'kallio karim karimi karjalainen karlsson karppinen karu karvonen kask kauppinen kaya kemppainen keränen ' +
		'ketola kettunen khalif khalil khan kinnunen kivelä kivi koivisto kokkonen koppel korhonen koskinen ' +
		'kovalchuk kovalenko kowalska kowalski kozlov kozlova kravchenko kronqvist kukk kumar kurt kuusk ' +
		'kuznetsov kuznetsova kärkkäinen kütt laakso laaksonen lahti lahtinen laine laitinen lappalainen larsson ' +
		'lebedev lebedeva lehtinen lehto lehtonen leinonen lepik leppänen lindberg lindholm lindqvist lindström ' +
		'lopez lundqvist lundström luong lõhmus löfgren mahdi mahmood mahmoud makarov makarova manninen martinez ' +
		'mattila mattsson medvedev medvedeva melnyk miettinen mihailov mihailova mikkonen mohamed mohammad ' +
		'mohammadi mohammed mohamud moilanen mononen moradi morozov morozova mousavi muhumed mursal mustafa ' +
		'mustonen mägi mäkelä mäkinen nazari nevalainen ngo nguyen niemi nieminen nikitin nikitina nikolaev ' +
		'nikolaeva nilsson niskanen noori norrgård novikov novikova nowak nurmi nurminen nyberg nygård nyman ' +
		'ojala ojanen oksanen olsson omar orlov orlova osman partanen parviainen pavlov pavlova pelkonen peltola ' +
		'peltonen perez persson pesonen petersson petrov petrova pettersson pham phan pitkänen popescu popov ' +
		'popova pulkkinen pärn põder rahimi rahman rantala rantanen rashid raudsepp rautiainen rebane rezai ' +
		'rissanen roberts robinson roble rodriguez rostami räsänen saar saarinen sadeghi sahin saleh salih ' +
		'salman salmi salminen salo salonen samatar sanchez sandström santos savolainen semenov semenova sepp ' +
		'seppälä sergeev sergeeva sharif sharifi sharma sheikh shevchenko shire silva singh sjöberg smirnov ' +
		'smirnova smith sokolov sokolova stepanov stepanova storgård sundqvist sundström suominen svensson ' +
		'söderholm tamm tanskanen taylor teder thomas thompson tikkanen tkachenko toivonen tran trinh tuominen ' +
		'turunen vaher vainio vasiliev vasilieva virtanen volkov volkova voutilainen vuong vuorinen väisänen ' +
		'walker wang warsame westerlund wikström williams wilson wisniewski wojcik wright yildiz yilmaz yussuf ' +
		'yusuf zaharov zaharova zhang österberg österholm öztürk'
	).split(' ')
);

/** Surnames that are also places, parts of towns or words of the landscape; lower case. */
const placeSurnames: ReadonlySet<string> = new Set(
	(
		'aalto aho ahola alanko anttila erkkilä haapala hakala halla harju heikkilä hiltula holma honka huhta ' +
		'hämälä ilves jokela joki jussila järvelä järvi kallio kangas kannas kanto karhu karhula kari karu kask ' +
		'katajisto kauppila keto ketola kettu kivelä kivi kivistö koivisto koivu koivula korpela korpi koskela ' +
		'koski kujala kukk kumpula kuusela kuusi kuusisto kuusk laakso lahti lampela lampi lehto lehtola leino ' +
		'lepistö lepola linna louhi luoma manni mattila metsä metsälä mikkola moisio mägi mäkelä mäki männistö ' +
		'mäntylä niemelä niemi niittymäki nurmela nurmi oja ojala palo pelto peltola pirttilä puisto puro rajala ' +
		'ranta rantala rauhala rinne saar saarela saari salmela salmi salo sepp seppälä sillanpää suomi suvanto ' +
		'takala tamm toivola tuomela tuomi uusitalo uusitupa vainio valkama virta virtala vuori väisälä väylä ' +
		'ylitalo'
	).split(' ')
);

/** Finnish adjectives and nouns in -nen that follow a name as no surname does. */
const NO_SURNAME =
	/(?:llinen|linen|aikainen|ikäinen|kielinen|suuntainen|kohtainen|vuotinen|peräinen|puolinen|mielinen|näköinen|muotoinen|arvoinen|tasoinen|loinen|leinen)$|^(?:toinen|ensimmäinen|jokainen|ihminen|nainen|mikäänen|aikuinen|yksityinen|julkinen|sisäinen|ulkoinen|pohjoinen|eteläinen|itäinen|läntinen|keskinen|yhteinen|fyysinen|psyykkinen|kiireinen|avoinen|tavallinen|erityinen|päivittäinen|viikoittainen|toistuvainen|säännöllinen|sairaanhoitajanen|lapsinen|pienoinen|entinen|nykyinen|viimeinen|etuinen|perinen)$/;
const ENDING =
	/^\p{L}{2,}(?:nen|sson|ström|qvist|kvist|lund|gren|dahl|blom|enko|enkov|skaja|skaya|skij|skiy|vich|ovich|ashvili|zadeh|oglu|oğlu)$|^\p{L}{4,}ova?$/u;

/** Endings that surnames share with places: `Talvela`, `Ylätalo`. */
const PLACE_ENDING = /^\p{L}{3,}(?:la|lä|talo|mäki|niemi|lahti|järvi|koski|oja|aho|saari|ranta)$/u;
const NO_PLACE =
	/(?:sairaala|neuvola|kahvila|ravintola|vankila|parantola|majatalo|palvelutalo|ryhmätalo|poliklinikka)$/;

/** Whether a word in lower case may be a surname or as well a place. */
export function endsAsPlace(word: string): boolean {
	return placeSurnames.has(word) || (PLACE_ENDING.test(word) && !NO_PLACE.test(word));
}

/** Whether a word in lower case ends as surnames do and as few other words. */
export function endsAsSurname(word: string): boolean {
	return ENDING.test(word) && !NO_SURNAME.test(word);
}
