// Nouns by which English names of organizations, places and works are known, by hand.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Endings of company names: dropped when two spellings of one company are compared. */
export const COMPANY_SUFFIXES = set(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa nv spa kk bhd pte pty group holding holdings',
);

/** Last (or first, before "of") nouns of an organization's name. */
export const ORGANIZATION_NOUNS = set(`
  academy administration agency assembly subcommittee airline airlines airways alliance army association authority bank bloc board brigade
  broadcasting bureau cabinet capital center centre chamber church club coalition college commission committee community
  confederation conference conglomerate congress consortium cooperative corps council court courts department directorate
  division embassy faculty federation fellowship firm force forces forum foundation fund funds garrison government guard guild
  hospital hospitals industries institute institution institutes international lab laboratories laboratory labs league
  magazine media ministry mission motors movement museum nations navy network networks news newspaper office
  organisation organization orchestra parliament partners partnership party police post press radio regiment registry
  reserve school schools secretariat securities senate service services society steelworkers studio studios syndicate
  systems task team technologies technology telecom telegraph television times trust tribunal union unit university
  ventures weekly workers works steel airlines bureaux branch brotherhood centers centres daily herald journal tribune gazette guardian
`);

/** Nouns that name a thing made: a product, a model, a craft. */
export const PRODUCT_NOUNS = set(
  'app application apps aircraft airliner airplane bot browser car chatbot chip console device drone engine framework game helicopter jet jetliner laptop library model models phone plane platform processor rifle robot rocket satellite search series ship smartphone software tablet tank tool train truck vaccine vehicle vessel drug ferry cutter frigate destroyer tanker trawler yacht submarine freighter barge schooner tugboat warship lifeboat rig spacecraft shuttle probe rover telescope anaesthetic anesthetic sedative painkiller antibiotic',
);

/** What stands before the name of a storm or of an undertaking. */
export const EVENT_FRONTS = set('hurricane storm typhoon cyclone tropical operation project');

/** What stands before the name of a ship. */
export const SHIP_PREFIXES = set('hms uss mv ms ss rms hmcs hmas usns uscgc rfa');

/** What a company does, as the last word of its name: "Foo Marine", "Foo Energy". */
export const TRADES = set(
  'marine maritime shipping lines rail railways aviation aerospace energy petroleum oil gas mining metals motors automotive foods brewing brewery pharma pharmaceutical pharmaceuticals biotech healthcare insurance financial capital investments equity consulting logistics transport freight software robotics dynamics entertainment pictures records publishing music electronics semiconductor communications wireless electric chemicals chemical plastics textiles looms shipyard engineering construction properties realty retail stores outfitters brothers sons advisors autos airways',
);

/** What a company or an outlet is called by its trade, before its name or behind it: "the retailer Foo". */
export const COMPANY_KINDS = set(
  'company firm bank retailer startup start-up maker carmaker automaker chipmaker planemaker steelmaker drugmaker carrier airline insurer lender brokerage conglomerate manufacturer supplier newspaper daily broadcaster outlet website charity nonprofit non-profit consultancy think-tank',
);

/** What stands before the number of a place: `Runway 5`, `Gate 12`. */
export const NUMBERED_PLACES = set(
  'runway gate terminal platform route highway room pier hangar dock sector',
);

/** Nouns that name a place. */
export const PLACE_NOUNS = set(
  'airport avenue basin canal delta bay beach boulevard bridge building camp canyon cape city coast county creek desert district field fields forest garden harbor harbour heights highway hill hills hotel house island islands isle lake mall mountain mountains ocean palace park peninsula plaza port province quarters region ridge river road sea sound square stadium state station strait street territory tower town township trail valley village ward wharf zone',
);

/** Nouns that name an event or a work. */
export const WORK_NOUNS = set(
  'act award agreement bill championship cup festival games olympics plan prize project report revolution summit treaty tour war amendment accord',
);

/** Companies that carry people's names whole, as everybody knows them: nothing in their spelling tells. */
export const EPONYMOUS_COMPANIES = new Set([
  'morgan stanley',
  'goldman sachs',
  'jp morgan',
  'merrill lynch',
  'charles schwab',
  'eli lilly',
  'wells fargo',
  'levi strauss',
  'louis vuitton',
  'hewlett packard',
  'harley davidson',
  'mercedes benz',
  'fannie mae',
  'freddie mac',
  'lockheed martin',
  'northrop grumman',
  'baker hughes',
  'philip morris',
  'thomson reuters',
  'credit suisse',
  'rolls royce',
  'ben jerry',
  'warner bros',
  'jones lang lasalle',
  'marks & spencer',
]);
