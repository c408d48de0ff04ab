/**
 * First names common in Finland among people of all ages and origins: Finnish, Swedish, Estonian, Russian,
 * Ukrainian, Somali, Arabic, Persian, Kurdish, Turkish, English, Vietnamese; lower case.
 */
export const givenNames: ReadonlySet<string> = new Set(
	(
		'aada aapo aarne aaro aatos abbas abdallah abdi abdifatah abdihakim abdikadir abdinasir abdirahman ' +
		'abdirashid abdisalam abdiwali abdul abdulahi abdullah abdullahi abigail abukar aden adnan agneta ' +
		'agnieszka ahmad ahmed ahmednur aila aili aino aisha aivar aki aku aleksandr aleksandra aleksanteri ' +
		'aleksei aleksej aleksi alexander alexandr alexandra alexei alf ali alia alice alina alla alma alyona ' +
		'amal amalia amanda amina amir ammar anas anastasia anastasija anatoli anders andreas andreea andrei ' +
		'andrew andrey andrus andrzej anh anita anja anki anna anne anneli annette anniina annika annikki anong ' +
		'anselmi antero anthony anton antonia antonina antti anttoni anu aram ari arja arkadi armas arne artem ' +
		'arto arttu artyom arvo ashley asli asma astrid atte aulis aune avin axel ayaan ayse azad azadeh bahar ' +
		'barbara barbro bashir bengt benjamin beritan berivan bertil bijan bilal birgitta bishaaro björn boris ' +
		'brian burhan börje cabdi camilla carina carl carlos carola cecilia charles charlotta charlotte chnar ' +
		'christian christina christopher claire dahir daniel daria darja darya david deborah delal denis deqa ' +
		'derya dhiblawe dilan dilnaz dilshad diyar dmitri dmitrij dmitry donald dorothy duc dung ebba edward ' +
		'eeli eemeli eerika eero eetu eeva eevi egor eha ehsan eija eila einari eino eivor ekaterina elena elias ' +
		'eliisa elina elisa elisabet elisabeth elizabeth ella ellen elli elsa elsi elviira emelie emil emilia ' +
		'emily emine emma emmi enn eppu erik erika erkki erland esa essi ester eva eveliina evgeni evgenia ' +
		'evgenij evgeny ezgi faduma fadumo fahima faisal fanni farah farhan farhiya fartun farzaneh fatima fatma ' +
		'fatuma fedor fereshteh filip fiona folke fowsiya fredrik fredrika frej frida galina gennadi george gerd ' +
		'ghada gheorghe goran gregory grigori guled gun gunborg gunilla gunnar gunnel gunvor gustav göran gösta ' +
		'habiba hadi haidar hala halima hamdi hamed hamid hamza hanan hanh hanna hanne hannele hannes hannu ' +
		'harri hasan hassan hatice hawkar haydar heather heidi heikki heino helen helena heli helka helle helmi ' +
		'helvi henna henri henrik henry hevin hibaq hibo hien hilda hilja hilkka hilma hiwa hjalmar hjördis hoa ' +
		'hoai hoang hodan hodo hong hossein hozan huda hung huong hussain hussein håkan hüseyin ibrahim idil ' +
		'ifrah igor iida iina iiris iivari ikram ilari ilhan ilkka ilmari ilona ilpo ilse imad iman ina inari ' +
		'indrek inga ingegerd inger ingmar ingrid ingvar inkeri inna ionut irene irina iris irja irma irmeli ' +
		'isabella isak ismail ismo isto ivan jaakko jaan jaana jacob jakob jalal jalmari jamal james jamila jan ' +
		'jani janika janina janna janne jari jarkko jarmo jarno jasmin jason jasper jawad jeffrey jelena jenna ' +
		'jenni jennifer jenny jere jesse jessica jevgeni jiyan joakim jocelyn joel johan johanna johannes john ' +
		'jonas jonathan joni jonna jonne joona joonas jorma jose josefin joseph joshua jouko jouni juan juha ' +
		'juhana juhani juho jukka julia julius juri jussi justiina jutta juuso jyri jyrki kaapo kaarina kaarlo ' +
		'kadri kai kaido kaija kairi kaisa kaisla kaj kalervo kalevi kalle kamal kamaran karen kari karima karin ' +
		'karita karl karoliina karri karwan kasper kasperi katariina katarzyna katherine kathleen kati katja ' +
		'katri kauko kawa keijo kemal kenneth kersti kerstin kerttu kevin khadija khadra khaled khalid khanh ' +
		'khasro kieu kiia kim kimberly kimmo kirill kirsi kirsikka kirsti kjell konsta konstantin krista kristi ' +
		'kristian kristiina kristin kristjan krzysztof ksenia kyllikki kyösti külli ladan laila lana lari larisa ' +
		'lars lasse lauha laura lauren lauri layla lea leena leevi leif leila lena lennart lenni leo leonid ' +
		'leyla liban lidia lien liis liisa lilja linda linh linnea lisbeth ljubov ljudmila ljudmilla loan lotta ' +
		'lucas ludvig lumi luukas luul lyubov lyudmila maaria maarit maarja magnus maha mahad mahdi mahmoud ' +
		'mahmud mahnaz maija maire maisa maj majid maksim malee malgorzata malik malin malle mansour manu marcus ' +
		'margaret margareta margarita margus mari maria marianne maricel marika marit marita maritta marja ' +
		'marjatta marjo marjut markku marko markus martin martta martti marttiina marwa mary maryam maryan ' +
		'masoud mathias matias matilda mats matthew matti mattias mauri max maxim meelis meeri megan mehdi ' +
		'mehmet mehran meiju melissa meri merike merja merle mervi mette mia michael michelle miguel mihail ' +
		'mihkel miika miina miisa mika mikael mikaela mikhail mikko milja milla mina minea minh minna mira ' +
		'mircea mirja mirjami mirka miska mizgin mohamad mohamed mohammad mohammed mohamud mona monica monika ' +
		'muhammad muhumed mui mumin muna murat mustafa mustafe nabil nada nadezhda nadia nancy nasra nasrin ' +
		'nasser natalia natalie natalja natalya navid nazdar nea nelli newroz ngoc nguyet nhung nicholas nico ' +
		'nicole niila niilo niina nikita niklas niko nikolai nikolay nils nimco nimo nina noah noel noor noora ' +
		'nour noura oili oiva oksana ola olavi oleg oleksandr olena olga oliver olivia olli olof omar omid ' +
		'onerva onni oona orvokki oscar oskar oskari osman osmo ossi otso otto outi paavali paavo pamela panu ' +
		'parisa pasi patricia patrik paul paula pauli pauliina pavel pedro peep peetu pekka pekko pentti ' +
		'pernilla pertti perttu peshawa peter petra petri petteri philip phuc phung phuong pia pihla piia pinja ' +
		'piotr piret pirjo pirkko pjotr polina priit pyotr päivi päivikki qadra quan quang quoc quynh rachel ' +
		'ragnar rahma raho raija raili raimo rainer raisa raivo ralf rana rania rasha rashid rasmus rauha rauno ' +
		'raymond rebaz rebecca rebecka rebin reem reet reetta reijo rein reino reza ricardo richard riho riikka ' +
		'riina riitta riku risto ritva robert robin roger rojda rojin roland rolf ronahi ronald ronja ronny ' +
		'roope roosa rostislav rowena rozhin runar ruslan ruut ryan saad saana saara sadiq saeed sagal sahra ' +
		'saija saila saimi sakari salah saleh salim salla salma sami samir samira samu samuel samuli sandra ' +
		'sanelma sanna sanni santeri sara sarah sarhad sari satu sauli sawsan saynab scott sebastian seela seija ' +
		'semjon seppo serdar sergei sergej sergey sertap shahin shahram sharon shirin shiwan shler shukri ' +
		'sigbritt siim siiri sini sinikka siriporn sirje sirkka sirpa sirwan sisko sisu siv sofia sohvi solja ' +
		'solveig somchai sonja sophie soran sozan stanislav stefan stephanie stephen steven stig sture suad suha ' +
		'sulo sumaya supaporn susan susann susanna suvi sven svetlana tage taina taisto tamara taneli tanja ' +
		'tapani tapio taras tariq tarja tarmo taru tatiana tatjana tatyana tauno teemu teija tellervo teppo ' +
		'terhi tero terttu teuvo thanh thao thi thomas thu thuy tien tiia tiina tiit tiiu timo timothy tobias ' +
		'toini toivo tom tomasz tomi tommi tommy toni toomas topi torbjörn torsten touko tove tracy trang triin ' +
		'trinh trung truong tuan tuija tuire tuomas tuomo tuukka tuula tuuli tuulia tuulikki tuva tuyet tyyne ' +
		'tõnu ulf ulla ulrik ulrika unto urho urmas urpo urve uuno vadim valdemar valentin valentina valeri ' +
		'valeria valter valto valtteri vappu vasile vasili vasyl veera veeti veikko veiko veli venla verna ' +
		'verner veronika vesa victoria vieno viivi viking viktor viktoria vilhelmiina vilho vilja viljami viljo ' +
		'ville vilma vilppu vinh virpi virva vitali vitaly vivan viveka vjatšeslav vladimir vladislav volodymyr ' +
		'vuokko vyacheslav väinö waleed warsame wilhelm wilhelmi wiljami william wilma wisam wojciech xuan yana ' +
		'yaroslav yasin yasmin yasser yelena yen yevgeny ylva yngve yousef youssef yrjö yulia yuliia yuri yusuf ' +
		'zachary zahra zahraa zaid zainab zamzam zana zaynab zeinab zeki zelal zeynep zinaida zohreh zoja zozan ' +
		'åke åsa örjan östen ülle'
	).split(' ')
);

/** Those among them, and a few more, that homes, wards, hospitals and services are called by. */
export const homelyNames: ReadonlySet<string> = new Set(
	(
		'aada aamu agnes aina aino alice alma amal anna anni arvo astrid aune aurora auvo bea betania charlotta ' +
		'dina ebba eeva eija elina ella elli elsa elsi emilia esa eskola essi ester eva eveliina fanni frida ' +
		'gunvor hanna heikki helena helga helka helmi helvi hilda hilja hilkka hilma hoa hong iida ilo ilona ' +
		'ilta iman impi inari inga inkeri irene iris isla joona julia kaarina kaisa kaisla karin karita ' +
		'katariina kerttu kielo kirsikka lahja lana lauha laura lea leila lempi lien lilja linda linnea lotta ' +
		'lumi lyyli maija malla margareta mari maria marina marja marjatta martta matilda meri mina minh mirja ' +
		'mirjam mona muna nada noor nora oili oiva olavi olga onerva onni orvokki otso paula pihla quan rauha ' +
		'rauni ronja ruusu ruut saara saga saimi sampo sanna santeri seela selma siiri sini sinikka sirkka sisko ' +
		'sisu sofia sole solja sophie sulo suvi sylvi taika taimi tarmo tellervo toini toivo touko tuuli tuulia ' +
		'tuulikki tyyne tyyni unelma urho usko van vappu veikko venla veronika victoria viena vieno viktoria ' +
		'vilja viljo vuokko väinö yrjö åsa'
	).split(' ')
);
