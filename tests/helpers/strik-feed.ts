/** The calendar feed of backends.md section 6.1, verbatim. */
export const strikFeed = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:strik@forening.example
DTSTART;TZID=Romance Standard Time:20261015T190000
DTEND;TZID=Romance Standard Time:20261015T210000
RRULE:FREQ=WEEKLY;UNTIL=20261105T180000Z
EXDATE;TZID=Romance Standard Time:20261022T190000
SUMMARY:Strik og snak\\, alle er velkomne
LOCATION:Medborgerhuset\\, Algade 5\\, 4000 Roskilde
END:VEVENT
BEGIN:VEVENT
UID:strik@forening.example
RECURRENCE-ID;TZID=Romance Standard Time:20261029T190000
DTSTART;TZID=Romance Standard Time:20261029T190000
DTEND;TZID=Romance Standard Time:20261029T210000
STATUS:CANCELLED
SUMMARY:Strik og snak\\, alle er velkomne
END:VEVENT
BEGIN:VEVENT
UID:weekend@forening.example
DTSTART;VALUE=DATE:20261024
DTEND;VALUE=DATE:20261026
SUMMARY:Kulturweekend
END:VEVENT
BEGIN:VEVENT
UID:tom@forening.example
SUMMARY:Uden tid
END:VEVENT
END:VCALENDAR
`;
