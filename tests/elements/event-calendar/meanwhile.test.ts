import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import type { EventOverride } from '../../../src/contract/calendar-event.ts';
import { isStep, opened, register, send, talk, visit } from './registering.ts';

const start = '2026-11-24T19:00:00+01:00';

/** What changed about the talk while somebody was typing. */
function changing(override: Partial<EventOverride>, problem: Parameters<typeof refusal>[0]) {
  let isChanged = false;
  return (backend: Backend): Backend => ({
    ...backend,
    event: async (id, call) => {
      const { value, skipped } = await (backend as Required<Backend>).event(id, call);
      const moved = { originalStartsAt: start, ...override } as EventOverride;
      return { value: isChanged ? { ...value, overrides: [moved] } : value, skipped };
    },
    signUp: async (...call) => {
      if (isChanged) return (await backend.signUp?.(...call)) as never;
      isChanged = true;
      throw refusal(problem, 'x');
    },
  });
}

describe('what becomes of an event while somebody is typing [EC-59] [EC-60] [EC-62]', () => {
  it('is said with old and new where it was moved, and the person may go on', async () => {
    const place = { name: 'Biblioteket' };
    const moved = { startsAt: '2026-11-24T20:00:00+01:00', endsAt: '2026-11-24T22:00:00+01:00', place };
    const { page, sent } = await visit({ ...opened(talk), through: changing(moved, 'opportunity-changed') });
    await register(page, 'Opslaget er ændret, siden du begyndte');
    await page.until(() => page.text.includes('Nu: '), 'what is new has been fetched');
    expect(page.text)
      .to.match(/Før: [^:]*kl\. 19\.00/)
      .and.to.match(/Nu: [^:]*kl\. 20\.00/);
    await page.press('button', 'Det er fint, gå videre');
    await send(page, /tilmeldt/i);
    expect(sent.map(({ request }) => [request.slotIds, request.contact.name])).to.deep.equal([[[talk], 'Erna Holm']]);
  });

  it('is said where it closed, and what was typed stays', async () => {
    const { page } = await visit({ ...opened(talk), through: changing({}, 'sign-up-closed') });
    await register(page, 'Tilmeldingen er lukket');
    expect(page.text).to.contain('Dine svar er gemt her på siden.');
  });

  it('is said before any field where the help it needs was found', async () => {
    const through = (backend: Backend): Backend => ({
      ...backend,
      opportunity: async (id, call) => {
        const { value, skipped } = await (backend as Required<Backend>).opportunity(id, call);
        const taken = value.slots?.map((slot) => ({
          ...slot,
          capacity: { maximum: 6, remaining: 0, display: 'exact' as const, asOf: '2026-11-24T14:10:00+01:00' },
        }));
        return { value: { ...value, ...(taken && { slots: taken }) }, skipped };
      },
    });
    const { page } = await visit({ ...opened('faellesspisning'), through });
    await page.press('button', /^Jeg vil gerne hjælpe: Lav mad/);
    await page.until(() => page.text.includes('Der er hjælpere nok. Tak.'), 'it is said');
    expect(isStep(page)).to.equal(false);
  });
});

describe('an event that cannot be registered for here [EC-59] [CT-53]', () => {
  const without = (backend: Backend): Backend => {
    const { signUp: _, ...rest } = backend;
    return {
      ...rest,
      describe: async (call) => {
        const told = await backend.describe(call);
        const features = told.features.filter((name) => !['registration', 'sign-up', 'opportunities'].includes(name));
        return { ...told, features };
      },
    };
  };

  it('leads to its own page where it has one', async () => {
    const { page } = await visit({
      ...opened(talk),
      through: without,
      changed: (event) => ({ ...event, url: 'https://sundby.example/foredrag' }),
    });
    expect(page.has('button', /^Tilmeld/)).to.equal(false);
    expect(page.find<HTMLAnchorElement>('link', /^Tilmelding hos sundby\.example/).href).to.equal(
      'https://sundby.example/foredrag',
    );
    expect(page.has('button', /^Jeg vil gerne hjælpe/)).to.equal(false);
  });

  it('says whom to ring or write to where it has none', async () => {
    const contact = { name: 'Anna Lund', phone: '+4512345678' };
    const { page, calendar } = await visit({
      ...opened(talk),
      through: without,
      changed: ({ url: _, overrides: __, ...event }) => ({ ...event, contact }),
    });
    expect(page.text).to.contain('Ring eller skriv for at melde dig til');
    expect(calendar.shadowRoot?.querySelector('.details a[href="tel:+4512345678"]')).not.to.equal(null);
  });
});
