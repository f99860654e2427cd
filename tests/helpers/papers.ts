/** The papers that were handed to the browser to print; `isRefused`: it prints none. */
function catchPapers(isRefused = false) {
  const papers: HTMLElement[] = [];
  const { append } = ShadowRoot.prototype;
  ShadowRoot.prototype.append = function (...nodes: (Node | string)[]) {
    append.apply(this, nodes);
    for (const node of nodes)
      if (node instanceof HTMLIFrameElement && node.contentWindow)
        node.contentWindow.print = () => {
          if (isRefused) throw new DOMException('no', 'SecurityError');
          const { body } = node.contentDocument ?? {};
          if (body) papers.push(body);
        };
  };
  return { papers, stop: () => (ShadowRoot.prototype.append = append) };
}

/** Looks at what a page hands over to be printed while `look` runs; where it is refused, nothing is. */
export async function printing<Value>(isRefused: boolean, look: (papers: HTMLElement[]) => Promise<Value>) {
  const { papers, stop } = catchPapers(isRefused);
  try {
    await look(papers);
  } finally {
    stop();
  }
}

/** Puts what was handed over to be printed on the page in place of all else, in the styles of the paper, while `look` runs. */
export async function spread(paper: HTMLElement, stage: HTMLElement, look: () => Promise<void>) {
  const { documentElement, adoptedStyleSheets } = paper.ownerDocument;
  const styles = new CSSStyleSheet();
  styles.replaceSync(
    adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join('\n'),
  );
  document.adoptedStyleSheets.push(styles);
  stage.lang = documentElement.lang;
  stage.replaceChildren(...[...paper.childNodes].map((node) => document.importNode(node, true)));
  try {
    await look();
  } finally {
    document.adoptedStyleSheets.pop();
  }
}
