// Number words, scales, currencies and units of measure, as dictionaries list them.

export const CARDINALS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10] as const),
);
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    k: 1e3,
    lakh: 1e5,
    m: 1e6,
    mn: 1e6,
    mil: 1e6,
    million: 1e6,
    crore: 1e7,
    b: 1e9,
    bn: 1e9,
    bil: 1e9,
    bln: 1e9,
    billion: 1e9,
    t: 1e12,
    tn: 1e12,
    trillion: 1e12,
  }),
);
/** Vague counts: a plural stands for two of its kind and more. */
export const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    tens: 20,
    dozens: 24,
    hundreds: 200,
    thousands: 2000,
    millions: 2e6,
    billions: 2e9,
    trillions: 2e12,
  }),
);

export const CURRENCY_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₩': 'KRW',
  }),
);
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    dollars: 'USD',
    yuan: 'CNY',
    renminbi: 'CNY',
    rmb: 'CNY',
    euro: 'EUR',
    euros: 'EUR',
    pound: 'GBP',
    pounds: 'GBP',
    yen: 'JPY',
    won: 'KRW',
    rupees: 'INR',
    francs: 'CHF',
    rubles: 'RUB',
    roubles: 'RUB',
  }),
);

/** Units of length, mass, volume, area, speed, energy, data: what follows "of" is then what is measured. */
export const MEASURE_UNITS: ReadonlySet<string> = new Set(
  'metre metres meter meters m km kilometre kilometres kilometer kilometers mile miles foot feet ft inch inches yard yards tonne tonnes ton tons kg kilogram kilograms gram grams ounce ounces lb lbs litre litres liter liters gallon gallons barrel barrels acre acres hectare hectares mph kph knots watt watts kilowatts megawatts gigawatts mw gw kwh gigabytes terabytes gb tb tokens bytes milligram milligrams mg psi hours minutes seconds times degrees'.split(
    ' ',
  ),
);

/** Words before a number that say how exact it is, longest first, and what they mean. */
export const MODIFIERS: readonly (readonly [
  words: string,
  sense: 'more' | 'less' | 'about' | 'most' | 'least',
])[] = [
  ['no fewer than', 'least'],
  ['no less than', 'least'],
  ['no more than', 'most'],
  ['as many as', 'most'],
  ['as much as', 'most'],
  ['in excess of', 'more'],
  ['close to', 'about'],
  ['more than', 'more'],
  ['greater than', 'more'],
  ['less than', 'less'],
  ['fewer than', 'less'],
  ['at least', 'least'],
  ['at most', 'most'],
  ['up to', 'most'],
  ['upwards of', 'more'],
  ['north of', 'more'],
  ['just over', 'more'],
  ['just under', 'less'],
  ['well over', 'more'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['over', 'more'],
  ['above', 'more'],
  ['exceeding', 'more'],
  ['exceed', 'more'],
  ['exceeded', 'more'],
  ['exceeds', 'more'],
  ['surpassing', 'more'],
  ['surpassed', 'more'],
  ['topping', 'more'],
  ['topped', 'more'],
  ['under', 'less'],
  ['below', 'less'],
  ['barely', 'less'],
  ['only', 'about'],
];
