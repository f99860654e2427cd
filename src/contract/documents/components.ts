import type * as z from 'zod/mini';
import { attemptSchema } from '../attempt.ts';
import { calendarEventSchema, eventOverrideSchema } from '../calendar-event.ts';
import { capacitySchema } from '../capacity.ts';
import { caseStorySchema } from '../case-story.ts';
import { codeSchema } from '../code.ts';
import { configSchema } from '../config.ts';
import { contactSchema } from '../contact.ts';
import * as content from '../event-content.ts';
import * as hold from '../hold.ts';
import { idSchema } from '../id.ts';
import { imageSchema } from '../image.ts';
import { issueSchema } from '../issue.ts';
import { seriesDescriptionSchema } from '../listed-occurrence.ts';
import * as managed from '../managed-sign-up.ts';
import { occurrenceSchema } from '../occurrence.ts';
import { opportunitySchema, seriesSchema, slotSchema } from '../opportunity.ts';
import { placeSchema } from '../place.ts';
import { privacySchema } from '../privacy.ts';
import { fieldErrorSchema, problemSchema } from '../problem.ts';
import { questionSchema, questionSetSchema } from '../question-set.ts';
import * as quiz from '../quiz.ts';
import * as response from '../quiz-response.ts';
import { quizSummarySchema } from '../quiz-summary.ts';
import * as team from '../quiz-team.ts';
import { registrationSchema } from '../registration.ts';
import { responseReceiptSchema } from '../response-receipt.ts';
import { requestUrlSchema, safeUrlSchema } from '../safe-address.ts';
import * as signUp from '../sign-up.ts';
import * as terms from '../sign-up-terms.ts';
import { languageTagSchema, richTextSchema, textSchema, titleSchema } from '../text.ts';
import { dateTimeSchema, plainDateSchema } from '../time.ts';
import { timeZoneSchema } from '../time-zone.ts';
import * as cases from './examples-cases.ts';
import * as events from './examples-events.ts';
import * as quizzes from './examples-quiz.ts';
import * as shared from './examples-shared.ts';
import * as signUps from './examples-sign-up.ts';

/** A published schema: its name, what it is, and one thing it accepts. */
export interface Component {
  name: string;
  schema: z.core.$ZodType;
  description: string;
  example: unknown;
}

const token = '3Jx8Qz5nW0aVb7Kd2LmRtY';

type Row = [name: string, schema: z.core.$ZodType, description: string, example: unknown];

const rows: readonly Row[] = [
  ['Id', idSchema, 'Opaque, case-sensitive, stable for ever (CT-2).', 'hent-nabo'],
  ['DateTime', dateTimeSchema, 'RFC 3339 with seconds and offset, year 1900–2200 (CT-20).', shared.today],
  ['PlainDate', plainDateSchema, 'A day without zone (CT-20).', '2026-12-08'],
  ['TimeZone', timeZoneSchema, 'IANA zone name, never an offset (CT-21).', 'Europe/Copenhagen'],
  ['LanguageTag', languageTagSchema, 'BCP 47 (CT-19).', 'da'],
  ['Title', titleSchema, 'A title or name, at most 300 code points.', { da: 'Havedag', en: 'Garden day' }],
  ['Text', textSchema, 'Words for people, in the first language or by language (CT-19).', 'Tag handsker med.'],
  ['RichText', richTextSchema, 'Plain text or markup (CT-24).', { html: '<p>Tag <strong>handsker</strong> med.</p>' }],
  ['SafeUrl', safeUrlSchema, 'Address of a link: http, https, mailto, tel or relative (CT-23).', '/frivillig'],
  ['RequestUrl', requestUrlSchema, 'Address of an image or request: http or https (CT-23).', '/billeder/have.jpg'],
  ['Code', codeSchema, 'A value of a classification.', { id: 'ensomhed', label: 'Ensomhed' }],
  ['Contact', contactSchema, 'Who to turn to; at least one of phone, email and url.', shared.contactExample],
  ['Image', imageSchema, 'A picture; not shown without `alt` or `isDecorative`.', shared.imageExample],
  ['Place', placeSchema, 'Where something happens.', shared.placeExample],
  ['Capacity', capacitySchema, 'Places; unknown is null, never 0.', shared.capacityExample],
  [
    'Issue',
    issueSchema,
    'What was left out, dropped or replaced.',
    { path: '/1', id: 'a2', code: 'no-title', message: '' },
  ],
  ['Privacy', privacySchema, 'The notice and the consents.', shared.privacyExample],
  ['Question', questionSchema, 'One question.', shared.questionExample],
  ['QuestionSet', questionSetSchema, 'The questions of a form.', shared.questionSetExample],
  [
    'Requirement',
    terms.requirementSchema,
    'What must be true of a volunteer.',
    signUps.signUpTermsExample.requirements?.[0],
  ],
  ['SignUpPolicy', terms.signUpPolicySchema, 'How a sign-up is decided.', signUps.signUpTermsExample.policy],
  ['SignUpTerms', terms.signUpTermsSchema, 'What a sign-up asks and promises.', signUps.signUpTermsExample],
  ['Slot', slotSchema, 'A time with capacity.', signUps.slotExample],
  ['Series', seriesSchema, 'Recurring times.', signUps.seriesExample],
  ['Opportunity', opportunitySchema, 'A thing to volunteer for.', signUps.opportunityExample],
  ['Answers', signUp.answersSchema, 'Answers by question id.', signUps.signUpRequestExample.answers],
  ['SignUpRequest', signUp.signUpRequestSchema, 'What is sent to sign up.', signUps.signUpRequestExample],
  ['SignUpReply', signUp.signUpReplySchema, 'The answer; no personal data.', signUps.signUpReplyExample],
  [
    'Attempt',
    attemptSchema,
    'Outcome of an attempt.',
    { status: 'done', kind: 'signUp', reply: signUps.signUpReplyExample },
  ],
  ['HoldRequest', hold.holdRequestSchema, 'Asks for places.', { seats: 2, clientRef: signUps.clientRefExample }],
  ['HoldChange', hold.holdChangeSchema, 'Puts off the end.', { isExtended: true }],
  ['Hold', hold.holdSchema, 'Held places.', signUps.holdExample],
  ['ManageToken', managed.manageTokenSchema, 'The token of a manage link.', { token }],
  ['ManageLink', managed.manageLinkSchema, 'Asks for the link again.', { email: 'erna@example.org', lang: 'da' }],
  ['ManagedSignUp', managed.managedSignUpSchema, 'A sign-up as its owner sees it.', signUps.managedSignUpExample],
  [
    'ManageSession',
    managed.manageSessionSchema,
    'A session of 30 minutes.',
    {
      bearer: token,
      expiresAt: '2026-11-24T14:35:00+01:00',
      purpose: 'manage',
      signUp: signUps.managedSignUpExample,
    },
  ],
  ['SignUpChange', managed.signUpChangeSchema, 'What is to be otherwise.', { partySize: 2 }],
  ['SignUpCancel', managed.signUpCancelSchema, 'All, or some times.', { slotIds: ['hn-2026-12-08'] }],
  [
    'OfferAnswer',
    managed.offerAnswerSchema,
    'Takes or leaves an offered place.',
    { offerId: 'o-1', decision: 'accept' },
  ],
  ['GuardianAnswer', managed.guardianAnswerSchema, 'A guardian’s yes or no.', { isGranted: true }],
  [
    'ConsentChange',
    managed.consentChangeSchema,
    'Gives or withdraws a consent.',
    { id: 'nyheder', isGranted: false, version: '1' },
  ],
  ['Empty', managed.emptySchema, 'Nothing to say.', {}],
  ['AccessFact', content.accessFactSchema, 'A statement about access.', events.accessFactExample],
  ['EventPlace', content.eventPlaceSchema, 'Place of an event.', events.eventPlaceExample],
  ['Price', content.priceSchema, 'What it costs.', events.priceExample],
  ['Registration', registrationSchema, 'How to register.', events.registrationExample],
  ['EventNeed', content.eventNeedSchema, 'A helping hand looked for.', events.eventNeedExample],
  [
    'EventOverride',
    eventOverrideSchema,
    'What differs for a date; it names the original start.',
    events.eventOverrideExample,
  ],
  ['CalendarEvent', calendarEventSchema, 'An event or series; timed or all-day.', events.calendarEventExample],
  ['SeriesDescription', seriesDescriptionSchema, 'A series in numbers.', events.seriesDescriptionExample],
  ['Occurrence', occurrenceSchema, 'One date of an event.', events.occurrenceExample],
  ['Option', quiz.optionSchema, 'One answer of a quiz.', quizzes.quizDefinitionExample.scales?.grad?.options[0]],
  ['Item', quiz.itemSchema, 'One question of a quiz.', quizzes.quizDefinitionExample.items[0]],
  ['Scoring', quiz.scoringSchema, 'How answers become figures.', quizzes.quizDefinitionExample.scoring],
  ['Band', quiz.bandSchema, 'A step from 0 to 100.', quizzes.quizDefinitionExample.bands[0]],
  ['Recommendation', quiz.recommendationSchema, 'Advice.', quizzes.quizDefinitionExample.recommendations?.[0]],
  ['QuizSummary', quizSummarySchema, 'A quiz as a list shows it.', quizzes.quizSummaryExample],
  ['QuizDefinition', quiz.quizDefinitionSchema, 'A quiz, used whole or not at all.', quizzes.quizDefinitionExample],
  [
    'DefinitionReference',
    response.definitionReferenceSchema,
    'A quiz and its version.',
    quizzes.definitionReferenceExample,
  ],
  ['QuizResponse', response.quizResponseSchema, 'The answers of one person.', quizzes.quizResponseExample],
  ['ResponseReceipt', responseReceiptSchema, 'Answers are stored.', { status: 'received', deletedOn: '2026-12-24' }],
  ['TeamRequest', team.teamRequestSchema, 'Asks for a team.', quizzes.teamRequestExample],
  ['Team', team.teamSchema, 'A team.', quizzes.teamExample],
  ['TeamFigure', team.teamFigureSchema, 'Figures in whole numbers.', quizzes.teamFigureExample],
  ['TeamResult', team.teamResultSchema, 'What a team sees of itself.', quizzes.teamResultExample],
  ['Benchmark', team.benchmarkSchema, 'How others stand.', quizzes.benchmarkExample],
  ['CaseStory', caseStorySchema, 'A case of co-creation.', cases.caseStoryExample],
  ['Config', configSchema, 'Who answers and what it can do.', shared.configExample],
  ['FieldError', fieldErrorSchema, 'One mistake in a request.', { pointer: '#/contact/email', code: 'not-an-email' }],
  ['Problem', problemSchema, 'A refusal or failure (RFC 9457).', shared.problemExample],
];

/** All published schemas, simple ones first. */
export const components: readonly Component[] = rows.map(([name, schema, description, example]) => ({
  name,
  schema,
  description,
  example,
}));
