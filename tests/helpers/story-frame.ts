import { render } from 'lit';
import { installFixedClock } from './fixed-clock.ts';
import { plantedStories } from './planted-stories.ts';
import { allStories, type Story } from './read-stories.ts';
import { elementsIn } from './shadow-roots.ts';
import { untilStill } from './standing-still.ts';

/** What a frame tells the page around it about one story, or that it has shown all. */
export interface ShownInFrame {
  story?: string;
  /** What is read and how it looks, one line an element. */
  seen?: readonly string[];
  /** What broke a rule of the page, and what was said on the console. */
  reports?: readonly string[];
}

const looks = ['display', 'font-size', 'font-weight', 'padding-top', 'border-top-width', 'margin-top'];
let reports: string[] = [];

/** Shows the stories that the address asks for, one after the other, and tells of each what came of it. */
async function showAll(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const wanted = new RegExp(asked.get('stories') ?? '');
  const stories = asked.has('planted') ? plantedStories : await allStories();
  for (const story of stories.filter(({ name }) => wanted.test(name))) tell(await show(story));
  tell({});
}

async function show(story: Story): Promise<ShownInFrame> {
  reports = [];
  // A sign-up that stopped while it was sent would be asked about by the next one; a frame without an origin has no storage.
  if (origin !== 'null') sessionStorage.clear();
  const stage = document.createElement('div');
  document.querySelector('main')?.append(stage);
  try {
    render(story.render({ theme: 'neutral', lang: 'da', width: 768 }, stage), stage);
    await untilStill({ stage });
    await story.play?.(stage);
    await untilStill({ stage });
  } catch (error) {
    reports.push(`not shown: ${error}`);
  }
  const seen = [...elementsIn(stage)].filter((element) => element.getRootNode() !== document).map(lineOf);
  stage.remove();
  await new Promise((resolve) => setTimeout(resolve));
  return { story: story.name, seen, reports };
}

function lineOf(element: Element): string {
  const style = getComputedStyle(element);
  const words = [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data.trim() : [])).join(' ');
  return `<${element.localName}> “${words}” ${looks.map((name) => style.getPropertyValue(name)).join(', ')}`;
}

/** The page around may be of another origin: a frame in a sandbox has none. */
const tell = (shown: ShownInFrame) => parent.postMessage(shown, '*');

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  reports.push(`${effectiveDirective}: ${blockedURI}`),
);
window.addEventListener('error', ({ message }) => reports.push(`uncaught error: ${message}`));
window.addEventListener('unhandledrejection', ({ reason }) => reports.push(`unhandled rejection: ${reason}`));
for (const method of ['error', 'warn'] as const)
  console[method] = (...said) => {
    if (!String(said[0]).includes('Lit is in dev mode.')) reports.push(`console.${method}: ${said.join(' ')}`);
  };

installFixedClock();
void showAll();
