// Adjectives of nations, peoples, faiths and parties: capitalised, but never a name by themselves. By hand.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const DEMONYMS = set(`
  afghan african albanian algerian american angolan arab arabic argentine argentinian armenian asian australian austrian
  azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian
  canadian catalan catholic chechen chilean chinese christian colombian croatian cuban cypriot czech danish dutch
  ecuadorian egyptian english eritrean estonian ethiopian european filipino finnish french georgian german ghanaian greek
  guatemalan haitian hindu honduran hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian
  jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti laotian latvian lebanese liberian libyan
  lithuanian malaysian maltese mexican moldovan mongolian moroccan muslim nepalese nigerian norwegian omani orthodox
  pakistani palestinian panamanian peruvian polish portuguese qatari romanian russian rwandan saudi scottish senegalese
  serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik thai tibetan tunisian
  turkish ugandan ukrainian uyghur uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean
  democratic republican conservative liberal communist socialist protestant sunni shiite latin northern southern eastern
  democrat democrats republicans conservatives liberals americans europeans russians ukrainians israelis palestinians indians
  briton alaskan alaskans texan texans californian californians floridian hawaiian
  britons germans canadians mexicans christians muslims jews hindus
`);

/** Initialisms that are common nouns of the language, not names. */
export const COMMON_INITIALISMS = set(
  'ai agi ml llm llms gpu gpus cpu api apis app apps tv tvs ceo cto cfo coo cio cmo md vp pr hr it ip id dna rna gdp ipo vc esg r&d rd kpi kpis roi faq ufo suv suvs ev evs pc pcs usb gps ngo ngos ok a.m p.m am pm gmt utc est pst edt pdt cet bst url html pdf q1 q2 q3 q4 h1 h2 b2b b2c saas ar vr xr nlp rl asr tts ocr vps phd bsc msc mba ba ma bs ms sms adhd hiv aids covid covid-19 vat cgi cpr icu ecg ekg mri ivf cctv gcse gcses dau daus mau maus mbbs dvd dvds cd cds iq gmo gmos wmd wmds ied ieds co2 faqs eta bmi dui sos aed emt emts llb lpg lng cng iptv voip wifi wi-fi sme smes rpm mph kph psi bpd',
);
