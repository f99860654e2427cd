/** Whether an element is drawn at all. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

/** Words for screen readers only stand in a box of one pixel. */
export function isHiddenFromSight(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1 || (element.parentElement !== null && isHiddenFromSight(element.parentElement));
}

/** An element in words, for a finding. */
export function nameOf(element: Element): string {
  const words = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName}${element.id ? ` id="${element.id}"` : ''}>${words ? ` “${words}”` : ''}`;
}
