import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { buildEmbed } from '../../demo/host-pages/build-embed.ts';
import { writeSites } from '../../demo/host-pages/write-sites.ts';
import { compareAll } from '../../demo/server/answering/compare.ts';
import { configOf, demoConfig } from '../../demo/server/config.ts';
import { type Database, openDatabase, type Sql } from '../../demo/server/database.ts';
import { sendMails } from '../../demo/server/mail/send-mails.ts';
import type { OutgoingMail } from '../../demo/server/mail/transport.ts';
import type { Work } from '../../demo/server/places/work.ts';
import * as tables from '../../demo/server/schema.ts';
import { documents, signUps, slots } from '../../demo/server/schema.ts';
import * as peopleTables from '../../demo/server/schema-people.ts';
import { manageSessions } from '../../demo/server/schema-people.ts';
import { type RunningServer, type StartOptions, startServer } from '../../demo/server/start-server.ts';
import { machineNow } from './fixed-clock.ts';
import { putClock } from './page-clock.ts';
import { borrowDatabase, emptyPglite, giveBack, pglite } from './server-databases.ts';
import { sharedChromium } from './shared-chromium.ts';
import { type WatchedPage, watchPage } from './watched-page.ts';

/** The clock of the content: a Tuesday in Copenhagen. It runs on from here, in the server and in every page. */
const startsAt = Date.parse('2026-11-24T14:10:00+01:00');
/** So long may something take to be there; a machine that is busy with other things is no finding. */
const patience = 60_000;

/** What differs from the demo: its own description, who may see to the sign-ups, whose pages may write and how often. */
interface SiteOptions extends Pick<StartOptions, 'config' | 'organisers' | 'allowedOrigins' | 'limits'> {
  /** Keeps the data in a folder, as the demo does, which takes seconds more than a database from test to test. */
  hasDataFolder?: boolean;
  /** Sets the clock in the pages themselves, for browsers that cannot be told another one from outside. */
  hasOwnClock?: boolean;
}

/** The municipality's site on its reference backend, in a folder of its own, with a browser to visit it. */
export class DemoSite {
  #folder: string;
  #browser: Browser;
  #server: RunningServer | undefined;
  #database: Database | undefined;
  #port = 0;
  #begunAt = machineNow();
  #visits: WatchedPage[] = [];
  #mails: OutgoingMail[] = [];
  #options: SiteOptions;

  private constructor(folder: string, browser: Browser, options: SiteOptions) {
    this.#folder = folder;
    this.#browser = browser;
    this.#options = options;
  }

  static async open(options: SiteOptions = {}): Promise<DemoSite> {
    await buildEmbed();
    const folder = await mkdtemp(join(tmpdir(), 'samspil-site-'));
    await writeSites(join(folder, 'site'), new Date(startsAt));
    const site = new DemoSite(folder, await sharedChromium(), options);
    if (options.hasOwnClock) await putClock(join(folder, 'site'), startsAt - site.#begunAt);
    await site.start();
    return site;
  }

  /** Root of the site; the same after a restart. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  get #now(): Date {
    return new Date(startsAt + machineNow() - this.#begunAt);
  }

  async start(): Promise<void> {
    const { hasDataFolder, hasOwnClock: _, config, ...options } = this.#options;
    this.#database ??= await (hasDataFolder ? this.#openFolder() : borrowDatabase(pglite));
    this.#server = await startServer({
      port: this.#port,
      database: this.#database,
      staticFolders: { '/': join(this.#folder, 'site') },
      now: () => this.#now,
      ...options,
      config: { managePageUrl: 'min-tilmelding.html', ...config },
    });
    this.#port = Number(new URL(this.#server.url).port);
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
    if (!this.#options.hasDataFolder) return;
    await this.#database?.close();
    this.#database = undefined;
  }

  /** The sign-ups that lie in the database. */
  storedSignUps(): Promise<(typeof signUps.$inferSelect)[]> {
    return this.#inDatabase(async (sql) => sql.select().from(signUps));
  }

  /** Gives every time of an opportunity so many places beside those that are taken. */
  async leavePlaces(targetId: string, left: number): Promise<void> {
    const maximum = sql`${slots.taken} + ${slots.offered} + ${slots.held} + ${left}`;
    await this.#inDatabase((database) => database.update(slots).set({ maximum }).where(eq(slots.targetId, targetId)));
  }

  /** Lets the places of an opportunity be held while a form is filled in. */
  async holdPlaces(id: string): Promise<void> {
    const path = sql.raw("'{signUp,policy,hold}'");
    const data = sql`jsonb_set(${documents.data}::jsonb, ${path}, '{"seconds":600,"extensions":10}')`;
    await this.#inDatabase((database) => database.update(documents).set({ data }).where(eq(documents.id, id)));
  }

  /** How many places are held by people who fill in a form. */
  async heldPlaces(): Promise<number> {
    const rows = await this.#inDatabase(async (database) => database.select({ held: slots.held }).from(slots));
    return rows.reduce((sum, { held }) => sum + held, 0);
  }

  /** Every row of every table but those of open sessions, to the letter. */
  async everythingStored(): Promise<string> {
    const kept = Object.values({ ...tables, ...peopleTables }).filter(
      (table): table is typeof signUps => is(table, PgTable) && (table as PgTable) !== manageSessions,
    );
    return JSON.stringify(await this.#inDatabase((sql) => Promise.all(kept.map((table) => sql.select().from(table)))));
  }

  /** The newest link in a mail to somebody, as it would have come. */
  async linkIn(email: string): Promise<string> {
    const transport = { send: async (mail: OutgoingMail) => void this.#mails.push(mail) };
    await this.#inDatabase((sql) => sendMails(sql, transport, this.#work));
    const newest = this.#mails.findLast(({ to }) => to === email);
    return /\S+#samspil-manage=[\w-]+/.exec(newest?.text ?? '')?.[0] ?? '';
  }

  /** Works the comparisons of quizzes out, as the server does once a month. */
  compareOrganisations(): Promise<void> {
    return this.#inDatabase((sql) => compareAll(sql, this.#work));
  }

  get #work(): Work {
    const config = configOf({ managePageUrl: new URL('min-tilmelding.html', this.url).href });
    return { now: this.#now, zone: demoConfig.timeZone, random: randomBytes, config };
  }

  async #openFolder(): Promise<Database> {
    return openDatabase({ dataFolder: join(this.#folder, 'data'), ...(await emptyPglite()) });
  }

  async #inDatabase<Found>(work: (sql: Sql) => Promise<Found>): Promise<Found> {
    if (this.#database) return work(this.#database.sql);
    const database = await this.#openFolder();
    const found = await work(database.sql);
    await database.close();
    return found;
  }

  /** Opens a page of the site as another person would: own cookies, own storage, the content's day. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const visit = await watchPage(this.#browser, this.url, options);
    this.#visits.push(visit);
    visit.page.setDefaultTimeout(patience);
    await visit.page.clock.install({ time: this.#now });
    await visit.page.goto(new URL(path, this.url).href);
    return visit;
  }

  /**
   * What a journey must leave behind it: nothing. The console is quiet, no other host was asked, nothing lies on the
   * device. `isExpected` names what the browser itself writes where an answer is not 200. Without `visits`, of all so far.
   */
  async findings(
    isExpected: (complaint: string) => boolean = () => false,
    visits: readonly WatchedPage[] = this.#visits.splice(0),
  ): Promise<string[]> {
    const found = await Promise.all(
      visits.map(async (visit) => {
        const leftovers = await visit.leftovers();
        await visit.context.close();
        return [...visit.complaints.filter((line) => !isExpected(line)), ...visit.foreignRequests(), ...leftovers];
      }),
    );
    return found.flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.#visits.map(({ context }) => context.close()));
    await this.stop();
    if (this.#database) await giveBack(this.#database);
    await rm(this.#folder, { recursive: true, force: true });
  }
}
