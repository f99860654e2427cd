import { expect } from 'chai';
import { windowsZones, zoneNamed } from '../../../../src/domain/calendar/zone-names.ts';
import { zoneTable } from '../../../../src/domain/calendar/zone-table.ts';

describe('the zone that a name in a feed means [EC-12] [EC-30]', () => {
  const cases: [name: string, zone: string | undefined][] = [
    ['Europe/Copenhagen', 'Europe/Copenhagen'],
    ['/freeassociation.sourceforge.net/Europe/Copenhagen', 'Europe/Copenhagen'],
    ['/mozilla.org/20050126_1/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['Romance Standard Time', 'Europe/Copenhagen'],
    ['romance standard time', 'Europe/Copenhagen'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Central European Standard Time', 'Europe/Warsaw'],
    ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
    ['UTC+12', 'Etc/GMT-12'],
    ['UTC-02', 'Etc/GMT+2'],
    ['(GMT+01.00) Copenhagen', 'Europe/Copenhagen'],
    ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Copenhagen'],
    ['Customized Time Zone', undefined],
    ['+01:00', undefined],
    ['', undefined],
  ];
  for (const [name, zone] of cases)
    it(`${name || 'blank'} is ${zone ?? 'none'}`, () => {
      expect(zoneNamed(name)).to.equal(zone);
    });

  it('is known to the platform for every Windows name', () => {
    expect(windowsZones().size).to.be.greaterThan(130);
    for (const [name, zone] of windowsZones()) expect(zoneTable(zone), name).to.not.equal(undefined);
  });
});
