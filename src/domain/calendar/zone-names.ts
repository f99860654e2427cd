import { zoneTable } from './zone-table.ts';

// CLDR windowsZones, territory 001, by area: name of the Windows zone without "Standard Time" = city, where that has
// another name.
const WINDOWS =
  'Africa/Egypt=Cairo|E. Africa=Nairobi|Libya=Tripoli|Morocco=Casablanca|Namibia=Windhoek|Sao Tome|South Africa=Johannesburg|South Sudan=Juba|Sudan=Khartoum|W. Central Africa=Lagos;' +
  'America/Alaskan=Anchorage|Aleutian=Adak|Argentina=Buenos_Aires|Atlantic=Halifax|Bahia|Canada Central=Regina|Central=Chicago|Central (Mexico)=Mexico_City|Central America=Guatemala|Central Brazilian=Cuiaba|Cuba=Havana|E. South America=Sao_Paulo|Eastern=New_York|Eastern (Mexico)=Cancun|Greenland=Godthab|Haiti=Port-au-Prince|Magallanes=Punta_Arenas|Montevideo|Mountain=Denver|Mountain (Mexico)=Mazatlan|Newfoundland=St_Johns|Pacific=Los_Angeles|Pacific (Mexico)=Tijuana|Pacific SA=Santiago|Paraguay=Asuncion|SA Eastern=Cayenne|SA Pacific=Bogota|SA Western=La_Paz|Saint Pierre=Miquelon|Tocantins=Araguaina|Turks And Caicos=Grand_Turk|US Eastern=Indianapolis|US Mountain=Phoenix|Venezuela=Caracas|Yukon=Whitehorse;' +
  'Asia/Afghanistan=Kabul|Altai=Barnaul|Arab=Riyadh|Arabian=Dubai|Arabic=Baghdad|Azerbaijan=Baku|Bangladesh=Dhaka|Caucasus=Yerevan|Central Asia=Bishkek|China=Shanghai|Ekaterinburg=Yekaterinburg|Georgian=Tbilisi|India=Calcutta|Iran=Tehran|Israel=Jerusalem|Jordan=Amman|Korea=Seoul|Magadan|Middle East=Beirut|Myanmar=Rangoon|N. Central Asia=Novosibirsk|Nepal=Katmandu|North Asia=Krasnoyarsk|North Asia East=Irkutsk|North Korea=Pyongyang|Omsk|Pakistan=Karachi|Qyzylorda|Russia Time Zone 10=Srednekolymsk|Russia Time Zone 11=Kamchatka|SE Asia=Bangkok|Sakhalin|Singapore|Sri Lanka=Colombo|Syria=Damascus|Taipei|Tokyo|Tomsk|Transbaikal=Chita|Ulaanbaatar|Vladivostok|W. Mongolia=Hovd|West Asia=Tashkent|West Bank=Hebron|Yakutsk;' +
  'Atlantic/Azores|Cape Verde|Greenwich=Reykjavik;' +
  'Australia/AUS Central=Darwin|AUS Eastern=Sydney|Aus Central W.=Eucla|Cen. Australia=Adelaide|E. Australia=Brisbane|Lord Howe|Tasmania=Hobart|W. Australia=Perth;' +
  'Europe/Astrakhan|Belarus=Minsk|Central Europe=Budapest|Central European=Warsaw|E. Europe=Chisinau|FLE=Kiev|GMT=London|GTB=Bucharest|Kaliningrad|Romance=Copenhagen|Russia Time Zone 3=Samara|Russian=Moscow|Saratov|Turkey=Istanbul|Volgograd|W. Europe=Berlin;' +
  'Indian/Mauritius;' +
  'Pacific/Bougainville|Central Pacific=Guadalcanal|Chatham Islands=Chatham|Easter Island=Easter|Fiji|Hawaiian=Honolulu|Line Islands=Kiritimati|Marquesas|New Zealand=Auckland|Norfolk|Samoa=Apia|Tonga=Tongatapu|West Pacific=Port_Moresby;' +
  'Etc/Dateline=GMT+12|UTC';

let windows: Map<string, string> | undefined;

/** The names of Windows zones with their IANA zones; `Romance Standard Time` is Denmark's here (EC-12). */
export function windowsZones(): ReadonlyMap<string, string> {
  windows ??= new Map(
    WINDOWS.split(';').flatMap((group) => {
      const slash = group.indexOf('/');
      const area = group.slice(0, slash);
      return group
        .slice(slash + 1)
        .split('|')
        .map((entry) => entry.split('=') as [string, string?])
        .map(([name, city = name.replaceAll(' ', '_')]) => [name.toLowerCase(), `${area}/${city}`] as const);
    }),
  );
  return windows;
}

/** The IANA zone that a name in a feed means; undefined when it means none of its own (EC-12). */
export const zoneNamed = (name: string): string | undefined => zoneCalled(name) ?? zoneOfCity(name);

/** The zone that a name is a name of: by IANA, with something before it, or by Windows. */
export function zoneCalled(name: string): string | undefined {
  const text = name.trim();
  return ianaZone(text) ?? prefixedZone(text) ?? windowsZone(text);
}

const ianaZone = (name: string) => (/^[A-Za-z]/.test(name) && zoneTable(name) ? name : undefined);

/** `/freeassociation.sourceforge.net/Europe/Copenhagen`, `/mozilla.org/20050126_1/America/Argentina/Ushuaia`. */
function prefixedZone(name: string): string | undefined {
  const parts = name.split('/');
  if (parts.length < 3) return undefined;
  return ianaZone(parts.slice(-3).join('/')) ?? ianaZone(parts.slice(-2).join('/'));
}

function windowsZone(name: string): string | undefined {
  const utc = /^UTC([+-])0?(\d{1,2})$/i.exec(name);
  // The signs of Etc/GMT run the other way (POSIX).
  if (utc) return ianaZone(`Etc/GMT${utc[1] === '+' ? '-' : '+'}${utc[2]}`);
  return windowsZones().get(name.toLowerCase().replace(/ (standard|daylight) time/, ''));
}

const AREAS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Atlantic', 'Pacific', 'Indian'];

/** The zone of a city inside a display name: `(GMT+01.00) Copenhagen`, `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`. */
export function zoneOfCity(name: string): string | undefined {
  const words = name.replace(/\([^()]*\)/g, ' ').split(/[,/;|]/);
  const zones = words
    .map((word) => word.trim().replace(/\s+/g, '_'))
    .filter((word) => /^[A-Za-z_-]{3,}$/.test(word))
    .flatMap((city) => AREAS.map((area) => ianaZone(`${area}/${city}`)).find(Boolean) ?? []);
  return zones.find((zone) => zone === 'Europe/Copenhagen') ?? zones[0];
}
