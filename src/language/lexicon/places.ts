import { foldLetters } from '../fold.ts';
import { PLACES } from './world-places.ts';

/**
 * Names of countries from the region names of Unicode CLDR, and of some 400 cities from the names of the IANA time
 * zones: both come with the runtime, so no list has to be kept. States, and cities that name no time zone, by hand and
 * from `world-places.ts`.
 */
export function isPlaceName(name: string): boolean {
  places ??= load();
  const lower = name.toLowerCase();
  return places.has(lower) || (ACCENTED.test(lower) && places.has(foldLetters(lower)));
}

/** Whether a place's name is one that people are given too: before a surname it may be either. */
export const isCityAndGivenName = (name: string): boolean => GIVEN.has(name.toLowerCase());

/** By hand, from the lists of popular given names of English-speaking countries. */
const GIVEN = new Set(
  'adelaide asia augusta austin berlin boston brooklyn camden carolina caroline charleston charlotte chelsea chester cheyenne dakota dallas damascus denver devon diego easton florence francisco geneva georgia houston india indiana ireland israel jackson jordan kent kenya kingston lancaster lincoln london lorraine lourdes madison memphis milan montana nevada odessa olympia orlando paris phoenix preston raleigh regina rio roma santiago savannah sienna stirling sydney troy tyler valencia venice verona vienna victoria virginia wellington carson chad trinidad salvador clayton ashton bradford wilmington'.split(
    ' ',
  ),
);

const ACCENTED = /[\u0080-\u024f]/;

let places: ReadonlySet<string> | undefined;

function load(): ReadonlySet<string> {
  const found = new Set([...MORE.split('|'), ...PLACES.split('|')]);
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const name = regions.of(String.fromCharCode(first, second));
      // Unicode has a code for the organization too.
      if (name && name !== 'United Nations') found.add(name.toLowerCase());
    }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
    if (zone.includes('/') && /^[A-Z][a-z]/.test(city)) found.add(city.toLowerCase());
  }
  return found;
}

const MORE = `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|d.c.|washington d.c.|u.s.|us|u.k.|uk|united states|united kingdom|britain|great britain|england|scotland|wales|northern ireland|america|usa|u.s.a.|european union|eu|e.u.|uae|russia|south korea|north korea|korea|taiwan|ivory coast|congo|burma|turkey|czech republic|vatican|gaza|west bank|palestine|crimea|kashmir|tibet|xinjiang|europe|asia|africa|south america|north america|latin america|central america|middle east|north africa|west africa|east africa|southern africa|central africa|horn of africa|soviet union|central asia|south asia|east asia|eastern europe|western europe|oval office|milton keynes|heathrow|gatwick|nile|caucasus|southeast asia|antarctica|oceania|arctic|atlantic|pacific|scandinavia|balkans|caribbean|beijing|shenzhen|guangzhou|hangzhou|wuhan|chengdu|tianjin|nanjing|chongqing|xi'an|suzhou|osaka|kyoto|yokohama|nagoya|sapporo|fukuoka|kobe|busan|incheon|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|ahmedabad|pune|kolkata|calcutta|jaipur|lucknow|surat|islamabad|lahore|peshawar|rawalpindi|hanoi|ho chi minh city|kyiv|kiev|kharkiv|odesa|odessa|lviv|mariupol|donetsk|st. petersburg|saint petersburg|munich|frankfurt|hamburg|cologne|milan|naples|turin|florence|venice|barcelona|valencia|seville|marseille|lyon|nice|toulouse|manchester|birmingham|liverpool|leeds|glasgow|edinburgh|cardiff|bristol|geneva|zurich|basel|rotterdam|the hague|antwerp|krakow|gdansk|san francisco|silicon valley|wall street|boston|philadelphia|pittsburgh|seattle|houston|dallas|austin|san antonio|san diego|san jose|atlanta|miami|orlando|tampa|las vegas|salt lake city|portland|minneapolis|st. louis|kansas city|new orleans|nashville|memphis|charlotte|baltimore|cleveland|cincinnati|columbus|milwaukee|buffalo|oakland|sacramento|long island|manhattan|brooklyn|queens|hollywood|hong kong|macau|tel aviv|haifa|mecca|medina|jeddah|abu dhabi|dubai|doha|mosul|basra|aleppo|rafah|cape town|durban|pretoria|abuja|kano|alexandria|rio de janeiro|brasilia|melbourne|brisbane|perth|adelaide|canberra|auckland|wellington|christchurch|montreal|ottawa|calgary|quebec|ontario|british columbia|alberta|punjab|gujarat|maharashtra|kerala|tamil nadu|karnataka|rajasthan|uttar pradesh|bihar|west bengal|goa|sindh|guangdong|zhejiang|sichuan|hubei|hunan|fujian|bavaria|catalonia|lombardy|tuscany|normandy|okinawa|hokkaido|gulf of mexico|gulf coast|red sea|black sea|south china sea|east china sea|baltic sea|mediterranean|strait of hormuz|suez canal|panama canal`;
