import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Question } from '../../../src/contract/question-set.ts';
import type { Answers, SignUpRequest } from '../../../src/contract/sign-up.ts';
import { ageBands } from '../../../src/domain/sign-up/eligibility.ts';
import { isAboutParticipant, questionsInOrder } from '../../../src/domain/sign-up/question-visibility.ts';
import { type Cell, csvOf } from '../../../src/domain/text/csv.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { signUpPlaces, signUps } from '../schema.ts';
import { exportLog } from '../schema-people.ts';
import { randomId } from '../sign-up/receipt.ts';
import { readTarget, type Target, type TargetName } from '../sign-up/sign-up-target.ts';
import { dateTimeAt } from '../zoned-time.ts';
import { guardianColumns, matchColumns } from './export-families.ts';
import { nationalPhone } from './national-phone.ts';

/** A column of the list. */
export interface Column {
  title: string;
  cell(row: ExportRow): Cell;
}

/** One place with all that is kept of its sign-up. */
export interface ExportRow {
  place: typeof signUpPlaces.$inferSelect;
  signUp: typeof signUps.$inferSelect;
  request: SignUpRequest;
}

/** The people of one target, a row for each time they signed up for; who took it out is kept (SU-82). */
export async function exportSignUps(
  sql: Sql,
  name: TargetName,
  { by, work }: { by: string; work: Work },
): Promise<string> {
  const target = await readTarget(sql, name, work.now);
  const isHere = and(eq(signUps.targetKind, name.kind), eq(signUps.targetId, name.id), isNull(signUps.anonymisedAt));
  const found = await sql
    .select({ place: signUpPlaces, signUp: signUps })
    .from(signUps)
    .innerJoin(signUpPlaces, eq(signUpPlaces.signUpId, signUps.id))
    .where(isHere)
    .orderBy(asc(signUpPlaces.slotId), asc(signUps.createdAt), asc(signUps.id));
  const rows = found.map((row) => ({ ...row, request: row.signUp.request as unknown as SignUpRequest }));
  const columns = columnsFor(target, work);
  await sql.insert(exportLog).values({
    id: randomId(work.random),
    by,
    at: work.now,
    targetKind: name.kind,
    targetId: name.id,
    rows: rows.length,
  });
  return csvOf([columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);
}

/** Only what was asked for (SU-82). */
function columnsFor(target: Target, { zone }: Work): Column[] {
  const { policy, questions, privacy } = target.terms;
  const asks = (field: 'email' | 'phone' | 'postcode') => (policy.contact[field] ?? 'hidden') !== 'hidden';
  const startOf = (slotId: string) => target.slots.find(({ id }) => id === slotId);
  const columns: [string, boolean, Column['cell']][] = [
    [
      'Tid',
      target.hasSlots,
      ({ place }) => {
        const slot = startOf(place.slotId);
        return slot ? dateTimeAt(slot.startsAt, slot.timeZone).slice(0, 16).replace('T', ' ') : place.slotId;
      },
    ],
    ['Status', true, ({ place }) => place.status],
    ['Kvitteringsnummer', true, ({ signUp }) => signUp.receiptNumber],
    ['Tilmeldt', true, ({ signUp }) => dateTimeAt(signUp.createdAt.getTime(), zone).slice(0, 10)],
    ['Navn', true, ({ request }) => request.contact.name],
    ['Mail', asks('email'), ({ request }) => request.contact.email],
    ['Telefon', asks('phone'), ({ request }) => nationalPhone(request.contact.phone)],
    ['Postnummer', asks('postcode'), ({ request }) => request.contact.postcode],
    ['Antal', policy.maximumPartySize > 1, ({ place }) => place.seats],
    ['Forening', policy.parties.includes('organisation'), ({ request }) => request.organisation?.name],
    ['Alder fra', ageBands(target.terms).length > 0, ({ request }) => request.ageFrom],
    ['Deltagere', policy.participantNames === 'all', ({ request }) => namesOf(request)],
  ];
  return [
    ...columns.flatMap(([title, isAsked, cell]) => (isAsked ? [{ title, cell }] : [])),
    ...(policy.guardian ? guardianColumns : []),
    ...(target.isMatching ? matchColumns(target) : []),
    ...questionsInOrder(questions)
      .filter(({ type }) => type !== 'info')
      .map((question) => ({
        title: chooseText(question.label, 'da').text,
        cell: (row: ExportRow) => answerOf(question, row),
      })),
    ...(privacy.consents ?? []).map(({ id, text }) => ({
      title: chooseText(text, 'da').text,
      cell: ({ request }: ExportRow) => (request.consents?.find((one) => one.id === id)?.isGranted ? 'ja' : 'nej'),
    })),
  ];
}

const namesOf = ({ participants = [] }: SignUpRequest) => participants.flatMap(({ name }) => name ?? []).join(', ');

function answerOf(question: Question, { request }: ExportRow): Cell {
  if (!isAboutParticipant(question)) return wordsFor(question, request.answers?.[question.id]);
  return (request.participants ?? []).map(({ answers }) => wordsFor(question, answers?.[question.id]) ?? '').join(', ');
}

function wordsFor({ options = [] }: Question, answer: Answers[string] | undefined): Cell {
  if (answer === undefined || typeof answer === 'number') return answer;
  if (typeof answer === 'boolean') return answer ? 'ja' : 'nej';
  const label = (value: string) => {
    const option = options.find((one) => one.value === value);
    return option ? chooseText(option.label, 'da').text : value.replace(/^other:/, '');
  };
  return Array.isArray(answer) ? answer.map(label).join(', ') : label(answer);
}
