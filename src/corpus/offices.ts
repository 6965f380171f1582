/** English words for what people are: the nouns of offices and callings, and the words that go before them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const nouns = words(`
  president vice-president premier minister chancellor secretary governor mayor councillor councilor council-man
  senator congressman congresswoman representative lawmaker legislator deputy mp ambassador envoy diplomat
  commissioner prosecutor judge justice attorney lawyer solicitor barrister sheriff marshal general colonel
  major captain lieutenant sergeant commander admiral brigadier corporal chief leader head chairman chairwoman
  chairperson chair director manager executive officer ceo founder co-founder owner spokesman spokeswoman
  spokesperson speaker professor doctor scientist researcher analyst economist historian biologist physicist
  chemist astronomer engineer expert author writer novelist poet journalist reporter editor correspondent critic
  columnist actor actress singer musician composer painter artist director producer coach player captain
  bishop archbishop cardinal pope rabbi imam pastor priest reverend king queen prince princess duke emperor
  monarch sultan emir activist organiser organizer campaigner student teacher principal dean nurse surgeon
  farmer fisherman resident neighbour neighbor witness survivor passenger official adviser advisor aide
  consultant strategist investigator detective inspector superintendent constable trader investor banker
  businessman businesswoman entrepreneur developer designer architect curator conservationist volunteer
  official undersecretary treasurer comptroller magistrate negotiator warden ranger pilot driver chef
  mother father wife husband son daughter brother sister widow widower
  gov sen rep gen col capt lt sgt maj adm prof rev cmdr`);

/** Callings. With a capital many of them are family names: `Tim Cook`. */
const callings = words(`
  vet veterinarian physician midwife carer caregiver paramedic medic rescuer lifeguard sailor soldier guard
  plumber carpenter electrician builder baker butcher barber cook waiter waitress bartender cleaner porter
  gardener grocer shopkeeper tailor miner trucker postman courier clerk cashier accountant auditor broker
  scholar lecturer tutor librarian graduate pupil intern translator interpreter photographer filmmaker
  comedian dancer presenter broadcaster publisher blogger programmer forecaster statistician astronaut
  pensioner commuter shopper visitor customer tenant landlord employee worker staffer parent grandmother
  grandfather uncle aunt cousin nephew niece friend colleague striker midfielder defender winger swimmer
  runner boxer climber referee umpire jockey skipper trainer monk nun missionary defendant plaintiff`);
/** Ends of further ones: `glaciologist`, `beekeeper`, `ombudsman`. */
const calling =
  /^\p{L}{4,}(?<!(?:check|short|play|black|white|wait|wish)l)ist$|\p{L}{3}(?:ician|ographer|keeper|worker|maker|owner|driver|fighter|holder|writer|seller|grower|breeder|(?:wo)?man|person)$/u;

const modifiers = words(`
  regional deputy former acting vice prime foreign defence defense interior finance health senior chief
  executive general local federal national state city district provincial military police army navy opposition
  ruling first second incoming outgoing then current ex energy economic trade press managing assistant
  associate junior lead leading veteran retired late new longtime interim municipal county town village
  environment education agriculture transport transportation justice labour labor culture housing climate
  presidential parliamentary royal supreme high high-ranking human rights union company school hospital fire
  prison emergency rescue security intelligence financial political legal medical technical creative sports
  election campaign government ministry department party prime-time co home cabinet of
  visiting marketing engineering nursing banking mining shipping planning training building fishing farming`);

/** Does the word name an office or a calling? */
export function isOffice(word: string): boolean {
  const plain = bare(word);
  return nouns.has(plain) || (/^\p{Ll}/u.test(word) && (callings.has(plain) || calling.test(plain)));
}

/** Can the word stand before one, as part of a role? Proper names and adjectives (`Kremlin`, `Russian`) can. */
export function goesWithOffice(word: string): boolean {
  return /^\p{Lu}/u.test(word) || modifiers.has(bare(word)) || isOffice(word);
}

/** The noun that a role is about: `minister` in `foreign minister of Peru`. */
export function headOf(role: string): string {
  return (
    role
      .split(/\s(?:of|for|from|at|in|on|with)\s/)[0]
      ?.split(/\s+/)
      .at(-1) ?? ''
  );
}

/** Offices that are family names as well: `David Duke`, `Billie Jean King`. */
export const familyNames = words(
  'Duke King Prince Queen Judge Bishop Dean Pope Major Marshal Farmer Painter Baker Driver Justice Head Chief',
);

/** Does the name belong to an organisation, so that the word before it is no office: `General Motors`? */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}

const organisation =
  /\b(?:Department|Ministry|Committee|Council|University|College|Institute|Company|Corp|Corporation|Inc|Ltd|LLC|Bank|Group|Agency|Association|Union|Party|League|Foundation|Cent(?:er|re)|Museum|Times|Post|Journal|News|Motors?|Electric|Mills|Dynamics|Assembly|Court|Commission|Board|Office|Bureau|Services?|Army|Forces|House|Senate|Congress|Parliament|Government|Administration|Authority|Society|Church|Club|School|Hospital|Network|Airlines|Airways|Industries|Systems|County|City|State|Baseball|Football|Soccer)\b/;

const female = words(`
  spokeswoman congresswoman chairwoman businesswoman policewoman actress queen princess duchess mother wife
  daughter sister widow mrs ms miss mme`);
const male = words('congressman king prince duke father husband son brother widower mr sir');

/** What the words before a name tell of who bears it. */
export function genderOf(role: string): 'he' | 'she' | undefined {
  const parts = role.split(/[\s-]+/).map(bare);
  if (parts.some((part) => female.has(part))) return 'she';
  return parts.some((part) => male.has(part)) ? 'he' : undefined;
}

const topOffice =
  '(?:president|prime minister|premier|chancellor|leader|king|queen|monarch|emperor|head of state)';
const headOfState = new RegExp(`^(?:\\p{L}+ )?${topOffice}$`, 'iu');
const countryAndOffice = new RegExp(`(\\p{Lu}\\p{L}+)(?:['’]s)?\\s+${topOffice}\\b`, 'giu');

/** Is it an office that one person in a country has, whom news may name without saying who it is? */
export function isHeadOfState(description: string): boolean {
  return headOfState.test(description);
}

/** Does a text speak of the heads of two countries, so that the office alone does not tell which? */
export function namesSeveralHeads(narration: string): boolean {
  const countries = [...narration.matchAll(countryAndOffice)].flatMap(([, country = '']) =>
    /^\p{Lu}/u.test(country) && !/^(?:The|A|An|Vice|Former)$/.test(country) ? [country.slice(0, 5)] : [],
  );
  return new Set(countries).size > 1;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.,]|['’]s$/g, '');
}
