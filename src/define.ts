import './elements/backend/define.ts';
import './elements/case-card/define.ts';
import './elements/case-list/define.ts';
import './elements/event-calendar/define.ts';
import './elements/readiness-quiz/define.ts';
import './elements/volunteer-sign-up/define.ts';
