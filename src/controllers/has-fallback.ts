/** Whether the page has content of its own in the widget's place; what it gives to a named slot stands beside (EM-25). */
export const hasFallback = (host: Element): boolean => [...host.children].some(({ slot }) => !slot);
