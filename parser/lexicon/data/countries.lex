# Countries: names, adjectives and words for the people, capitals (which stand for the government), seats of government,
# and short forms that hold only where the country is named in full in the same article. Case matters. The code is ISO 3166-1's.

country Afghanistan
  code        AF
  adjectives  Afghan
  capital     Kabul

country Albania
  code        AL
  adjectives  Albanian
  capital     Tirana

country Algeria
  code        DZ
  adjectives  Algerian
  capital     Algiers

country Andorra
  code        AD
  adjectives  Andorran
  capital     Andorra la Vella

country Angola
  code        AO
  adjectives  Angolan
  capital     Luanda

country Antigua and Barbuda
  code        AG
  names       Antigua
  adjectives  Antiguan
  capital     Saint John's

country Argentina
  code        AR
  adjectives  Argentine, Argentinian
  capital     Buenos Aires
  seats       Casa Rosada

country Armenia
  code        AM
  adjectives  Armenian
  capital     Yerevan

country Australia
  code        AU
  adjectives  Australian, Aussie
  capital     Canberra

country Austria
  code        AT
  adjectives  Austrian
  capital     Vienna

country Azerbaijan
  code        AZ
  adjectives  Azerbaijani, Azeri
  capital     Baku

country Bahamas
  code        BS
  names       The Bahamas
  adjectives  Bahamian
  capital     Nassau

country Bahrain
  code        BH
  adjectives  Bahraini
  capital     Manama

country Bangladesh
  code        BD
  adjectives  Bangladeshi
  capital     Dhaka

country Barbados
  code        BB
  adjectives  Barbadian
  capital     Bridgetown

country Belarus
  code        BY
  names       Byelorussia
  adjectives  Belarusian, Belarussian
  capital     Minsk

country Belgium
  code        BE
  adjectives  Belgian
  seats       Rue de la Loi

country Belize
  code        BZ
  adjectives  Belizean
  capital     Belmopan

country Benin
  code        BJ
  adjectives  Beninese
  capital     Porto-Novo

country Bhutan
  code        BT
  adjectives  Bhutanese
  capital     Thimphu

country Bolivia
  code        BO
  adjectives  Bolivian
  capital     La Paz

country Bosnia and Herzegovina
  code        BA
  names       Bosnia, Bosnia-Herzegovina, Bosnia-Hercegovina
  adjectives  Bosnian
  capital     Sarajevo

country Botswana
  code        BW
  adjectives  Botswanan
  capital     Gaborone

country Brazil
  code        BR
  adjectives  Brazilian
  capital     Brasilia, Brasília
  seats       Planalto

country Brunei
  code        BN
  names       Brunei Darussalam
  adjectives  Bruneian
  capital     Bandar Seri Begawan

country Bulgaria
  code        BG
  adjectives  Bulgarian
  capital     Sofia

country Burkina Faso
  code        BF
  names       Burkina
  adjectives  Burkinabe, Burkinabè
  capital     Ouagadougou

country Burundi
  code        BI
  adjectives  Burundian
  capital     Gitega

country Cambodia
  code        KH
  adjectives  Cambodian
  capital     Phnom Penh

country Cameroon
  code        CM
  adjectives  Cameroonian
  capital     Yaounde, Yaoundé

country Canada
  code        CA
  adjectives  Canadian
  capital     Ottawa
  seats       Parliament Hill

country Cape Verde
  code        CV
  names       Cabo Verde
  adjectives  Cape Verdean
  capital     Praia

country Central African Republic
  code        CF
  names       CAR
  adjectives  Central African
  capital     Bangui

country Chad
  code        TD
  adjectives  Chadian
  capital     N'Djamena

country Chile
  code        CL
  adjectives  Chilean
  capital     Santiago
  seats       La Moneda

country China
  code        CN
  names       People's Republic of China, PRC
  adjectives  Chinese
  capital     Beijing
  seats       Zhongnanhai
  shorts      Mainland

country Colombia
  code        CO
  adjectives  Colombian
  capital     Bogota, Bogotá

country Comoros
  code        KM
  names       The Comoros
  adjectives  Comorian
  capital     Moroni

country Democratic Republic of the Congo
  code        CD
  names       Democratic Republic of Congo, DR Congo, DRC, Congo, Zaire
  adjectives  Congolese
  capital     Kinshasa

country Republic of the Congo
  code        CG
  names       Congo-Brazzaville, Congo Republic, Republic of Congo
  adjectives  Congolese
  capital     Brazzaville

country Costa Rica
  code        CR
  adjectives  Costa Rican
  capital     San Jose, San José

country Ivory Coast
  code        CI
  names       Côte d'Ivoire, Cote d'Ivoire
  adjectives  Ivorian
  capital     Yamoussoukro

country Croatia
  code        HR
  adjectives  Croatian
  capital     Zagreb

country Cuba
  code        CU
  adjectives  Cuban
  capital     Havana

country Cyprus
  code        CY
  adjectives  Cypriot
  capital     Nicosia

country Czech Republic
  code        CZ
  names       Czechia
  adjectives  Czech
  capital     Prague

country Denmark
  code        DK
  adjectives  Danish, Dane
  capital     Copenhagen

country Djibouti
  code        DJ
  adjectives  Djiboutian

country Dominica
  code        DM
  capital     Roseau

country Dominican Republic
  code        DO
  adjectives  Dominican
  capital     Santo Domingo

country Ecuador
  code        EC
  adjectives  Ecuadorian, Ecuadorean
  capital     Quito

country Egypt
  code        EG
  adjectives  Egyptian
  capital     Cairo

country El Salvador
  code        SV
  adjectives  Salvadoran, Salvadorean
  capital     San Salvador

country Equatorial Guinea
  code        GQ
  adjectives  Equatorial Guinean
  capital     Malabo

country Eritrea
  code        ER
  adjectives  Eritrean
  capital     Asmara

country Estonia
  code        EE
  adjectives  Estonian
  capital     Tallinn

country Eswatini
  code        SZ
  names       Swaziland
  adjectives  Swazi
  capital     Mbabane

country Ethiopia
  code        ET
  adjectives  Ethiopian
  capital     Addis Ababa

country Fiji
  code        FJ
  adjectives  Fijian
  capital     Suva

country Finland
  code        FI
  adjectives  Finnish, Finn
  capital     Helsinki

country France
  code        FR
  adjectives  French, Frenchman, Frenchwoman
  capital     Paris
  seats       Elysee, Élysée, Quai d'Orsay

country Gabon
  code        GA
  adjectives  Gabonese
  capital     Libreville

country Gambia
  code        GM
  names       The Gambia
  adjectives  Gambian
  capital     Banjul

country Georgia
  code        GE
  adjectives  Georgian
  capital     Tbilisi
  shared      United States

country Germany
  code        DE
  names       Federal Republic of Germany
  adjectives  German
  capital     Berlin
  seats       Bundeskanzleramt

country Ghana
  code        GH
  adjectives  Ghanaian
  capital     Accra

country Greece
  code        GR
  adjectives  Greek
  capital     Athens

country Grenada
  code        GD
  adjectives  Grenadian
  capital     St George's

country Guatemala
  code        GT
  adjectives  Guatemalan
  capital     Guatemala City

country Guinea
  code        GN
  adjectives  Guinean
  capital     Conakry

country Guinea-Bissau
  code        GW
  adjectives  Bissau-Guinean
  capital     Bissau

country Guyana
  code        GY
  adjectives  Guyanese

country Haiti
  code        HT
  adjectives  Haitian
  capital     Port-au-Prince

country Honduras
  code        HN
  adjectives  Honduran
  capital     Tegucigalpa

country Hungary
  code        HU
  adjectives  Hungarian
  capital     Budapest

country Iceland
  code        IS
  adjectives  Icelandic, Icelander
  capital     Reykjavik

country India
  code        IN
  names       Bharat
  adjectives  Indian
  capital     New Delhi, Delhi

country Indonesia
  code        ID
  adjectives  Indonesian
  capital     Jakarta

country Iran
  code        IR
  names       Islamic Republic of Iran
  adjectives  Iranian
  capital     Tehran, Teheran

country Iraq
  code        IQ
  adjectives  Iraqi
  capital     Baghdad

country Ireland
  code        IE
  names       Republic of Ireland
  adjectives  Irish, Irishman
  capital     Dublin

country Israel
  code        IL
  adjectives  Israeli
  capital     Jerusalem, Tel Aviv

country Italy
  code        IT
  adjectives  Italian
  capital     Rome
  seats       Palazzo Chigi

country Jamaica
  code        JM
  adjectives  Jamaican
  capital     Kingston

country Japan
  code        JP
  adjectives  Japanese
  capital     Tokyo

country Jordan
  code        JO
  adjectives  Jordanian
  capital     Amman

country Kazakhstan
  code        KZ
  adjectives  Kazakh, Kazakhstani
  capital     Astana

country Kenya
  code        KE
  adjectives  Kenyan
  capital     Nairobi

country Kiribati
  code        KI
  adjectives  I-Kiribati
  capital     Tarawa

country North Korea
  code        KP
  names       N. Korea, DPRK, D.P.R.K., Democratic People's Republic of Korea, N Korea
  adjectives  North Korean, N. Korean
  capital     Pyongyang
  shorts      North

country South Korea
  code        KR
  names       S. Korea, Republic of Korea, ROK, S Korea
  adjectives  South Korean, S. Korean
  capital     Seoul
  seats       Blue House
  shorts      South

country Kuwait
  code        KW
  adjectives  Kuwaiti
  capital     Kuwait City

country Kyrgyzstan
  code        KG
  adjectives  Kyrgyz
  capital     Bishkek

country Laos
  code        LA
  adjectives  Laotian, Lao
  capital     Vientiane

country Latvia
  code        LV
  adjectives  Latvian
  capital     Riga

country Lebanon
  code        LB
  adjectives  Lebanese
  capital     Beirut

country Lesotho
  code        LS
  adjectives  Basotho
  capital     Maseru

country Liberia
  code        LR
  adjectives  Liberian
  capital     Monrovia

country Libya
  code        LY
  adjectives  Libyan
  capital     Tripoli

country Liechtenstein
  code        LI
  capital     Vaduz

country Lithuania
  code        LT
  adjectives  Lithuanian
  capital     Vilnius

country Luxembourg
  code        LU
  adjectives  Luxembourgish, Luxembourger

country Madagascar
  code        MG
  adjectives  Malagasy
  capital     Antananarivo

country Malawi
  code        MW
  adjectives  Malawian
  capital     Lilongwe

country Malaysia
  code        MY
  adjectives  Malaysian
  capital     Kuala Lumpur
  seats       Putrajaya

country Maldives
  code        MV
  names       The Maldives
  adjectives  Maldivian
  capital     Male

country Mali
  code        ML
  adjectives  Malian
  capital     Bamako

country Malta
  code        MT
  adjectives  Maltese
  capital     Valletta

country Marshall Islands
  code        MH
  adjectives  Marshallese
  capital     Majuro

country Mauritania
  code        MR
  adjectives  Mauritanian
  capital     Nouakchott

country Mauritius
  code        MU
  adjectives  Mauritian
  capital     Port Louis

country Mexico
  code        MX
  adjectives  Mexican
  capital     Mexico City
  seats       Los Pinos

country Micronesia
  code        FM
  names       Federated States of Micronesia
  adjectives  Micronesian
  capital     Palikir

country Moldova
  code        MD
  names       Moldavia
  adjectives  Moldovan
  capital     Chisinau, Chișinău

country Monaco
  code        MC
  adjectives  Monegasque

country Mongolia
  code        MN
  adjectives  Mongolian
  capital     Ulaanbaatar, Ulan Bator

country Montenegro
  code        ME
  adjectives  Montenegrin
  capital     Podgorica

country Morocco
  code        MA
  adjectives  Moroccan
  capital     Rabat

country Mozambique
  code        MZ
  adjectives  Mozambican
  capital     Maputo

country Myanmar
  code        MM
  names       Burma
  adjectives  Burmese
  capital     Naypyidaw, Naypyitaw

country Namibia
  code        NA
  adjectives  Namibian
  capital     Windhoek

country Nauru
  code        NR
  adjectives  Nauruan

country Nepal
  code        NP
  adjectives  Nepali, Nepalese
  capital     Kathmandu

country Netherlands
  code        NL
  names       The Netherlands, Holland
  adjectives  Dutch, Dutchman, Dutchwoman
  capital     The Hague, Amsterdam
  seats       Binnenhof

country New Zealand
  code        NZ
  adjectives  New Zealander, Kiwi
  capital     Wellington
  seats       Beehive

country Nicaragua
  code        NI
  adjectives  Nicaraguan
  capital     Managua

country Niger
  code        NE
  adjectives  Nigerien
  capital     Niamey

country Nigeria
  code        NG
  adjectives  Nigerian
  capital     Abuja
  seats       Aso Rock

country North Macedonia
  code        MK
  names       Macedonia
  adjectives  Macedonian
  capital     Skopje

country Norway
  code        NO
  adjectives  Norwegian
  capital     Oslo

country Oman
  code        OM
  adjectives  Omani
  capital     Muscat

country Pakistan
  code        PK
  adjectives  Pakistani
  capital     Islamabad
  seats       Rawalpindi

country Palau
  code        PW
  adjectives  Palauan
  capital     Ngerulmud

country Palestine
  code        PS
  names       State of Palestine, Palestinian Territories
  adjectives  Palestinian
  capital     Ramallah

country Panama
  code        PA
  adjectives  Panamanian
  capital     Panama City

country Papua New Guinea
  code        PG
  adjectives  Papua New Guinean
  capital     Port Moresby

country Paraguay
  code        PY
  adjectives  Paraguayan
  capital     Asuncion, Asunción

country Peru
  code        PE
  adjectives  Peruvian
  capital     Lima

country Philippines
  code        PH
  names       The Philippines
  adjectives  Philippine, Filipino, Filipina
  capital     Manila
  seats       Malacanang, Malacañang

country Poland
  code        PL
  adjectives  Polish, Pole
  capital     Warsaw

country Portugal
  code        PT
  adjectives  Portuguese
  capital     Lisbon

country Qatar
  code        QA
  adjectives  Qatari
  capital     Doha

country Romania
  code        RO
  adjectives  Romanian
  capital     Bucharest

country Russia
  code        RU
  names       Russian Federation
  adjectives  Russian
  capital     Moscow
  seats       Kremlin

country Rwanda
  code        RW
  adjectives  Rwandan
  capital     Kigali

country Saint Kitts and Nevis
  code        KN
  names       St Kitts and Nevis
  adjectives  Kittitian
  capital     Basseterre

country Saint Lucia
  code        LC
  names       St Lucia, St. Lucia
  adjectives  Saint Lucian
  capital     Castries

country Saint Vincent and the Grenadines
  code        VC
  names       St Vincent and the Grenadines
  adjectives  Vincentian
  capital     Kingstown

country Samoa
  code        WS
  adjectives  Samoan
  capital     Apia

country San Marino
  code        SM
  adjectives  Sammarinese

country Sao Tome and Principe
  code        ST
  names       São Tomé and Príncipe
  adjectives  Santomean

country Saudi Arabia
  code        SA
  names       Kingdom of Saudi Arabia
  adjectives  Saudi, Saudi Arabian
  capital     Riyadh

country Senegal
  code        SN
  adjectives  Senegalese
  capital     Dakar

country Serbia
  code        RS
  adjectives  Serbian
  capital     Belgrade

country Seychelles
  code        SC
  names       The Seychelles
  adjectives  Seychellois

country Sierra Leone
  code        SL
  adjectives  Sierra Leonean
  capital     Freetown

country Singapore
  code        SG
  adjectives  Singaporean

country Slovakia
  code        SK
  adjectives  Slovak, Slovakian
  capital     Bratislava

country Slovenia
  code        SI
  adjectives  Slovenian, Slovene
  capital     Ljubljana

country Solomon Islands
  code        SB
  adjectives  Solomon Islander
  capital     Honiara

country Somalia
  code        SO
  adjectives  Somali, Somalian
  capital     Mogadishu
  seats       Villa Somalia

country South Africa
  code        ZA
  adjectives  South African
  capital     Pretoria
  seats       Union Buildings

country South Sudan
  code        SS
  adjectives  South Sudanese
  capital     Juba

country Spain
  code        ES
  adjectives  Spanish, Spaniard
  capital     Madrid
  seats       Moncloa

country Sri Lanka
  code        LK
  adjectives  Sri Lankan
  capital     Colombo

country Sudan
  code        SD
  adjectives  Sudanese
  capital     Khartoum

country Suriname
  code        SR
  adjectives  Surinamese
  capital     Paramaribo

country Sweden
  code        SE
  adjectives  Swedish, Swede
  capital     Stockholm
  seats       Rosenbad

country Switzerland
  code        CH
  names       Swiss Confederation
  adjectives  Swiss
  capital     Bern, Berne

country Syria
  code        SY
  adjectives  Syrian
  capital     Damascus

country Taiwan
  code        TW
  names       Republic of China, Chinese Taipei
  adjectives  Taiwanese
  capital     Taipei

country Tajikistan
  code        TJ
  adjectives  Tajik, Tajikistani
  capital     Dushanbe

country Tanzania
  code        TZ
  adjectives  Tanzanian
  capital     Dodoma

country Thailand
  code        TH
  adjectives  Thai
  capital     Bangkok

country East Timor
  code        TL
  names       Timor-Leste
  adjectives  East Timorese, Timorese
  capital     Dili

country Togo
  code        TG
  adjectives  Togolese
  capital     Lome, Lomé

country Tonga
  code        TO
  adjectives  Tongan
  capital     Nuku'alofa

country Trinidad and Tobago
  code        TT
  names       Trinidad
  adjectives  Trinidadian
  capital     Port of Spain

country Tunisia
  code        TN
  adjectives  Tunisian
  capital     Tunis

country Turkey
  code        TR
  names       Türkiye, Turkiye
  adjectives  Turkish, Turk
  capital     Ankara

country Turkmenistan
  code        TM
  adjectives  Turkmen
  capital     Ashgabat

country Tuvalu
  code        TV
  adjectives  Tuvaluan
  capital     Funafuti

country Uganda
  code        UG
  adjectives  Ugandan
  capital     Kampala

country Ukraine
  code        UA
  adjectives  Ukrainian
  capital     Kyiv, Kiev
  seats       Bankova

country United Arab Emirates
  code        AE
  names       UAE, U.A.E., Emirates
  adjectives  Emirati
  capital     Abu Dhabi

country United Kingdom
  code        GB
  names       UK, U.K., U.K, Britain, Great Britain
  adjectives  British, Briton, Brit, UK
  capital     London
  seats       Downing Street, Whitehall, Westminster

country United States
  code        US
  names       United States of America, US, U.S., U.S, USA, U.S.A., America
  adjectives  American
  capital     Washington, Washington D.C., Washington DC
  seats       White House, Capitol Hill

country Uruguay
  code        UY
  adjectives  Uruguayan
  capital     Montevideo

country Uzbekistan
  code        UZ
  adjectives  Uzbek, Uzbekistani
  capital     Tashkent

country Vanuatu
  code        VU
  adjectives  Ni-Vanuatu
  capital     Port Vila

country Vatican City
  code        VA
  names       Vatican, Holy See
  seats       Vatican

country Venezuela
  code        VE
  adjectives  Venezuelan
  capital     Caracas
  seats       Miraflores

country Vietnam
  code        VN
  names       Viet Nam
  adjectives  Vietnamese
  capital     Hanoi

country Yemen
  code        YE
  adjectives  Yemeni
  capital     Sanaa, Sana'a

country Zambia
  code        ZM
  adjectives  Zambian
  capital     Lusaka

country Zimbabwe
  code        ZW
  adjectives  Zimbabwean
  capital     Harare

country Kosovo
  code        XK
  adjectives  Kosovar, Kosovan
  capital     Pristina, Prishtina

country Soviet Union
  names       USSR, U.S.S.R.
  adjectives  Soviet

country Yugoslavia
  adjectives  Yugoslav

country East Germany
  names       GDR
  adjectives  East German

country West Germany
  adjectives  West German

country North Vietnam
  adjectives  North Vietnamese

country South Vietnam
  adjectives  South Vietnamese

country Hong Kong
  code        HK
  adjectives  Hongkonger

country Greenland
  code        GL
  adjectives  Greenlandic, Greenlander
  capital     Nuuk

country Puerto Rico
  code        PR
  adjectives  Puerto Rican
  capital     San Juan

country Western Sahara
  code        EH
  adjectives  Sahrawi
