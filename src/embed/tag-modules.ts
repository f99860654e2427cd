/** A tag of ours and the import that registers it (EM-5); the only place where the loader knows of widgets. */
export const tagModules: Readonly<Record<string, () => Promise<unknown>>> = {
  'samspil-backend': () => import('../elements/backend/define.ts'),
  'samspil-case-card': () => import('../elements/case-card/define.ts'),
  'samspil-case-list': () => import('../elements/case-list/define.ts'),
  'samspil-event-calendar': () => import('../elements/event-calendar/define.ts'),
  'samspil-readiness-quiz': () => import('../elements/readiness-quiz/define.ts'),
  'samspil-volunteer-sign-up': () => import('../elements/volunteer-sign-up/define.ts'),
};
